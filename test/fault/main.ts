/** `npm run test:fault [-- --seed=N]`: the long run. */
import { runFaults } from "./faults.ts";

const given = process.argv.find((argument) => argument.startsWith("--seed="))?.slice("--seed=".length);
const seed = given === undefined ? Date.now() % 1_000_000 : Number(given);
const log = (line: string) => process.stderr.write(`${line}\n`);
log(`seed ${seed}`);

const report = await runFaults({ seed, serverKills: 20, databaseKills: 10, commands: 20_000, callers: 32, log });
const { lost, doubled, bent, gaps } = report;
const shown = (list: readonly string[]) => ({ count: list.length, first: list.slice(0, 3) });
const summary = { ...report, lost: shown(lost), doubled: shown(doubled), bent: shown(bent), gaps: shown(gaps) };
process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
if (lost.length + doubled.length + bent.length + gaps.length > 0) process.exitCode = 1;
