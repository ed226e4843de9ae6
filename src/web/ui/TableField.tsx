/** A list of things of one kind (shareholders, vehicles): each row a card that a thumb can fill in. */
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";
import { type FieldBase, FieldGroup } from "./Field.tsx";
import styles from "./TableField.module.css";

export interface TableFieldProps<Row> extends FieldBase {
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
  readonly emptyRow: Row;
  /** The questions of one row; ids must carry the row's number. */
  readonly renderRow: (row: Row, index: number, change: (row: Row) => void) => ReactNode;
  readonly minRows?: number | undefined;
  readonly maxRows?: number | undefined;
}

export function TableField<Row>(props: TableFieldProps<Row>) {
  const { rows, onChange, emptyRow, renderRow, minRows = 0, maxRows = 100 } = props;
  const { t } = useTranslation("ui");
  const list = useRef<HTMLOListElement>(null);
  const add = () => {
    onChange([...rows, emptyRow]);
    requestAnimationFrame(() => list.current?.lastElementChild?.querySelector<HTMLElement>("input, select")?.focus());
  };
  const remove = (index: number) => {
    onChange(rows.filter((_, each) => each !== index));
    list.current?.closest("fieldset")?.focus();
  };
  return (
    <FieldGroup {...props}>
      <ol ref={list} className={styles.rows}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name than its place
          <li key={index} className={styles.row}>
            <div className={styles.head}>
              <b>{t("table.row", { number: index + 1 })}</b>
              {rows.length > minRows && (
                <Button
                  look="quiet"
                  onClick={() => remove(index)}
                  aria-label={t("table.remove", { number: index + 1 })}
                >
                  {t("table.removeShort")}
                </Button>
              )}
            </div>
            {renderRow(row, index, (next) => onChange(rows.map((each, place) => (place === index ? next : each))))}
          </li>
        ))}
      </ol>
      {rows.length < maxRows ? (
        <Button onClick={add}>{t("table.add")}</Button>
      ) : (
        <p className={styles.full}>{t("table.full", { most: maxRows })}</p>
      )}
    </FieldGroup>
  );
}
