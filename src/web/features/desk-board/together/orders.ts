/** Orders of supervision for several cases: to whoever holds each open step, or to one person for all steps of a post. */
import type { BoardCase } from "../board.ts";
import type { StepGroup } from "./groups.ts";
import type { Errand } from "./use-together.ts";

/** In place of an account: each order goes to the holder of the step. */
export const HOLDER = "holder";

export interface Ordering {
  readonly order: string;
  readonly answerDueOn: string;
  /** Account, or `HOLDER`, by key of the group. */
  readonly to: Readonly<Record<string, string | undefined>>;
  /** Account for cases without an open step. */
  readonly rest: string | undefined;
  readonly nameOf: (account: string) => string;
}

export interface Orders {
  readonly errands: readonly Errand[];
  /** Keys of groups with a step that nobody holds, while nobody else was named. */
  readonly nobody: readonly string[];
}

/** A person is given one order for a case, however many of its steps they hold. */
export function ordersOf(cases: readonly BoardCase[], groups: readonly StepGroup[], ordering: Ordering): Orders {
  const { order, answerDueOn, to, rest, nameOf } = ordering;
  const errands = new Map<string, Errand>();
  const nobody: string[] = [];
  const give = (caseId: string, number: string, person: string) =>
    errands.set(`${caseId} ${person}`, {
      caseId,
      number,
      about: nameOf(person),
      command: { type: "supervise", order, to: person, answerDueOn },
    });
  for (const { key, steps } of groups) {
    const chosen = to[key] ?? HOLDER;
    for (const { caseId, number, holder } of steps) {
      const person = chosen === HOLDER ? holder : chosen;
      if (person !== null) give(caseId, number, person);
      else if (!nobody.includes(key)) nobody.push(key);
    }
  }
  for (const { id, number } of withoutStep(cases)) if (rest !== undefined) give(id, number, rest);
  return { errands: [...errands.values()], nobody };
}

/** At the window still, or waiting for the applicant. */
export function withoutStep(cases: readonly BoardCase[]): readonly BoardCase[] {
  return cases.filter(({ steps }) => steps.length === 0);
}
