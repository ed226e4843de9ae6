/**
 * The lists of a district as large as Songjiang's, invented: 4,350 powers, 63,544 duties, 5,362 items. How long they take to
 * be loaded, searched, turned over page by page, and checked against the catalogue.
 */
import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { checkDistrict } from "../src/app/catalogue/check-district.ts";
import type { DistrictSource, ItemSource } from "../src/app/catalogue/district-source.ts";
import { createListSearch, type ListQuery } from "../src/app/lists/list-search.ts";
import { checkAgainstLists, checkLists, indexLists, type KeptLists } from "../src/core/catalog/index.ts";
import { civilDate, type Instant, type Jurisdiction } from "../src/core/shared/index.ts";
import { readDistrict } from "../src/files/district/index.ts";
import { openListStore } from "../src/store/lists/list-store.ts";
import { openPools } from "../src/store/postgres/pool.ts";
import { grown, grownLists, hasOwnPower } from "./catalogue.ts";
import { openBenchDatabase } from "./database.ts";

export interface ListTimes {
  readonly items: number;
  readonly powers: number;
  readonly duties: number;
  /** All lists written to the store, in one transaction. */
  readonly load_ms: number;
  /** The first question after a change: names are read into memory. */
  readonly first_ms: number;
  /** Of the duty list, by two words, by code and by body. */
  readonly search_p95_ms: number;
  /** Of the duty list, anywhere in it. */
  readonly page_p95_ms: number;
  /** The part of the check that the lists are: every item against them, and they against each other. */
  readonly lists_check_ms: number;
  /** The whole check of catalogue and lists. */
  readonly check_ms: number;
}

export interface ListsRun {
  readonly url: string;
}

const [ITEMS, POWERS, DUTIES] = [5_362, 4_350, 63_544];
const PLACE = "990108" as Jurisdiction;
const NOW = Date.UTC(2026, 10, 23) as Instant;
const TODAY = civilDate("2026-11-23");
const ROUNDS = 60;

export async function benchLists({ url }: ListsRun): Promise<ListTimes> {
  const district = await districtAsLarge();
  const lists = district.lists ?? {};
  const pools = openPools({ url });
  try {
    const store = openListStore(pools);
    const [load] = await timed(() => store.establish(PLACE, lists, { at: NOW, addMissing: false }));
    const search = createListSearch(store);
    const scene = { jurisdiction: PLACE, state: district, today: TODAY };
    const [first] = await timed(() => search(scene, EVERYTHING));
    const ask = async (queries: readonly Partial<ListQuery>[]) => {
      const times: number[] = [];
      for (const query of queries) {
        const asked = { ...EVERYTHING, ...query };
        const [taken, found] = await timed(() => search(scene, asked));
        if (found.entries.length === 0) throw new Error(`nothing found: ${JSON.stringify(query)}`);
        times.push(taken);
      }
      return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
    };
    const search_p95_ms = rounded(await ask(searches(lists)));
    const page_p95_ms = rounded(await ask(pages()));
    return {
      ...sizes(district),
      load_ms: rounded(load),
      first_ms: rounded(first),
      search_p95_ms,
      page_p95_ms,
      ...(await checks(district)),
    };
  } finally {
    await pools.end();
  }
}

const EVERYTHING: ListQuery = {
  ...{ list: "duty", words: [], body: null, refers: null },
  ...{ offset: 0, limit: 20 },
};

/** Items beyond the powers are public services; some powers owe one duty more than others. */
async function districtAsLarge(): Promise<DistrictSource> {
  const read = await readDistrict(resolve(import.meta.dirname, "../districts/demo"));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal.findings));
  let powers = 0;
  const items = grown(read.value.items, ITEMS).map((source): ItemSource => {
    if (source.spec.type === "20" || source.spec.bundle !== undefined) return source;
    if (hasOwnPower(source.spec)) powers += 1;
    return powers <= POWERS ? source : { ...source, spec: { ...source.spec, type: "20" } };
  });
  const each = Math.ceil(DUTIES / POWERS);
  const lists = grownLists(read.value.lists, items, each);
  const spare = (lists.duty?.length ?? 0) - DUTIES;
  const last = (lists.duty ?? []).filter(({ code }) => code.endsWith(`-${each - 1}`)).slice(0, spare);
  const left = new Set(last.map(({ code }) => code));
  return { ...read.value, items, lists: { ...lists, duty: (lists.duty ?? []).filter(({ code }) => !left.has(code)) } };
}

function sizes({ items, lists = {} }: DistrictSource): Pick<ListTimes, "items" | "powers" | "duties"> {
  return { items: items.length, powers: lists.power?.length ?? 0, duties: lists.duty?.length ?? 0 };
}

function searches({ duty = [] }: KeptLists): readonly Partial<ListQuery>[] {
  return Array.from({ length: ROUNDS }, (_, n): Partial<ListQuery> => {
    const { code = "", power = "", body = null } = duty[(n * 1_009) % duty.length] ?? {};
    if (n % 4 === 0) return { words: ["依法", `第${n % 9}项`] };
    if (n % 4 === 1) return { words: [code] };
    return n % 4 === 2 ? { words: ["一次告知"], body } : { refers: power };
  });
}

function pages(): readonly Partial<ListQuery>[] {
  return Array.from({ length: ROUNDS }, (_, n) => ({ offset: Math.floor((n / ROUNDS) * (DUTIES - 20)) }));
}

/** Once beforehand, on a tenth of it, so that what is measured is compiled. */
async function checks(district: DistrictSource): Promise<Pick<ListTimes, "lists_check_ms" | "check_ms">> {
  const { lists = {}, items, bodies, bases } = district;
  checkDistrict({ ...district, items: items.slice(0, ITEMS / 10) }, NOW);
  const specs = items.map(({ spec }) => spec);
  const [lists_check] = await timed(async () => {
    const index = indexLists(lists);
    for (const spec of specs) checkAgainstLists(spec, index);
    checkLists(lists, { items: specs, bodies, bases, today: TODAY });
  });
  const [check] = await timed(async () => checkDistrict(district, NOW));
  return { lists_check_ms: rounded(lists_check), check_ms: Math.round(check) };
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [number, T]> {
  const from = performance.now();
  const done = await work();
  return [performance.now() - from, done];
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}

if (import.meta.main) {
  const [order] = process.argv.slice(2);
  const own = order === undefined ? await openBenchDatabase(process.env.DATABASE_URL) : null;
  try {
    const run: ListsRun = order === undefined ? { url: own?.appUrl ?? "" } : JSON.parse(order);
    console.log(JSON.stringify(await benchLists(run)));
  } finally {
    await own?.close();
  }
}
