import { Input } from "antd";
import { useId } from "react";
import styles from "./ListHead.module.css";

export interface DayBoxProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly disabled?: boolean;
  readonly onChange: (day: string) => void;
}

/** A day to filter by. */
export function DayBox({ label, value, disabled = false, onChange }: DayBoxProps) {
  const id = useId();
  return (
    <span className={styles.day}>
      <label htmlFor={id}>{label}</label>
      <Input id={id} type="date" value={value} disabled={disabled} onChange={(event) => onChange(event.target.value)} />
    </span>
  );
}
