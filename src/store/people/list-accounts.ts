/** The list of people: by name, login, kind, office, post, role and grant. */
import type { PeoplePage, PeopleQuery, PersonRow } from "../../app/ports/people.ts";
import type { Jurisdiction } from "../../core/shared/index.ts";
import type { Queryable } from "../catalogue/transaction.ts";

interface ListRow extends Omit<PersonRow, "identityVerified"> {
  readonly identity_verified: boolean;
  readonly total: number;
}

export async function listAccounts(
  client: Queryable,
  jurisdiction: Jurisdiction,
  query: PeopleQuery,
): Promise<PeoplePage> {
  const { rows } = await client.query<ListRow>({
    name: "list-accounts",
    text: LIST_ACCOUNTS,
    values: [
      jurisdiction,
      query.today,
      query.text === undefined ? null : beginningWith(query.text),
      query.kind ?? null,
      query.disabled ?? null,
      query.office ?? null,
      query.post ?? null,
      query.role ?? null,
      query.grant ?? null,
      query.offset,
      query.limit,
    ],
  });
  const people = rows.filter((row) => row.id !== null);
  return {
    total: rows[0]?.total ?? 0,
    rows: people.map(({ total: _total, identity_verified, ...row }) => ({
      ...row,
      identityVerified: identity_verified,
    })),
  };
}

/** A pattern of `like` in which signs of the pattern stand for themselves. */
function beginningWith(text: string): string {
  return `${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

/** One row without an account tells the total of a page past the end. */
const LIST_ACCOUNTS = `
with held as (
  select h.account, p.id, p.data->>'name' as name, o.id as office, o.data->>'name' as office_name,
         p.data->>'role' as role, p.data->'grants' as grants, p.position
  from post_holding h
  join register_entry p on p.jurisdiction = $1 and p.register = 'post' and p.id = h.post
  join register_entry o on o.jurisdiction = $1 and o.register = 'office' and o.id = p.data->>'office'
  where h.jurisdiction = $1 and h.from_on <= $2 and coalesce(h.until_on >= $2, true)
),
found as (
  select a.id, a.kind, a.login, a.name, a.phone, a.disabled_at is not null as disabled,
         a.identity_verified_at is not null as identity_verified
  from account a
  where a.jurisdiction = $1
    and ($3::text is null or a.name like $3 or lower(a.login) like lower($3))
    and ($4::text is null or a.kind = $4)
    and ($5::bool is null or (a.disabled_at is not null) = $5)
    and (($6::text is null and $7::text is null and $8::text is null and $9::text is null) or exists (
      select from held where held.account = a.id
        and ($6::text is null or held.office = $6) and ($7::text is null or held.id = $7)
        and ($8::text is null or held.role = $8) and ($9::text is null or held.grants ? $9)))
),
page as (select * from found order by kind desc, lower(login), id offset $10 limit $11)
select page.*, counted.total::int as total,
       coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'name', h.name, 'office', h.office,
                                                     'officeName', h.office_name) order by h.position, h.id)
                 from held h where h.account = page.id), '[]') as posts
from (select count(*) as total from found) counted left join page on true
order by page.kind desc, lower(page.login), page.id`;
