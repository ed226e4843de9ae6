/** Undertakings on the page of a case: those that were given, and those that can still be chosen. */
import {
  allowedCommands,
  type CaseState,
  mayCheck,
  mayDeliver,
  mayWithdraw,
  undertakingDue,
  undertakingsToGive,
} from "../../core/case/index.ts";
import type { Procedure } from "../../core/catalog/index.ts";
import { civilDateOf, formatInstant } from "../../core/shared/index.ts";
import { type UndertakingTold, undertakingTold } from "../catalogue/undertakings.ts";
import type { ViewContext } from "./view-context.ts";

export interface UndertakingView extends UndertakingTold {
  readonly standing: CaseState["undertakings"][number]["standing"];
  readonly givenAt: string;
  readonly dueOn: string | null;
  /** Whose day it is. */
  readonly dueOf: "person" | "office" | null;
  readonly breach: CaseState["undertakings"][number]["breach"];
  readonly mayWithdraw: boolean;
  readonly mayDeliver: boolean;
  readonly mayCheck: boolean;
}

export function undertakingViews(
  procedure: Procedure,
  state: CaseState,
  { calendar }: ViewContext,
): readonly UndertakingView[] {
  const { item, bases } = procedure;
  return state.undertakings.flatMap((one) => {
    const rule = item.undertakings?.find(({ id }) => id === one.id);
    if (rule === undefined) return [];
    const due = undertakingDue(procedure, state, one, calendar);
    return [
      {
        ...undertakingTold(item, rule, bases),
        standing: one.standing,
        givenAt: formatInstant(one.givenAt, calendar.zone),
        dueOn: due?.on ?? null,
        dueOf: due?.of ?? null,
        breach: one.breach,
        mayWithdraw: mayWithdraw(state, one),
        mayDeliver: mayDeliver(state, one),
        mayCheck: mayCheck(state, one),
      },
    ];
  });
}

/** Only for whoever may give one now. */
export function undertakingsOffered(
  procedure: Procedure,
  state: CaseState,
  { actor, calendar, now }: ViewContext,
): readonly UndertakingTold[] {
  if (!allowedCommands(procedure, state, actor).some(({ type }) => type === "give-undertaking")) return [];
  const rules = undertakingsToGive(procedure, state, civilDateOf(now, calendar.zone));
  return rules.map((rule) => undertakingTold(procedure.item, rule, procedure.bases));
}
