/**
 * One item checked while somebody writes it, in a district of 5,000 items: asked of the real server by its own route, as
 * the editor asks after every rest of the hand, and timed from the request to the last byte of the answer.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { loadDistrict } from "../src/app/catalogue/load-district.ts";
import type { ItemContent } from "../src/app/ports/item-drafts.ts";
import type { PeopleLoader } from "../src/app/ports/people-loader.ts";
import type { Post } from "../src/core/catalog/index.ts";
import type { Instant, ItemCode } from "../src/core/shared/index.ts";
import { type DistrictFiles, readDistrict } from "../src/files/district/index.ts";
import { openPlatform } from "../src/main/platform.ts";
import { connectApi } from "../test/support/api-client.ts";
import { grown, grownLists } from "./catalogue.ts";
import { timeOfCheck } from "./catalogue-files.ts";
import { type BenchDatabase, openBenchDatabase } from "./database.ts";
import { percentile } from "./latency.ts";
import { startServer } from "./server.ts";

export interface EditTimes {
  readonly items: number;
  /** The first question after the start: what the neighbours say is read into memory. */
  readonly first_ms: number;
  readonly p50_ms: number;
  readonly p95_ms: number;
  /** `./bancheng catalogue check --jurisdiction`: all of them as they are stored, the whole command. */
  readonly check_stored_ms: number;
  /** Once more. */
  readonly check_stored_again_ms: number;
  /** What one question carries, in kilobytes; the median. */
  readonly asked_kb: number;
}

const ITEMS = 5_000;
const NOW = Date.UTC(2026, 10, 23) as Instant;
const [EDITED, WARM_UP, ROUNDS] = [40, 60, 400];
/** Who may write items. */
const AUTHOR = "CH1181";

export async function benchEditItem(): Promise<EditTimes> {
  const read = await readDistrict(resolve(import.meta.dirname, "../districts/demo"));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal.findings));
  const district = read.value;
  const items = grown(district.items, ITEMS);
  const database = await openBenchDatabase(process.env.DATABASE_URL);
  try {
    await fill(database, { ...district, items, lists: grownLists(district.lists, items) });
    const server = await startServer({ ...database.serverEnvironment, BANCHENG_DEMO: "off" });
    try {
      const asked = await ask(server.baseUrl, district.people.demoPassword ?? "", everyNth(items, ITEMS / EDITED));
      const stored = ["--jurisdiction", district.settings.code];
      const check_stored_ms = await timeOfCheck(stored, database.serverEnvironment);
      const check_stored_again_ms = await timeOfCheck(stored, database.serverEnvironment);
      return { ...asked, check_stored_ms, check_stored_again_ms };
    } finally {
      await server.stop();
    }
  } finally {
    await database.close();
  }
}

/** With one account: passwords are slow on purpose. */
async function fill({ appUrl, masterKey }: BenchDatabase, district: DistrictFiles): Promise<void> {
  const filesDir = mkdtempSync(join(tmpdir(), "bancheng-bench-files-"));
  const platform = await openPlatform({
    ...{ appUrl, filesDir, masterKey: Buffer.from(masterKey, "hex"), publicUrl: "http://127.0.0.1" },
    onError: (error) => console.error(error),
  });
  try {
    const { store, lists, cache } = platform.catalogue;
    const people: PeopleLoader = {
      ensurePeople: (code, { staff }, options) => {
        const author = staff.filter(({ login }) => login === AUTHOR);
        return platform.people.loader.ensurePeople(code, { staff: author, citizens: [], firms: [] }, options);
      },
    };
    const { published } = await loadDistrict(
      { store, lists, cache, people, demoAccountsAllowed: true, now: NOW },
      { ...district, posts: district.posts.map(authorised) },
    );
    if (published.length < ITEMS * 0.95) throw new Error(`only ${published.length} of the items are published`);
  } finally {
    await platform.close();
    rmSync(filesDir, { recursive: true, force: true });
  }
}

/** Who may decide some of the district's items may decide those that are grown from them. */
function authorised(post: Post): Post {
  return post.authorisedItems === undefined ? post : { ...post, authorisedItems: "all" };
}

function everyNth<T extends { readonly spec: { readonly code: ItemCode } }>(items: readonly T[], n: number) {
  return items.filter((_, at) => at % n === 0).map(({ spec }) => spec.code);
}

interface ToEdit {
  readonly published: { readonly version: string; readonly source: ItemContent } | null;
}

async function ask(baseUrl: string, password: string, codes: readonly ItemCode[]) {
  const api = connectApi(baseUrl, 1);
  try {
    const session = await api.signIn(AUTHOR, password);
    const bodies = [];
    for (const code of codes) {
      const { body } = await api.send({ method: "GET", path: `/api/catalogue/drafts/${code}`, session });
      const { published } = body as ToEdit;
      if (published !== null) bodies.push({ code, baseVersion: published.version, source: published.source });
    }
    const times: number[] = [];
    for (let n = 0; n < WARM_UP + ROUNDS; n++) {
      const one = bodies[n % bodies.length];
      if (one === undefined) throw new Error("nothing of the district is published");
      // Another word at every question, so that nothing can answer it from memory.
      const body = { ...one, source: { ...one.source, spec: { ...one.source.spec, keywords: [`第${n}次`] } } };
      const from = performance.now();
      const answer = await api.send({ method: "POST", path: "/api/catalogue/item-check", session, body });
      times.push(performance.now() - from);
      if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    }
    const measured = Float64Array.from(times.slice(WARM_UP)).sort();
    const sizes = Float64Array.from(bodies.map((one) => Buffer.byteLength(JSON.stringify(one)) / 1024)).sort();
    return {
      items: ITEMS,
      first_ms: Math.round(times[0] ?? 0),
      p50_ms: percentile(measured, 0.5),
      p95_ms: percentile(measured, 0.95),
      asked_kb: Math.round(percentile(sizes, 0.5)),
    };
  } finally {
    api.close();
  }
}

if (import.meta.main) console.log(JSON.stringify(await benchEditItem()));
