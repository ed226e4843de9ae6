/**
 * 并联审批: the consulted offices of a step beside each other. Each column is one office with its own clock; whoever was
 * silent stands apart, with the document by which the work goes on without them, and is counted for nothing.
 */
import { type CaseEvent, stepClockOf } from "../../core/case/index.ts";
import { citationOf, findAbsenceDocument } from "../../core/catalog/index.ts";
import { lightOf } from "../../core/clock/index.ts";
import type { OpenTask, UserTaskNode } from "../../core/flow/index.ts";
import { type AccountId, formatInstant, type Instant } from "../../core/shared/index.ts";
import type { LoadedCase } from "./engine.ts";
import type { ViewContext } from "./view-context.ts";

export interface ConsultationView {
  readonly node: string;
  readonly step: string;
  /** The office that leads: it owns the case and answers. */
  readonly leadName: string;
  readonly columns: readonly ConsultedView[];
  /** How many said what; silence is none of them. */
  readonly agreed: number;
  readonly conditional: number;
  readonly objected: number;
  readonly absent: number;
  readonly open: number;
}

export interface ConsultedView {
  readonly task: string;
  readonly officeName: string;
  /** `called-off`: enough others had spoken. */
  readonly state: "open" | "said" | "absent" | "called-off";
  /** Null for whoever did not speak: absence is no opinion. */
  readonly outcome: string | null;
  readonly conditions: readonly string[];
  readonly text: string;
  readonly by: string | null;
  readonly openedAt: string;
  readonly at: string | null;
  readonly dueOn: string | null;
  readonly light: "green" | "yellow" | "red" | null;
  /** 缺席默认: the document that says so; null for whoever spoke or still may. */
  readonly absentBasis: string | null;
  /** What the lead made of an objection; null while unanswered. */
  readonly answer: { readonly adopted: boolean; readonly reason: string } | null;
  /** False after the step was taken back. */
  readonly stands: boolean;
}

interface Column {
  readonly task: OpenTask;
  readonly openedAt: Instant;
  readonly said?: { readonly by: AccountId | undefined; readonly at: Instant; readonly opinion: Said };
  readonly closed?: { readonly how: string; readonly at: Instant };
  readonly stands: boolean;
}

type Said = Extract<CaseEvent["body"], { readonly type: "opinion-given" }>;

/** Read off the events; a step of one office is shown as one of several is. */
export function consultationsOf(loaded: LoadedCase, context: ViewContext): readonly ConsultationView[] {
  const { procedure, state } = loaded;
  if (procedure === null) return [];
  const steps = Map.groupBy(columnsOf(loaded.events).values(), ({ task }) => task.nodeId);
  return [...steps].map(([node, columns]) => {
    const step = procedure.flow.nodes[node];
    const shown = columns.map((column) =>
      columnView(loaded, column, { node: step?.kind === "user-task" ? step : undefined, context }),
    );
    const counted = (fits: (view: ConsultedView) => boolean) => shown.filter((one) => one.stands && fits(one)).length;
    return {
      node,
      step: step?.name ?? node,
      leadName: context.names.offices.get(procedure.item.office) ?? state.offices[0] ?? "",
      columns: shown,
      agreed: counted(({ outcome }) => outcome === "agree"),
      conditional: counted(({ outcome }) => outcome === "conditional"),
      objected: counted(({ outcome }) => outcome === "object"),
      absent: counted((one) => one.state === "absent"),
      open: counted((one) => one.state === "open"),
    };
  });
}

/** Tasks of consultation by their id, in the order in which they were opened. */
function columnsOf(events: readonly CaseEvent[]): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  const change = (task: string, more: Partial<Column>) => {
    const column = columns.get(task);
    if (column !== undefined) columns.set(task, { ...column, ...more });
  };
  for (const { body, at, by } of events) {
    if (body.type === "opinion-given") change(body.task, { said: { by: by.account, at, opinion: body } });
    const flow = "flow" in body ? body.flow : null;
    if (flow === null) continue;
    for (const { taskId, how } of flow.closed) change(taskId, { closed: { how, at } });
    for (const token of flow.tokens.undone)
      for (const [id, { task }] of columns) if (task.tokenId === token) change(id, { stands: false });
    for (const task of flow.opened)
      if (task.kind === "consult" && task.askedFor === undefined)
        columns.set(task.taskId, { task, openedAt: at, stands: true });
  }
  return columns;
}

interface Shown {
  readonly node: UserTaskNode | undefined;
  readonly context: ViewContext;
}

function columnView(
  { state, procedure }: LoadedCase,
  { task, openedAt, said, closed, stands }: Column,
  { node, context }: Shown,
): ConsultedView {
  const { calendar, names, now } = context;
  const text = (at: Instant) => formatInstant(at, calendar.zone);
  const absent = closed?.how === "absent";
  const open = state.flow.tasks.some(({ taskId }) => taskId === task.taskId);
  const reading = open && procedure !== null ? stepClockOf(procedure, state, task, calendar) : null;
  const answer = state.decision?.answers.find((one) => one.task === task.taskId);
  return {
    task: task.taskId,
    officeName: names.offices.get(task.office) ?? task.office,
    state: open ? "open" : said !== undefined ? "said" : absent ? "absent" : "called-off",
    outcome: said?.opinion.outcome ?? null,
    conditions: said?.opinion.conditions ?? [],
    text: said?.opinion.opinion ?? "",
    by: said?.by === undefined ? null : (names.staff.get(said.by) ?? null),
    openedAt: text(openedAt),
    at: said === undefined ? (closed === undefined ? null : text(closed.at)) : text(said.at),
    dueOn: reading?.dueOn ?? null,
    light: reading === null ? null : lightOf(reading, now),
    absentBasis: absent ? absenceText(procedure, node?.absence?.basis ?? "") : null,
    answer: answer === undefined ? null : { adopted: answer.adopted, reason: answer.reason },
    stands,
  };
}

/** Title, article and number of the document; its bare name where the register does not have it. */
function absenceText(procedure: LoadedCase["procedure"], name: string): string {
  const document = findAbsenceDocument(procedure?.absences ?? [], name);
  return document === undefined ? name : `${citationOf(document)}（${document.number}）`;
}
