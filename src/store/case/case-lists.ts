/** The lists and boards of the screens, from the projections. Every query names its jurisdiction. */

import { Kysely, PostgresDialect, sql } from "kysely";
import type pg from "pg";
import type { CaseListRow, CaseLists, Page, TaskListRow } from "../../app/ports/case-lists.ts";
import type { AccountId, CivilDate, Jurisdiction } from "../../core/shared/index.ts";
import type { DistrictPools } from "../postgres/pool.ts";
import { countBoard, findOverdue, findWaiting, listBoardCases } from "./board.ts";
import { CASE_COLUMNS, CASE_DATES, caseRow, instantOf, readPage, readRows } from "./case-rows.ts";
import { findLate } from "./late-cases.ts";
import { listNotices } from "./notices.ts";
import { createObservedFigures } from "./observed-figures.ts";
import { findCases } from "./search-cases.ts";
import { countSpent, listSpent } from "./spent-days.ts";
import { listSupervisions } from "./supervisions.ts";
import type { CaseTables } from "./tables.ts";

export function openCaseLists(pools: DistrictPools): CaseLists {
  const db = (jurisdiction: Jurisdiction) =>
    new Kysely<CaseTables>({ dialect: new PostgresDialect({ pool: pools.forJurisdiction(jurisdiction) }) });
  const observed = createObservedFigures();
  return {
    findCases: (jurisdiction, query) => findCases(db(jurisdiction), jurisdiction, query),
    listQueue: (jurisdiction, limit) => listQueue(pools.forJurisdiction(jurisdiction), jurisdiction, limit),
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

async function listQueue(pool: pg.Pool, jurisdiction: string, limit: number): Promise<Page<CaseListRow>> {
  const { ids, total } = await findWaiting(pool, jurisdiction, limit);
  const db = new Kysely<CaseTables>({ dialect: new PostgresDialect({ pool }) });
  return { rows: await readRows(db, jurisdiction, ids), total };
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

async function listOverdue(pool: pg.Pool, jurisdiction: string, query: Overdue): Promise<Page<CaseListRow>> {
  const find = query.which === "open" ? findOverdue : findLate;
  const { ids, total } = await find(pool, jurisdiction, query);
  const db = new Kysely<CaseTables>({ dialect: new PostgresDialect({ pool }) });
  return { rows: await readRows(db, jurisdiction, ids), total };
}

/** @throws RangeError for what no list ever gave as an id */
function noticeKey(id: string): readonly [caseId: string, seq: number, nth: number] {
  const [caseId, seq, nth] = id.split(".");
  if (caseId === undefined || seq === undefined || nth === undefined)
    throw new RangeError(`no notice has the id ${id}`);
  return [caseId, Number(seq), Number(nth)];
}
