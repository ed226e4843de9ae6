/** The open steps of several cases by the post that they ask for: work goes only to another holder of the same post. */
import type { BoardCase } from "../board.ts";
import type { Errand } from "./use-together.ts";

export interface StepGroup {
  readonly key: string;
  readonly office: string;
  readonly officeName: string;
  readonly post: string;
  readonly steps: readonly GroupedStep[];
}

export interface GroupedStep {
  readonly caseId: string;
  readonly number: string;
  readonly task: string;
  readonly name: string;
  readonly holder: string | null;
}

/** The largest first. */
export function groupsOf(cases: readonly BoardCase[]): readonly StepGroup[] {
  const all = cases.flatMap(({ id, number, steps }) => steps.map((step) => ({ ...step, caseId: id, number })));
  return [...Map.groupBy(all, ({ office, post }) => `${office}.${post}`)]
    .flatMap(([key, steps]) => {
      const [first] = steps;
      if (first === undefined) return [];
      const { office, officeName, post } = first;
      return [{ key, office, officeName, post, steps }];
    })
    .sort((a, b) => b.steps.length - a.steps.length);
}

export interface Handing {
  /** Account of the next holder by key of the group; a group without one is left as it is. */
  readonly to: Readonly<Record<string, string | undefined>>;
  readonly note: string;
  readonly nameOf: (account: string) => string;
}

/** What that person holds already stays with them. */
export function errandsOf(groups: readonly StepGroup[], { to, note, nameOf }: Handing): readonly Errand[] {
  return groups.flatMap(({ key, steps }) => {
    const next = to[key];
    if (next === undefined) return [];
    return steps
      .filter((step) => step.holder !== next)
      .map(({ caseId, number, name, task }) => ({
        caseId,
        number,
        about: `${name} → ${nameOf(next)}`,
        command: { type: "hand-over" as const, task, to: next, ...(note === "" ? {} : { note }) },
      }));
  });
}
