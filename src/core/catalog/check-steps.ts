/** The steps of the longest course fit into the promise. Rule R-CAT-43. */
import type { Calendar } from "../calendar/index.ts";
import { countsDays, formatLimit, type Limit, parseLimit } from "../clock/index.ts";
import {
  type FlowModel,
  type FlowNode,
  getEdge,
  getNode,
  isBoundary,
  type NodeId,
  type TaskKind,
} from "../flow/index.ts";
import { addDays, type CivilDate, civilDate } from "../shared/index.ts";
import { bindingRule, endOf } from "./binding-limit.ts";
import type { SpecialProcedure } from "./codes.ts";
import { type CatalogFinding, finding } from "./findings.ts";
import type { ItemSpec } from "./item.ts";
import { itemsByCode } from "./items-by-code.ts";
import type { CatalogueRegister } from "./register.ts";

/**
 * R-CAT-43. Up to the decision; delivery has a clock of its own. What stops the promise is not counted, a step that is
 * gone back to is counted once, and of branches side by side the longest counts.
 * @basis 优化营商环境条例 §36
 */
export function checkSteps(item: ItemSpec, flow: FlowModel, register: CatalogueRegister): readonly CatalogFinding[] {
  const { promise } = item;
  if (promise === null) return [];
  const course = longestCourse(flow, flow.start, (node) => limitOf(item, node, register));
  const from = firstDayBeyond(course.limits, promise.limit, register.calendar);
  if (from === undefined) return [];
  const facts = { promise: formatLimit(promise.limit), steps: course.steps.join(" → "), from };
  return [finding("catalog/steps-exceed-promise", "promise.limit", facts, "优化营商环境条例 §36")];
}

interface Course {
  readonly limits: readonly Limit[];
  /** Names of the steps that have these limits. */
  readonly steps: readonly string[];
  readonly days: number;
}

const NO_COURSE: Course = { limits: [], steps: [], days: 0 };

/** From a node to the end of its flow or sub-process. */
function longestCourse(flow: FlowModel, start: NodeId, limit: (node: FlowNode) => Limit | null): Course {
  const known = new Map<NodeId, Course>();
  const underWay = new Set<NodeId>();
  const from = (id: NodeId): Course => {
    const found = known.get(id);
    if (found !== undefined) return found;
    if (underWay.has(id)) return NO_COURSE;
    underWay.add(id);
    const node = getNode(flow, id);
    const rest = longest(waysOn(flow, node).map(from));
    const own = node.kind === "sub-process" ? longestCourse(flow, node.start, limit) : stepCourse(node, limit(node));
    underWay.delete(id);
    const course = joined(own, rest);
    known.set(id, course);
    return course;
  };
  return from(start);
}

/** Also by what may happen to a step while it is open. */
function waysOn(flow: FlowModel, node: FlowNode): readonly NodeId[] {
  const events = isBoundary(node) ? [] : (flow.boundary[node.id] ?? []);
  return [...(flow.out[node.id] ?? []).map((edge) => getEdge(flow, edge).to), ...events];
}

function stepCourse(node: FlowNode, limit: Limit | null): Course {
  return limit === null ? NO_COURSE : { limits: [limit], steps: [node.name], days: daysOf(limit) };
}

function longest(courses: readonly Course[]): Course {
  return courses.reduce((best, course) => (course.days > best.days ? course : best), NO_COURSE);
}

function joined(first: Course, rest: Course): Course {
  if (first === NO_COURSE) return rest;
  return {
    limits: [...first.limits, ...rest.limits],
    steps: [...first.steps, ...rest.steps],
    days: first.days + rest.days,
  };
}

/** Null where nothing is counted: no limit, or the promise stands still meanwhile. */
function limitOf(item: ItemSpec, node: FlowNode, { catalogue }: CatalogueRegister): Limit | null {
  switch (node.kind) {
    case "user-task": {
      if (node.limit === undefined || stopsPromise(item, node.taskKind)) return null;
      const limit = read(node.limit);
      const turns = node.loop?.sequential === true ? (node.loop.offices?.length ?? 1) : 1;
      return limit === null ? null : { ...limit, amount: limit.amount * turns };
    }
    case "timer":
      return read(node.duration);
    case "call":
      return limitOfCalled(itemsByCode(catalogue ?? []).get(node.procedure)?.spec);
    default:
      return null;
  }
}

function limitOfCalled(called: ItemSpec | undefined): Limit | null {
  return called === undefined ? null : (bindingRule(called)?.limit ?? null);
}

/** Kinds of steps that carry out a special procedure. */
const PROCEDURES: { readonly [Kind in TaskKind]?: SpecialProcedure } = {
  "expert-review": "expert-review",
  hearing: "hearing",
  publicity: "publicity",
  consult: "consultation",
  visit: "site-visit",
};

function stopsPromise(item: ItemSpec, kind: TaskKind): boolean {
  return stopsClock(item, kind, "promise");
}

/** Whether the special procedure that steps of this kind carry out stops the clock. */
export function stopsClock({ stops }: Pick<ItemSpec, "stops">, kind: TaskKind, clock: "statute" | "promise"): boolean {
  return stops.some((stop) => stop.kind === PROCEDURES[kind] && stop.stops.includes(clock));
}

function read(text: string): Limit | null {
  const limit = parseLimit(text);
  return limit.ok ? limit.value : null;
}

/** Only to tell which course is the longest; whether it is too long is told by the calendar. */
const DAYS: Readonly<Record<Limit["unit"], number>> = { wd: 1.4, cd: 1, mo: 30, h: 1 / 24, wh: 1.4 / 8, min: 1 / 1440 };

function daysOf({ amount, unit }: Limit): number {
  return amount * DAYS[unit];
}

/**
 * `any` where the numbers tell it alone, else the first day of the last published year from which the steps, one after
 * the other, end after the promise. Steps in hours do not weigh against a promise in days.
 */
function firstDayBeyond(
  steps: readonly Limit[],
  promise: Limit,
  calendar: Calendar | undefined,
): CivilDate | "any" | undefined {
  const counted = steps.filter(({ unit }) => unit === promise.unit || (countsDays(unit) && countsDays(promise.unit)));
  if (counted.every(({ unit }) => unit === promise.unit)) {
    const sum = counted.reduce((total, { amount }) => total + amount, 0);
    return sum > promise.amount ? "any" : undefined;
  }
  if (calendar === undefined) return undefined;
  const asked = [promise, ...counted].map(formatLimit).join(" ");
  const known = beyond.get(calendar) ?? new Map<string, CivilDate | undefined>();
  beyond.set(calendar, known);
  if (!known.has(asked)) known.set(asked, lookForDayBeyond(counted, promise, calendar));
  return known.get(asked);
}

/** A catalogue has thousands of items, and some tens of procedures. A calendar never changes: another takes its place. */
const beyond = new WeakMap<Calendar, Map<string, CivilDate | undefined>>();

function lookForDayBeyond(counted: readonly Limit[], promise: Limit, calendar: Calendar): CivilDate | undefined {
  const year = Math.max(...calendar.publishedYears);
  const end = (day: CivilDate, limit: Limit) => endOf(calendar, day, limit);
  for (let day = civilDate(`${year}-01-01`); day < civilDate(`${year + 1}-01-01`); day = addDays(day, 1)) {
    if (counted.reduce(end, day) > end(day, promise)) return day;
  }
  return undefined;
}
