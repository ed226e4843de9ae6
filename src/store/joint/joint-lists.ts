/** What is asked of joint work. */
import type pg from "pg";
import type { CaseKey, JointQuery, StoredJoint, StoredJointEvent } from "../../app/ports/joint-store.ts";
import type { Interval, JointId } from "../../core/joint/index.ts";
import type { AccountId, CaseId, Instant, Jurisdiction } from "../../core/shared/index.ts";

interface EventRow {
  readonly id: JointId;
  readonly data_key: Buffer | null;
  readonly key_cases: readonly CaseId[];
  readonly case_keys: readonly (Buffer | null)[];
  readonly seq: number;
  readonly type: string;
  readonly at: Date;
  readonly actor: string;
  readonly body: string;
  readonly sealed: Buffer | null;
}

/** Whole streams, in the order asked for; unknown ids are absent. */
export async function findStored(
  pool: pg.Pool,
  jurisdiction: Jurisdiction,
  ids: readonly JointId[],
): Promise<ReadonlyMap<JointId, StoredJoint>> {
  if (ids.length === 0) return new Map();
  const { rows } = await pool.query<EventRow>({
    name: "find-joint-work",
    text: `select w.id, w.data_key, w.key_cases::text[] as key_cases, array(
             select o.data_key from unnest(w.key_cases) with ordinality as bound (id, place)
             left join case_opening o on o.jurisdiction = $1 and o.id = bound.id order by bound.place
           ) as case_keys, e.seq, e.type, e.at, e.actor, e.body, e.sealed
           from unnest($2::uuid[]) with ordinality asked (id, place)
           join joint_work w on w.jurisdiction = $1 and w.id = asked.id
           join joint_event e on e.jurisdiction = $1 and e.joint_id = w.id
           order by asked.place, e.seq`,
    values: [jurisdiction, ids],
  });
  const found = new Map<JointId, StoredJoint & { readonly events: StoredJointEvent[] }>();
  for (const { id, data_key: dataKey, key_cases: cases, case_keys: keys, at, ...event } of rows) {
    const keyCases = cases.map((caseId, nth) => ({ caseId, key: keys[nth] ?? null }));
    const stored = found.get(id) ?? { dataKey, keyCases, events: [] };
    stored.events.push({ ...event, at: at.getTime() as Instant });
    found.set(id, stored);
  }
  return found;
}

export async function findCaseKeys(
  pool: pg.Pool,
  jurisdiction: Jurisdiction,
  cases: readonly CaseId[],
): Promise<readonly CaseKey[]> {
  const { rows } = await pool.query<{ id: CaseId; data_key: Buffer | null }>({
    name: "find-keys-of-cases",
    text: `select o.id, o.data_key from unnest($2::uuid[]) with ordinality asked (id, place)
           join case_opening o on o.jurisdiction = $1 and o.id = asked.id order by asked.place`,
    values: [jurisdiction, cases],
  });
  return rows.map(({ id, data_key }) => ({ caseId: id, key: data_key }));
}

export async function listWork(
  pool: pg.Pool,
  jurisdiction: Jurisdiction,
  { offices, statuses, between, limit }: JointQuery,
): Promise<readonly JointId[]> {
  return idsOf(
    await pool.query<{ id: JointId }>({
      name: "list-joint-work",
      text: `select id from joint_work
             where jurisdiction = $1 and ($2::text[] is null or offices && $2)
               and ($3::text[] is null or status = any($3))
               and ($4::timestamptz is null or (slot_from >= $4 and slot_from < $5))
             order by status in ('concluded', 'cancelled'),
               case when status in ('concluded', 'cancelled') then null else slot_from end nulls first,
               requested_at desc
             limit $6`,
      values: [
        jurisdiction,
        offices ?? null,
        statuses ?? null,
        between === undefined ? null : new Date(between.from),
        between === undefined ? null : new Date(between.to),
        limit,
      ],
    }),
  );
}

export async function listOfCase(
  pool: pg.Pool,
  jurisdiction: Jurisdiction,
  caseId: CaseId,
): Promise<readonly JointId[]> {
  return idsOf(
    await pool.query<{ id: JointId }>({
      name: "list-joint-work-of-case",
      text: `select distinct w.id, w.requested_at from joint_case c
             join joint_work w on w.jurisdiction = $1 and w.id = c.joint_id
             where c.jurisdiction = $1 and c.case_id = $2 order by w.requested_at desc`,
      values: [jurisdiction, caseId],
    }),
  );
}

export async function listAtSite(
  pool: pg.Pool,
  jurisdiction: Jurisdiction,
  siteKey: string,
): Promise<readonly JointId[]> {
  return idsOf(
    await pool.query<{ id: JointId }>({
      name: "list-joint-work-at-site",
      text: `select id from joint_work where jurisdiction = $1 and site_key = $2 and status = 'concluded'
             order by requested_at desc limit 20`,
      values: [jurisdiction, siteKey],
    }),
  );
}

export async function listSlotsOf(
  pool: pg.Pool,
  jurisdiction: Jurisdiction,
  account: AccountId,
): Promise<readonly (Interval & { readonly id: JointId })[]> {
  const { rows } = await pool.query<{ id: JointId; slot_from: Date; slot_to: Date }>({
    name: "list-joint-slots",
    text: `select id, slot_from, slot_to from joint_work
           where jurisdiction = $1 and requested_by = $2 and slot_from is not null and status in ('settled', 'on-site')`,
    values: [jurisdiction, account],
  });
  return rows.map(({ id, slot_from, slot_to }) => ({
    id,
    from: slot_from.getTime() as Instant,
    to: slot_to.getTime() as Instant,
  }));
}

function idsOf({ rows }: { readonly rows: readonly { readonly id: JointId }[] }): readonly JointId[] {
  return rows.map((row) => row.id);
}
