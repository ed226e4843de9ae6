/**
 * `node bench/turns.ts OTHER [ROUNDS]`: the commit statement of this checkout against that of another one, batch by batch
 * in turns, each on a database of its own. What a neighbour takes from the machine it takes from both, so a difference of
 * a few in a hundred shows, where whole runs differ by thirty.
 */
import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import pg from "pg";
import type { CaseCommit } from "../src/app/ports/case-store.ts";
import { openPools } from "../src/store/postgres/pool.ts";

const CASES_EACH_ROUND = 8;
const WARM_UP_ROUNDS = 120;
/** Rounds after which the tables are analysed, as autovacuum would by and by. */
const ANALYSED_AFTER = [40, 100];

interface Side {
  readonly name: string;
  /** One batch: new cases applied for, those of the rounds before accepted, reviewed, decided. @returns µs a command */
  round(): Promise<number>;
  analyse(): Promise<void>;
  close(): Promise<void>;
}

async function openSide(name: string, checkout: string): Promise<Side> {
  const load = <Module>(path: string): Promise<Module> => import(pathToFileURL(resolve(checkout, path)).href);
  const { openBenchDatabase } = await load<typeof import("./database.ts")>("bench/database.ts");
  const { openCaseStore } =
    await load<typeof import("../src/store/case/case-store.ts")>("src/store/case/case-store.ts");
  const { makeCommits } = await load<typeof import("./commits.ts")>("bench/commits.ts");
  const { ENGINE_DISTRICT } = await load<typeof import("./workload.ts")>("bench/workload.ts");
  const database = await openBenchDatabase(undefined);
  const pools = openPools({ url: database.appUrl });
  const store = openCaseStore(pools);
  const owner = new pg.Client({ connectionString: database.migratorUrl });
  await owner.connect();
  const next = await makeCommits();
  /** The cases of the last rounds, the latest first: each is one step further than the one before it. */
  const rounds: (readonly (readonly CaseCommit[])[])[] = [];
  return {
    name,
    async round() {
      rounds.unshift(await next(CASES_EACH_ROUND));
      const batch = rounds.flatMap((cases, step) => cases.flatMap((commits) => commits[step] ?? []));
      if (rounds.length > 4) rounds.pop();
      const from = performance.now();
      const outcomes = await store.commit(ENGINE_DISTRICT, batch);
      const took = performance.now() - from;
      if (outcomes.some((outcome) => outcome !== "committed"))
        throw new Error(`${name}: a batch was not written whole`);
      return (took * 1000) / batch.length;
    },
    analyse: async () => void (await owner.query("analyze")),
    async close() {
      await owner.end();
      await pools.end();
      await database.close();
    },
  };
}

async function compare(other: string, rounds: number) {
  const here = await openSide("here", resolve(import.meta.dirname, ".."));
  const there = await openSide("there", resolve(other));
  const times: Readonly<Record<string, number[]>> = { here: [], there: [] };
  for (let round = 0; round < WARM_UP_ROUNDS + rounds; round++) {
    const sides = round % 2 === 0 ? [here, there] : [there, here];
    for (const side of sides) {
      if (ANALYSED_AFTER.includes(round)) await side.analyse();
      const took = await side.round();
      if (round >= WARM_UP_ROUNDS) times[side.name]?.push(took);
    }
  }
  await here.close();
  await there.close();
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, quartiles(all)]));
}

/** Microseconds a command. */
function quartiles(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
  return { quarter_us: at(0.25), median_us: at(0.5) };
}

const [, , other, rounds = "400"] = process.argv;
if (other === undefined) {
  console.error("give the folder of another checkout");
  process.exitCode = 1;
} else {
  console.log(JSON.stringify(await compare(other, Number(rounds))));
}
