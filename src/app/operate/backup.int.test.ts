import { createHash } from "node:crypto";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { createArchive, openArchive } from "../../files/backup/archive.ts";
import { masterKeyFile, storedFiles } from "../../files/backup/folder.ts";
import { type Migration, migrate, UPKEEP } from "../../store/migrate.ts";
import { describeSchema } from "../../store/postgres/describe-schema.ts";
import { beginRestoration } from "../../store/postgres/restoration.ts";
import { listTables, openSnapshot } from "../../store/postgres/snapshot.ts";
import { createBackup } from "./backup.ts";
import { restoreBackup } from "./restore.ts";

const FOUNDATION = readFileSync(join(import.meta.dirname, "../../store/migrations/0000_foundation.sql"), "utf8");
const migrations: readonly Migration[] = [
  migration(0, "foundation", FOUNDATION),
  migration(
    1,
    "odd_tables",
    `create type mood as enum ('fine', 'poor');
     create table parent (jurisdiction text not null, id integer generated always as identity, best_child integer,
       body text, bytes bytea, at timestamptz, mood mood, "odd ""name""" jsonb,
       doubled integer generated always as (best_child * 2) stored, primary key (jurisdiction, id));
     create table child (jurisdiction text not null, id integer not null, parent integer, primary key (jurisdiction, id),
       foreign key (jurisdiction, parent) references parent (jurisdiction, id));
     alter table parent add foreign key (jurisdiction, best_child) references child (jurisdiction, id);
     create table auth.token (id text primary key, expires_at timestamptz);
     create function no_second_best() returns trigger language plpgsql as $$ begin raise exception 'not twice'; end $$;
     create trigger once before insert on child for each row when (new.id > 1000) execute function no_second_best();
     call protect('parent'); call protect('child');`,
  ),
];
const LATER = [...migrations, migration(2, "later", "alter table child add column note text not null default 'later'")];

describe("backup and restore", () => {
  let source: TestDatabase;
  let target: TestDatabase;
  let folder: string;
  let file: string;

  beforeEach(async () => {
    source = await createTestDatabase("empty");
    target = await createTestDatabase("empty");
    folder = mkdtempSync(join(tmpdir(), "bancheng-backup-"));
    file = join(folder, "all.tar.gz");
    mkdirSync(join(folder, "files/ab"), { recursive: true });
    writeFileSync(join(folder, "files/ab/abc"), "content of a paper");
    writeFileSync(join(folder, "files/empty"), "");
    writeFileSync(join(folder, "files/ab/half.partial"), "half");
    writeFileSync(join(folder, "master.key"), "the key");
    await migrate(source.migratorUrl, { migrations });
    await fill(source);
  });

  afterEach(async () => {
    await source.drop();
    await target.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  test("every row of every district, every file and every sequence comes back as it was", async () => {
    const made = await backUp();
    expect(made).toMatchObject({ rows: 3010, files: 2, masterKey: { included: false } });
    const report = await restoreTo(target, "restored");
    expect(report).toMatchObject({ rows: 3010, files: 2, masterKey: "missing" });
    expect(await contentsOf(target)).toEqual(await contentsOf(source));
    expect(await describeSchema(target.migratorUrl)).toBe(await describeSchema(source.migratorUrl));
    expect(readdirSync(join(folder, "restored"), { recursive: true }).sort()).toEqual(["ab", "ab/abc", "empty"]);
    expect(readFileSync(join(folder, "restored/ab/abc"), "utf8")).toBe("content of a paper");
    const [row] = await query(target, "insert into parent (jurisdiction) values ('990108') returning id", "990108");
    expect(row).toEqual({ id: 3005 });
  });

  test("districts are held apart again after a restore", async () => {
    await backUp();
    await restoreTo(target, "restored");
    expect(await query(target, "select distinct jurisdiction from parent", "990109")).toEqual([
      { jurisdiction: "990109" },
    ]);
    expect(await query(target, "select * from parent")).toEqual([]);
  });

  test("a backup shows one moment, whatever is written meanwhile", async () => {
    const snapshot = await openSnapshot(source.migratorUrl);
    const before = await contentsOf(source);
    await query(source, "delete from child where id = 2", "990109");
    const archive = await createArchive(file, 0);
    const parts = { snapshot, archive, files: storedFiles("/nowhere"), masterKey: masterKeyFile("/nowhere") };
    await createBackup(parts, { release: "test", createdAt: "2026-02-09T09:30:00+08:00", withKey: false });
    await snapshot.close();
    await restoreTo(target, "restored");
    expect(await contentsOf(target)).toEqual(before);
  });

  test("a backup of an older release is brought forward", async () => {
    await backUp();
    await restoreTo(target, "restored", { migrations: LATER });
    const notes = await query(target, "select distinct note from child", "990109");
    expect(notes).toEqual([{ note: "later" }]);
  });

  test("a backup of a newer release is refused", async () => {
    await migrate(source.migratorUrl, { migrations: LATER });
    await backUp();
    await expect(restoreTo(target, "restored")).rejects.toMatchObject({ code: "restore/schema-unknown" });
  });

  test("a database that holds data is refused, and with force replaced whole", async () => {
    await backUp();
    await migrate(target.migratorUrl, { migrations: LATER });
    await query(target, "insert into child (jurisdiction, id) values ('990110', 1)", "990110");
    await expect(restoreTo(target, "restored")).rejects.toMatchObject({ code: "restore/database-not-empty" });
    await restoreTo(target, "restored", { force: true });
    expect(await contentsOf(target)).toEqual(await contentsOf(source));
  });

  test("a database in use is refused", async () => {
    await backUp();
    const user = new pg.Client({ connectionString: target.appUrl });
    await user.connect();
    await expect(restoreTo(target, "restored")).rejects.toMatchObject({ code: "restore/database-in-use" });
    await user.end();
  });

  test("a restore that fails half-way leaves the old content as it was", async () => {
    await backUp();
    await migrate(target.migratorUrl, { migrations });
    await fill(target);
    await query(target, "update child set parent = null", "990109");
    const before = await contentsOf(target);
    writeFileSync(join(folder, "blocked"), "a file where the folder of files should be");
    await expect(restoreTo(target, "blocked", { force: true })).rejects.toThrow();
    expect(await contentsOf(target)).toEqual(before);
  });

  test("the key travels only when asked for, and a different key is never mixed in", async () => {
    expect(await backUp({ withKey: true })).toMatchObject({ masterKey: { included: true } });
    expect(await restoreTo(target, "restored")).toMatchObject({ masterKey: "restored" });
    expect(readFileSync(join(folder, "restored.key"), "utf8")).toBe("the key");
    expect(statSync(join(folder, "restored.key")).mode & 0o777).toBe(0o600);
    writeFileSync(join(folder, "restored.key"), "another key");
    await expect(restoreTo(target, "restored", { force: true })).rejects.toMatchObject({
      code: "backup/master-key-differs",
    });
  });

  test("a backup overwrites nothing, is readable by its owner only and leaves nothing half-written", async () => {
    await backUp();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(backUp()).rejects.toMatchObject({ code: "backup/file-exists" });
    chmodSync(join(folder, "files/ab/abc"), 0o600);
    await expect(createArchive(join(folder, "nowhere/x.tar.gz"), 0)).rejects.toThrow();
    expect(readdirSync(folder).filter((name) => name.endsWith(".partial"))).toEqual([]);
  });

  test("a damaged, cut-off or meddled-with backup is told before anything is touched", async () => {
    await backUp();
    const whole = readFileSync(file);
    const tampered = gunzipSync(whole);
    tampered.write("CONTENT", tampered.indexOf("content of a paper"));
    const shortened = gunzipSync(whole);
    for (const broken of [
      whole.subarray(0, whole.length - 100),
      whole.subarray(0, 20),
      Buffer.concat([whole.subarray(0, 500), Buffer.from("!!!!"), whole.subarray(504)]),
      gzipSync(tampered),
      gzipSync(shortened.subarray(0, shortened.lastIndexOf("manifest.json"))),
      Buffer.from("not an archive"),
    ]) {
      truncateSync(file);
      writeFileSync(file, broken);
      await expect(restoreTo(target, "restored")).rejects.toMatchObject({ code: "backup/archive-damaged" });
    }
    expect(await query(target, "select tablename from pg_tables where schemaname = 'public'")).toEqual([]);
  });

  async function backUp({ withKey = false } = {}) {
    const snapshot = await openSnapshot(source.migratorUrl);
    try {
      const archive = await createArchive(file, 0);
      const files = storedFiles(join(folder, "files"));
      const parts = { snapshot, archive, files, masterKey: masterKeyFile(join(folder, "master.key")) };
      return await createBackup(parts, { release: "test", createdAt: "2026-02-09T09:30:00+08:00", withKey });
    } finally {
      await snapshot.close();
    }
  }

  function restoreTo(
    database: TestDatabase,
    name: string,
    options: { force?: boolean; migrations?: readonly Migration[] } = {},
  ) {
    const { force = false, migrations: known = migrations } = options;
    return restoreBackup({
      archive: openArchive(file),
      beginDatabase: (content) => beginRestoration(database.migratorUrl, content, { force, migrations: known }),
      files: storedFiles(join(folder, name)),
      masterKey: masterKeyFile(join(folder, `${name}.key`)),
    });
  }
});

async function fill(database: TestDatabase): Promise<void> {
  const owner = new pg.Client({ connectionString: database.migratorUrl, options: UPKEEP });
  await owner.connect();
  await owner.query("alter table parent no force row level security");
  await owner.query("alter table child no force row level security");
  await owner.query(`insert into jurisdiction (code, name) values ('990108', '澄河区'), ('990109', '邻区')`);
  await owner.query(
    `insert into parent (jurisdiction, body, bytes, at, mood, "odd ""name""") values
      ('990108', $1, $2, '2026-02-09 09:30:00.123456+08', 'fine', '{"a": [1, null, "\\u4e2d"]}'), ('990109', null, null, 'infinity', null, null)`,
    ["back\\slash\ttab\nline\r\n\\N '引号' 𠮷", Buffer.from([0, 255, 10, 92, 9])],
  );
  await owner.query("insert into parent (jurisdiction, body) values ('990108', repeat('长', 3000000)), ('990109', '')");
  await owner.query(
    "insert into parent (jurisdiction, body) select '990108', md5(i::text) || repeat('x', 2000) from generate_series(1, 3000) i",
  );
  await owner.query("insert into child values ('990109', 1, 2), ('990109', 2, null), ('990108', 1, 1)");
  await owner.query("update parent set best_child = 1 where id < 3");
  await owner.query("insert into auth.token values ('t', now())");
  await owner.query("alter table parent force row level security");
  await owner.query("alter table child force row level security");
  await owner.end();
}

async function contentsOf(database: TestDatabase): Promise<Readonly<Record<string, unknown>>> {
  const superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  const contents: Record<string, unknown> = {};
  for (const { name } of await listTables(superuser)) {
    const { rows } = await superuser.query(
      `select count(*)::int as rows, md5(string_agg(md5(t::text), '' order by t::text)) as digest from ${name} t`,
    );
    contents[name] = rows[0];
  }
  await superuser.end();
  return contents;
}

/** As the app, for a district or for none. */
async function query(
  database: TestDatabase,
  sql: string,
  jurisdiction = "",
): Promise<readonly Record<string, unknown>[]> {
  const app = new pg.Client({ connectionString: database.appUrl, options: `-c bancheng.jurisdiction=${jurisdiction}` });
  await app.connect();
  try {
    return (await app.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await app.end();
  }
}

function migration(version: number, name: string, sql: string): Migration {
  return { version, name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}
