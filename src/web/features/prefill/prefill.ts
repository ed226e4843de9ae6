/** What is known already for a form, as the server tells it. */
import { useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../api/answers.ts";
import { sendJson } from "../../api/json.ts";

export type Prefill = AnswerOf<"prefillForm">;
export type PrefilledField = Prefill["fields"][number];
export type SaidValue = NonNullable<PrefilledField["said"]>;
export type HeldPaper = Prefill["held"][number];
export type SourceView = SaidValue["source"];

export interface PrefillAsked {
  readonly item: string;
  readonly situation: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, unknown>>;
  /** At a counter. */
  readonly applicant?: unknown;
}

export function findPrefill(asked: PrefillAsked): Promise<Prefill> {
  return sendJson<Prefill>({ method: "POST", path: "/api/prefill", body: asked });
}

/** Anew for another situation or form; kept while the pages of an application are open. */
export function usePrefill(asked: PrefillAsked) {
  return useQuery({
    queryKey: ["prefill", asked],
    queryFn: () => findPrefill(asked),
    staleTime: 60_000,
  });
}

/** Answers for the form, and by field the key of the source, for what is filled in. */
export function filledIn(prefill: Prefill): {
  readonly form: Readonly<Record<string, unknown>>;
  readonly prefilled: Readonly<Record<string, string>>;
} {
  const said = prefill.fields.flatMap((field) =>
    field.said === null ? [] : [{ field: field.field, said: field.said }],
  );
  return {
    form: Object.fromEntries(said.map((one) => [one.field, one.said.value])),
    prefilled: Object.fromEntries(said.map((one) => [one.field, one.said.key])),
  };
}

/** The one that was filled in; undefined where its source says nothing any more. */
export function sayingOf(field: PrefilledField | undefined, key: string | undefined): SaidValue | undefined {
  if (field === undefined || key === undefined) return undefined;
  return [...(field.said === null ? [] : [field.said]), ...field.others].find((one) => one.key === key);
}
