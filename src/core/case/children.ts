/** What a case and its children still owe each other, and which of them are open. Rules R-CHD-01, R-CHD-06. */
import type { Instant, JsonObject } from "../shared/index.ts";
import type { Child, ChildOutcome, Parent } from "./child.ts";
import type { CaseState } from "./state.ts";

/** Something that one case owes another; done by a duty that asks again until the state says that it is done. */
export type Errand =
  | { readonly kind: "open" | "withdraw"; readonly child: Child; readonly since: Instant }
  | {
      readonly kind: "report-opened" | "report-clock" | "report-closed";
      readonly parent: Parent;
      readonly since: Instant;
    };

const NONE: readonly Errand[] = [];

/** Empty for a case without children and parent: nearly every case. */
export function errandsOf(state: CaseState): readonly Errand[] {
  const { children, parent, withdrawal } = state;
  if (children.length === 0 && parent === null) return NONE;
  return [
    ...children.flatMap((child): readonly Errand[] => {
      if (child.outcome !== null) return [];
      if (child.id === null) return child.released ? [] : [{ kind: "open", child, since: child.askedAt }];
      const owed = withdrawal !== null && !child.released;
      return owed ? [{ kind: "withdraw", child, since: withdrawal.at }] : [];
    }),
    ...reportsOwed(state),
  ];
}

function reportsOwed(state: CaseState): readonly Errand[] {
  const { parent, submittedAt } = state;
  if (parent === null || parent.told === "closed") return [];
  if (parent.told === "nothing") return [{ kind: "report-opened", parent, since: submittedAt }];
  if (parent.result !== null) return [{ kind: "report-closed", parent, since: parent.result.at }];
  return clockMark(state) === parent.toldMark ? [] : [{ kind: "report-clock", parent, since: submittedAt }];
}

const NO_CHILDREN: readonly Child[] = [];

/** Children for which the parent waits. */
export function openChildren({ children }: Pick<CaseState, "children">): readonly Child[] {
  return children.length === 0
    ? NO_CHILDREN
    : children.filter(({ outcome, released }) => outcome === null && !released);
}

/** What conditions may read: `children.<call>.outcome`, by the id of the call activity; the last one where it came twice. */
export function childrenFacts({ children }: Pick<CaseState, "children">): JsonObject {
  return Object.fromEntries(children.map(({ node, outcome, number }) => [node, { outcome, number }]));
}

/** How the case ended as its parent hears it; null while it has not. */
export function resultForParent({ status, decision, issued }: CaseState): ChildOutcome | null {
  if (decision?.outcome === "granted") return issued === null ? null : "granted";
  switch (status) {
    case "refused":
    case "filed":
    case "concluded":
    case "withdrawn":
    case "returned":
      return status;
    case "ended":
      return "terminated";
    case "not-needed":
    case "not-ours":
      return "not-accepted";
    default:
      return null;
  }
}

/**
 * By which a parent is told anew: it changes with everything that moves the child's day. Empty before the clock starts,
 * while the limit that is promised says enough.
 */
export function clockMark(
  state: Pick<CaseState, "clockStartsOn" | "completeOn" | "extensions" | "specials" | "suspensions">,
): string {
  const { clockStartsOn, completeOn, extensions, specials, suspensions } = state;
  if (clockStartsOn === null) return "";
  const spans = [...specials, ...suspensions].map(({ from, to }) => `${from}/${to ?? ""}`);
  return [clockStartsOn, completeOn, extensions.length, ...spans].join(" ");
}
