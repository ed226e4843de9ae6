/**
 * The catalogue in memory: for each district its calendar, register and list of items; procedures as they are asked
 * for. A change made by this process is seen at once, one made by another after five seconds at most: the counters of
 * all districts are asked for in one query, beside the work while they are young, before it when they are old.
 */
import { type Calendar, makeCalendar, parseCalendarSpec } from "../../core/calendar/index.ts";
import type { Procedure } from "../../core/catalog/index.ts";
import type { ItemCode, Json, Jurisdiction } from "../../core/shared/index.ts";
import type { CatalogueStore, DistrictRegister, StoredDistrict, StoredItem } from "../ports/catalogue-store.ts";

/** What is kept of one district, as of one change. */
export interface DistrictCatalogue {
  readonly district: StoredDistrict;
  readonly fullName: string;
  readonly calendar: Calendar;
  readonly register: DistrictRegister;
  /** All that there are or were: published ones first, then by code. */
  readonly items: ReadonlyMap<ItemCode, StoredItem>;
  /** Compiled procedures by item and version, filled as they are asked for. */
  readonly procedures: Map<string, Procedure>;
}

/** Whether people are shown it: a draft is, so that they learn of it, a withdrawn item is not. */
export function isOffered(item: StoredItem): boolean {
  return item.status !== "withdrawn";
}

export interface CatalogueCache {
  /** Null when there is no such district. */
  find(jurisdiction: Jurisdiction): Promise<DistrictCatalogue | null>;
  /** @throws Error when there is no such district */
  get(jurisdiction: Jurisdiction): Promise<DistrictCatalogue>;
  listDistricts(): Promise<readonly StoredDistrict[]>;
  /** One that was made by another process a moment ago is found too. */
  findDistrict(jurisdiction: Jurisdiction): Promise<StoredDistrict | null>;
  /** As it stands in the store now: for who has learnt elsewhere of something newer than what is kept. */
  getAnew(jurisdiction: Jurisdiction): Promise<DistrictCatalogue>;
  /** As last heard, without asking: false for a district that nobody has asked for yet. */
  isDemo(jurisdiction: Jurisdiction): boolean;
  /** To be called after every change made through the store: the next question reads anew. */
  changed(): void;
}

/** Age in milliseconds from which the counters are asked beside the work, and from which the work waits for them. */
const YOUNG = 2_000;
const OLD = 5_000;
/** So often at most the store is asked for districts that nobody knows: their names come from outside. */
const MISSED = 250;

/** @param elapsed a clock that never goes back, in milliseconds */
export function createCatalogueCache(store: CatalogueStore, elapsed = () => performance.now()): CatalogueCache {
  const loaded = new Map<Jurisdiction, Promise<DistrictCatalogue>>();
  let districts: ReadonlyMap<Jurisdiction, StoredDistrict> = new Map();
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;
  let ownChanges = 0;

  function refresh(): Promise<void> {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  }

  async function ask(): Promise<void> {
    const { at, stored } = await askOnce();
    const found = new Map(stored.map((district) => [district.code, district]));
    for (const code of loaded.keys()) {
      if (found.get(code)?.change !== districts.get(code)?.change) loaded.delete(code);
    }
    districts = found;
    askedAt = at;
  }

  /** An answer that was overtaken by a change of our own is not taken. */
  async function askOnce(): Promise<{ at: number; stored: readonly StoredDistrict[] }> {
    const before = ownChanges;
    const at = elapsed();
    const stored = await store.listDistricts();
    return before === ownChanges ? { at, stored } : askOnce();
  }

  /** Waits only when the counters are old. */
  function fresh(): Promise<void> | undefined {
    const age = elapsed() - askedAt;
    if (age < YOUNG) return undefined;
    const refreshed = refresh();
    if (age >= OLD) return refreshed;
    // A database that is away for a moment is told by the question that has to wait for it.
    refreshed.catch(() => undefined);
    return undefined;
  }

  async function find(jurisdiction: Jurisdiction): Promise<DistrictCatalogue | null> {
    const waiting = fresh();
    if (waiting !== undefined) await waiting;
    const known = loaded.get(jurisdiction);
    if (known !== undefined) return known;
    const district = await findDistrict(jurisdiction);
    if (district === null) return null;
    const meanwhile = loaded.get(jurisdiction);
    if (meanwhile !== undefined) return meanwhile;
    const reading = read(store, district);
    loaded.set(jurisdiction, reading);
    reading.catch(() => {
      if (loaded.get(jurisdiction) === reading) loaded.delete(jurisdiction);
    });
    return reading;
  }

  async function findDistrict(jurisdiction: Jurisdiction): Promise<StoredDistrict | null> {
    const waiting = fresh();
    if (waiting !== undefined) await waiting;
    if (!districts.has(jurisdiction) && elapsed() - askedAt >= MISSED) await refresh();
    return districts.get(jurisdiction) ?? null;
  }

  async function getAnew(jurisdiction: Jurisdiction): Promise<DistrictCatalogue> {
    // An answer that is under way may have been given before.
    await asking?.catch(() => undefined);
    await refresh();
    return get(jurisdiction);
  }

  async function get(jurisdiction: Jurisdiction): Promise<DistrictCatalogue> {
    const catalogue = await find(jurisdiction);
    if (catalogue === null) throw new Error(`there is no district ${jurisdiction}`);
    return catalogue;
  }

  async function listDistricts(): Promise<readonly StoredDistrict[]> {
    const waiting = fresh();
    if (waiting !== undefined) await waiting;
    return [...districts.values()];
  }

  function isDemo(jurisdiction: Jurisdiction): boolean {
    return districts.get(jurisdiction)?.demo ?? false;
  }

  function changed(): void {
    ownChanges += 1;
    askedAt = Number.NEGATIVE_INFINITY;
  }

  return { find, get, getAnew, findDistrict, listDistricts, isDemo, changed };
}

async function read(store: CatalogueStore, district: StoredDistrict): Promise<DistrictCatalogue> {
  const { fullName, calendar, register, items } = await store.readCatalogue(district.code);
  return {
    district,
    fullName,
    calendar: calendarOf(district.code, calendar),
    register,
    items: new Map(items.map((item) => [item.code, item])),
    procedures: new Map(),
  };
}

/** @throws Error for what was never accepted as a calendar */
export function calendarOf(jurisdiction: Jurisdiction, stored: Json): Calendar {
  const spec = parseCalendarSpec(stored);
  if (!spec.ok) throw new Error(`the calendar of ${jurisdiction} is refused: ${spec.refusal.code}`);
  return makeCalendar(spec.value);
}
