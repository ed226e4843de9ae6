/**
 * The flow begins anew: what was open is taken away, what was done stays on record, and the first step comes again with
 * fresh serials. Rule R-FLW-45.
 */
import type { FeelFacts, Result } from "../shared/index.ts";
import { advance } from "./advance.ts";
import { type FlowModel, onlyWayOut } from "./model.ts";
import type { FlowRefusal } from "./refusals.ts";
import { beginRun, cancelWithin } from "./run.ts";
import type { FlowDelta, FlowState } from "./state.ts";

/** As `startFlow`, for a case whose facts have changed so that it takes another way. Refused as a start is. */
export function restartFlow(model: FlowModel, state: FlowState, facts: FeelFacts): Result<FlowDelta, FlowRefusal> {
  const run = beginRun(model, state, { facts });
  cancelWithin(run, undefined);
  run.visited.push(model.start);
  return advance(run, [{ edge: onlyWayOut(model, model.start), from: [], scope: undefined }]);
}
