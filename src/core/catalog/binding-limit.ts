/** Which limit of an item binds, and the day on which it ends. */
import type { Calendar } from "../calendar/index.ts";
import { computeClock, type Limit } from "../clock/index.ts";
import type { FlowModel } from "../flow/index.ts";
import type { CivilDate } from "../shared/index.ts";
import { callsOf } from "./check-calls.ts";
import type { ItemSpec } from "./item.ts";
import type { TimeRule } from "./time-rule.ts";

/** The promise, or the law where nothing is promised. */
export function bindingRule({ promise, statutory }: Pick<ItemSpec, "promise" | "statutory">): TimeRule | null {
  return promise ?? statutory;
}

/** The binding limits of the items that a flow calls, by code; an item that binds itself to none is left out. */
export function childLimits(
  flow: FlowModel,
  find: (code: string) => Pick<ItemSpec, "promise" | "statutory"> | undefined,
): Readonly<Record<string, Limit>> {
  return Object.fromEntries(
    callsOf(flow).flatMap(({ procedure }) => {
      const called = find(procedure);
      const rule = called === undefined ? null : bindingRule(called);
      return rule === null ? [] : [[procedure, rule.limit] as const];
    }),
  );
}

/** The last day of a limit that begins on a day. */
export function endOf(calendar: Calendar, startsOn: CivilDate, limit: Limit): CivilDate {
  return computeClock({ calendar, startsOn, limit }).dueOn;
}
