/** What was said in the steps, each beside the others: who, for which office, with which outcome and words. */
import type { CaseEvent } from "../../core/case/index.ts";
import { formatInstant, type TimeZone } from "../../core/shared/index.ts";
import type { LoadedCase } from "./engine.ts";
import type { ViewNames } from "./view-context.ts";

export interface OpinionView {
  readonly task: string;
  /** Name of the step. */
  readonly step: string;
  readonly officeName: string;
  readonly by: string | null;
  readonly outcome: string;
  /** The opinion, or what a visit found. */
  readonly text: string;
  readonly at: string;
  /** False after the step was sent back. */
  readonly stands: boolean;
}

/** In the order in which they were given. */
export function opinionsOf(
  { state, events, procedure }: Pick<LoadedCase, "state" | "events" | "procedure">,
  zone: TimeZone,
  { staff, offices }: ViewNames,
): readonly OpinionView[] {
  const words = new Map(events.flatMap(({ body }) => said(body)));
  // Of a step done by several, each task is another office's.
  const officeOf = new Map(
    events.flatMap(({ body }) =>
      ("flow" in body ? (body.flow?.opened ?? []) : []).map((one) => [one.taskId, one.office]),
    ),
  );
  return state.opinions.map(({ task, node, outcome, by, at, stands }) => {
    const step = procedure?.flow.nodes[node];
    const office = officeOf.get(task) ?? (step?.kind === "user-task" ? step.office : "");
    return {
      task,
      step: step?.name ?? node,
      officeName: offices.get(office) ?? office,
      by: by === undefined ? null : (staff.get(by) ?? null),
      outcome,
      text: words.get(task) ?? "",
      at: formatInstant(at, zone),
      stands,
    };
  });
}

function said(body: CaseEvent["body"]): readonly (readonly [task: string, words: string])[] {
  if (body.type === "opinion-given") return [[body.task, body.opinion]];
  return body.type === "visit-recorded" ? [[body.task, body.findings]] : [];
}
