/** Are the projections of a case what its events say? Everything is reckoned anew from the stored events and compared. */
import type pg from "pg";
import { readEvents } from "../../src/app/case/stored-events.ts";
import { commitOf } from "../../src/app/case/write.ts";
import type { CaseCommit, CaseStore } from "../../src/app/ports/case-store.ts";
import type { Sealer } from "../../src/app/ports/sealer.ts";
import type { Calendar } from "../../src/core/calendar/index.ts";
import { type CaseState, evolve } from "../../src/core/case/index.ts";
import type { Procedure } from "../../src/core/catalog/index.ts";
import type { CaseId, Jurisdiction } from "../../src/core/shared/index.ts";
import { china } from "./calendar.ts";

export interface Projected {
  readonly store: CaseStore;
  readonly pool: pg.Pool;
  readonly sealer: Sealer;
  readonly procedure: Procedure;
  /** China's unless said otherwise. */
  readonly calendar?: Calendar;
}

/** Stored rows and those that follow from the events, in one shape: equal when nothing was lost, doubled or bent. */
export async function projectionsOf(projected: Projected, jurisdiction: Jurisdiction, id: CaseId) {
  const { store, pool, sealer, procedure, calendar = china } = projected;
  const stored = await store.findCase(jurisdiction, id);
  if (stored === null) throw new Error(`no case ${id}`);
  const { key, events } = readEvents(sealer, id, stored);
  const states: CaseState[] = [];
  for (const event of events) states.push(evolve(jurisdiction, states.at(-1) ?? null, event));
  const now = events.at(-1)?.at;
  const state = states.at(-1);
  if (now === undefined || state === undefined) throw new Error(`no event of ${id}`);
  const context = { now, calendar, actor: { kind: "system", jurisdiction } } as const;
  const alone = { before: null, usedKey: null, wakeSetAt: undefined };
  const whole = commitOf({ ...alone, sealer, procedure, states, events, key, context });
  const rows = await storedRows(pool, jurisdiction, id);
  const due = moment(whole.row.wakeAt);
  return {
    stored: { ...rows, woken: isInTime(rows.wakeAt, due) },
    folded: { ...foldedRows(whole, state), wakeAt: rows.wakeAt, woken: true },
    state,
  };
}

function foldedRows(whole: CaseCommit, state: CaseState) {
  const { row } = whole;
  return {
    standing: {
      version: state.version,
      status: state.status,
      number: state.number,
      owner: state.owner,
      applicant_key: state.parties.applicant,
      phone_key: row.phoneKey,
      tracking_hash: row.trackingHash,
      accepted_on: state.acceptedOn,
      statutory_due_on: row.statutoryDueOn,
      promised_due_on: row.promisedDueOn,
      due_on: row.dueOn,
      due_at: moment(row.dueAt),
      yellow_at: moment(row.yellowAt),
      decided_at: moment(row.decidedAt),
      closed_at: moment(row.closedAt),
      closed_late: row.closedLate,
      updated_at: moment(row.updatedAt),
    },
    seqs: whole.events.map((event) => event.seq),
    tasks: sorted(
      state.flow.tasks.map(({ taskId, office, post }) => ({
        task: taskId,
        office,
        post,
        holder: state.holders[taskId] ?? null,
        opened_at: moment(state.since[taskId] ?? null),
        ...dueOf(whole.tasksOpened.find((task) => task.task === taskId)),
      })),
    ),
    papers: sorted(whole.papers.map(({ seq, kind, body, year }) => ({ seq, kind, body, year }))),
    notices: sorted(whole.notices.map(({ at, ...notice }) => ({ ...notice, at: moment(at) }))),
    ratings: sorted(whole.ratings.map(({ act, level }) => ({ act, level }))),
    undertakings: (whole.undertakings ?? []).map(({ dueAt, givenAt, nth, rule, standing, ...one }) => ({
      ...{ nth, rule, standing, kind: one.kind, party_key: one.partyKey, due_on: one.dueOn, due_of: one.dueOf },
      ...{ due_at: moment(dueAt), given_at: moment(givenAt) },
    })),
    bars: sorted((whole.bars ?? []).map(({ rule, from, partyKey }) => ({ rule, from_on: from, party_key: partyKey }))),
    spent: sorted(
      whole.spent.map(({ party, unit, office, year, calendarThousandths, workingThousandths }) => ({
        ...{ party, unit, office, year },
        ...{ calendar_thousandths: calendarThousandths, working_thousandths: workingThousandths },
      })),
    ),
  };
}

async function storedRows(
  pool: pg.Pool,
  jurisdiction: Jurisdiction,
  id: CaseId,
): Promise<ReturnType<typeof foldedRows> & { readonly wakeAt: Date | null }> {
  const rows = async (sql: string) => (await pool.query(sql, [jurisdiction, id])).rows;
  const [standing] = await rows(
    `select version, status, number, owner, applicant_key, phone_key, tracking_hash, accepted_on::text,
       statutory_due_on::text, promised_due_on::text, due_on::text, due_at, yellow_at, decided_at, closed_at, updated_at,
       (select s.closed_late from case_standing s where s.jurisdiction = $1 and s.case_id = $2)
     from case_record where jurisdiction = $1 and id = $2`,
  );
  const ofCase = "where jurisdiction = $1 and case_id = $2";
  return {
    standing,
    wakeAt: (await rows(`select wake_at from case_standing ${ofCase}`))[0]?.wake_at ?? null,
    seqs: (await rows(`select seq from case_event ${ofCase} order by seq`)).map((row) => row.seq),
    tasks: sorted(
      await rows(
        `select task, office, post, holder, opened_at, due_on::text, due_at, yellow_at from case_task ${ofCase}`,
      ),
    ),
    papers: sorted(await rows(`select seq, kind, body, year from case_paper ${ofCase}`)),
    notices: sorted(
      await rows(`select seq, nth, account, office, action, code, facts::json, at from notice ${ofCase}`),
    ),
    ratings: sorted(await rows(`select act, level from rating ${ofCase}`)),
    undertakings: await rows(
      `select nth, rule, standing, kind, party_key, due_on::text, due_of, due_at, given_at from undertaking ${ofCase}
       order by nth`,
    ),
    bars: sorted(await rows(`select rule, from_on::text, party_key from bar ${ofCase}`)),
    spent: sorted(
      await rows(
        `select party, unit, office, year, calendar_thousandths, working_thousandths from case_days ${ofCase}`,
      ),
    ),
  };
}

function dueOf(task: CaseCommit["tasksOpened"][number] | undefined) {
  const { dueOn = null, dueAt = null, yellowAt = null } = task?.due ?? {};
  return { due_on: dueOn, due_at: moment(dueAt), yellow_at: moment(yellowAt) };
}

/** A case is woken when something is due, or earlier, and never when there is nothing to come. */
function isInTime(wakeAt: Date | null, due: Date | null): boolean {
  return due === null ? wakeAt === null : wakeAt !== null && wakeAt <= due;
}

function moment(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}

function sorted<Row>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
