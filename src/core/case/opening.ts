/** How a case enters its flow: by acceptance, by receipt where the law knows no acceptance, or as a filing at once. */
import type { Procedure } from "../catalog/index.ts";
import { startFlow } from "../flow/index.ts";
import { type CivilDate, evaluateExpression, type Instant, ok, type Result, refuse } from "../shared/index.ts";
import { type DecideContext, feelContext, happened, todayOf } from "./context.ts";
import type { AcceptanceKind, CaseEvent } from "./event.ts";
import { issueEvent } from "./issuing.ts";
import type { Outcome } from "./outcome.ts";
import type { CaseRefusal } from "./refusal.ts";
import type { CaseState } from "./state.ts";

export interface Acceptance {
  readonly kind: AcceptanceKind;
  readonly acceptedOn: CivilDate;
  readonly clockStartsOn: CivilDate;
  /** The lawful time of an acceptance that was not said but deemed. */
  readonly effectiveAt?: Instant;
}

/** The event of acceptance with the first steps of the flow and the fee, if one is due. */
export function acceptanceEvent(
  procedure: Procedure,
  state: CaseState,
  acceptance: Acceptance,
  context: DecideContext,
): Result<CaseEvent, CaseRefusal> {
  const facts = feelContext(procedure, state, todayOf(context));
  const flow = startFlow(procedure.flow, facts);
  if (!flow.ok) return flow;
  const fee = feeOf(procedure, state, context);
  if (!fee.ok) return fee;
  const { kind, acceptedOn, clockStartsOn, effectiveAt } = acceptance;
  const event = happened(context, {
    type: "case-accepted",
    kind,
    acceptedOn,
    clockStartsOn,
    feeFen: fee.value,
    flow: flow.value,
  });
  return ok(effectiveAt === undefined ? event : { ...event, effectiveAt });
}

/** No acceptance step: the papers are complete and work begins. @basis 市场主体登记管理条例 §19 */
export function startWithoutAcceptance(procedure: Procedure, state: CaseState, context: DecideContext): Outcome {
  const today = todayOf(context);
  const started = acceptanceEvent(
    procedure,
    state,
    { kind: "no-step", acceptedOn: today, clockStartsOn: today },
    context,
  );
  return started.ok ? ok([started.value]) : started;
}

/** Receipt of all information is the filing: nobody accepts and nobody decides. @basis 企业投资项目核准和备案管理条例 §13 */
export function filingEvents(procedure: Procedure, state: CaseState, context: DecideContext): Outcome {
  const asSystem: DecideContext = {
    ...context,
    actor: { kind: "system", jurisdiction: state.jurisdiction },
  };
  const today = todayOf(context);
  const filed = happened(asSystem, {
    type: "case-decided",
    task: null,
    outcome: "filed",
    reason: "",
    ground: null,
    decidedOn: today,
    checks: {},
    meeting: null,
    flow: null,
  });
  return ok([filed, issueEvent(procedure, state, today, asSystem)]);
}

/** The fee in fen, null where the item has none. Nothing outside the fee list may be charged. @basis 行政许可法 §58–59 */
export function feeOf(
  procedure: Procedure,
  state: CaseState,
  context: DecideContext,
): Result<number | null, CaseRefusal> {
  const { fee } = procedure.item;
  if (fee === null) return ok(null);
  const amount = evaluateExpression(fee.amountFen, feelContext(procedure, state, todayOf(context)));
  if (!amount.ok || typeof amount.value !== "number" || !Number.isSafeInteger(amount.value) || amount.value < 0)
    return refuse({ code: "case/expression-failed", expression: fee.amountFen });
  return ok(amount.value);
}
