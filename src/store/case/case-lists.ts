/** The lists and boards of the screens, from the projections. Every query names its jurisdiction. */

import { type ExpressionBuilder, Kysely, PostgresDialect, sql } from "kysely";
import type pg from "pg";
import type { CaseListRow, CaseLists, CaseQuery, Page, TaskListRow } from "../../app/ports/case-lists.ts";
import type { AccountId, CivilDate, Jurisdiction } from "../../core/shared/index.ts";
import type { DistrictPools } from "../postgres/pool.ts";
import { countBoard, findOverdue, listBoardCases } from "./board.ts";
import { CASE_COLUMNS, CASE_DATES, caseRow, instantOf, readPage } from "./case-rows.ts";
import { findLate } from "./late-cases.ts";
import { listNotices } from "./notices.ts";
import { createObservedFigures } from "./observed-figures.ts";
import { countSpent, listSpent } from "./spent-days.ts";
import { listSupervisions } from "./supervisions.ts";
import type { CaseTables } from "./tables.ts";

export function openCaseLists(pools: DistrictPools): CaseLists {
  const db = (jurisdiction: Jurisdiction) =>
    new Kysely<CaseTables>({ dialect: new PostgresDialect({ pool: pools.forJurisdiction(jurisdiction) }) });
  const observed = createObservedFigures();
  return {
    findCases: (jurisdiction, query) => findCases(db(jurisdiction), jurisdiction, query),
    listQueue: (jurisdiction, limit) => listQueue(db(jurisdiction), jurisdiction, limit),
    listTasks: (jurisdiction, whose, limit) => listTasks(db(jurisdiction), jurisdiction, whose, limit),
    countBoard: (jurisdiction, now) => countBoard(pools.forJurisdiction(jurisdiction), jurisdiction, now),
    listBoardCases: (jurisdiction, query) => listBoardCases(pools.forJurisdiction(jurisdiction), jurisdiction, query),
    listSupervisions: (jurisdiction, query) =>
      listSupervisions(pools.forJurisdiction(jurisdiction), jurisdiction, query),
    listOverdue: (jurisdiction, query) => listOverdue(pools.forJurisdiction(jurisdiction), jurisdiction, query),
    countObserved: (jurisdiction, procedure) =>
      observed.count(pools.forJurisdiction(jurisdiction), jurisdiction, procedure),
    countSpent: (jurisdiction, year) => countSpent(db(jurisdiction), jurisdiction, year),
    listSpent: (jurisdiction, query) => listSpent(db(jurisdiction), jurisdiction, query),
    listNotices: (jurisdiction, whose, limit) =>
      listNotices(pools.forJurisdiction(jurisdiction), jurisdiction, whose, limit),
    markNoticesRead: async (jurisdiction, account, ids, at) => {
      const keys = ids.map(noticeKey);
      await pools.forJurisdiction(jurisdiction).query({
        name: "mark-notices-read",
        text: `update notice n set read_at = $6
               from unnest($3::uuid[], $4::int[], $5::int[]) as told (case_id, seq, nth)
               where n.jurisdiction = $1 and n.case_id = told.case_id and n.seq = told.seq and n.nth = told.nth
                 and n.account = $2 and n.read_at is null`,
        values: [jurisdiction, account, ...[0, 1, 2].map((part) => keys.map((key) => key[part])), new Date(at)],
      });
    },
    logReading: async (jurisdiction, account, caseId, what) => {
      await pools.forJurisdiction(jurisdiction).query({
        name: "log-reading",
        text: "insert into reading_log (jurisdiction, account, case_id, what) values ($1, $2, $3, $4)",
        values: [jurisdiction, account, caseId, what],
      });
    },
  };
}

type Db = Kysely<CaseTables>;

async function findCases(db: Db, jurisdiction: string, query: CaseQuery): Promise<Page<CaseListRow>> {
  const base = db
    .selectFrom("case_record as c")
    .where("c.jurisdiction", "=", jurisdiction)
    .where((where) => matching(where, query));
  const page = base.select(CASE_COLUMNS).select(CASE_DATES).orderBy("c.submitted_at", "desc").orderBy("c.id");
  return readPage({ db, base, page }, query, caseRow);
}

type Where = ExpressionBuilder<CaseTables & { c: CaseTables["case_record"] }, "c">;

function matching(where: Where, query: CaseQuery) {
  const { text = "", phoneKey, statuses, items, offices, owner, applicantKey, lights } = query;
  const all = [];
  if (text !== "")
    all.push(
      where.or([
        // `^@` keeps its index under row-level security; `like` is not leakproof and would scan.
        sql<boolean>`c.number ^@ ${text}`,
        sql<boolean>`c.applicant_name ^@ ${text}`,
        ...(phoneKey === undefined ? [] : [where("c.phone_key", "=", phoneKey)]),
        ...(items === undefined || items.length === 0 ? [] : [where("c.item", "in", items)]),
      ]),
    );
  if (statuses !== undefined && statuses.length > 0) all.push(where("c.status", "in", statuses));
  if (text === "" && items !== undefined) all.push(where("c.item", "in", items));
  if (offices !== undefined) all.push(offices.length === 0 ? sql<boolean>`false` : where("c.office", "in", offices));
  if (lights !== undefined) all.push(where("c.closed_at", "is", null), hasLight(lights.light, new Date(lights.at)));
  const own = [];
  if (owner !== undefined) own.push(where("c.owner", "=", owner));
  if (applicantKey !== undefined && applicantKey !== "") own.push(where("c.applicant_key", "=", applicantKey));
  if (own.length > 0) all.push(where.or(own));
  return where.and(all);
}

async function listQueue(db: Db, jurisdiction: string, limit: number): Promise<Page<CaseListRow>> {
  const base = db
    .selectFrom("case_record as c")
    .where("c.jurisdiction", "=", jurisdiction)
    .where("c.closed_at", "is", null)
    .where("c.status", "in", ["submitted", "received", "corrected"]);
  const page = base.select(CASE_COLUMNS).select(CASE_DATES).orderBy("c.due_at").orderBy("c.submitted_at");
  return readPage({ db, base, page }, { offset: 0, limit }, caseRow);
}

async function listTasks(
  db: Db,
  jurisdiction: string,
  whose: Parameters<CaseLists["listTasks"]>[1],
  limit: number,
): Promise<Page<TaskListRow>> {
  const base = db
    .selectFrom("case_task as t")
    .innerJoin("case_record as c", (join) =>
      join.onRef("c.jurisdiction", "=", "t.jurisdiction").onRef("c.id", "=", "t.case_id"),
    )
    .where("t.jurisdiction", "=", jurisdiction)
    .where((where) =>
      where.or([
        where("t.holder", "=", whose.account),
        ...whose.posts.map(({ office, post }) =>
          where.and([where("t.office", "=", office), where("t.post", "=", post), where("t.holder", "is", null)]),
        ),
      ]),
    );
  const page = base
    .select(CASE_COLUMNS)
    .select(CASE_DATES)
    .select([
      "t.task",
      "t.name as task_name",
      "t.kind as task_kind",
      "t.office as task_office",
      "t.post as task_post",
      "t.holder",
      "t.opened_at",
      sql<string | null>`t.due_on::text`.as("task_due_on"),
      "t.due_at as task_due_at",
      "t.yellow_at as task_yellow_at",
    ])
    .orderBy("c.due_at")
    .orderBy("t.opened_at");
  return readPage({ db, base, page }, { offset: 0, limit }, (row) => ({
    ...caseRow(row),
    task: row.task,
    taskName: row.task_name,
    taskKind: row.task_kind,
    taskOffice: row.task_office,
    taskPost: row.task_post,
    holder: row.holder as AccountId | null,
    openedAt: instantOf(row.opened_at),
    taskDueOn: row.task_due_on as CivilDate | null,
    taskDueAt: row.task_due_at === null ? null : instantOf(row.task_due_at),
    taskYellowAt: row.task_yellow_at === null ? null : instantOf(row.task_yellow_at),
  }));
}

type Overdue = Parameters<CaseLists["listOverdue"]>[1];

/** Ids first, from an index of their own; then what the list shows of these. */
async function listOverdue(pool: pg.Pool, jurisdiction: string, query: Overdue): Promise<Page<CaseListRow>> {
  const find = query.which === "open" ? findOverdue : findLate;
  const { ids, total } = await find(pool, jurisdiction, query);
  if (ids.length === 0) return { rows: [], total };
  const rows = await new Kysely<CaseTables>({ dialect: new PostgresDialect({ pool }) })
    .selectFrom("case_record as c")
    .where("c.jurisdiction", "=", jurisdiction)
    .where("c.id", "in", [...ids])
    .select(CASE_COLUMNS)
    .select(CASE_DATES)
    .execute();
  const places = new Map<string, number>(ids.map((id, place) => [id, place]));
  const inOrder = rows.sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  return { rows: inOrder.map(caseRow), total };
}

/** A due time is the 24:00 at which a day ends; a deadline is an instant, and at it the case is still in time. */
function isPast(at: Date) {
  return sql<boolean>`coalesce(c.deadline_at < ${at}, c.due_at <= ${at}, false)`;
}

/** The lights of the board: what is neither past nor yellow is green, also where nothing is due. */
function hasLight(light: NonNullable<CaseQuery["lights"]>["light"], at: Date) {
  switch (light) {
    case "any":
      return sql<boolean>`true`;
    case "red":
      return isPast(at);
    case "yellow":
      return sql<boolean>`not ${isPast(at)} and c.yellow_at <= ${at}`;
    case "green":
      return sql<boolean>`not ${isPast(at)} and coalesce(c.yellow_at > ${at}, true)`;
  }
}

/** @throws RangeError for what no list ever gave as an id */
function noticeKey(id: string): readonly [caseId: string, seq: number, nth: number] {
  const [caseId, seq, nth] = id.split(".");
  if (caseId === undefined || seq === undefined || nth === undefined)
    throw new RangeError(`no notice has the id ${id}`);
  return [caseId, Number(seq), Number(nth)];
}
