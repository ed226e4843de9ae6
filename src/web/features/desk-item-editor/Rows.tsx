/** Rows of one kind: add, take away, move up and down by button or by Alt and the arrows. */
import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { movedBy } from "./editing.ts";
import styles from "./ItemEditor.module.css";
import { off } from "./off.ts";

export interface RowsProps<Row> {
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
  readonly make: () => Row;
  /** On the button that adds one. */
  readonly add: string;
  /** Of one row, for its buttons: 第 3 行. */
  readonly nameOf: (row: Row, index: number) => string;
  readonly children: (row: Row, index: number, change: (next: Row) => void) => ReactNode;
}

export function Rows<Row>({ rows, onChange, make, add, nameOf, children }: RowsProps<Row>) {
  const { t } = useTranslation("deskItemEditor");
  return (
    <div className={styles.rows}>
      <ol className={styles.rowList}>
        {rows.map((row, index) => {
          const name = nameOf(row, index);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are moved by their words; a key from these would lose the cursor.
            <li key={index} className={styles.row}>
              {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move the row in which the cursor stands. */}
              <div
                className={styles.rowBody}
                onKeyDown={(event) => moveByKey(event, (by) => onChange(movedBy(rows, index, by)))}
              >
                {children(row, index, (next) => onChange(rows.map((one, at) => (at === index ? next : one))))}
              </div>
              <div className={styles.rowTools}>
                <Button
                  size="small"
                  {...off(index === 0)}
                  aria-label={t("row.upOf", { name })}
                  onClick={() => onChange(movedBy(rows, index, -1))}
                >
                  ↑
                </Button>
                <Button
                  size="small"
                  {...off(index === rows.length - 1)}
                  aria-label={t("row.downOf", { name })}
                  onClick={() => onChange(movedBy(rows, index, 1))}
                >
                  ↓
                </Button>
                <Button
                  size="small"
                  aria-label={t("row.removeOf", { name })}
                  onClick={() => onChange(rows.filter((_, at) => at !== index))}
                >
                  {t("remove")}
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
      <Button type="dashed" onClick={() => onChange([...rows, make()])}>
        {add}
      </Button>
    </div>
  );
}

export function moveByKey(event: React.KeyboardEvent, move: (by: number) => void): void {
  if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
  event.preventDefault();
  // Of rows within rows the inner one moves.
  event.stopPropagation();
  move(event.key === "ArrowUp" ? -1 : 1);
}
