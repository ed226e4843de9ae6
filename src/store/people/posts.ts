/** Posts and who holds them, substitutes, declared interests. */
import type { Interest, PostTerm, PostWithHolders, Substitution } from "../../app/ports/people.ts";
import type { AccountId, CivilDate, Jurisdiction } from "../../core/shared/index.ts";
import type { Queryable } from "../catalogue/transaction.ts";

export async function listTerms(
  client: Queryable,
  jurisdiction: Jurisdiction,
  account: AccountId,
): Promise<readonly PostTerm[]> {
  const { rows } = await client.query<{ post: string; from_on: CivilDate; until_on: CivilDate | null }>(
    `select post, from_on::text, until_on::text from post_holding
     where jurisdiction = $1 and account = $2 order by from_on, post`,
    [jurisdiction, account],
  );
  return rows.map(({ post, from_on, until_on }) => ({ post, fromOn: from_on, untilOn: until_on }));
}

interface SubstitutionRow {
  readonly id: string;
  readonly absent: AccountId;
  readonly absent_name: string;
  readonly substitute: AccountId;
  readonly substitute_name: string;
  readonly from_on: CivilDate;
  readonly until_on: CivilDate;
}

/** Those in which the account is absent or substitutes, the latest first. */
export async function listSubstitutions(
  client: Queryable,
  jurisdiction: Jurisdiction,
  account: AccountId,
): Promise<readonly Substitution[]> {
  const { rows } = await client.query<SubstitutionRow>(
    `select s.id, s.absent, a.name as absent_name, s.substitute, b.name as substitute_name,
            s.from_on::text, s.until_on::text
     from substitution s
     join account a on a.jurisdiction = s.jurisdiction and a.id = s.absent
     join account b on b.jurisdiction = s.jurisdiction and b.id = s.substitute
     where s.jurisdiction = $1 and $2 in (s.absent, s.substitute)
     order by s.from_on desc, s.id limit 200`,
    [jurisdiction, account],
  );
  return rows.map(({ absent_name, substitute_name, from_on, until_on, ...row }) => ({
    ...row,
    absentName: absent_name,
    substituteName: substitute_name,
    fromOn: from_on,
    untilOn: until_on,
  }));
}

export async function listInterests(
  client: Queryable,
  jurisdiction: Jurisdiction,
  account: AccountId,
): Promise<readonly Interest[]> {
  const { rows } = await client.query<{ party_key: string; relation: string }>(
    "select party_key, relation from declared_interest where jurisdiction = $1 and account = $2 order by relation, party_key",
    [jurisdiction, account],
  );
  return rows.map(({ party_key, relation }) => ({ partyKey: party_key, relation }));
}

export async function listPosts(
  client: Queryable,
  jurisdiction: Jurisdiction,
  today: CivilDate,
): Promise<readonly PostWithHolders[]> {
  const { rows } = await client.query<PostWithHolders>(
    `select p.id, p.data->>'name' as name, p.data->>'role' as role, o.id as office, o.data->>'name' as "officeName",
            p.data->'grants' as grants,
            coalesce((select jsonb_agg(jsonb_build_object('account', a.id, 'name', a.name) order by a.login)
                      from post_holding h join account a on a.jurisdiction = h.jurisdiction and a.id = h.account
                      where h.jurisdiction = $1 and h.post = p.id and a.disabled_at is null
                        and h.from_on <= $2 and coalesce(h.until_on >= $2, true)), '[]') as holders
     from register_entry p
     join register_entry o on o.jurisdiction = $1 and o.register = 'office' and o.id = p.data->>'office'
     where p.jurisdiction = $1 and p.register = 'post'
     order by o.position, p.position, p.id`,
    [jurisdiction, today],
  );
  return rows;
}
