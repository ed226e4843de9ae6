/** Draws a form from its spec: sections, fields, tables, each visible as its condition says. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FormProblem, SimpleFieldSpec } from "../../../core/form/index.ts";
import { Card } from "../../ui/Card.tsx";
import { type FieldError, FormErrorSummary } from "../../ui/FormErrorSummary.tsx";
import { TableField } from "../../ui/TableField.tsx";
import { type Answers, fieldElementId, withAnswer } from "./answers.ts";
import { type AskedField, type AskedSection, type AskedTableField, askedSections, rowsOf } from "./asked.ts";
import { FieldControl } from "./FieldControl.tsx";
import styles from "./FormFields.module.css";
import { useProblemText } from "./problem-text.ts";
import type { FormAnswers } from "./use-form-answers.ts";

export interface FormFieldsProps {
  /** From `useFormAnswers`. */
  readonly state: FormAnswers;
  /** Problems that the server found, shown beside ours. */
  readonly refused?: readonly FormProblem[];
  readonly disabled?: boolean;
  /** Draws these fields alone: what was asked to be put right. */
  readonly only?: ReadonlySet<string>;
  /** What stands below a field: where its answer comes from. Not below those in tables. */
  readonly noteOf?: (field: SimpleFieldSpec) => ReactNode;
}

export function FormFields({ state, refused = [], disabled = false, only, noteOf }: FormFieldsProps) {
  useTranslation(["form", "refusals"]);
  const problemText = useProblemText(state.form);
  const sections = onlyFields(askedSections(state.form, state.answers, state.context), only);
  const problems = [...state.shown, ...refused];
  const summary: readonly FieldError[] = problems.map((problem) => ({
    fieldId: problem.field === "" ? undefined : fieldElementId(problem.field),
    text: problemText.withName(problem),
  }));
  const errorAt = (path: string): string | undefined => {
    const problem = problems.find((each) => each.field === path);
    return problem === undefined ? undefined : problemText.plain(problem);
  };
  const drawing: Drawing = { state, errorAt, disabled, noteOf };
  return (
    <>
      {(state.attempt > 0 || refused.length > 0) && (
        <FormErrorSummary errors={summary} attempt={state.attempt + refused.length} />
      )}
      {sections.map(({ spec, fields }) => (
        <Card key={spec.id} title={spec.label}>
          {spec.help !== undefined && <p className={styles.help}>{spec.help}</p>}
          {fields.map((asked) => (
            <AskedControl key={asked.field.spec.id} asked={asked} drawing={drawing} />
          ))}
        </Card>
      ))}
    </>
  );
}

function onlyFields(sections: readonly AskedSection[], only: ReadonlySet<string> | undefined): readonly AskedSection[] {
  if (only === undefined) return sections;
  return sections
    .map(({ spec, fields }) => ({ spec, fields: fields.filter(({ field }) => only.has(field.spec.id)) }))
    .filter(({ fields }) => fields.length > 0);
}

interface Drawing {
  readonly state: FormAnswers;
  readonly errorAt: (path: string) => string | undefined;
  readonly disabled: boolean;
  readonly noteOf: FormFieldsProps["noteOf"];
}

function AskedControl({ asked, drawing }: { readonly asked: AskedField; readonly drawing: Drawing }) {
  if ("rows" in asked) return <TableControl asked={asked} drawing={drawing} />;
  const { state, errorAt, disabled, noteOf } = drawing;
  const { spec } = asked.field;
  const control = (
    <FieldControl
      spec={spec}
      id={fieldElementId(spec.id)}
      required={asked.required}
      error={errorAt(spec.id)}
      disabled={disabled}
      value={state.answers[spec.id]}
      today={state.context.today}
      onChange={(value) => state.change(spec.id, value)}
      onLeave={() => state.leave(spec.id)}
    />
  );
  if (noteOf === undefined) return control;
  return (
    <div>
      {control}
      {noteOf(spec)}
    </div>
  );
}

function TableControl({ asked, drawing }: { readonly asked: AskedTableField; readonly drawing: Drawing }) {
  const { state, errorAt, disabled } = drawing;
  const { spec } = asked.field;
  return (
    <TableField<Answers>
      id={fieldElementId(spec.id)}
      label={spec.label}
      hint={spec.help}
      required={asked.required}
      error={errorAt(spec.id)}
      disabled={disabled}
      rows={rowsOf(state.answers[spec.id])}
      onChange={(rows) => state.change(spec.id, rows)}
      emptyRow={NO_ANSWERS}
      minRows={spec.minRows}
      maxRows={spec.maxRows}
      renderRow={(row, index, change) =>
        (asked.rows[index] ?? []).map(({ field, required }) => {
          const path = `${spec.id}[${index}].${field.spec.id}`;
          return (
            <FieldControl
              key={field.spec.id}
              spec={field.spec}
              id={fieldElementId(path)}
              required={required}
              error={errorAt(path)}
              disabled={disabled}
              value={row[field.spec.id]}
              today={state.context.today}
              onChange={(value) => change(withAnswer(row, field.spec.id, value))}
              onLeave={() => state.leave(path)}
            />
          );
        })
      }
    />
  );
}

const NO_ANSWERS: Answers = {};
