/** What was filled in, to be read: section by section, in the words of the form. */
import { useTranslation } from "react-i18next";
import type { FieldSpec, FormSpec } from "../../../core/form/index.ts";
import { Facts } from "../../ui/List.tsx";
import styles from "./AnswerList.module.css";
import { useAnswerText } from "./answer-text.ts";

export interface AnswerListProps {
  readonly form: FormSpec;
  readonly values: Readonly<Record<string, unknown>>;
  /** Shows identity numbers without their middle. */
  readonly masked?: boolean;
  /** Names of divisions and files, where they are known. */
  readonly nameOf?: (id: string) => string | undefined;
}

export function AnswerList({ form, values, masked = false, nameOf }: AnswerListProps) {
  const { t } = useTranslation("answers");
  const textOf = useAnswerText({ masked, nameOf });
  return form.sections.map((section) => {
    const answered = section.fields.filter((field) => values[field.id] !== undefined);
    if (answered.length === 0) return null;
    return (
      <section key={section.id} className={styles.section}>
        <h3>{section.label}</h3>
        <Facts facts={answered.map((field) => ({ name: field.label, value: readable(field, values[field.id]) }))} />
      </section>
    );
  });

  function readable(field: FieldSpec, value: unknown) {
    if (field.kind !== "table") return textOf(field, value);
    const rows: readonly unknown[] = Array.isArray(value) ? value : [];
    return rows.length === 0 ? (
      t("none")
    ) : (
      <ol className={styles.rows}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name and do not move while they are read
          <li key={index}>
            {field.columns
              .filter((column) => cellOf(row, column.id) !== undefined)
              .map((column) => t("cell", { name: column.label, value: textOf(column, cellOf(row, column.id)) }))
              .join(t("between"))}
          </li>
        ))}
      </ol>
    );
  }
}

function cellOf(row: unknown, column: string): unknown {
  return typeof row === "object" && row !== null ? (row as Readonly<Record<string, unknown>>)[column] : undefined;
}
