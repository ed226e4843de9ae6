/** Writes changes to people: all of them with their entries in the audit trail, or none. */
import type pg from "pg";
import type {
  AccountFields,
  ChangeOrder,
  NewAccount,
  PeopleChange,
  PeopleStoreRefusal,
} from "../../app/ports/people.ts";
import { type Jurisdiction, ok, type Result, refuse } from "../../core/shared/index.ts";
import { inTransaction, type Queryable } from "../catalogue/transaction.ts";
import { usernameOf } from "../session/sign-in.ts";
import { auditedOf } from "./events.ts";

export async function applyChanges(pool: pg.Pool, order: ChangeOrder): Promise<Result<null, PeopleStoreRefusal>> {
  try {
    await inTransaction(pool, "read committed", async (client) => {
      for (const change of order.changes) {
        await write(client, order, change);
        await record(client, order, change);
      }
    });
    return ok(null);
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal);
    throw error;
  }
}

/** Leaves the transaction; turned into a value above. */
class Refused extends Error {
  readonly refusal: PeopleStoreRefusal;

  constructor(refusal: PeopleStoreRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

async function record(client: Queryable, { jurisdiction, by, at }: ChangeOrder, change: PeopleChange): Promise<void> {
  const { subject, data } = auditedOf(change);
  await client.query(
    "insert into people_event (jurisdiction, at, by, subject, type, data) values ($1, $2, $3, $4, $5, $6)",
    [jurisdiction, new Date(at).toISOString(), by, subject, change.type, JSON.stringify(data)],
  );
}

async function write(client: Queryable, order: ChangeOrder, change: PeopleChange): Promise<void> {
  const { jurisdiction } = order;
  const at = new Date(order.at).toISOString();
  switch (change.type) {
    case "account-created":
      return insertAccount(client, order, change.account);
    case "account-updated":
      return updateAccount(client, jurisdiction, change.account, change.fields);
    case "identity-recorded": {
      const { sealed, partyKey, representativeKey } = change.identity;
      return setOnAccount(client, jurisdiction, change.account, {
        sealed,
        party_key: partyKey,
        representative_key: representativeKey,
        identity_verified_at: null,
      });
    }
    case "identity-verified":
      return setOnAccount(client, jurisdiction, change.account, { identity_verified_at: at });
    case "account-disabled":
      await endSessions(client, change.account);
      return setOnAccount(client, jurisdiction, change.account, { disabled_at: at });
    case "account-enabled":
      return setOnAccount(client, jurisdiction, change.account, { disabled_at: null });
    case "password-set":
      await setPassword(client, change.account, change.passwordHash);
      if (change.endSessions) await endSessions(client, change.account);
      return setOnAccount(client, jurisdiction, change.account, { must_change_password: change.mustChange });
    default:
      return writePosts(client, jurisdiction, change);
  }
}

type PostChange = Extract<PeopleChange, { type: `${"post" | "substitute" | "interest"}-${string}` }>;

async function writePosts(client: Queryable, jurisdiction: Jurisdiction, change: PostChange): Promise<void> {
  switch (change.type) {
    case "post-given":
      return givePost(client, jurisdiction, change);
    case "post-taken":
      return mustTouch(
        await client.query("delete from post_holding where jurisdiction = $1 and account = $2 and post = $3", [
          jurisdiction,
          change.account,
          change.post,
        ]),
      );
    case "substitute-named": {
      const { id, absent, substitute, fromOn, untilOn } = change;
      await client.query(
        `insert into substitution (jurisdiction, id, absent, substitute, from_on, until_on) values ($1, $2, $3, $4, $5, $6)`,
        [jurisdiction, id, absent, substitute, fromOn, untilOn],
      );
      return;
    }
    case "substitute-withdrawn":
      return mustTouch(
        await client.query("delete from substitution where jurisdiction = $1 and id = $2", [jurisdiction, change.id]),
      );
    case "interest-declared":
      await client.query(
        `insert into declared_interest (jurisdiction, account, party_key, relation) values ($1, $2, $3, $4)
         on conflict (jurisdiction, account, party_key) do update set relation = excluded.relation`,
        [jurisdiction, change.account, change.partyKey, change.relation],
      );
      return;
    case "interest-withdrawn":
      return mustTouch(
        await client.query(
          "delete from declared_interest where jurisdiction = $1 and account = $2 and party_key = $3",
          [jurisdiction, change.account, change.partyKey],
        ),
      );
  }
}

async function insertAccount(client: Queryable, { jurisdiction, at }: ChangeOrder, account: NewAccount): Promise<void> {
  const { id, login, identity, passwordHash } = account;
  const user = await client.query(
    `insert into auth."user" (id, name, email, "emailVerified", username, jurisdiction)
     values ($1, $2, $3, false, $4, $5) on conflict do nothing`,
    [id, account.name, `${id}@account.invalid`, usernameOf(jurisdiction, login), jurisdiction],
  );
  if (user.rowCount !== 1) throw new Refused({ code: "people/login-taken", login });
  const when = new Date(at).toISOString();
  await client.query(
    `insert into account (jurisdiction, id, kind, login, name, phone, sealed, party_key, representative_key,
       enforcement_number, employment, file_id, file_hash, must_change_password, identity_verified_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      jurisdiction,
      id,
      account.kind,
      login,
      account.name,
      account.phone,
      identity?.sealed ?? null,
      identity?.partyKey ?? null,
      identity?.representativeKey ?? null,
      account.enforcementNumber,
      account.employment,
      account.fileId,
      account.fileHash,
      account.mustChangePassword,
      account.identityVerified ? when : null,
      when,
    ],
  );
  if (passwordHash !== null) await setPassword(client, id, passwordHash);
}

async function updateAccount(
  client: Queryable,
  jurisdiction: Jurisdiction,
  account: string,
  { enforcementNumber, fileId, fileHash, ...fields }: AccountFields,
): Promise<void> {
  const { login } = fields;
  if (login !== undefined) {
    const renamed = await client.query(
      `update auth."user" set username = $2, "updatedAt" = now()
       where id = $1 and not exists (select from auth."user" o where o.username = $2 and o.id <> $1)`,
      [account, usernameOf(jurisdiction, login)],
    );
    if (renamed.rowCount !== 1) throw new Refused({ code: "people/login-taken", login });
  }
  const columns = { ...fields, enforcement_number: enforcementNumber, file_id: fileId, file_hash: fileHash };
  return setOnAccount(client, jurisdiction, account, columns);
}

/** Sets the columns that are not undefined; their names come from this file alone. */
async function setOnAccount(
  client: Queryable,
  jurisdiction: Jurisdiction,
  account: string,
  columns: Readonly<Record<string, unknown>>,
): Promise<void> {
  const given = Object.entries(columns).filter(([, value]) => value !== undefined);
  const sets = given.map(([column], index) => `${column} = $${index + 3}`);
  const set = sets.length === 0 ? "id = id" : sets.join(", ");
  mustTouch(
    await client.query(`update account set ${set} where jurisdiction = $1 and id = $2`, [
      jurisdiction,
      account,
      ...given.map(([, value]) => value),
    ]),
  );
}

async function setPassword(client: Queryable, account: string, passwordHash: string): Promise<void> {
  const updated = await client.query(
    `update auth.account set password = $2, "updatedAt" = now() where "userId" = $1 and "providerId" = 'credential'`,
    [account, passwordHash],
  );
  if (updated.rowCount !== 0) return;
  await client.query(
    `insert into auth.account ("accountId", "providerId", "userId", password, "updatedAt")
     values ($1, 'credential', $2, $3, now())`,
    [account, account, passwordHash],
  );
}

async function endSessions(client: Queryable, account: string): Promise<void> {
  await client.query(`delete from auth.session where "userId" = $1`, [account]);
}

async function givePost(
  client: Queryable,
  jurisdiction: Jurisdiction,
  { account, post, fromOn, untilOn }: Extract<PeopleChange, { type: "post-given" }>,
): Promise<void> {
  const given = await client.query(
    `insert into post_holding (jurisdiction, account, post, from_on, until_on)
     select $1, $2, $3, $4, $5
     where exists (select from register_entry where jurisdiction = $1 and register = 'post' and id = $3)
     on conflict (jurisdiction, account, post) do update set from_on = excluded.from_on, until_on = excluded.until_on`,
    [jurisdiction, account, post, fromOn, untilOn],
  );
  if (given.rowCount !== 1) throw new Refused({ code: "people/post-unknown", post });
}

function mustTouch(result: { readonly rowCount: number | null }): void {
  if (result.rowCount === 0) throw new Refused({ code: "people/not-found" });
}
