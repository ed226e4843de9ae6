/** Who hears of alarms, escalations and orders of supervision. */
import { type Procedure, unitWith, workingGrant } from "../catalog/index.ts";
import type { Alarm, AlarmRaised, Escalated, EventOf } from "./event.ts";
import type { Notice } from "./notice.ts";
import type { CaseState } from "./state.ts";

/** Who supervises in the body that decides, or in the district where the body has nobody who does. */
export function headsOf({ item, timing }: Pick<Procedure, "item" | "timing">) {
  return {
    unit: unitWith("case.supervise", item.body, timing.posts),
    grant: "case.supervise",
  } as const satisfies Notice["to"];
}

/** Whoever takes cases in for the body that decides: its own windows, or the district's where it has none. */
export function windowsOf({ item, timing }: Pick<Procedure, "item" | "timing">) {
  return {
    unit: unitWith("case.intake", item.body, timing.posts),
    grant: "case.intake",
  } as const satisfies Notice["to"];
}

/** Whoever works on the case in its office. */
export function officeOf({ item, timing }: Pick<Procedure, "item" | "timing">) {
  return { unit: item.office, grant: workingGrant(item.office, timing.posts) } as const satisfies Notice["to"];
}

/** The heads hear of every alarm that no rule of the district sends to somebody of its own choice. */
export function alarmNotices(
  { item, timing }: Procedure,
  state: CaseState,
  { alarm, clock, about }: AlarmRaised,
  facts: Notice["facts"],
): readonly Notice[] {
  const heads = headsOf({ item, timing });
  if (alarm === "supervision-overdue") {
    const by = state.supervisions.find((one) => one.id === about)?.by;
    return [{ to: by === undefined ? heads : { account: by }, code: "notice/alarm-supervision-overdue", facts }];
  }
  const watched = clock ?? CLOCK_OF_ALARM[alarm];
  const level = alarm === "yellow" ? "yellow" : "red";
  if (timing.escalations.some((rule) => rule.clock === watched && rule.at === level)) return [];
  if (clock === undefined) return [{ to: heads, code: `notice/alarm-${alarm}`, facts }];
  const name = timing.clocks.find((one) => one.id === clock)?.name ?? clock;
  return [{ to: heads, code: `notice/clock-${level}`, facts: { ...facts, clock: name } }];
}

const CLOCK_OF_ALARM: Readonly<Record<Alarm, string>> = {
  "receipt-overdue": "receipt",
  yellow: "decision",
  red: "decision",
  "delivery-overdue": "delivery",
  "special-overrun": "special",
  "step-overdue": "step",
  "supervision-overdue": "supervision",
  "undertaking-overdue": "undertaking",
  "verification-overdue": "undertaking",
  "renewal-due": "renewal",
};

export function escalationNotices(
  { item, timing }: Procedure,
  state: CaseState,
  { clock, level, on, about, to, unit }: Escalated,
  facts: Notice["facts"],
): readonly Notice[] {
  const code = `notice/escalated-${level}`;
  const step = state.flow.tasks.find((task) => task.taskId === about)?.name;
  const named = timing.clocks.find((one) => one.id === clock)?.name;
  const told = {
    ...facts,
    clock,
    on,
    ...(named === undefined ? {} : { named }),
    ...(step === undefined ? {} : { step }),
  };
  if (to !== "holder") return [{ to: { unit, role: to.role }, code, facts: told }];
  const tasks = state.flow.tasks.filter((task) => about === undefined || task.taskId === about);
  if (tasks.length === 0) return [{ to: windowsOf({ item, timing }), code, facts: told }];
  return holdersOf(state, tasks).map((holder): Notice => ({ to: holder, code, facts: told }));
}

/** The order goes to whom it names, the answer to who gave the order. */
export function supervisionNotices(
  state: CaseState,
  body: EventOf<"supervision-ordered"> | EventOf<"supervision-answered">,
  facts: Notice["facts"],
): readonly Notice[] {
  if (body.type === "supervision-ordered") {
    const { order, answerDueOn, to } = body;
    return [{ to: { account: to }, code: "notice/supervision-ordered", facts: { ...facts, order, answerDueOn } }];
  }
  const by = state.supervisions.find((one) => one.id === body.supervision)?.by;
  if (by === undefined) return [];
  return [{ to: { account: by }, code: "notice/supervision-answered", facts: { ...facts, answer: body.answer } }];
}

/** Who holds these steps, or the posts that could take them, each once. */
export function holdersOf(state: CaseState, tasks: CaseState["flow"]["tasks"]): readonly Notice["to"][] {
  const found = new Map<string, Notice["to"]>();
  for (const { taskId, office, post } of tasks) {
    const account = state.holders[taskId];
    const to = account === undefined ? { unit: office, role: post } : { account };
    found.set(JSON.stringify(to), to);
  }
  return [...found.values()];
}
