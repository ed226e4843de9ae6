/** An applicant's earlier cases in PostgreSQL: one query, from the index of applicants to the events of a few cases. */
import { KNOWN_EVENTS, type KnownCases, type StoredKnownCase } from "../../app/ports/known-cases.ts";
import type { CaseId, Instant, ItemCode } from "../../core/shared/index.ts";
import type { DistrictPools } from "../postgres/pool.ts";

export function openKnownCases(pools: DistrictPools): KnownCases {
  return {
    async listOfParty(jurisdiction, { partyKey, owner }, limit) {
      if (partyKey === "") return [];
      const { rows } = await pools.forJurisdiction(jurisdiction).query<Row>({
        name: "list-known-cases-of-party",
        text: `select o.id, o.number, o.item, o.item_version, o.data_key, s.outcome, s.decided_at, s.closed_at,
                      e.seq, e.type, e.at, e.effective_at, e.actor, e.body, e.sealed,
                      p.seq as paper_seq, p.year as paper_year, p.serial as paper_serial
               from (
                 select * from case_opening
                 where jurisdiction = $1 and applicant_key = $2 and ($3::uuid is null or owner = $3)
                   and data_key is not null and channel <> 'imported'
                 order by submitted_at desc limit $4
               ) o
               join case_standing s on s.jurisdiction = $1 and s.case_id = o.id
               join case_event e on e.jurisdiction = $1 and e.case_id = o.id and e.type = any($5)
               left join case_paper p on p.jurisdiction = $1 and p.case_id = o.id and p.kind = 'certificate'
               order by o.submitted_at desc, o.id, e.seq, p.seq`,
        values: [jurisdiction, partyKey, owner, limit, KNOWN_EVENTS],
      });
      return casesOf(rows);
    },
  };
}

interface Row {
  readonly id: CaseId;
  readonly number: string;
  readonly item: ItemCode;
  readonly item_version: string;
  readonly data_key: Buffer;
  readonly outcome: string | null;
  readonly decided_at: Date | null;
  readonly closed_at: Date | null;
  readonly seq: number;
  readonly type: string;
  readonly at: Date;
  readonly effective_at: Date | null;
  readonly actor: string;
  readonly body: string;
  readonly sealed: Buffer | null;
  readonly paper_seq: number | null;
  readonly paper_year: number | null;
  readonly paper_serial: number | null;
}

function casesOf(rows: readonly Row[]): readonly StoredKnownCase[] {
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((ofCase) => {
    const [first] = ofCase;
    // A certificate that was made anew stands last.
    const last = ofCase.at(-1);
    if (first === undefined || last === undefined) return [];
    const { paper_seq: seq, paper_year: year, paper_serial: serial } = last;
    const events = new Map(ofCase.map((row) => [row.seq, eventOf(row)]));
    return [
      {
        ...{ id: first.id, number: first.number, item: first.item, itemVersion: first.item_version },
        ...{ dataKey: first.data_key, outcome: first.outcome },
        decidedAt: instantOf(first.decided_at),
        closedAt: instantOf(first.closed_at),
        events: [...events.values()],
        certificate: seq === null || year === null || serial === null ? null : { seq, year, serial },
      },
    ];
  });
}

function eventOf({ seq, type, at, effective_at, actor, body, sealed }: Row): StoredKnownCase["events"][number] {
  return { seq, type, at: at.getTime() as Instant, effectiveAt: instantOf(effective_at), actor, body, sealed };
}

function instantOf(date: Date | null): Instant | null {
  return date === null ? null : (date.getTime() as Instant);
}
