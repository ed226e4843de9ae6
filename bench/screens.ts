/** How long the screens of everyday work take over HTTP: the lists of the desk, a case page, the boards, the registers. */
import { performance } from "node:perf_hooks";
import { madeCaseId } from "../src/app/ports/history-store.ts";
import { connectApi } from "../test/support/api-client.ts";
import { readDemoItem } from "./demo-item.ts";
import { percentile } from "./latency.ts";

export interface ScreensRun {
  readonly baseUrl: string;
  /** Of the history, whose pages are opened; 0 opens none. */
  readonly cases: number;
  readonly seconds: number;
}

/** Milliseconds within which 95 of 100 answers come, by screen. */
export type ScreenTimes = Readonly<Record<Screen, number>>;

type Screen = keyof typeof SCREENS;

type Login = "clerk" | "reviewer" | "supervisor" | "citizen";

const SCREENS = {
  worklist: { login: "reviewer", path: () => "/api/tasks" },
  window_queue: { login: "clerk", path: () => "/api/queue" },
  case_page: { login: "clerk", path: (cases: number) => `/api/cases/${anyCase(cases)}` },
  overdue_board: { login: "supervisor", path: () => "/api/board/overdue" },
  overdue_closed: { login: "supervisor", path: () => "/api/board/overdue?which=closed" },
  board: { login: "supervisor", path: () => "/api/board" },
  board_cases: { login: "supervisor", path: () => "/api/board/cases" },
  latest_cases: { login: "clerk", path: () => "/api/cases" },
  search_by_name: { login: "clerk", path: () => `/api/cases?q=${encodeURIComponent(`样例${random(1000)}`)}` },
  search_by_number: { login: "clerk", path: () => `/api/cases?q=${someDays()}` },
  search_by_year: { login: "clerk", path: () => `/api/cases?q=${someDays().slice(0, 10)}` },
  search_by_item: { login: "clerk", path: () => `/api/cases?q=${encodeURIComponent("食品经营")}` },
  search_by_phone: { login: "clerk", path: () => `/api/cases?q=138${String(random(20_000)).padStart(8, "0")}` },
  search_for_nothing: { login: "clerk", path: () => `/api/cases?q=${encodeURIComponent("没有")}${random(1000)}` },
  office_cases: { login: "reviewer", path: () => "/api/cases" },
  submitted_cases: { login: "clerk", path: () => "/api/cases?state=submitted" },
  archived_cases: { login: "clerk", path: () => "/api/cases?state=archived" },
  own_cases: { login: "citizen", path: () => "/api/my/cases" },
  notices: { login: "supervisor", path: () => "/api/notices" },
  paper_register: { login: "supervisor", path: () => "/api/registers/papers" },
} as const satisfies Record<string, { readonly login: Login; readonly path: (cases: number) => string }>;

/** Each screen is opened by one caller alone, for its share of the time. */
export async function runScreens({ baseUrl, cases, seconds }: ScreensRun): Promise<ScreenTimes> {
  const item = await readDemoItem();
  const api = connectApi(baseUrl, 1);
  const logins: Record<Login, string> = {
    ...item.logins,
    supervisor: item.logins.supervisor,
    citizen: item.citizens[0]?.login ?? "",
  };
  const sessions = new Map<Login, string>();
  const times: Record<string, number> = {};
  const names = Object.keys(SCREENS) as Screen[];
  for (const name of names) {
    const { login, path } = SCREENS[name];
    const session = sessions.get(login) ?? (await api.signIn(logins[login], item.password));
    sessions.set(login, session);
    if (name === "case_page" && cases === 0) continue;
    times[name] = await measure((seconds * 1000) / names.length, async () => {
      const asked = path(cases);
      const { status, body } = await api.send({ method: "GET", path: asked, session });
      if (status !== 200) throw new Error(`${asked}: ${status} ${JSON.stringify(body)}`);
    });
  }
  api.close();
  return times as ScreenTimes;
}

async function measure(ms: number, open: () => Promise<void>): Promise<number> {
  for (let warm = 0; warm < WARM; warm++) await open();
  const times: number[] = [];
  const until = performance.now() + ms;
  while (performance.now() < until || times.length < FEWEST) {
    const begunAt = performance.now();
    await open();
    times.push(performance.now() - begunAt);
  }
  return percentile(Float64Array.from(times).sort(), 0.95);
}

const WARM = 3;
const FEWEST = 20;

function anyCase(cases: number): string {
  return madeCaseId(1 + random(cases));
}

/** Beginning of the numbers of ten days in the last three years, of which the history is. */
function someDays(): string {
  const month = String(1 + random(12)).padStart(2, "0");
  return `990108${new Date().getFullYear() - 1 - random(3)}${month}${random(3)}`;
}

function random(below: number): number {
  return Math.floor(Math.random() * below);
}

if (import.meta.main) {
  const run: ScreensRun = JSON.parse(process.argv[2] ?? "{}");
  console.log(JSON.stringify(await runScreens(run)));
}
