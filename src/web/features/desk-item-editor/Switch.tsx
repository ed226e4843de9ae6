/** Whether something is there at all: what is not ticked is not written below. */
import { Checkbox } from "antd";
import styles from "./ItemEditor.module.css";

export function Switch({
  label,
  on,
  onChange,
}: {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  return (
    <div className={styles.wide}>
      <Checkbox checked={on} onChange={(event) => onChange(event.target.checked)}>
        {label}
      </Checkbox>
    </div>
  );
}
