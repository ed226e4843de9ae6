/** A running case under a new version of its procedure: flow, and with it every clock and rule of the item. R-CAS-65 */
import type { Procedure } from "../catalog/index.ts";
import { migrateFlow } from "../flow/index.ts";
import { ok, refuse } from "../shared/index.ts";
import type { Migrate } from "./command.ts";
import { type DecideContext, happened } from "./context.ts";
import type { Outcome } from "./outcome.ts";
import type { CaseState } from "./state.ts";

/** Refused when the standing has no place in the new version, with everything that stands against it. */
export function migrate(procedure: Procedure, state: CaseState, command: Migrate, context: DecideContext): Outcome {
  const { target } = context;
  const { to, reason, mapping } = command;
  const known = target !== undefined && target.version === to && target.item.code === state.item;
  if (!known || to === state.procedureVersion) return refuse({ code: "case/version-unknown", version: to });
  if (reason.trim() === "") return refuse({ code: "case/reason-required" });
  const from = state.procedureVersion;
  if (state.flow.serial === 0)
    return ok([happened(context, { type: "case-migrated", from, to, reason, changes: [], flow: null })]);
  const flow = migrateFlow(procedure.flow, target.flow, state.flow, mapping);
  if (!flow.ok) return flow;
  const { changes, delta } = flow.value;
  return ok([happened(context, { type: "case-migrated", from, to, reason, changes, flow: delta })]);
}
