/** Notices to whoever signs: one for each person, with the aspects that are theirs. Rule R-CAT-117. */
import type { OpenedChange } from "../../../app/ports/item-changes.ts";
import type { Jurisdiction } from "../../../core/shared/index.ts";
import type { Queryable } from "../transaction.ts";

/** Within the transaction that opens the change. Its id stands where the id of a case stands otherwise. */
export async function tellSigners(
  client: Queryable,
  jurisdiction: Jurisdiction,
  { id, event, told }: Pick<OpenedChange, "id" | "event" | "told">,
): Promise<void> {
  const { posts, except, today, code, facts } = told;
  if (posts.length === 0) return;
  const asked = posts.flatMap(({ post, aspects }) => aspects.map((aspect) => ({ post, aspect })));
  await client.query(
    `with asked as (select * from jsonb_to_recordset($3::jsonb) as a(post text, aspect text)),
     holding as (
       select account, post from post_holding
       where jurisdiction = $1 and post in (select post from asked) and from_on <= $4
         and coalesce(until_on >= $4, true)),
     signing as (
       select account, post from holding
       union
       select s.substitute, h.post from holding h
       join substitution s on s.jurisdiction = $1 and s.absent = h.account and $4 between s.from_on and s.until_on)
     insert into notice (jurisdiction, case_id, seq, nth, account, code, facts, at)
     select $1, $2, $5, row_number() over (order by s.account) - 1, s.account, $6,
            ($7::jsonb || jsonb_build_object('aspects', jsonb_agg(distinct a.aspect)))::text, $8
     from signing s
     join asked a on a.post = s.post
     join account p on p.jurisdiction = $1 and p.id = s.account and p.disabled_at is null
     where s.account <> all($9)
     group by s.account`,
    [
      ...[jurisdiction, id, JSON.stringify(asked), today, event.seq, code, JSON.stringify(facts)],
      ...[new Date(event.at), except],
    ],
  );
}
