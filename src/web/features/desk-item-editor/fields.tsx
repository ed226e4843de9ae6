/** The kinds of fields that an item is written with. */
import { Checkbox, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { LIMIT_UNITS, type Limit, type LimitUnit } from "../../../core/clock/index.ts";
import { Entry } from "./Entry.tsx";
import styles from "./ItemEditor.module.css";
import { MOST_TEXT } from "./item.ts";
import { off } from "./off.ts";

interface FieldProps<Value> {
  readonly place: string;
  /** Key of the field's words; the place itself when nothing is said. */
  readonly name?: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly wide?: boolean;
}

export interface TextEntryProps extends FieldProps<string> {
  readonly long?: boolean;
  readonly placeholder?: string;
  readonly disabled?: boolean;
}

export function TextEntry({ place, name = place, value, onChange, long = false, ...more }: TextEntryProps) {
  const { placeholder, disabled = false, wide = false } = more;
  const hint = placeholder === undefined ? {} : { placeholder };
  return (
    <Entry place={place} name={name} wide={wide}>
      {(control) =>
        long ? (
          <Input.TextArea
            {...control}
            {...hint}
            maxLength={MOST_TEXT}
            autoSize={{ minRows: 2, maxRows: 12 }}
            value={value}
            {...off(disabled)}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Input
            {...control}
            {...hint}
            maxLength={MOST_TEXT}
            value={value}
            {...off(disabled)}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Entry>
  );
}

export interface Option<Code extends string> {
  readonly value: Code;
  readonly label: string;
}

export interface ChoiceEntryProps<Code extends string> extends FieldProps<Code> {
  readonly label?: string;
  readonly options: readonly Option<Code>[];
}

export function ChoiceEntry<Code extends string>(props: ChoiceEntryProps<Code>) {
  const { place, name = place, label, value, options, onChange, wide = false } = props;
  return (
    <Entry place={place} name={name} label={label} wide={wide}>
      {(control) => (
        <Select<Code>
          {...control}
          value={(value as string) === "" ? null : value}
          options={[...options]}
          showSearch={{ optionFilterProp: "label" }}
          onChange={onChange}
          popupMatchSelectWidth={false}
        />
      )}
    </Entry>
  );
}

export interface ManyEntryProps<Code extends string> extends FieldProps<readonly Code[]> {
  readonly options: readonly Option<Code>[];
}

/** Few enough to be seen at once: ticked, not picked. */
export function ManyEntry<Code extends string>(props: ManyEntryProps<Code>) {
  const { place, name = place, value, options, onChange } = props;
  return (
    <Entry place={place} name={name} wide>
      {({ id, "aria-describedby": described }) => (
        <div id={id} className={styles.ticks} {...(described === undefined ? {} : { "aria-describedby": described })}>
          {options.map((option) => (
            <Checkbox
              key={option.value}
              checked={value.includes(option.value)}
              onChange={(event) =>
                // In the order of the table, whatever was ticked first.
                onChange(
                  options
                    .map((one) => one.value)
                    .filter((one) => (one === option.value ? event.target.checked : value.includes(one))),
                )
              }
            >
              {option.label}
            </Checkbox>
          ))}
        </div>
      )}
    </Entry>
  );
}

export interface WordsEntryProps extends FieldProps<readonly string[]> {
  readonly options?: readonly Option<string>[];
}

/** Several words: chosen from what there is, or written where there is nothing to choose from. */
export function WordsEntry({ place, name = place, value, options, onChange }: WordsEntryProps) {
  return (
    <Entry place={place} name={name} wide deep>
      {(control) => (
        <Select
          {...control}
          mode={options === undefined ? "tags" : "multiple"}
          tokenSeparators={[",", "，", "、", ";", "；"]}
          value={[...value]}
          options={[...(options ?? [])]}
          {...(options === undefined ? { open: false, suffixIcon: null } : {})}
          showSearch={{ optionFilterProp: "label" }}
          onChange={(next: readonly string[]) => onChange(next)}
        />
      )}
    </Entry>
  );
}

/** A number and its unit: 20 个工作日. */
export function LimitEntry({ place, name = place, value, onChange }: FieldProps<Limit>) {
  return (
    <Entry place={place} name={name} deep>
      {(control) => <LimitControl {...control} value={value} onChange={onChange} />}
    </Entry>
  );
}

export interface LimitControlProps {
  readonly id: string;
  readonly "aria-describedby"?: string | undefined;
  readonly status?: "error" | "warning" | "";
  readonly value: Limit;
  readonly onChange: (value: Limit) => void;
}

export function LimitControl({ id, value, onChange, status = "", ...more }: LimitControlProps) {
  const { t } = useTranslation("deskItemEditor");
  const described = more["aria-describedby"] === undefined ? {} : { "aria-describedby": more["aria-describedby"] };
  return (
    <span className={styles.limit}>
      <InputNumber
        id={id}
        {...described}
        status={status}
        min={0}
        max={10_000}
        precision={0}
        value={value.amount}
        onChange={(amount) => onChange({ ...value, amount: amount ?? 0 })}
      />
      <Select<LimitUnit>
        aria-label={t("unitOf")}
        value={value.unit}
        options={LIMIT_UNITS.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
        onChange={(unit) => onChange({ ...value, unit })}
      />
    </span>
  );
}
