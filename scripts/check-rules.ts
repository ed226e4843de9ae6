/** Holds docs/rules.md and the tests equal: no rule without a test that names it, no test naming an unknown rule. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const register = readFileSync(join(root, "docs/rules.md"), "utf8");
const RULE = /\bR-[A-Z]{3}-\d{2,3}\b/g;

const rows = register
  .split("\n")
  .map((line) => /^\| (R-[A-Z]{3}-\d{2,3}) \|.*\| (\S+) \|$/.exec(line))
  .filter((match) => match !== null);
const known = new Map(rows.map(([, id = "", file = ""]) => [id, file]));

const tested = new Map<string, string>();
for (const file of globSync(["src/**/*.test.ts", "test/**/*.test.ts"], { cwd: root }))
  for (const id of readFileSync(join(root, file), "utf8").match(RULE) ?? []) tested.set(id, file);

const problems = [
  ...[...known.keys()].filter((id) => !tested.has(id)).map((id) => `${id} has no test that names it`),
  ...[...tested].filter(([id]) => !known.has(id)).map(([id, file]) => `${file} names ${id}, which docs/rules.md lacks`),
  ...[...known].filter(([, file]) => !existsSync(join(root, file))).map(([id, file]) => `${id}: there is no ${file}`),
  ...(known.size === rows.length ? [] : ["an id stands twice in docs/rules.md"]),
];
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`${known.size} rules, ${problems.length} problems\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
