/** Who hears that a day moved because the days themselves changed: nothing happened to the case, and no event says it. */
import type { Procedure } from "../catalog/index.ts";
import type { AccountId, CivilDate } from "../shared/index.ts";
import type { Notice } from "./notice.ts";
import type { CaseState } from "./state.ts";

export interface MovedDates {
  /** By when the office has to speak, decide or deliver; null when that day stands. */
  readonly due: MovedDay | null;
  /** Open steps whose own limit ends on another day. */
  readonly steps: readonly (MovedDay & { readonly task: string })[];
  /** By when the applicant has to keep a promise, by its rule. */
  readonly owed: readonly (MovedDay & { readonly rule: string })[];
  /** Documents that changed the days. */
  readonly by: readonly string[];
}

interface MovedDay {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * R-CLK-25: the applicant was told a day and hears of the new one, and so does whoever has the work. Heads do not: of a
 * typhoon day they would hear as often as they have cases, and their board shows each.
 */
export function movedNotices(procedure: Procedure, state: CaseState, moved: MovedDates): readonly Notice[] {
  const facts = { number: state.number, item: procedure.item.name, by: moved.by };
  const notices: Notice[] = [];
  const { due } = moved;
  if (due !== null) {
    const code = "notice/due-moved";
    const told = { ...facts, from: due.from, on: due.to };
    const accounts = new Set<AccountId>(Object.values(state.holders));
    if (state.owner !== null) accounts.add(state.owner);
    for (const account of accounts) notices.push({ to: { account }, code, facts: told });
  }
  for (const { task, from, to } of moved.steps) {
    const account = state.holders[task];
    const step = state.flow.tasks.find((one) => one.taskId === task)?.name ?? task;
    if (account !== undefined)
      notices.push({ to: { account }, code: "notice/step-due-moved", facts: { ...facts, step, from, on: to } });
  }
  if (state.owner !== null)
    for (const { rule, from, to } of moved.owed) {
      const name = procedure.item.undertakings?.find(({ id }) => id === rule)?.name ?? rule;
      const told = { ...facts, undertaking: name, from, on: to };
      notices.push({ to: { account: state.owner }, code: "notice/undertaking-due-moved", facts: told });
    }
  return notices;
}
