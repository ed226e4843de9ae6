/**
 * The dates of cases after the days themselves have changed: the State Council announces a year, a typhoon closes the
 * offices, a district sets other hours. The law of a case stays in its events; what is stored of its dates is reckoned
 * anew from them, slice by slice, by as many processes as there are, and whoever was told a day hears of the new one.
 */
import { type CalendarSpec, type ChangedDay, changedDays, parseCalendarSpec } from "../../core/calendar/index.ts";
import type { AccountId, CaseId, Instant, Jurisdiction } from "../../core/shared/index.ts";
import type { CatalogueCache, DistrictCatalogue } from "../catalogue/cache.ts";
import type { Now } from "../ports/procedures.ts";
import type { ListedCase, ReckonedCase, ReckoningMark, ReckoningStore, StoredDates } from "../ports/reckoning-store.ts";
import type { CaseEngine } from "./engine.ts";
import { type ReckonedBy, reckonedCase } from "./reckoned-case.ts";

export interface ReckoningParts {
  readonly store: ReckoningStore;
  readonly cases: Pick<CaseEngine, "load">;
  readonly catalogue: Pick<CatalogueCache, "get" | "getAnew">;
  readonly now: Now;
  /** Of the machine: how long a slice is one's own does not hang on the clock of a demonstration. */
  readonly machineNow: () => Instant;
  /** Told after each slice in which something was otherwise, with the applicants concerned. */
  readonly onMoved?: (jurisdiction: Jurisdiction, applicants: readonly AccountId[]) => void;
  readonly onProblem: (message: string, facts: Readonly<Record<string, unknown>>) => void;
}

export interface Reckoning {
  /**
   * Notices that the days have changed, and lists the cases of the district.
   * @returns by what they are to be reckoned; null when all are
   */
  begin(jurisdiction: Jurisdiction): Promise<ReckoningMark | null>;
  /** @returns how many cases were taken: none when nothing is left for this process */
  reckonSlice(jurisdiction: Jurisdiction, mark: ReckoningMark): Promise<number>;
  /** To be called when no slice is left. */
  conclude(jurisdiction: Jurisdiction, mark: ReckoningMark): Promise<void>;
}

/** Longer than any process goes by what it knew of the catalogue before, with the command that is under way. */
export const SETTLES_AFTER_MS = 30_000;
const SLICE = 50;
/** Loaded side by side: the other connections are for commands. */
const SIDE_BY_SIDE = 2;
const TAKEN_FOR_MS = 60_000;
/** A case that was being written comes to its turn again after this, one that failed after the other. */
const BUSY_FOR_MS = 1_000;
const FAILED_FOR_MS = 600_000;

export function createReckoning(parts: ReckoningParts): Reckoning {
  const { store, catalogue, now, machineNow, onProblem } = parts;
  /** The change as of which nothing was left to be done: only a newer one brings something. */
  const settled = new Map<Jurisdiction, number>();

  async function begin(jurisdiction: Jurisdiction): Promise<ReckoningMark | null> {
    const known = await catalogue.get(jurisdiction);
    const { change } = known.district;
    if (settled.get(jurisdiction) === change) return null;
    const mark = await store.findMark(jurisdiction);
    if (mark === null || mark.change < change) {
      const settlesAt = (machineNow() + SETTLES_AFTER_MS) as Instant;
      await store.markBasis(jurisdiction, { change, basis: basisOf(known) }, settlesAt);
      return begin(jurisdiction);
    }
    if (mark.change > change) {
      // Another process has heard more: by what is known here nothing is reckoned.
      const anew = await catalogue.getAnew(jurisdiction);
      return anew.district.change > change ? begin(jurisdiction) : null;
    }
    if (mark.basis !== mark.reckonedBy) return mark;
    settled.set(jurisdiction, change);
    return null;
  }

  async function reckonSlice(jurisdiction: Jurisdiction, mark: ReckoningMark): Promise<number> {
    const at = machineNow();
    const until = (at + TAKEN_FOR_MS) as Instant;
    const taken = await store.takeListed(jurisdiction, { change: mark.change, now: at, until, limit: SLICE });
    if (taken.length === 0) return 0;
    const ids = taken.map(({ id }) => id);
    const stored = new Map((await store.findDates(jurisdiction, ids)).map((row) => [row.id, row]));
    const { calendar } = await catalogue.get(jurisdiction);
    const by = { calendar, changes: changesOf(mark, calendar.spec), now: now(jurisdiction) };
    const owners: AccountId[] = [];
    const failed = new Set<CaseId>();
    const reckoned = await eachOf(taken, SIDE_BY_SIDE, async (listed) => {
      try {
        return await reckon(jurisdiction, listed, stored.get(listed.id), by, owners);
      } catch (error) {
        failed.add(listed.id);
        onProblem("a case could not be reckoned anew", { jurisdiction, case: listed.id, error: String(error) });
        return null;
      }
    });
    const written = reckoned.filter((one) => one !== null);
    const done = new Set(await store.writeReckoned(jurisdiction, written));
    await store.putOff(
      jurisdiction,
      ids.filter((id) => !done.has(id) && !failed.has(id)),
      (at + BUSY_FOR_MS) as Instant,
    );
    await store.putOff(jurisdiction, [...failed], (at + FAILED_FOR_MS) as Instant);
    if (written.some((one) => done.has(one.id) && isOtherwise(one))) parts.onMoved?.(jurisdiction, owners);
    return taken.length;
  }

  /** Null when the case has moved on since its rows were read: whoever moved it wrote its dates. */
  async function reckon(
    jurisdiction: Jurisdiction,
    listed: ListedCase,
    ...[stored, by, owners]: [stored: StoredDates | undefined, by: ReckonedBy, owners: AccountId[]]
  ): Promise<ReckonedCase | null> {
    const loaded = await parts.cases.load(jurisdiction, listed.id);
    if (stored === undefined || loaded === null || loaded.state.version !== stored.version) return null;
    const { state, procedure } = loaded;
    if (procedure === null) return asItIs(listed, stored);
    if (state.owner !== null) owners.push(state.owner);
    return reckonedCase(listed, stored, procedure, state, by);
  }

  return {
    begin,
    reckonSlice,
    conclude: (jurisdiction, mark) => store.concludeRound(jurisdiction, mark, machineNow()),
  };
}

/** Everything of a district that dates are reckoned by, as text. */
function basisOf({ calendar, register }: DistrictCatalogue): string {
  const hours = register.bodies.flatMap(({ id, officeHours }) =>
    officeHours === undefined ? [] : [[id, officeHours]],
  );
  return JSON.stringify({
    calendar: calendar.spec,
    policy: register.policy ?? null,
    hours,
    absences: register.absences,
  });
}

/** Between the days by which the cases were reckoned and those of now. */
function changesOf({ reckonedBy }: ReckoningMark, now: CalendarSpec): readonly ChangedDay[] {
  if (reckonedBy === null) return [];
  const { calendar } = JSON.parse(reckonedBy) as { readonly calendar: unknown };
  const before = parseCalendarSpec(calendar);
  return before.ok ? changedDays(before.value, now) : [];
}

/** An observed case has no clocks of ours. */
function asItIs({ id, change }: ListedCase, { version }: StoredDates): ReckonedCase {
  return { id, change, version, dates: null, wakeAt: null, steps: [], undertakings: [], notices: [] };
}

function isOtherwise({ dates, steps, undertakings }: ReckonedCase): boolean {
  return dates !== null || steps.length > 0 || undertakings.length > 0;
}

async function eachOf<T, R>(all: readonly T[], sideBySide: number, work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = [...all];
  async function workOff(): Promise<void> {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) results.push(await work(one));
  }
  await Promise.all(Array.from({ length: sideBySide }, workOff));
  return results;
}
