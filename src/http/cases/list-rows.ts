/** Rows of lists on the wire: names looked up, instants with the offset of the district, the light as of a moment. */
import type { Static } from "typebox";
import type { CaseListRow, Page, TaskListRow } from "../../app/ports/case-lists.ts";
import { lightOf } from "../../core/clock/index.ts";
import type { Actor } from "../../core/party/index.ts";
import { type CaseId, formatInstant, type Instant, type Jurisdiction, ok } from "../../core/shared/index.ts";
import type { ApiReply } from "../route.ts";
import type { CasePageSchema, CaseRowSchema, TaskRowSchema } from "./list-schemas.ts";
import type { CaseServices } from "./services.ts";

type CaseRow = Static<typeof CaseRowSchema>;
type TaskRow = Static<typeof TaskRowSchema>;

export async function casePage(
  services: CaseServices,
  jurisdiction: Jurisdiction,
  found: Page<CaseListRow>,
  at?: Instant,
): Promise<ApiReply<Static<typeof CasePageSchema>>> {
  const shape = await rowShape(services, jurisdiction, at);
  return ok({ status: 200, value: { total: found.total, rows: found.rows.map(shape.row) } });
}

export async function rowShape(services: CaseServices, jurisdiction: Jurisdiction, at?: Instant) {
  const [items, offices, { zone }] = await Promise.all([
    services.items.getItemNames(jurisdiction),
    services.register.getOfficeNames(jurisdiction),
    services.calendars.getCalendar(jurisdiction),
  ]);
  const moment = at ?? services.now(jurisdiction);
  const when = (instant: Instant | null) => (instant === null ? null : formatInstant(instant, zone));
  const row = (one: CaseListRow): CaseRow => ({
    id: one.id as CaseId,
    number: one.number,
    item: one.item,
    itemName: items.get(one.item) ?? one.item,
    state: one.status as CaseRow["state"],
    office: one.office,
    officeName: offices.get(one.office) ?? one.office,
    channel: one.channel,
    applicantName: one.applicantName,
    submittedAt: formatInstant(one.submittedAt, zone),
    dueOn: one.dueOn,
    dueAt: when(one.dueAt),
    light: lightOfRow(one, moment),
    provisional: one.provisional,
    statutoryDueOn: one.statutoryDueOn,
    promisedDueOn: one.promisedDueOn,
    outcome: one.outcome,
    closedAt: when(one.closedAt),
    version: one.version,
  });
  const task = (one: TaskListRow, actor: Actor): TaskRow => ({
    ...row(one),
    task: one.task,
    taskName: one.taskName,
    taskKind: one.taskKind,
    taskOffice: one.taskOffice,
    taskOfficeName: offices.get(one.taskOffice) ?? one.taskOffice,
    taskPost: one.taskPost,
    mine: actor.kind === "staff" && one.holder === actor.account,
    openedAt: formatInstant(one.openedAt, zone),
    taskDueOn: one.taskDueOn,
    taskLight: lightOfStep(one, moment),
  });
  return { row, task };
}

function lightOfRow({ closedAt, dueAt, yellowAt, dueOn }: CaseListRow, moment: Instant) {
  if (closedAt !== null || dueAt === null) return null;
  if (yellowAt === null || dueOn === null) return moment >= dueAt ? "red" : "green";
  return lightOf({ dueOn, dueAt, yellowOn: dueOn, yellowAt }, moment);
}

function lightOfStep({ taskDueOn, taskDueAt, taskYellowAt }: TaskListRow, moment: Instant) {
  if (taskDueOn === null || taskDueAt === null || taskYellowAt === null) return null;
  return lightOf({ dueOn: taskDueOn, dueAt: taskDueAt, yellowOn: taskDueOn, yellowAt: taskYellowAt }, moment);
}
