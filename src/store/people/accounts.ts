/** Accounts by id and by login. */
import type { LoadedAccount, StoredAccount } from "../../app/ports/people.ts";
import type { AccountId, Instant, Jurisdiction } from "../../core/shared/index.ts";
import type { Queryable } from "../catalogue/transaction.ts";

interface AccountRow {
  readonly id: AccountId;
  readonly kind: StoredAccount["kind"];
  readonly login: string;
  readonly name: string;
  readonly phone: string | null;
  readonly sealed: Buffer | null;
  readonly identity_verified: boolean;
  readonly enforcement_number: string | null;
  readonly employment: StoredAccount["employment"];
  readonly must_change_password: boolean;
  readonly disabled_at: Date | null;
  readonly created_at: Date;
}

const COLUMNS = `id, kind, login, name, phone, sealed, identity_verified_at is not null as identity_verified,
  enforcement_number, employment, must_change_password, disabled_at, created_at`;

export async function findAccount(
  client: Queryable,
  jurisdiction: Jurisdiction,
  account: AccountId,
): Promise<StoredAccount | null> {
  const { rows } = await client.query<AccountRow>({
    name: "find-account",
    text: `select ${COLUMNS} from account where jurisdiction = $1 and id = $2`,
    values: [jurisdiction, account],
  });
  return accountOf(rows[0]);
}

/** Upper and lower case are one. */
export async function findByLogin(
  client: Queryable,
  jurisdiction: Jurisdiction,
  login: string,
): Promise<StoredAccount | null> {
  const { rows } = await client.query<AccountRow>({
    name: "find-account-by-login",
    text: `select ${COLUMNS} from account where jurisdiction = $1 and lower(login) = lower($2)`,
    values: [jurisdiction, login],
  });
  return accountOf(rows[0]);
}

function accountOf(row: AccountRow | undefined): StoredAccount | null {
  if (row === undefined) return null;
  return {
    id: row.id,
    kind: row.kind,
    login: row.login,
    name: row.name,
    phone: row.phone,
    sealed: row.sealed,
    identityVerified: row.identity_verified,
    enforcementNumber: row.enforcement_number,
    employment: row.employment,
    mustChangePassword: row.must_change_password,
    disabledAt: row.disabled_at === null ? null : (row.disabled_at.getTime() as Instant),
    createdAt: row.created_at.getTime() as Instant,
  };
}

interface LoadedRow {
  readonly id: AccountId;
  readonly file_id: string | null;
  readonly file_hash: string | null;
  readonly login: string;
  readonly has_password: boolean;
  readonly posts: readonly string[];
  readonly interests: readonly string[];
}

export async function listLoaded(client: Queryable, jurisdiction: Jurisdiction): Promise<readonly LoadedAccount[]> {
  const { rows } = await client.query<LoadedRow>(
    `select a.id, a.file_id, a.file_hash, a.login,
            exists (select from auth.account p where p."userId" = a.id and p.password is not null) as has_password,
            array(select post from post_holding h where h.jurisdiction = $1 and h.account = a.id order by post) as posts,
            array(select party_key from declared_interest d
                  where d.jurisdiction = $1 and d.account = a.id order by party_key) as interests
     from account a where a.jurisdiction = $1`,
    [jurisdiction],
  );
  return rows.map(({ file_id, file_hash, has_password, ...row }) => ({
    ...row,
    fileId: file_id,
    fileHash: file_hash,
    hasPassword: has_password,
  }));
}

export async function getNames(
  client: Queryable,
  jurisdiction: Jurisdiction,
  accounts: readonly AccountId[],
): Promise<ReadonlyMap<AccountId, string>> {
  if (accounts.length === 0) return new Map();
  const { rows } = await client.query<{ id: AccountId; name: string }>({
    name: "get-account-names",
    text: "select id, name from account where jurisdiction = $1 and id = any($2)",
    values: [jurisdiction, accounts],
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
