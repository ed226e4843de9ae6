/** Where a step may be sent back or led to: exactly what `decide` would grant, for screens to offer. */
import type { Procedure } from "../catalog/index.ts";
import { jumpTargets, returnTargets, returnTo, stepsJumpedOver } from "../flow/index.ts";
import { childUndoneBy } from "./decide-children.ts";
import type { CaseState } from "./state.ts";

/** Earlier steps, the latest first, without those behind a child that is open or has brought its result. R-CHD-04 */
export function sendBackTargets(
  { flow }: Pick<Procedure, "flow">,
  state: CaseState,
  taskId: string,
): readonly string[] {
  const targets = returnTargets(flow, state.flow, taskId);
  if (state.children.length === 0) return targets;
  return targets.filter((target) => {
    const back = returnTo(flow, state.flow, { taskId, target });
    return back.ok && childUndoneBy(state, back.value) === null;
  });
}

/** Steps ahead, the nearest first, without those behind a step that the law requires. R-FLW-24 */
export function leadTargets({ flow }: Pick<Procedure, "flow">, state: CaseState, taskId: string): readonly string[] {
  const targets = jumpTargets(flow, state.flow, taskId);
  return targets.filter((target) => stepsJumpedOver(flow, state.flow, { taskId, target }).length === 0);
}
