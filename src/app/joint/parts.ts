/** From a waiting step of a case to a part of joint work: what the step needs is looked up once and written down. */
import { canRead, clocksOf, decisionDue, stepClockOf } from "../../core/case/index.ts";
import type { JointPart } from "../../core/joint/index.ts";
import type { Actor } from "../../core/party/index.ts";
import {
  type BodyId,
  type CaseId,
  type CivilDate,
  type Instant,
  type Jurisdiction,
  type OfficeId,
  ok,
  type Result,
  refuse,
} from "../../core/shared/index.ts";
import type { CaseEngine, LoadedCase } from "../case/engine.ts";
import type { Calendars } from "../ports/procedures.ts";
import type { JointWorkRefusal } from "./refusal.ts";

export interface StepNamed {
  readonly caseId: CaseId;
  readonly task: string;
}

export interface PartParts {
  readonly cases: Pick<CaseEngine, "load">;
  readonly calendars: Calendars;
}

/** The step as it waits now; refused when the caller may not read the case, or it does not wait. */
export async function partOf(
  { cases, calendars }: PartParts,
  { jurisdiction, actor, now }: { readonly jurisdiction: Jurisdiction; readonly actor: Actor; readonly now: Instant },
  { caseId, task }: StepNamed,
): Promise<Result<Omit<JointPart, "id">, JointWorkRefusal>> {
  const loaded = await cases.load(jurisdiction, caseId);
  if (loaded === null || !canRead(loaded, actor)) return refuse({ code: "case/not-found" });
  const { state, procedure } = loaded;
  const open = state.flow.tasks.find((one) => one.taskId === task);
  if (procedure === null || open === undefined) return refuse({ code: "joint/step-not-open", task });
  const { item } = procedure;
  return ok({
    caseId,
    caseNumber: state.number,
    task,
    node: open.nodeId,
    kind: open.kind,
    item: item.code,
    itemName: item.name,
    office: open.office as OfficeId,
    post: open.post,
    body: (procedure.places[open.office]?.body ?? item.body) as BodyId,
    outcomes: open.outcomes,
    checks: item.conditions.flatMap((condition) => condition.checks.map(({ id, text }) => ({ id, text }))),
    latestOn: await latestOn(loaded, task, { calendars, now }),
    parties: state.parties,
    owner: state.owner,
  });
}

/** The step's own limit, or the case's where that is earlier. A clock that is stopped binds to no day. */
async function latestOn(
  { state, procedure }: LoadedCase,
  task: string,
  { calendars, now }: { readonly calendars: Calendars; readonly now: Instant },
): Promise<CivilDate | null> {
  const open = state.flow.tasks.find((one) => one.taskId === task);
  if (procedure === null || open === undefined) return null;
  const calendar = await calendars.getCalendar(state.jurisdiction);
  const decision = decisionDue(clocksOf(procedure, state, calendar, now));
  const days = [stepClockOf(procedure, state, open, calendar), decision].flatMap((clock) =>
    clock?.running === true ? clock.dueOn : [],
  );
  const [first = null] = days.sort();
  return first;
}
