/** Rows from a spreadsheet before they are taken over: which column is which, and every cell that cannot be read. */
import { Alert, Input, Modal, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Material } from "../../../../core/catalog/index.ts";
import { useEditing } from "../editing.ts";
import styles from "../ItemEditor.module.css";
import { MOST_TEXT } from "../item.ts";
import { tableOnClipboard } from "./clipboard-table.ts";
import { COLUMNS, type Column, codesOf, saysNothing } from "./columns.ts";
import { materialsOf, type Pasted, understand } from "./pasted.ts";
import { readTable } from "./table-text.ts";

export interface PasteDialogProps {
  readonly pasted: Pasted;
  readonly onChange: (pasted: Pasted) => void;
  readonly onClose: () => void;
  readonly onTake: (materials: readonly Material[]) => void;
}

export function PasteDialog({ pasted, onChange, onClose, onTake }: PasteDialogProps) {
  const { t } = useTranslation("deskItemEditor");
  const { spec, register } = useEditing();
  const { materials, bad } = materialsOf(
    pasted,
    register.bases,
    spec.materials.map(({ id }) => id),
  );
  const left = pasted.columns.flatMap((column, at) =>
    column === undefined && !isNothing(pasted, at) ? [headOf(pasted, at)] : [],
  );
  const empty = pasted.rows.length === 0;
  return (
    <Modal
      open
      width="min(96vw, 80rem)"
      title={t("paste.title")}
      okText={t("paste.take", { count: materials.length })}
      cancelText={t("paste.cancel")}
      okButtonProps={{ disabled: empty || bad.length > 0 || !pasted.columns.includes("name") }}
      onOk={() => onTake(materials)}
      onCancel={onClose}
    >
      {empty ? (
        <>
          <label htmlFor="paste-box">{t("paste.lead")}</label>
          <Input.TextArea
            id="paste-box"
            rows={8}
            placeholder={t("paste.example")}
            onPaste={(event) => {
              event.preventDefault();
              const text = event.clipboardData.getData("text/plain");
              onChange(understand(tableOnClipboard(event.clipboardData) ?? readTable(text)));
            }}
            onChange={(event) => onChange(understand(readTable(event.target.value)))}
          />
        </>
      ) : (
        <>
          <p role="status">{t("paste.found", { rows: pasted.rows.length, bad: bad.length })}</p>
          {left.length > 0 && <Alert type="warning" showIcon title={t("paste.left", { columns: left.join("、") })} />}
          {pasted.beside.length > 0 && (
            <Alert type="info" showIcon title={t("paste.beside", { lines: pasted.beside.join(" ｜ ") })} />
          )}
          {!pasted.columns.includes("name") && <Alert type="error" showIcon title={t("paste.noName")} />}
          <div className={styles.gridFrame}>
            <table className={styles.grid}>
              <thead>
                <tr>
                  {pasted.columns.map((column, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a column has nothing but its place.
                    <th key={at} scope="col">
                      <span className={styles.pastedHead}>{headOf(pasted, at)}</span>
                      <Select
                        aria-label={t("paste.columnIs", { head: headOf(pasted, at) })}
                        allowClear
                        placeholder={t("paste.leaveOut")}
                        value={column ?? null}
                        options={COLUMNS.map((value) => ({ value, label: t(`field.material.${value}.label`) }))}
                        popupMatchSelectWidth={false}
                        onChange={(next: Column | undefined) => onChange(withColumn(pasted, at, next))}
                      />
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {pasted.rows.map((cells, row) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing but its place.
                  <tr key={row}>
                    {pasted.columns.map((column, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a cell has nothing but its place.
                      <td key={at} data-left={column === undefined}>
                        <PastedCell
                          column={column}
                          text={cells[at] ?? ""}
                          bad={bad.some((cell) => cell.row === row && cell.column === at)}
                          label={t("materials.cell", { number: row + 1, column: headOf(pasted, at) })}
                          onChange={(text) => onChange(withCell(pasted, row, at, text))}
                        />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Modal>
  );
}

interface PastedCellProps {
  readonly column: Column | undefined;
  readonly text: string;
  readonly bad: boolean;
  readonly label: string;
  readonly onChange: (text: string) => void;
}

/** A cell that cannot be read stays as it was pasted, and beside it stands what may be chosen instead. */
function PastedCell({ column, text, bad, label, onChange }: PastedCellProps) {
  const { t } = useTranslation("deskItemEditor");
  if (!bad) return <span className={styles.pastedText}>{text}</span>;
  const codes = column === undefined ? undefined : codesOf(column);
  return (
    <div className={styles.badCell}>
      <span>{text.length > MOST_TEXT ? t("paste.tooLong", { max: MOST_TEXT }) : t("paste.bad", { text })}</span>
      {codes === undefined ? (
        <Input aria-label={label} value={text} status="error" onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Select
          aria-label={label}
          status="error"
          value={null}
          placeholder={t("paste.choose")}
          options={codes.map((value) => ({ value, label: t(`material.${column ?? ""}.${value}`) }))}
          popupMatchSelectWidth={false}
          onChange={(code: string) => onChange(code)}
        />
      )}
    </div>
  );
}

/** A column of numbers, or one in which nothing is written. */
function isNothing({ heads, rows }: Pasted, at: number): boolean {
  return (
    saysNothing(heads[at] ?? "") || ((heads[at] ?? "") === "" && rows.every((row) => (row[at] ?? "").trim() === ""))
  );
}

function headOf({ heads }: Pasted, at: number): string {
  return heads[at] || String.fromCharCode(65 + (at % 26));
}

/** A column stands once: where it stood before is left out. */
function withColumn(pasted: Pasted, at: number, column: Column | undefined): Pasted {
  const columns = pasted.columns.map((one, index) => (index === at ? column : one === column ? undefined : one));
  return { ...pasted, columns };
}

function withCell(pasted: Pasted, row: number, at: number, text: string): Pasted {
  const rows = pasted.rows.map((cells, index) =>
    index === row ? pasted.columns.map((_, column) => (column === at ? text : (cells[column] ?? ""))) : cells,
  );
  return { ...pasted, rows };
}
