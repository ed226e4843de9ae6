/**
 * Does work become slower with the years? Two databases side by side, one with a history of closed cases and one
 * without; engine and HTTP take turns on both, and then the screens are opened where the history is.
 */
import { type BenchDatabase, openBenchDatabase } from "./database.ts";
import { readDemoItem } from "./demo-item.ts";
import type { EngineFigures, EngineRun } from "./engine.ts";
import type { HttpRun } from "./http.ts";
import type { Measured } from "./latency.ts";
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
  readonly worklist_p95_ms: number;
  readonly case_page_p95_ms: number;
  readonly overdue_board_p95_ms: number;
  readonly screens_p95_ms: ScreenTimes;
  /** The same where there is no history. */
  readonly screens_without_p95_ms: ScreenTimes;
}

const ROUNDS = 4;
const ENGINE = { callers: 64, warmUpSeconds: 2, seconds: 4 };
const HTTP = { callers: 64, warmUpSeconds: 2, seconds: 4 };
const SCREENS_SECONDS = 20;

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
  const engine = new Map<Side, number>();
  const http = new Map<Side, number>();
  const add = (to: Map<Side, number>, side: Side, rate: number) => to.set(side, (to.get(side) ?? 0) + rate);
  for (let round = 0; round < ROUNDS; round++) {
    const order = round % 2 === 0 ? [plain, full] : [full, plain];
    for (const side of order) {
      const { appUrl: url, masterKey } = side.database;
      const run: EngineRun = { url, ...ENGINE, masterKey, ...(jurisdiction === undefined ? {} : { jurisdiction }) };
      add(engine, side, (await inOwnProcess<EngineRun, EngineFigures>("engine.ts", run)).per_s);
    }
    for (const side of order) {
      const run = { baseUrl: side.server.baseUrl, ...HTTP };
      add(http, side, (await inOwnProcess<HttpRun, Measured>("http.ts", run)).per_s);
    }
  }
  const ratio = (rates: Map<Side, number>) =>
    Math.round(((rates.get(full) ?? 0) / (rates.get(plain) ?? 1)) * 100) / 100;
  return { engine_ratio: ratio(engine), http_ratio: ratio(http) };
}

function openScreens({ server }: Side, cases: number): Promise<ScreenTimes> {
  const run: ScreensRun = { baseUrl: server.baseUrl, cases, seconds: SCREENS_SECONDS };
  return inOwnProcess("screens.ts", run);
}

if (import.meta.main) {
  const figures = await benchHistory(Number(process.argv[2] ?? 100_000), process.env.DATABASE_URL);
  console.log(JSON.stringify(figures, null, 2));
}
