/**
 * A date as people write it: year, month, day in three boxes (nobody scrolls back to 1961 in a wheel), with the
 * machine's calendar at hand for near days. The value is `YYYY-MM-DD`; while it is incomplete or no such day
 * exists the text is handed on as it is, for the form's rules to name what is wrong. Empty when all boxes are.
 */
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "./classes.ts";
import styles from "./DateField.module.css";
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

export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
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

/** `2026-02-09` → its three boxes; what is not a date stands in as many boxes as it has parts. */
export function splitDate(value: string): DateParts {
  const [year = "", month = "", day = ""] = value.split("-");
  return { year, month: month.replace(/^0(?=\d)/, ""), day: day.replace(/^0(?=\d)/, "") };
}

/** The boxes as one text: `2026-02-09`; parts that are missing stay empty (`2026--9` is not a date). */
export function joinDate({ year, month, day }: DateParts): string {
  if (year === "" && month === "" && day === "") return "";
  return `${year}-${padded(month)}-${padded(day)}`;
}

function padded(part: string): string {
  return part === "" ? "" : part.padStart(2, "0");
}

/** Digits in the text, full-width ones from a Chinese keyboard included. */
export function digitsOf(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/\D/g, "");
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
        value={/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ""}
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
