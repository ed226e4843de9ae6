/**
 * Two roles share the work: `bancheng_migrator` owns the tables, `bancheng_app` reads and writes rows and can neither
 * alter a table nor look past row-level security. Neither is a superuser.
 */
import type pg from "pg";
import { OperatorError } from "../../app/operate/operator-error.ts";

export const DATABASE = "bancheng";
export const APP_ROLE = "bancheng_app";
const MIGRATOR_ROLE = "bancheng_migrator";
const PLAIN = "nosuperuser nobypassrls nocreatedb nocreaterole noreplication";

/** On a cluster of our own, as its superuser: makes roles and database where they are missing. Safe to repeat. */
export async function ensureOwnRoles(
  superuser: pg.ClientBase,
  passwords: { readonly migrator: string; readonly app: string },
): Promise<void> {
  // Two processes may open a new cluster at the same time.
  await superuser.query("select pg_advisory_lock(990108002)");
  try {
    const present = await superuser.query<{ name: string }>(
      "select rolname as name from pg_roles where rolname = any($1) union all select datname from pg_database where datname = $2",
      [[MIGRATOR_ROLE, APP_ROLE], DATABASE],
    );
    const has = (name: string) => present.rows.some((row) => row.name === name);
    if (!has(MIGRATOR_ROLE)) await createLogin(superuser, MIGRATOR_ROLE, passwords.migrator);
    if (!has(APP_ROLE)) {
      await createLogin(superuser, APP_ROLE, passwords.app);
      await superuser.query(`alter role ${APP_ROLE} set idle_in_transaction_session_timeout = '60s'`);
    }
    if (!has(DATABASE)) await superuser.query(`create database ${DATABASE} owner ${MIGRATOR_ROLE}`);
    await superuser.query(`revoke all on database ${DATABASE} from public`);
    await superuser.query(`grant connect on database ${DATABASE} to ${APP_ROLE}`);
  } finally {
    await superuser.query("select pg_advisory_unlock(990108002)");
  }
}

/**
 * On a server of the operator: the user of `DATABASE_URL` owns the tables and steps down to `bancheng_app` for requests.
 *
 * @throws OperatorError `store/app-role-missing` when the role is not there and this user may not create it
 */
export async function ensureAppRole(owner: pg.ClientBase): Promise<void> {
  const found = await owner.query(
    "select pg_has_role(current_user, oid, 'member') as member from pg_roles where rolname = $1",
    [APP_ROLE],
  );
  if (found.rows[0]?.member === true) return;
  try {
    if (found.rows[0] === undefined) await owner.query(`create role ${APP_ROLE} nologin ${PLAIN}`);
    await owner.query(`grant ${APP_ROLE} to current_user`);
  } catch (error) {
    throw new OperatorError(
      "store/app-role-missing",
      `The user of DATABASE_URL may not create the role ${APP_ROLE}. Let an administrator run: create role ${APP_ROLE} nologin; grant ${APP_ROLE} to <that user>;`,
      { reason: error instanceof Error ? error.message : String(error) },
    );
  }
}

async function createLogin(superuser: pg.ClientBase, role: string, password: string): Promise<void> {
  const quoted = `'${password.replaceAll("'", "''")}'`;
  await superuser.query(`create role ${role} login ${PLAIN} password ${quoted}`);
}
