/** What an answer may be: how long, how many, how much, from when to when. Each kind of field has its own. */
import { useTranslation } from "react-i18next";
import type { DateBound, FieldSpec } from "../../../../core/form/index.ts";
import type { CivilDate } from "../../../../core/shared/index.ts";
import { withOptional } from "../editing.ts";
import { ChoiceEntry, TextEntry } from "../fields.tsx";
import { DayEntry, NumberEntry } from "../optional-fields.tsx";

export interface FieldBoundsProps {
  readonly place: string;
  readonly field: FieldSpec;
  readonly onChange: (field: FieldSpec) => void;
}

export function FieldBounds({ place, field, onChange }: FieldBoundsProps) {
  const { t } = useTranslation("deskItemEditor");
  /** A bound of this field that is a number. */
  const number = <F extends FieldSpec>(
    of: F,
    key: keyof F & string,
    more: { readonly min?: number; readonly max?: number; readonly decimals?: number } = {},
  ) => (
    <NumberEntry
      place={`${place}.${key}`}
      name={`formField.${key}`}
      max={1_000_000_000}
      {...more}
      value={of[key] as number | undefined}
      onChange={(next) => onChange(withOptional<F, keyof F & string>(of, key, next as F[keyof F & string] | undefined))}
    />
  );
  const signed = { min: -1_000_000_000 };
  switch (field.kind) {
    case "text":
      return (
        <>
          {number(field, "minLength")}
          {number(field, "maxLength")}
          <TextEntry
            place={`${place}.pattern`}
            name="formField.pattern"
            value={field.pattern ?? ""}
            onChange={(pattern) => onChange(withOptional(field, "pattern", pattern))}
          />
          <TextEntry
            place={`${place}.patternHint`}
            name="formField.patternHint"
            value={field.patternHint ?? ""}
            onChange={(hint) => onChange(withOptional(field, "patternHint", hint))}
          />
        </>
      );
    case "longText":
      return (
        <>
          {number(field, "minLength")}
          {number(field, "maxLength")}
        </>
      );
    case "integer":
      return (
        <>
          {number(field, "min", signed)}
          {number(field, "max", signed)}
        </>
      );
    case "decimal":
      return (
        <>
          {number(field, "min", { ...signed, decimals: 4 })}
          {number(field, "max", { ...signed, decimals: 4 })}
          {number(field, "decimals", { max: 6 })}
        </>
      );
    case "money":
      return (
        <>
          {(["minFen", "maxFen"] as const).map((key) => {
            const fen = field[key];
            return (
              <NumberEntry
                key={key}
                place={`${place}.${key}`}
                name={`formField.${key}`}
                max={1_000_000_000}
                decimals={2}
                suffix={t("yuan")}
                value={fen === undefined ? undefined : fen / 100}
                onChange={(yuan) =>
                  onChange(withOptional(field, key, yuan === undefined ? undefined : Math.round(yuan * 100)))
                }
              />
            );
          })}
        </>
      );
    case "date":
    case "dateRange":
      return (
        <>
          {(["min", "max"] as const).map((key) => (
            <DayBound
              key={key}
              place={`${place}.${key}`}
              name={key === "min" ? "formField.minDay" : "formField.maxDay"}
              value={field[key]}
              onChange={(next) => onChange(withOptional<typeof field, "min" | "max">(field, key, next))}
            />
          ))}
        </>
      );
    case "multiChoice":
    case "file":
      return (
        <>
          {number(field, "minCount")}
          {number(field, "maxCount")}
        </>
      );
    case "table":
      return (
        <>
          {number(field, "minRows")}
          {number(field, "maxRows")}
        </>
      );
    default:
      return null;
  }
}

interface DayBoundProps {
  readonly place: string;
  readonly name: string;
  readonly value: DateBound | undefined;
  readonly onChange: (value: DateBound | undefined) => void;
}

/** A fixed day, or the day on which the form is filled in. */
function DayBound({ place, name, value, onChange }: DayBoundProps) {
  const { t } = useTranslation("deskItemEditor");
  const kind = value === undefined ? "none" : value === "today" ? "today" : "day";
  const [onlyKind, onlyDay] = kind === "day" ? [`${place}.kind`, place] : [place, `${place}.day`];
  return (
    <>
      <ChoiceEntry
        place={onlyKind}
        name={name}
        value={kind}
        options={(["none", "today", "day"] as const).map((code) => ({ value: code, label: t(`dayBound.${code}`) }))}
        onChange={(next) => onChange(next === "none" ? undefined : next === "today" ? "today" : FIRST)}
      />
      {kind === "day" && (
        <DayEntry
          place={onlyDay}
          name={name}
          value={value}
          onChange={(day) => onChange(day === undefined ? undefined : (day as CivilDate))}
        />
      )}
    </>
  );
}

const FIRST = "2000-01-01" as CivilDate;
