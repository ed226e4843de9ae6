/** The answers of a form, read instead of written, in the form's own order and words. */
import { Descriptions, Table } from "antd";
import { useTranslation } from "react-i18next";
import type { FieldSpec, FormSpec } from "../../../core/form/index.ts";
import { useAnswerText } from "../answers/answer-text.ts";
import { AnswerOrigin } from "./AnswerOrigin.tsx";
import type { CaseView } from "./case-view.ts";
import { PAIR_COLUMNS } from "./pair-columns.ts";

export interface AnswersTableProps {
  /** Absent for an item that has left the catalogue: the answers then stand under their ids. */
  readonly form: FormSpec | undefined;
  readonly answers: Readonly<Record<string, unknown>>;
  /** Where answers came from that were filled in for the person. */
  readonly provenance?: CaseView["provenance"];
}

export function AnswersTable({ form, answers, provenance = [] }: AnswersTableProps) {
  const { t } = useTranslation("deskCase");
  const text = useAnswerText(READING);
  if (form === undefined)
    return (
      <Descriptions
        size="small"
        column={1}
        title={t("application.form")}
        items={Object.entries(answers).map(([id, value]) => ({ key: id, label: id, children: plain(value) }))}
      />
    );
  return form.sections.map((section) => {
    const answered = section.fields.filter((field) => answers[field.id] !== undefined);
    if (answered.length === 0) return null;
    return (
      <Descriptions
        key={section.id}
        size="small"
        column={PAIR_COLUMNS}
        title={section.label}
        items={answered.map((field) => ({
          key: field.id,
          label: field.label,
          // Where an answer came from is a sentence: side by side with another it would stand one letter to the line.
          ...(field.kind === "table" || provenance.some((one) => one.field === field.id) ? { span: 2 } : {}),
          children:
            field.kind === "table" ? (
              <AnswerRows field={field} rows={answers[field.id]} />
            ) : (
              <div>
                {text(field, answers[field.id])}
                <AnswerOrigin field={field} origin={provenance.find((one) => one.field === field.id)} />
              </div>
            ),
        }))}
      />
    );
  });
}

/** Identity numbers stay masked on the screen. */
const READING = { masked: true, nameOf: undefined };

type TableField = Extract<FieldSpec, { kind: "table" }>;

function AnswerRows({ field, rows }: { readonly field: TableField; readonly rows: unknown }) {
  const text = useAnswerText(READING);
  const list = Array.isArray(rows)
    ? rows.map((row, index) => ({ key: index, row: row as Record<string, unknown> }))
    : [];
  return (
    <Table
      size="small"
      pagination={false}
      dataSource={list}
      columns={field.columns.map((column) => ({
        title: column.label,
        key: column.id,
        render: (_: unknown, { row }: { row: Record<string, unknown> }) => text(column, row[column.id]),
      }))}
    />
  );
}

function plain(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : JSON.stringify(value);
}
