/**
 * A date as people write it: year, month, day in three boxes (nobody scrolls back to 1961 in a wheel), with the
 * machine's calendar at hand for near days. The value is `YYYY-MM-DD`; while it is incomplete or no such day
 * exists the text is handed on as it is, for the form's rules to name what is wrong. Empty when all boxes are.
 */
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { parseCivilDate } from "../../core/shared/index.ts";
import { cx } from "./classes.ts";
import styles from "./DateField.module.css";
import { type DateParts, digitsOf, joinDate, splitDate } from "./date-parts.ts";
import field from "./Field.module.css";
import { type FieldBase, FieldGroup } from "./Field.tsx";

export interface DateFieldProps extends FieldBase {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Bounds of the pop-up calendar, `YYYY-MM-DD`. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly autoComplete?: "bday";
}

export function DateField(props: DateFieldProps) {
  const { id, value, onChange, error, disabled } = props;
  const { t } = useTranslation("ui");
  const [parts, setParts] = useState(() => splitDate(value));
  useEffect(() => setParts((now) => (joinDate(now) === value ? now : splitDate(value))), [value]);
  const change = (part: keyof DateParts, text: string) => {
    const next = { ...parts, [part]: digitsOf(text).slice(0, part === "year" ? 4 : 2) };
    setParts(next);
    onChange(joinDate(next));
  };
  return (
    <FieldGroup {...props}>
      <div className={styles.row}>
        {(["year", "month", "day"] as const).map((part) => (
          <label key={part} className={styles.part} htmlFor={`${id}-${part}`}>
            <input
              id={`${id}-${part}`}
              inputMode="numeric"
              autoComplete={props.autoComplete === undefined ? "off" : `bday-${part}`}
              className={cx(field.control, part === "year" ? styles.year : styles.small)}
              value={parts[part]}
              aria-invalid={error !== undefined || undefined}
              onChange={(event) => change(part, event.target.value)}
            />
            <span>{t(`date.${part}`)}</span>
          </label>
        ))}
        <CalendarButton {...props} disabled={disabled === true} />
      </div>
    </FieldGroup>
  );
}

interface CalendarButtonProps extends Pick<DateFieldProps, "value" | "onChange" | "min" | "max"> {
  readonly disabled: boolean;
}

function CalendarButton({ value, onChange, min, max, disabled }: CalendarButtonProps) {
  const { t } = useTranslation("ui");
  const picker = useRef<HTMLInputElement>(null);
  const open = () => {
    try {
      picker.current?.showPicker();
    } catch {
      picker.current?.focus();
    }
  };
  return (
    <span className={styles.calendar}>
      <input
        ref={picker}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        className={styles.picker}
        value={parseCivilDate(value) ?? ""}
        min={min}
        max={max}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      />
      <button type="button" className={styles.open} onClick={open} disabled={disabled}>
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" fill="none" stroke="currentColor">
          <path strokeWidth="2" strokeLinecap="round" d="M4 6h16v14H4zM4 10.5h16M8 3.5V8M16 3.5V8" />
        </svg>
        <span className="visually-hidden">{t("date.openCalendar")}</span>
      </button>
    </span>
  );
}
