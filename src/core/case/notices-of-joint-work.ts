/** Who hears of joint work that serves a step of the case. */
import type { Procedure } from "../catalog/index.ts";
import type { EventOf } from "./event.ts";
import type { LocalPeriod } from "./joint-news.ts";
import type { Notice } from "./notice.ts";
import { headsOf } from "./notices-of-time.ts";
import type { CaseState } from "./state.ts";

/**
 * R-JNT-22: that its office was absent the heads of the body hear as an alarm: nobody decides for it, and the clock of
 * the case runs on.
 *
 * R-JNT-19: the applicant reads day, time and who comes. R-JNT-20: so do the offices, and of their invitation.
 */
export function jointWorkNotices(
  procedure: Procedure,
  state: CaseState,
  body: EventOf<"joint-work-noted">,
  facts: Notice["facts"],
): readonly Notice[] {
  const { kind, what, slot, before, offices, reason, joint, tell } = body;
  const told = {
    ...facts,
    ...{ joint, kind, slot: written(slot), before: written(before), reason },
    offices: offices.map((office) => office.name),
  };
  const toOffices = tell.map(
    (unit): Notice => ({ to: { unit, duty: "joint" }, code: `notice/joint-${what}`, facts: told }),
  );
  if (what === "absent") toOffices.push({ to: headsOf(procedure), code: "notice/joint-absent", facts: told });
  if (what === "invited" || state.owner === null) return toOffices;
  return [{ to: { account: state.owner }, code: `notice/joint-${what}`, facts: told }, ...toOffices];
}

function written(period: LocalPeriod | null): { readonly from: string; readonly to: string } | null {
  return period === null ? null : { from: period.from, to: period.to };
}
