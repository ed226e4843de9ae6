/** Fields that may say nothing at all: a number, a day, yes or no, a length of time. What is not said is not written. */
import { Input, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import type { Limit } from "../../../core/clock/index.ts";
import { Entry } from "./Entry.tsx";
import { ChoiceEntry, LimitEntry } from "./fields.tsx";
import { Switch } from "./Switch.tsx";

interface OptionalFieldProps<Value> {
  readonly place: string;
  /** Key of the field's words; the place itself when nothing is said. */
  readonly name?: string;
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
}

export interface NumberEntryProps extends OptionalFieldProps<number> {
  readonly min?: number;
  readonly max?: number;
  /** Digits after the point; none when nothing is said. */
  readonly decimals?: number;
  readonly suffix?: string;
}

export function NumberEntry({ place, name = place, value, onChange, ...more }: NumberEntryProps) {
  const { min = 0, max = 100_000, decimals = 0, suffix } = more;
  return (
    <Entry place={place} name={name}>
      {(control) => (
        <InputNumber
          {...control}
          {...(suffix === undefined ? {} : { suffix })}
          min={min}
          max={max}
          precision={decimals}
          value={value ?? null}
          onChange={(next) => onChange(next ?? undefined)}
        />
      )}
    </Entry>
  );
}

/** A day of the calendar, as the browser asks for it. */
export function DayEntry({ place, name = place, value, onChange }: OptionalFieldProps<string>) {
  return (
    <Entry place={place} name={name}>
      {(control) => (
        <Input
          {...control}
          type="date"
          value={value ?? ""}
          onChange={(event) => onChange(event.target.value === "" ? undefined : event.target.value)}
        />
      )}
    </Entry>
  );
}

/** 是、否, or nothing said. */
export function FlagEntry({ place, name = place, value, onChange }: OptionalFieldProps<boolean>) {
  const { t } = useTranslation("deskItemEditor");
  return (
    <ChoiceEntry
      place={place}
      name={name}
      value={value === undefined ? "unsaid" : value ? "yes" : "no"}
      options={(["unsaid", "yes", "no"] as const).map((code) => ({ value: code, label: t(`flag.${code}`) }))}
      onChange={(next) => onChange(next === "unsaid" ? undefined : next === "yes")}
    />
  );
}

export interface CodeEntryProps<Code extends string> extends OptionalFieldProps<Code> {
  readonly table: Readonly<Record<Code, string>>;
}

/** One of a table's codes, or none. */
export function CodeEntry<Code extends string>({ place, name = place, value, table, onChange }: CodeEntryProps<Code>) {
  const { t } = useTranslation("deskItemEditor");
  const options = Object.entries<string>(table).map(([code, label]) => ({ value: code, label }));
  return (
    <ChoiceEntry<string>
      place={place}
      name={name}
      value={value ?? UNSAID}
      options={[{ value: UNSAID, label: t("flag.unsaid") }, ...options]}
      onChange={(next) => onChange(next === UNSAID ? undefined : (next as Code))}
    />
  );
}

const UNSAID = "unsaid";

export interface OptionalLimitProps extends OptionalFieldProps<Limit> {
  /** On the switch. */
  readonly label: string;
  readonly begin: Limit;
}

export function OptionalLimit({ place, name = place, value, onChange, label, begin }: OptionalLimitProps) {
  return (
    <>
      <Switch label={label} on={value !== undefined} onChange={(on) => onChange(on ? begin : undefined)} />
      {value !== undefined && <LimitEntry place={place} name={name} value={value} onChange={onChange} />}
    </>
  );
}
