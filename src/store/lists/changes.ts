/** Changes of the lists: proposed, then registered or declined, and kept. */
import type { ChangePage, ChangeQuery, ListDecision } from "../../app/ports/list-store.ts";
import type { ListChange, ListChangeState, ListEntry, ListKind, StandingEntry } from "../../core/catalog/index.ts";
import type { AccountId, CivilDate, Instant, Jurisdiction } from "../../core/shared/index.ts";
import { countChange } from "../catalogue/settings.ts";
import type { Queryable } from "../catalogue/transaction.ts";
import { rowOf } from "./establish.ts";
import { findStanding } from "./standing.ts";

const ROWS_EACH = 2_000;

/** The entry has an open change already: the transaction is to be given up. */
export class OpenChange extends Error {
  readonly entry: string;

  constructor(entry: string) {
    super(`an open change of ${entry}`);
    this.entry = entry;
  }
}

/** @throws OpenChange */
export async function propose(
  client: Queryable,
  jurisdiction: Jurisdiction,
  changes: readonly ListChange[],
): Promise<void> {
  for (let from = 0; from < changes.length; from += ROWS_EACH) {
    const slice = changes.slice(from, from + ROWS_EACH);
    const { rows } = await client.query<{ entry: string }>(
      `with given as (
         select e.* from jsonb_to_recordset($2::jsonb) as e(
           id uuid, list text, entry text, kind text, before jsonb, after jsonb, effective_on date, document text,
           reason text, proposed_by uuid, proposed_at timestamptz)
       ), written as (
         insert into list_change (jurisdiction, id, list, entry, kind, before, after, effective_on, document, reason, state,
                                  proposed_by, proposed_at)
         select $1, id, list, entry, kind, nullif(before, 'null'), nullif(after, 'null'), effective_on, document, reason,
                'proposed', proposed_by, proposed_at
         from given
         on conflict (jurisdiction, list, entry) where state = 'proposed' do nothing
         returning list, entry
       )
       select entry from given except select entry from written limit 1`,
      [jurisdiction, JSON.stringify(slice.map(asRow))],
    );
    const [taken] = rows;
    if (taken !== undefined) throw new OpenChange(taken.entry);
  }
}

function asRow(change: ListChange) {
  const { id, list, entry, kind, before, after, effectiveOn, document, reason, proposedBy, proposedAt } = change;
  return {
    ...{ id, list, entry, kind, before, after, document, reason },
    effective_on: effectiveOn,
    proposed_by: proposedBy,
    proposed_at: new Date(proposedAt).toISOString(),
  };
}

interface ChangeRow {
  readonly id: string;
  readonly list: ListKind;
  readonly entry: string;
  readonly kind: ListChange["kind"];
  readonly before: ListEntry | null;
  readonly after: ListEntry | null;
  readonly effective_on: CivilDate;
  readonly document: string;
  readonly reason: string;
  readonly state: ListChangeState;
  readonly proposed_by: AccountId | null;
  readonly proposed_at: Date;
  readonly decided_by: AccountId | null;
  readonly decided_at: Date | null;
  readonly remark: string | null;
}

const COLUMNS = `id, list, entry, kind, before, after, effective_on::text, document, reason, state, proposed_by, proposed_at,
                 decided_by, decided_at, remark`;

export async function findChange(
  client: Queryable,
  jurisdiction: Jurisdiction,
  id: string,
): Promise<ListChange | null> {
  const { rows } = await client.query<ChangeRow>(
    `select ${COLUMNS} from list_change where jurisdiction = $1 and id = $2`,
    [jurisdiction, id],
  );
  return rows[0] === undefined ? null : changeOf(rows[0]);
}

/** The last first. */
export async function findChanges(
  client: Queryable,
  jurisdiction: Jurisdiction,
  { list, entry, state, offset, limit }: ChangeQuery,
): Promise<ChangePage> {
  const wanted = `jurisdiction = $1 and state = $2 and ($3::text is null or list = $3) and ($4::text is null or entry = $4)`;
  const values = [jurisdiction, state, list, entry];
  const counted = await client.query<{ total: number }>(
    `select count(*)::int as total from list_change where ${wanted}`,
    values,
  );
  const { rows } = await client.query<ChangeRow>(
    `select ${COLUMNS} from list_change where ${wanted}
     order by coalesce(decided_at, proposed_at) desc, entry offset $5 limit $6`,
    [...values, offset, limit],
  );
  return { total: counted.rows[0]?.total ?? 0, changes: rows.map(changeOf) };
}

/** Whoever decides on a list holds its row until the end: one after the other. */
export async function decide<R>(
  client: Queryable,
  jurisdiction: Jurisdiction,
  ...[decision, check]: [
    decision: ListDecision,
    check: (change: ListChange, standing: StandingEntry | null) => R | null,
  ]
): Promise<ListChange | { readonly refused: R } | null> {
  const { id, state, by, at, remark } = decision;
  const first = await findChange(client, jurisdiction, id);
  if (first === null) return null;
  await client.query("select 1 from kept_list where jurisdiction = $1 and list = $2 for update", [
    jurisdiction,
    first.list,
  ]);
  const change = (await findChange(client, jurisdiction, id)) ?? first;
  const refused = check(change, await findStanding(client, jurisdiction, change.list, change.entry));
  if (refused !== null) return { refused };
  await client.query(
    `update list_change set state = $3, decided_by = $4, decided_at = $5, remark = $6
     where jurisdiction = $1 and id = $2`,
    [jurisdiction, id, state, by, new Date(at), remark],
  );
  if (state === "registered") {
    await takeEffect(client, jurisdiction, change);
    await countChange(client, jurisdiction);
  }
  return { ...change, state, decidedBy: by, decidedAt: at, remark };
}

/** What stood ends on the day of the change, and what is to be begins. */
async function takeEffect(
  client: Queryable,
  jurisdiction: Jurisdiction,
  { list, entry, after, effectiveOn }: ListChange,
): Promise<void> {
  await client.query(
    `update list_entry set valid_until = $4
     where jurisdiction = $1 and list = $2 and code = $3 and (valid_until is null or valid_until > $4)`,
    [jurisdiction, list, entry, effectiveOn],
  );
  if (after === null) return;
  const { name, body, refers, data, valid_until } = rowOf(after);
  await client.query(
    `insert into list_entry (jurisdiction, list, code, valid_from, valid_until, name, body, refers, data)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [jurisdiction, list, entry, effectiveOn, valid_until, name, body, refers, JSON.stringify(data)],
  );
}

function changeOf(row: ChangeRow): ListChange {
  const { effective_on, proposed_by, proposed_at, decided_by, decided_at, ...rest } = row;
  return {
    ...rest,
    effectiveOn: effective_on,
    proposedBy: proposed_by,
    proposedAt: proposed_at.getTime() as Instant,
    decidedBy: decided_by,
    decidedAt: decided_at === null ? null : (decided_at.getTime() as Instant),
  };
}
