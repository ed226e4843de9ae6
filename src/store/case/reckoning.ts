/** Reckoning anew in PostgreSQL: the mark of a district, and the list that several processes work off together. */
import type pg from "pg";
import type { ListedCase, ReckoningMark, ReckoningStore } from "../../app/ports/reckoning-store.ts";
import type { CaseId, Instant, Jurisdiction } from "../../core/shared/index.ts";
import { inTransaction, type Queryable } from "../catalogue/transaction.ts";
import type { DistrictPools } from "../postgres/pool.ts";
import { findDates, writeReckoned } from "./reckoned-dates.ts";

export function openReckoningStore(pools: DistrictPools): ReckoningStore {
  const pool = (jurisdiction: Jurisdiction) => pools.forJurisdiction(jurisdiction);
  return {
    findMark: (jurisdiction) => findMark(pool(jurisdiction), jurisdiction),
    markBasis: (jurisdiction, wanted, settlesAt) =>
      inTransaction(pool(jurisdiction), "read committed", (client) =>
        markBasis(client, jurisdiction, wanted, settlesAt),
      ),
    takeListed: (jurisdiction, take) => takeListed(pool(jurisdiction), jurisdiction, take),
    putOff: (jurisdiction, ids, until) => putOff(pool(jurisdiction), jurisdiction, ids, until),
    findDates: (jurisdiction, ids) => findDates(pool(jurisdiction), jurisdiction, ids),
    writeReckoned: (jurisdiction, cases) => writeReckoned(pool(jurisdiction), jurisdiction, cases),
    concludeRound: (jurisdiction, mark, now) =>
      inTransaction(pool(jurisdiction), "read committed", (client) => concludeRound(client, jurisdiction, mark, now)),
  };
}

interface MarkRow {
  readonly change: number;
  readonly basis: string;
  readonly reckoned_by: string | null;
  readonly settles_at: Date | null;
}

async function findMark(client: Queryable, jurisdiction: Jurisdiction, locked = false): Promise<ReckoningMark | null> {
  const { rows } = await client.query<MarkRow>(
    `select change, basis, reckoned_by, settles_at from reckoning where jurisdiction = $1 ${locked ? "for update" : ""}`,
    [jurisdiction],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { change, basis, reckoned_by: reckonedBy, settles_at } = row;
  return { change, basis, reckonedBy, settlesAt: settles_at === null ? null : (settles_at.getTime() as Instant) };
}

/** The list is of cases that are open, or closed and still woken; the statement reads them and holds none of them. */
async function markBasis(
  client: Queryable,
  jurisdiction: Jurisdiction,
  ...[wanted, settlesAt]: [wanted: Pick<ReckoningMark, "change" | "basis">, settlesAt: Instant]
): Promise<void> {
  await client.query("insert into reckoning (jurisdiction, change, basis) values ($1, $2, '') on conflict do nothing", [
    jurisdiction,
    NONE,
  ]);
  const mark = await findMark(client, jurisdiction, true);
  if (mark === null || mark.change >= wanted.change) return;
  const { change, basis } = wanted;
  if (mark.change === NONE && !(await hasAwake(client, jurisdiction))) {
    // A new district: nothing was reckoned by other days, and no process knows others.
    await client.query(
      "update reckoning set change = $2, basis = $3, reckoned_by = $3, settles_at = null where jurisdiction = $1",
      [jurisdiction, change, basis],
    );
    return;
  }
  if (mark.basis === basis) {
    await client.query("update reckoning set change = $2 where jurisdiction = $1", [jurisdiction, change]);
    return;
  }
  await client.query("update reckoning set change = $2, basis = $3, settles_at = $4 where jurisdiction = $1", [
    jurisdiction,
    change,
    basis,
    new Date(settlesAt),
  ]);
  await client.query(
    `insert into reckoning_case (jurisdiction, case_id, change, due_at)
     select jurisdiction, case_id, $2, due_at from case_standing
     where jurisdiction = $1 and (closed_at is null or wake_at is not null)
     on conflict (jurisdiction, case_id) do update
       set change = excluded.change, due_at = excluded.due_at, taken_until = null, version = null, wake_at = null`,
    [jurisdiction, change],
  );
}

/** Of a mark that was never set. */
const NONE = -1;

async function hasAwake(client: Queryable, jurisdiction: Jurisdiction): Promise<boolean> {
  const { rows } = await client.query(
    "select from case_standing where jurisdiction = $1 and (closed_at is null or wake_at is not null) limit 1",
    [jurisdiction],
  );
  return rows.length > 0;
}

/** A row that another process is about to take is passed over. */
async function takeListed(
  pool: pg.Pool,
  jurisdiction: Jurisdiction,
  { change, now, until, limit }: Parameters<ReckoningStore["takeListed"]>[1],
): Promise<readonly ListedCase[]> {
  const { rows } = await pool.query<{ case_id: CaseId; change: number }>({
    name: "take-listed-cases",
    text: `with free as (
             select case_id from reckoning_case
             where jurisdiction = $1 and version is null and change <= $2 and (taken_until is null or taken_until <= $3)
             order by due_at limit $5 for update skip locked
           )
           update reckoning_case c set taken_until = $4 from free
           where c.jurisdiction = $1 and c.case_id = free.case_id
           returning c.case_id, c.change`,
    values: [jurisdiction, change, new Date(now), new Date(until), limit],
  });
  return rows.map((row) => ({ id: row.case_id, change: row.change }));
}

async function putOff(
  pool: pg.Pool,
  jurisdiction: Jurisdiction,
  ...[ids, until]: [ids: readonly CaseId[], until: Instant]
): Promise<void> {
  await pool.query(
    "update reckoning_case set taken_until = $3 where jurisdiction = $1 and case_id = any($2) and version is null",
    [jurisdiction, ids, new Date(until)],
  );
}

/**
 * A process that had not yet heard of the change may have written a case, opened one, or put a wake-up off, by the days
 * as it knew them: such a case has another version or another wake-up than was left there.
 */
async function concludeRound(
  client: Queryable,
  jurisdiction: Jurisdiction,
  ...[{ change }, now]: [mark: Pick<ReckoningMark, "change">, now: Instant]
): Promise<void> {
  const mark = await findMark(client, jurisdiction, true);
  if (mark === null || mark.change !== change || mark.basis === mark.reckonedBy) return;
  const { rows: left } = await client.query(
    "select from reckoning_case where jurisdiction = $1 and version is null limit 1",
    [jurisdiction],
  );
  if (left.length > 0) return;
  if (mark.settlesAt === null) {
    await client.query("delete from reckoning_case where jurisdiction = $1", [jurisdiction]);
    await client.query("update reckoning set reckoned_by = basis where jurisdiction = $1", [jurisdiction]);
    return;
  }
  if (mark.settlesAt > now) return;
  await listWrittenMeanwhile(client, jurisdiction, change);
  await client.query("update reckoning set settles_at = null where jurisdiction = $1", [jurisdiction]);
}

async function listWrittenMeanwhile(client: Queryable, jurisdiction: Jurisdiction, change: number): Promise<void> {
  await client.query(
    `insert into reckoning_case (jurisdiction, case_id, change, due_at)
     select jurisdiction, case_id, $2, due_at from case_standing s
     where jurisdiction = $1 and (closed_at is null or wake_at is not null)
       and not exists (select from reckoning_case c where c.jurisdiction = $1 and c.case_id = s.case_id)`,
    [jurisdiction, change],
  );
  await client.query(
    `delete from reckoning_case c using case_standing s
     where c.jurisdiction = $1 and s.jurisdiction = $1 and s.case_id = c.case_id
       and c.version = s.version and c.wake_at is not distinct from s.wake_at`,
    [jurisdiction],
  );
  await client.query(
    `update reckoning_case set version = null, wake_at = null, taken_until = null, change = $2
     where jurisdiction = $1 and version is not null`,
    [jurisdiction, change],
  );
}
