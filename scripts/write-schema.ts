/**
 * Writes `src/store/schema.sql` as the migrations leave the database: tables, constraints, indexes, policies, functions.
 * `--check` writes nothing and fails when the file says otherwise. To be read by people; never run.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "../src/store/migrate.ts";
import { describeSchema } from "../src/store/postgres/describe-schema.ts";
import { openEmbedded } from "../src/store/postgres/embedded.ts";

const target = join(import.meta.dirname, "../src/store/schema.sql");
const folder = mkdtempSync(join(tmpdir(), `bancheng-test-${process.pid}-`));
const server = await openEmbedded(folder, () => undefined);
try {
  await migrate(server.url.migrator);
  const text = await describeSchema(server.url.migrator);
  if (!process.argv.includes("--check")) writeFileSync(target, text);
  else if (readOrEmpty() !== text) {
    process.stderr.write("src/store/schema.sql is not what the migrations make: run npm run schema and commit it\n");
    process.exitCode = 1;
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

function readOrEmpty(): string {
  try {
    return readFileSync(target, "utf8");
  } catch {
    return "";
  }
}
