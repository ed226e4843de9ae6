/** Sessions by token, and the person each belongs to. Sessions themselves are rows of better-auth. */
import type { SessionOwner, SessionStore, StoredHolding, StoredPerson } from "../../app/ports/sessions.ts";
import type { Post } from "../../core/catalog/index.ts";
import type { AccountId, BodyId, CivilDate, Jurisdiction, OfficeId } from "../../core/shared/index.ts";
import type { DistrictPools } from "../postgres/pool.ts";

/** A session ends after twelve hours without a request, and after seven days in any case. */
export const SESSION_IDLE_HOURS = 12;
const SESSION_MAX_DAYS = 7;
/** Extending writes a row: not at every look. */
const EXTEND_AFTER_MINUTES = 10;

export function openSessionStore(pools: DistrictPools): SessionStore {
  return {
    findSession: (token) => findSession(pools, token),
    endSession: async (token) => {
      await pools.platform.query("delete from auth.session where token = $1", [token]);
    },
    endSessions: async (account, except) => {
      await pools.platform.query(`delete from auth.session where "userId" = $1 and token is distinct from $2`, [
        account,
        except ?? null,
      ]);
    },
    findPerson: (jurisdiction, account, today) => findPerson(pools, jurisdiction, account, today),
  };
}

interface SessionRow extends SessionOwner {
  readonly stale: boolean;
}

async function findSession(pools: DistrictPools, token: string): Promise<SessionOwner | null> {
  const { rows } = await pools.platform.query<SessionRow>({
    name: "find-session",
    text: `select u.id as account, u.jurisdiction,
                  s."updatedAt" < now() - make_interval(mins => ${EXTEND_AFTER_MINUTES}) as stale
           from auth.session s join auth."user" u on u.id = s."userId"
           where s.token = $1 and s."expiresAt" > now()`,
    values: [token],
  });
  const [row] = rows;
  if (row === undefined) return null;
  if (row.stale) await extend(pools, token);
  return { account: row.account, jurisdiction: row.jurisdiction };
}

async function extend(pools: DistrictPools, token: string): Promise<void> {
  await pools.platform.query(
    `update auth.session set "updatedAt" = now(),
       "expiresAt" = least(now() + make_interval(hours => ${SESSION_IDLE_HOURS}),
                           "createdAt" + make_interval(days => ${SESSION_MAX_DAYS}))
     where token = $1`,
    [token],
  );
}

interface PersonRow {
  readonly id: AccountId;
  readonly kind: StoredPerson["kind"];
  readonly login: string;
  readonly name: string;
  readonly phone: string | null;
  readonly party_key: string | null;
  readonly representative_key: string | null;
  readonly identity_verified: boolean;
  readonly enforcement_number: string | null;
  readonly must_change_password: boolean;
  readonly disabled: boolean;
  readonly posts: readonly HoldingRow[];
  readonly interests: readonly string[];
}

interface HoldingRow {
  readonly post: Post;
  readonly body: BodyId;
  readonly officeName: string;
  readonly substituteFor: AccountId | null;
  readonly oversees: readonly OfficeId[] | null;
}

async function findPerson(
  pools: DistrictPools,
  jurisdiction: Jurisdiction,
  account: AccountId,
  today: CivilDate,
): Promise<StoredPerson | null> {
  const { rows } = await pools.forJurisdiction(jurisdiction).query<PersonRow>({
    name: "find-person",
    text: FIND_PERSON,
    values: [jurisdiction, account, today],
  });
  const [row] = rows;
  if (row === undefined) return null;
  return {
    id: row.id,
    kind: row.kind,
    login: row.login,
    name: row.name,
    phone: row.phone,
    partyKey: row.party_key,
    representativeKey: row.representative_key,
    identityVerified: row.identity_verified,
    enforcementNumber: row.enforcement_number,
    mustChangePassword: row.must_change_password,
    disabled: row.disabled,
    posts: row.posts satisfies readonly StoredHolding[],
    interests: row.interests,
  };
}

/** A post that is no longer of the register grants nothing: the join drops it. */
const FIND_PERSON = `
with held as (
  select h.post, null::uuid as absent
  from post_holding h
  where h.jurisdiction = $1 and h.account = $2 and h.from_on <= $3 and coalesce(h.until_on >= $3, true)
  union
  select h.post, s.absent
  from substitution s
  join post_holding h on h.jurisdiction = s.jurisdiction and h.account = s.absent
  where s.jurisdiction = $1 and s.substitute = $2 and $3 between s.from_on and s.until_on
    and h.from_on <= $3 and coalesce(h.until_on >= $3, true)
),
posts as (
  select jsonb_agg(
    jsonb_build_object(
      'post', p.data, 'body', o.data->>'body', 'officeName', o.data->>'name', 'substituteFor', held.absent,
      'oversees', case when p.data->'grants' ? 'case.supervise' then (
        select jsonb_agg(own.id order by own.position, own.id) from register_entry own
        where own.jurisdiction = $1 and own.register = 'office' and own.data->>'body' = o.data->>'body') end)
    order by held.absent nulls first, p.position, p.id) as list
  from held
  join register_entry p on p.jurisdiction = $1 and p.register = 'post' and p.id = held.post
  join register_entry o on o.jurisdiction = $1 and o.register = 'office' and o.id = p.data->>'office'
),
interests as (
  select jsonb_agg(party_key) as list from declared_interest where jurisdiction = $1 and account = $2
)
select a.id, a.kind, a.login, a.name, a.phone, a.party_key, a.representative_key, a.enforcement_number,
       a.identity_verified_at is not null as identity_verified, a.must_change_password,
       a.disabled_at is not null as disabled,
       coalesce(posts.list, '[]') as posts, coalesce(interests.list, '[]') as interests
from account a, posts, interests
where a.jurisdiction = $1 and a.id = $2`;
