/** Editions of basic items: noted when a district is loaded, read beside the item as it stands. Rule R-CAT-116. */
import type { BasicEdition, BasicEditions } from "../../../app/ports/basic-editions.ts";
import type { CivilDate, Jurisdiction } from "../../../core/shared/index.ts";
import type { DistrictPools } from "../../postgres/pool.ts";
import type { Queryable } from "../transaction.ts";

export function openBasicEditions(pools: DistrictPools): BasicEditions {
  return {
    list: async (jurisdiction, basicCode) => {
      const { rows } = await pools.forJurisdiction(jurisdiction).query<BasicEdition>({
        name: "list-basic-editions",
        text: `select edition, data as basic, loaded_on::text as "loadedOn" from basic_edition
               where jurisdiction = $1 and basic_code = $2 order by seq desc`,
        values: [jurisdiction, basicCode],
      });
      return rows;
    },
  };
}

/** What the register holds now and its last edition did not say; within the transaction that saved the register. */
export async function noteEditions(client: Queryable, jurisdiction: Jurisdiction, today: CivilDate): Promise<void> {
  await client.query(
    `with last as (
       select distinct on (basic_code) basic_code, seq, edition, data from basic_edition
       where jurisdiction = $1 order by basic_code, seq desc),
     standing as (
       select id, data from register_entry where jurisdiction = $1 and register = 'basic')
     insert into basic_edition (jurisdiction, basic_code, seq, edition, data, loaded_on)
     select $1, coalesce(s.id, l.basic_code), coalesce(l.seq, 0) + 1, coalesce(s.data->>'edition', l.edition), s.data, $2
     from standing s full join last l on l.basic_code = s.id
     where s.data is distinct from l.data`,
    [jurisdiction, today],
  );
}
