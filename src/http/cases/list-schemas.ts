/** Rows and pages of lists: cases, tasks, days, the board, notices. */
import { Type } from "typebox";
import { MOST_COUNTED } from "../../core/shared/index.ts";
import { CaseStatusSchema, CivilDate, Facts, Instant, Light, Nullable, Uuid } from "../fields.ts";
import { PartyKind } from "./schemas.ts";

export const CaseRowSchema = Type.Object({
  id: Uuid,
  number: Type.String(),
  item: Type.String(),
  itemName: Type.String(),
  state: CaseStatusSchema,
  office: Type.String(),
  officeName: Type.String(),
  channel: Type.String(),
  applicantName: Nullable(Type.String()),
  submittedAt: Instant,
  dueOn: Nullable(CivilDate),
  dueAt: Nullable(Instant),
  light: Nullable(Light),
  provisional: Type.Boolean(),
  statutoryDueOn: Nullable(CivilDate),
  promisedDueOn: Nullable(CivilDate),
  outcome: Nullable(Type.String()),
  closedAt: Nullable(Instant),
  version: Type.Integer(),
});

/** Of a list that is not counted to its end. */
export const CountedTotal = Type.Integer({
  description: `Counted up to ${MOST_COUNTED}, which stands for as many or more`,
});

export const CasePageSchema = Type.Object({ total: CountedTotal, rows: Type.Array(CaseRowSchema) });

export const TaskRowSchema = Type.Object({
  ...CaseRowSchema.properties,
  task: Type.String(),
  taskName: Type.String(),
  taskKind: Type.String(),
  taskOffice: Type.String(),
  taskOfficeName: Type.String(),
  taskPost: Type.String(),
  mine: Type.Boolean(),
  openedAt: Instant,
  taskDueOn: Nullable(CivilDate),
  taskLight: Nullable(Light),
});

export const TaskPageSchema = Type.Object({ total: CountedTotal, rows: Type.Array(TaskRowSchema) });

export const SpentFiguresSchema = Type.Object({
  year: Type.Integer(),
  rows: Type.Array(
    Type.Object({
      office: Type.String(),
      officeName: Type.String(),
      party: PartyKind,
      unit: Type.String(),
      unitName: Type.String({ description: "Of an office; empty for parties that are named by kind and unit" }),
      cases: Type.Integer(),
      calendarDays: Type.Number(),
      workingDays: Type.Number(),
    }),
  ),
});

export const SpentPageSchema = Type.Object({
  total: Type.Integer(),
  rows: Type.Array(
    Type.Object({ ...CaseRowSchema.properties, calendarDays: Type.Number(), workingDays: Type.Number() }),
  ),
});

export const BoardSchema = Type.Object({
  at: Instant,
  offices: Type.Array(
    Type.Object({
      office: Type.String(),
      officeName: Type.String(),
      open: Type.Integer(),
      green: Type.Integer(),
      yellow: Type.Integer(),
      red: Type.Integer(),
    }),
  ),
  observed: Type.Object({
    cases: Type.Integer(),
    events: Type.Integer(),
    activities: Type.Integer(),
    variants: Type.Integer(),
    overdue: Type.Integer(),
    open: Type.Integer(),
  }),
});

export const NoticeId = Type.String({
  pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.[0-9]{1,8}\\.[0-9]{1,4}$",
  description: "Case, event and place among the notices of that event",
});

export const NoticeSchema = Type.Object({
  id: NoticeId,
  caseId: Type.String({ format: "uuid", description: "Of the case that it speaks of; of one to a signer the change" }),
  code: Type.String(),
  facts: Facts,
  at: Instant,
  read: Type.Boolean(),
});
