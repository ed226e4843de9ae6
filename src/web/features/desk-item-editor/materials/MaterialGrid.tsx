/** The table of materials: what is asked of every row is written in it, the rest in the sheet below for the chosen one. */
import { Button, Input, InputNumber, Select } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Material } from "../../../../core/catalog/index.ts";
import { cx } from "../../../ui/classes.ts";
import { fieldId, statusOf, Told } from "../Entry.tsx";
import { changedAt, movedBy, useEditing } from "../editing.ts";
import styles from "../ItemEditor.module.css";
import { MOST_TEXT } from "../item.ts";
import { isAt } from "../tabs.ts";
import { type Column, codesOf } from "./columns.ts";

/** Those that stand in the table; the others are written below. */
const SHOWN = ["name", "acceptanceStandard", "necessity", "source", "form", "copies", "verification"] as const;
type Shown = (typeof SHOWN)[number];

export interface MaterialGridProps {
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  /** Whether the text was taken as rows; `first` is the column in which the cursor stood. */
  readonly onPaste: (clipboard: DataTransfer, first: Column | undefined) => boolean;
}

export function MaterialGrid({ chosen, onChoose, onPaste }: MaterialGridProps) {
  const { t } = useTranslation("deskItemEditor");
  const { spec, edit, findings } = useEditing();
  const table = useRef<HTMLTableElement>(null);
  const { materials } = spec;
  const change = (index: number, next: Material) => edit({ materials: changedAt(materials, index, next) });
  const move = (index: number, by: number) => {
    const next = movedBy(materials, index, by);
    if (next === materials) return;
    edit({ materials: next });
    onChoose(index + by);
    // The cursor goes along with its row.
    const cell = document.activeElement?.closest("[data-cell]")?.getAttribute("data-cell");
    requestAnimationFrame(() => {
      const row = table.current?.querySelectorAll("tbody > tr[data-row]")[index + by];
      row?.querySelector<HTMLElement>(`[data-cell="${cell ?? "name"}"] :is(input, textarea, button)`)?.focus();
    });
  };
  const columnAt = (target: EventTarget) =>
    target instanceof Element ? (target.closest("[data-cell]")?.getAttribute("data-cell") ?? undefined) : undefined;
  return (
    <div
      className={styles.gridFrame}
      onPaste={(event) => {
        const first = columnAt(event.target) as Column | undefined;
        if (onPaste(event.clipboardData, first)) event.preventDefault();
      }}
    >
      <table ref={table} className={styles.grid}>
        <caption className="visually-hidden">{t("tab.materials")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("materials.number")}</th>
            {SHOWN.map((column) => (
              <th key={column} scope="col">
                {t(`field.material.${column}.label`)}
              </th>
            ))}
            <th scope="col">{t("materials.order")}</th>
          </tr>
        </thead>
        <tbody>
          {materials.length === 0 && (
            <tr>
              <td colSpan={SHOWN.length + 2} className={styles.empty}>
                {t("materials.empty")}
              </td>
            </tr>
          )}
          {materials.map((material, index) => {
            const own = findings.filter(({ place }) => isAt(place, `materials[${index}]`));
            return (
              <tr
                // biome-ignore lint/suspicious/noArrayIndexKey: an id may stand twice while it is written.
                key={index}
                data-row=""
                data-place={`materials[${index}]`}
                className={cx(index === chosen && styles.chosenRow)}
                onFocus={() => index !== chosen && onChoose(index)}
                onKeyDown={(event) => {
                  if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
                  event.preventDefault();
                  move(index, event.key === "ArrowUp" ? -1 : 1);
                }}
              >
                <th scope="row">
                  <Button size="small" type={index === chosen ? "primary" : "default"} onClick={() => onChoose(index)}>
                    <span className="visually-hidden">{t("materials.open")}</span>
                    {index + 1}
                  </Button>
                  {own.length > 0 && (
                    <span className={styles.count} data-severity={statusOf(own) || "note"}>
                      <span className="visually-hidden">{t("findings.title")}</span>
                      {own.length}
                    </span>
                  )}
                </th>
                {SHOWN.map((column) => (
                  <td key={column} data-cell={column} data-place={`materials[${index}].${column}`} data-entry="">
                    <Cell column={column} index={index} material={material} onChange={(next) => change(index, next)} />
                    <Told
                      id={`${fieldId(`materials[${index}].${column}`)}-told`}
                      findings={own.filter(({ place }) => isAt(place, `materials[${index}].${column}`))}
                    />
                  </td>
                ))}
                <td>
                  <span className={styles.rowTools}>
                    <Button
                      size="small"
                      disabled={index === 0}
                      aria-label={t("row.upOf", { name: material.name })}
                      onClick={() => move(index, -1)}
                    >
                      ↑
                    </Button>
                    <Button
                      size="small"
                      disabled={index === materials.length - 1}
                      aria-label={t("row.downOf", { name: material.name })}
                      onClick={() => move(index, 1)}
                    >
                      ↓
                    </Button>
                    <Button
                      size="small"
                      aria-label={t("row.removeOf", { name: material.name })}
                      onClick={() => {
                        edit({ materials: materials.filter((_, at) => at !== index) });
                        onChoose(Math.max(0, Math.min(chosen, materials.length - 2)));
                      }}
                    >
                      {t("remove")}
                    </Button>
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly column: Shown;
  readonly index: number;
  readonly material: Material;
  readonly onChange: (next: Material) => void;
}

function Cell({ column, index, material, onChange }: CellProps) {
  const { t } = useTranslation("deskItemEditor");
  const label = t("materials.cell", { number: index + 1, column: t(`field.material.${column}.label`) });
  const id = fieldId(`materials[${index}].${column}`);
  const codes = codesOf(column);
  if (column === "copies")
    return (
      <InputNumber
        id={id}
        aria-label={label}
        min={0}
        max={999}
        precision={0}
        value={material.copies}
        onChange={(copies) => onChange({ ...material, copies: copies ?? 0 })}
      />
    );
  if (codes !== undefined)
    return (
      <Select
        id={id}
        aria-label={label}
        value={material[column] as string}
        options={codes.map((value) => ({ value, label: t(`material.${column}.${value}`) }))}
        popupMatchSelectWidth={false}
        onChange={(value: string) => onChange({ ...material, [column]: value })}
      />
    );
  return (
    <Input.TextArea
      id={id}
      aria-label={label}
      autoSize={{ minRows: 1, maxRows: 3 }}
      maxLength={MOST_TEXT}
      value={material[column] as string}
      onChange={(event) => onChange({ ...material, [column]: event.target.value })}
    />
  );
}
