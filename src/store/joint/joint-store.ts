/** Joint work in PostgreSQL: one short transaction for each event. Rare beside commands on cases, so plainness wins. */

import { keyUuid } from "../../app/case/key-digest.ts";
import type { JointCommit, JointCommitOutcome, JointStore } from "../../app/ports/joint-store.ts";
import type { JointId } from "../../core/joint/index.ts";
import type { Instant, Jurisdiction } from "../../core/shared/index.ts";
import { inTransaction, type Queryable } from "../catalogue/transaction.ts";
import type { DistrictPools } from "../postgres/pool.ts";
import { findCaseKeys, findStored, listAtSite, listOfCase, listSlotsOf, listWork } from "./joint-lists.ts";

export function openJointStore(pools: DistrictPools): JointStore {
  const pool = (jurisdiction: Jurisdiction) => pools.forJurisdiction(jurisdiction);
  return {
    commit: (jurisdiction, commit) => write(pools, jurisdiction, commit),
    findMany: (jurisdiction, ids) => findStored(pool(jurisdiction), jurisdiction, ids),
    findCaseKeys: (jurisdiction, cases) => findCaseKeys(pool(jurisdiction), jurisdiction, cases),
    findKey: async (jurisdiction, used) => {
      const { rows } = await pool(jurisdiction).query<{ joint_id: JointId; seq: number; used_request: string }>({
        name: "find-joint-key",
        text: "select joint_id, seq, used_request from joint_event where jurisdiction = $1 and used_key = $2",
        values: [jurisdiction, keyUuid(used)],
      });
      const [row] = rows;
      return row === undefined ? null : { id: row.joint_id, seq: row.seq, request: row.used_request };
    },
    list: (jurisdiction, query) => listWork(pool(jurisdiction), jurisdiction, query),
    listOfCase: (jurisdiction, caseId) => listOfCase(pool(jurisdiction), jurisdiction, caseId),
    listAtSite: (jurisdiction, siteKey) => listAtSite(pool(jurisdiction), jurisdiction, siteKey),
    listSlotsOf: (jurisdiction, account) => listSlotsOf(pool(jurisdiction), jurisdiction, account),
    takeDueFeeds: async (jurisdiction, now, until, limit) => {
      const { rows } = await pool(jurisdiction).query<{ id: JointId }>({
        name: "take-due-feeds",
        text: `with due as (
                 select id from joint_work where jurisdiction = $1 and feed_at <= $2
                 order by feed_at limit $4 for update skip locked
               )
               update joint_work w set feed_at = $3 from due where w.jurisdiction = $1 and w.id = due.id
               returning w.id`,
        values: [jurisdiction, new Date(now), new Date(until), limit],
      });
      return rows.map((row) => row.id);
    },
    moveFeed: async (jurisdiction, id, from, to) => {
      await pool(jurisdiction).query({
        name: "move-feed",
        text: "update joint_work set feed_at = $4 where jurisdiction = $1 and id = $2 and feed_at = $3",
        values: [jurisdiction, id, new Date(from), new Date(to)],
      });
    },
  };
}

/** What ends the transaction without an error of the database's. */
class Refused extends Error {
  readonly outcome: JointCommitOutcome;
  constructor(outcome: JointCommitOutcome) {
    super(outcome);
    this.outcome = outcome;
  }
}

async function write(
  pools: DistrictPools,
  jurisdiction: Jurisdiction,
  commit: JointCommit,
): Promise<JointCommitOutcome> {
  try {
    return await inTransaction(
      pools.forJurisdiction(jurisdiction),
      "read committed",
      async (client): Promise<JointCommitOutcome> => {
        await writeRow(client, jurisdiction, commit);
        await writeEvent(client, jurisdiction, commit);
        await writeSteps(client, jurisdiction, commit);
        return "committed";
      },
    );
  } catch (error) {
    if (error instanceof Refused) return error.outcome;
    const constraint = (error as { readonly constraint?: unknown }).constraint;
    if (constraint === "joint_event_used_key") return "repeated";
    if (constraint === "joint_work_pkey") return "conflict";
    throw error;
  }
}

async function writeRow(client: Queryable, jurisdiction: Jurisdiction, { expectedVersion, row }: JointCommit) {
  const { id, version, kind, status, lead, offices, latestOn, slot, siteKey, dataKey, keyCases, feedAt } = row;
  const changing = [jurisdiction, id, version, status, offices, latestOn, ...timesOf(slot), dateOf(feedAt)];
  if (expectedVersion === 0) {
    await client.query(
      `insert into joint_work (jurisdiction, id, version, status, offices, latest_on, slot_from, slot_to, feed_at,
         kind, lead, requested_by, requested_at, site_key, data_key, key_cases)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [...changing, kind, lead, row.requestedBy, new Date(row.requestedAt), siteKey, dataKey, keyCases],
    );
    return;
  }
  const { rowCount } = await client.query(
    `update joint_work set version = $3, status = $4, offices = $5, latest_on = $6, slot_from = $7, slot_to = $8,
       feed_at = $9, data_key = case when $11::bytea is null then data_key else $11 end,
       key_cases = case when $11::bytea is null then key_cases else $12 end
     where jurisdiction = $1 and id = $2 and version = $10`,
    [...changing, expectedVersion, dataKey, keyCases],
  );
  if (rowCount !== 1) throw new Refused("conflict");
}

async function writeEvent(client: Queryable, jurisdiction: Jurisdiction, { row, event, used }: JointCommit) {
  const { seq, type, at, actor, body, sealed } = event;
  const key = used === null ? [null, null] : [keyUuid(used), used.request];
  await client.query(
    `insert into joint_event (jurisdiction, joint_id, seq, type, at, actor, body, sealed, used_key, used_request)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [jurisdiction, row.id, seq, type, new Date(at), actor, body, sealed, ...key],
  );
}

async function writeSteps(client: Queryable, jurisdiction: Jurisdiction, { row, steps }: JointCommit) {
  await client.query("delete from joint_case where jurisdiction = $1 and joint_id = $2", [jurisdiction, row.id]);
  if (steps.length === 0) return;
  const { rowCount } = await client.query(
    `insert into joint_case (jurisdiction, joint_id, case_id, task, part)
     select $1, $2, * from unnest($3::uuid[], $4::text[], $5::text[]) on conflict do nothing`,
    [jurisdiction, row.id, steps.map((one) => one.caseId), steps.map((one) => one.task), steps.map((one) => one.part)],
  );
  if (rowCount !== steps.length) throw new Refused("step-taken");
}

function timesOf(slot: { readonly from: Instant; readonly to: Instant } | null) {
  return slot === null ? [null, null] : [new Date(slot.from), new Date(slot.to)];
}

function dateOf(at: Instant | null): Date | null {
  return at === null ? null : new Date(at);
}
