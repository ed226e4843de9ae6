/** `npm run test:fault [-- --seed=N] [--commands=N]`: the long run. */
import { runFaults } from "./faults.ts";

const seed = given("seed") ?? Date.now() % 1_000_000;
const log = (line: string) => process.stderr.write(`${line}\n`);
log(`seed ${seed}`);

const size = { processes: 4, serverKills: 24, databaseKills: 8, commands: given("commands") ?? 20_000, callers: 32 };
const report = await runFaults({ seed, ...size, log });
const { lost, doubled, bent, gaps, homeless } = report;
const shown = (list: readonly string[]) => ({ count: list.length, first: list.slice(0, 3) });
const found = { lost: shown(lost), doubled: shown(doubled), bent: shown(bent), gaps: shown(gaps) };
const summary = { ...report, ...found, homeless: shown(homeless) };
process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
if (lost.length + doubled.length + bent.length + gaps.length + homeless.length > 0) process.exitCode = 1;

function given(name: string): number | undefined {
  const start = `--${name}=`;
  const argument = process.argv.find((one) => one.startsWith(start));
  return argument === undefined ? undefined : Number(argument.slice(start.length));
}
