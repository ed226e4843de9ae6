/**
 * Does work become slower with the years? Two databases side by side, one with a history of closed cases and one
 * without; engine and HTTP take turns on both, and then the screens are opened where the history is.
 */
import pg from "pg";
import { type BenchDatabase, openBenchDatabase } from "./database.ts";
import { readDemoItem } from "./demo-item.ts";
import type { EngineFigures, EngineRun } from "./engine.ts";
import type { HttpRun } from "./http.ts";
import type { Measured } from "./latency.ts";
import { ENGINE_PEAK, HTTP_PEAK } from "./load.ts";
import { bancheng, inOwnProcess } from "./own-process.ts";
import type { ScreensRun, ScreenTimes } from "./screens.ts";
import { type BenchServer, startServer } from "./server.ts";

export interface HistoryFigures {
  readonly cases: number;
  readonly made_in_s: number;
  readonly removed_in_s: number;
  /** With the history against without it: 1 when it does not matter. */
  readonly engine_ratio: number;
  readonly http_ratio: number;
  /** Round by round. */
  readonly engine_per_s: Rates;
  readonly http_per_s: Rates;
  readonly worklist_p95_ms: number;
  readonly case_page_p95_ms: number;
  readonly overdue_board_p95_ms: number;
  readonly screens_p95_ms: ScreenTimes;
  /** The same where there is no history. */
  readonly screens_without_p95_ms: ScreenTimes;
}

const ROUNDS = 6;
/** The servers of both sides stay up, and are warm after the first round. */
const ENGINE = { callers: ENGINE_PEAK.callers, warmUpSeconds: 3, seconds: 5 };
const HTTP = { callers: HTTP_PEAK.callers, warmUpSeconds: 3, seconds: 5 };
/**
 * What making the history leaves behind has to be past, as it is in a house where the history grew in years: after a
 * checkpoint the first change of each page writes the whole page to the journal. So both sides work before it counts.
 */
const FIRST_SECONDS = 20;
const SCREENS_SECONDS = 20;

/** Commands a second of one load. */
interface Rates {
  readonly without: readonly number[];
  readonly with: readonly number[];
}

interface Side {
  readonly database: BenchDatabase;
  readonly server: BenchServer;
}

export async function benchHistory(cases: number, ownServer: string | undefined): Promise<HistoryFigures> {
  const { jurisdiction } = await readDemoItem();
  const plain = await openSide(ownServer);
  const full = await openSide(ownServer);
  try {
    const where = ["bench", "history", "--jurisdiction", jurisdiction];
    const environment = full.database.serverEnvironment;
    const made = await bancheng<{ seconds: number }>([...where, "--cases", String(cases)], environment);
    const ratios = await inTurns(plain, full, jurisdiction);
    const screens = await openScreens(full, cases);
    const without = await openScreens(plain, 0);
    const removed = await bancheng<{ seconds: number }>([...where, "--remove"], environment);
    return {
      cases,
      made_in_s: made.seconds,
      removed_in_s: removed.seconds,
      ...ratios,
      worklist_p95_ms: screens.worklist,
      case_page_p95_ms: screens.case_page,
      overdue_board_p95_ms: screens.overdue_board,
      screens_p95_ms: screens,
      screens_without_p95_ms: without,
    };
  } finally {
    for (const { server, database } of [plain, full]) {
      await server.stop();
      await database.close();
    }
  }
}

/** The server loads the demonstration district as it starts. */
async function openSide(ownServer: string | undefined): Promise<Side> {
  const database = await openBenchDatabase(ownServer);
  return { database, server: await startServer(database.serverEnvironment) };
}

/** What a neighbour takes from the machine in these seconds, it takes from both. */
async function inTurns(plain: Side, full: Side, jurisdiction: EngineRun["jurisdiction"]) {
  const runEngine = async (side: Side, load = ENGINE) => {
    const { appUrl: url, masterKey } = side.database;
    const run: EngineRun = { url, ...load, masterKey, ...(jurisdiction === undefined ? {} : { jurisdiction }) };
    return (await inOwnProcess<EngineRun, EngineFigures>("engine.ts", run)).per_s;
  };
  const runHttp = async ({ server }: Side) =>
    (await inOwnProcess<HttpRun, Measured>("http.ts", { baseUrl: server.baseUrl, ...HTTP })).per_s;
  for (const side of [plain, full]) {
    await runEngine(side, { ...ENGINE, seconds: FIRST_SECONDS });
    await analyse(side);
  }
  const engine = { without: [] as number[], with: [] as number[] };
  const http = { without: [] as number[], with: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    const order = round % 2 === 0 ? [plain, full] : [full, plain];
    for (const side of order) engine[side === full ? "with" : "without"].push(await runEngine(side));
    for (const side of order) http[side === full ? "with" : "without"].push(await runHttp(side));
  }
  return { engine_ratio: ratio(engine), http_ratio: ratio(http), engine_per_s: engine, http_per_s: http };
}

/** As the database does by itself within minutes: a table that it has never looked at is asked by another way. */
async function analyse({ database }: Side): Promise<void> {
  const owner = new pg.Client({ connectionString: database.migratorUrl });
  await owner.connect();
  await owner.query("analyze");
  await owner.end();
}

function ratio(rates: Rates): number {
  const sum = (of: readonly number[]) => of.reduce((total, rate) => total + rate, 0);
  return Math.round((sum(rates.with) / sum(rates.without)) * 100) / 100;
}

function openScreens({ server }: Side, cases: number): Promise<ScreenTimes> {
  const run: ScreensRun = { baseUrl: server.baseUrl, cases, seconds: SCREENS_SECONDS };
  return inOwnProcess("screens.ts", run);
}

if (import.meta.main) {
  const figures = await benchHistory(Number(process.argv[2] ?? 100_000), process.env.DATABASE_URL);
  console.log(JSON.stringify(figures, null, 2));
}
