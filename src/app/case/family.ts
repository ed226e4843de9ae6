/** A case with its children and its parent, as its page shows them: where each stands, and its own dates. */

import type { Child } from "../../core/case/index.ts";
import { type ChildStanding, canRead, clocksOf, decisionDue, expectedEnd, isClosed } from "../../core/case/index.ts";
import { lightOf } from "../../core/clock/index.ts";
import { civilDateOf } from "../../core/shared/index.ts";
import type { CaseEngine, LoadedCase } from "./engine.ts";
import type { ViewContext } from "./view-context.ts";

export interface FamilyView {
  readonly children: readonly ChildView[];
  /** When a bundle comes to its end as things stand; null for every other case. */
  readonly expectedEnd: { readonly on: string; readonly moving: boolean; readonly by: readonly string[] } | null;
  readonly parent: { readonly id: string; readonly number: string; readonly readable: boolean } | null;
}

export interface ChildView {
  /** Name of the step that called for it. */
  readonly step: string;
  readonly item: string;
  readonly itemName: string;
  /** Null until it is opened. */
  readonly id: string | null;
  readonly number: string | null;
  readonly state: string | null;
  readonly outcome: string | null;
  /** Counts as received on that day. */
  readonly askedOn: string;
  readonly statutoryDueOn: string | null;
  readonly promisedDueOn: string | null;
  /** The earlier of both, while it is undecided. */
  readonly dueOn: string | null;
  readonly light: "green" | "yellow" | "red" | null;
  /** It goes on by itself, and the parent no longer waits for it. */
  readonly released: boolean;
  /** Code of what kept it from being opened; staff alone read it. */
  readonly obstacle: string | null;
  /** The caller may open its page. */
  readonly readable: boolean;
}

export interface FamilyParts {
  readonly engine: Pick<CaseEngine, "load">;
  readonly itemNames: () => Promise<ReadonlyMap<string, string>>;
}

const ALONE: FamilyView = { children: [], expectedEnd: null, parent: null };

/** Asks for nothing more where a case has neither: nearly always. */
export async function familyOf(
  { engine, itemNames }: FamilyParts,
  own: LoadedCase,
  context: ViewContext,
): Promise<FamilyView> {
  const { state, procedure } = own;
  const { children, parent, jurisdiction } = state;
  if (children.length === 0 && parent === null) return ALONE;
  const names = await itemNames();
  const above = parent === null ? null : await engine.load(jurisdiction, parent.id);
  const known = await Promise.all(
    children.map(async (child): Promise<Known> => {
      const loaded = child.id === null ? null : await engine.load(jurisdiction, child.id);
      const step = procedure?.flow.nodes[child.node]?.name ?? child.node;
      return { child, loaded, step, itemName: names.get(child.item) ?? child.item };
    }),
  );
  return {
    children: known.map((one) => childView(one, context)),
    expectedEnd: children.length === 0 ? null : expectedEndOf(own, known, context),
    parent:
      parent === null
        ? null
        : {
            id: parent.id,
            number: parent.number,
            readable: above !== null && canRead(above, context.actor),
          },
  };
}

function expectedEndOf(
  { state, procedure }: LoadedCase,
  known: readonly Known[],
  { calendar, now }: ViewContext,
): FamilyView["expectedEnd"] {
  if (procedure?.item.bundle === undefined) return null;
  const { flow, childLimits = {} } = procedure;
  const end = expectedEnd({
    ...{ flow, state, calendar },
    standing: known.map(({ child: { call }, loaded }) => standingOf(call, loaded, { calendar, now })),
    limitOf: (item) => childLimits[item] ?? null,
    today: civilDateOf(now, calendar.zone),
  });
  return end === null ? null : { ...end, by: end.by.map((node) => flow.nodes[node]?.name ?? node) };
}

/** Whoever extends says that the promise will not be kept: from then on it is the law's day that is expected. */
function standingOf(
  call: string,
  loaded: LoadedCase | null,
  context: Pick<ViewContext, "calendar" | "now">,
): ChildStanding {
  const dates = loaded === null ? null : datesOfChild(loaded, context);
  const extended = loaded !== null && loaded.state.extensions.length > 0;
  const due = dates?.due == null ? null : extended ? dates.law : dates.due;
  return { call, dueOn: due?.dueOn ?? null, running: due?.running ?? true };
}

interface Known {
  readonly child: Child;
  readonly loaded: LoadedCase | null;
  readonly step: string;
  readonly itemName: string;
}

function childView({ child, loaded, step, itemName }: Known, { actor, calendar, now }: ViewContext): ChildView {
  const { item, id, number, outcome, askedAt, released, obstacle } = child;
  const dates = loaded === null ? null : datesOfChild(loaded, { calendar, now });
  return {
    ...{ step, item, itemName, id, number, outcome, released },
    state: loaded?.state.status ?? null,
    askedOn: civilDateOf(askedAt, calendar.zone),
    statutoryDueOn: dates?.statutory ?? null,
    promisedDueOn: dates?.promised ?? null,
    dueOn: dates?.due?.dueOn ?? null,
    light: dates?.due == null ? null : lightOf(dates.due, now),
    obstacle: actor.kind === "staff" ? obstacle : null,
    readable: loaded !== null && canRead(loaded, actor),
  };
}

function datesOfChild({ state, procedure }: LoadedCase, { calendar, now }: Pick<ViewContext, "calendar" | "now">) {
  if (procedure === null) return null;
  const clocks = clocksOf(procedure, state, calendar, now);
  const open = state.decision === null && !isClosed(state.status);
  return {
    statutory: clocks.statutory?.dueOn ?? null,
    promised: clocks.promised?.dueOn ?? null,
    law: clocks.statutory,
    due: open ? decisionDue(clocks) : null,
  };
}
