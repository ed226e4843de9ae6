/**
 * One PostgreSQL for a whole test run, in a folder of its own, with a migrated database that tests copy.
 * `BANCHENG_TEST_PG=15` takes the system's PostgreSQL 15 instead of the packaged one.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../../src/store/migrate.ts";
import { openEmbedded } from "../../src/store/postgres/embedded.ts";
import { isAlive } from "../../src/store/postgres/process.ts";

declare module "vitest" {
  export interface ProvidedContext {
    postgres: TestPostgres;
  }
}

export interface TestPostgres {
  readonly superuser: string;
  readonly migrator: string;
  readonly app: string;
  /** Database with every migration applied, to be copied. */
  readonly template: string;
  /** `bin` folder when it is not the packaged server. */
  readonly binFolder: string | undefined;
}

const TEMPLATE = "bancheng_template";

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  clearAbandoned();
  const binFolder = systemBinFolder();
  const folder = mkdtempSync(join(tmpdir(), `bancheng-test-${process.pid}-`));
  const server = await openEmbedded(folder, () => undefined, { binFolder });
  await createTemplate(server.url.superuser, server.url.migrator);
  project.provide("postgres", { ...server.url, template: TEMPLATE, binFolder });
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

export function systemBinFolder(): string | undefined {
  const major = process.env.BANCHENG_TEST_PG;
  return major === undefined || major === "" || major === "18" ? undefined : `/usr/lib/postgresql/${major}/bin`;
}

async function createTemplate(superuserUrl: string, migratorUrl: string): Promise<void> {
  const superuser = new pg.Client({ connectionString: superuserUrl });
  await superuser.connect();
  await superuser.query(`create database ${TEMPLATE} owner bancheng_migrator`);
  await superuser.query(`revoke all on database ${TEMPLATE} from public`);
  await superuser.query(`grant connect on database ${TEMPLATE} to bancheng_app`);
  await superuser.end();
  const url = new URL(migratorUrl);
  url.pathname = `/${TEMPLATE}`;
  await migrate(url.href);
}

/** A test run that was killed leaves its server running: end it, so that they do not pile up. */
function clearAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = /^bancheng-test-(\d+)-/.exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    const folder = join(tmpdir(), name);
    try {
      const [pid] = readFileSync(join(folder, "postgres", "cluster", "postmaster.pid"), "utf8").split("\n");
      // 0 would be every process of this run.
      if (Number(pid) > 0) process.kill(Number(pid), "SIGQUIT");
    } catch {
      // It ended by itself.
    }
    rmSync(folder, { recursive: true, force: true });
  }
}
