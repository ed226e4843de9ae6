/**
 * What a child is opened with: its applicant is the parent's, its form is filled from the parent's answers, its papers
 * are those handed in with the parent (一次填报、一套材料). R-CHD-02
 */
import type { Procedure } from "../catalog/index.ts";
import { evaluateExpression, type Json, ok, type Result, refuse } from "../shared/index.ts";
import type { Child } from "./child.ts";
import type { HandedIn, Submit } from "./command.ts";
import { type DecideContext, feelContext, todayOf } from "./context.ts";
import type { CaseRefusal } from "./refusal.ts";
import type { CaseState } from "./state.ts";

export type ChildApplication = Omit<Submit, "type" | "id" | "number" | "trackingCode" | "parties">;

/** Refused when the person was forgotten, or an expression of the mapping fails. */
export function childApplication(
  parent: { readonly procedure: Procedure; readonly state: CaseState },
  child: Child,
  opens: Procedure,
  context: Pick<DecideContext, "now" | "calendar">,
): Result<ChildApplication, CaseRefusal> {
  const { procedure, state } = parent;
  const { personal } = state;
  if (personal === undefined) return refuse({ code: "case/child-not-mapped", field: "applicant" });
  const { situation = {}, form = {}, materials = {} } = procedure.item.calls?.[child.node] ?? {};
  const facts = feelContext(procedure, state, todayOf(context));
  const evaluated = (texts: Readonly<Record<string, string>>) => evaluateAll(texts, facts);
  const answers = evaluated(situation);
  if (!answers.ok) return answers;
  const mapped = evaluated({ ...sharedFields(procedure, opens, form), ...form });
  if (!mapped.ok) return mapped;
  const { id, number } = state;
  return ok({
    channel: state.channel,
    applicant: personal.applicant,
    owner: state.owner,
    serviceWay: state.serviceWay,
    situation: Object.fromEntries(
      Object.entries(answers.value).flatMap(([question, answer]) =>
        typeof answer === "string" ? [[question, answer]] : [],
      ),
    ),
    form: mapped.value,
    materials: papersFor(opens, materials, state),
    // Nobody may refuse receipt for gaps: what a situation of the child asks for in addition, its window asks for.
    incomplete: true,
    parent: { id, number, call: child.call, askedAt: child.askedAt },
  });
}

/** Fields of the child that ask for the same data element as a field of the parent, as FEEL over the parent's form. */
function sharedFields(
  { item }: Pick<Procedure, "item">,
  { item: child }: Pick<Procedure, "item">,
  mapped: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const own = item.form.sections.flatMap(({ fields }) => fields);
  const fields = child.form.sections.flatMap((section) => section.fields);
  return Object.fromEntries(
    fields.flatMap(({ id, kind, dataElement }) => {
      if (dataElement === undefined || mapped[id] !== undefined) return [];
      const source = own.find((field) => field.dataElement === dataElement && field.kind === kind);
      return source === undefined ? [] : [[id, `form.${source.id}`]];
    }),
  );
}

function evaluateAll(
  texts: Readonly<Record<string, string>>,
  facts: ReturnType<typeof feelContext>,
): Result<Readonly<Record<string, Exclude<Json, null>>>, CaseRefusal> {
  const values: Record<string, Exclude<Json, null>> = {};
  for (const [name, text] of Object.entries(texts)) {
    const value = evaluateExpression(text, facts);
    if (!value.ok) return refuse({ code: "case/expression-failed", expression: text });
    if (value.value !== null) values[name] = value.value;
  }
  return ok(values);
}

function papersFor(
  { item }: Procedure,
  mapped: Readonly<Record<string, string>>,
  { materials }: CaseState,
): Readonly<Record<string, HandedIn>> {
  return Object.fromEntries(
    item.materials.flatMap(({ id }) => {
      const papers = materials[mapped[id] ?? ""];
      return papers === undefined ? [] : [[id, papers]];
    }),
  );
}
