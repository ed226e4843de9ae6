/** Some fields of a form, drawn to be answered anew; all others keep what is known. */
import { useEffect, useMemo } from "react";
import type { FormSpec, FormValues } from "../../../core/form/index.ts";
import { parseCivilDate } from "../../../core/shared/index.ts";
import { useToday } from "../desk-lists/use-today.ts";
import { FormFields } from "../form/FormFields.tsx";
import { useFormAnswers } from "../form/use-form-answers.ts";
import { DeskFormServices } from "./DeskFormServices.tsx";

export interface CorrectionAnswersProps {
  readonly form: FormSpec;
  /** Ids of the fields to be answered. */
  readonly fields: readonly string[];
  readonly known: Readonly<Record<string, unknown>>;
  readonly situation: Readonly<Record<string, string>>;
  /** Called with the answers of these fields that differ from what is known. */
  readonly onChange: (answers: Readonly<Record<string, unknown>>) => void;
}

export function CorrectionAnswers({ form, fields, known, situation, onChange }: CorrectionAnswersProps) {
  const today = parseCivilDate(useToday());
  if (today === undefined) return null;
  return (
    <DeskFormServices>
      <Fields {...{ form, fields, known, onChange }} context={{ situation, today }} />
    </DeskFormServices>
  );
}

interface FieldsProps extends Omit<CorrectionAnswersProps, "situation"> {
  readonly context: Parameters<typeof useFormAnswers>[2];
}

function Fields({ form, fields, known, context, onChange }: FieldsProps) {
  // What is known was checked when it came in.
  const state = useFormAnswers(form, known as FormValues, context);
  const only = useMemo(() => new Set(fields), [fields]);
  const { answers } = state;
  useEffect(() => {
    const changed = Object.entries(answers).filter(
      ([id, value]) => only.has(id) && JSON.stringify(value) !== JSON.stringify(known[id]),
    );
    onChange(Object.fromEntries(changed));
  }, [answers, only, known, onChange]);
  return <FormFields state={state} only={only} />;
}
