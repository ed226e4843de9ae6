/** Proposals upward in PostgreSQL: a handful a year, each written in one statement. */
import type {
  ProposalQuery,
  StoredProposal,
  StoredProposalEvent,
  UpwardProposalStore,
} from "../../../app/ports/upward-proposals.ts";
import type { ProposalEvent } from "../../../core/catalog/index.ts";
import type { AccountId, Instant, Jurisdiction } from "../../../core/shared/index.ts";
import type { DistrictPools } from "../../postgres/pool.ts";
import type { Queryable } from "../transaction.ts";

export function openUpwardProposals(pools: DistrictPools): UpwardProposalStore {
  const pool = (jurisdiction: Jurisdiction): Queryable => pools.forJurisdiction(jurisdiction);
  return {
    open: async (jurisdiction, { id, basicCode, field, event }) => {
      await pool(jurisdiction).query(
        `with made as (
           insert into upward_proposal (jurisdiction, id, basic_code, field, status, version, opened_at)
           values ($1, $2, $3, $4, 'drafted', 1, $5))
         insert into upward_proposal_event (jurisdiction, proposal_id, seq, at, actor, body)
         values ($1, $2, 1, $5, $6, $7)`,
        [jurisdiction, id, basicCode, field, new Date(event.at), event.actor, JSON.stringify(event.body)],
      );
    },
    append: async (jurisdiction, { id, status, event }) => {
      const { rowCount } = await pool(jurisdiction).query(
        `with moved as (
           update upward_proposal set status = $3, version = $4
           where jurisdiction = $1 and id = $2 and version = $4::int - 1 returning id)
         insert into upward_proposal_event (jurisdiction, proposal_id, seq, at, actor, body)
         select $1, id, $4, $5, $6, $7 from moved`,
        [jurisdiction, id, status, event.seq, new Date(event.at), event.actor, JSON.stringify(event.body)],
      );
      return rowCount === 1;
    },
    find: async (jurisdiction, id) => {
      const { rows } = await pool(jurisdiction).query<EventRow>({
        name: "find-upward-proposal",
        text: `select proposal_id as id, seq, at, actor, body from upward_proposal_event
               where jurisdiction = $1 and proposal_id = $2 order by seq`,
        values: [jurisdiction, id],
      });
      return proposalsOf(rows)[0] ?? null;
    },
    list: async (jurisdiction, query) => proposalsOf(await listRows(pool(jurisdiction), jurisdiction, query)),
  };
}

interface EventRow {
  readonly id: string;
  readonly seq: number;
  readonly at: Date;
  readonly actor: AccountId;
  readonly body: ProposalEvent;
}

async function listRows(
  client: Queryable,
  jurisdiction: Jurisdiction,
  { status, basicCode, limit }: ProposalQuery,
): Promise<readonly EventRow[]> {
  const { rows } = await client.query<EventRow>({
    name: "list-upward-proposals",
    text: `select p.id, e.seq, e.at, e.actor, e.body
           from (
             select id, opened_at from upward_proposal
             where jurisdiction = $1 and ($2::text is null or status = $2) and ($3::text is null or basic_code = $3)
             order by opened_at desc, id desc limit $4
           ) p join upward_proposal_event e on e.jurisdiction = $1 and e.proposal_id = p.id
           order by p.opened_at desc, p.id desc, e.seq`,
    values: [jurisdiction, status ?? null, basicCode ?? null, limit],
  });
  return rows;
}

/** Rows of one proposal stand together. */
function proposalsOf(rows: readonly EventRow[]): readonly StoredProposal[] {
  const found = new Map<string, StoredProposal & { readonly events: StoredProposalEvent[] }>();
  for (const { id, at, ...event } of rows) {
    const proposal = found.get(id) ?? { id, events: [] };
    proposal.events.push({ ...event, at: at.getTime() as Instant });
    found.set(id, proposal);
  }
  return [...found.values()];
}
