/**
 * A history for a district: many closed and archived cases of past years, as if it had been at work for long. A few
 * hundred are led through their whole life by the engine; the others are copies of these with applicants, numbers and
 * seals of their own. What becomes slow when tables grow, becomes slow with these.
 */
import { addWorkingDays, type Calendar } from "../../core/calendar/index.ts";
import { type PaperKind, paperKindRule } from "../../core/certificate/index.ts";
import {
  addDays,
  type CivilDate,
  civilDate,
  civilDateOf,
  dayNumberOf,
  type Instant,
  type ItemCode,
  type Jurisdiction,
  parseCivilDate,
} from "../../core/shared/index.ts";
import { OperatorError } from "../operate/operator-error.ts";
import { paperContent } from "../papers/content.ts";
import { paperNumber, titleOf } from "../papers/numbers.ts";
import { givenWith, type RegisterWords } from "../papers/source.ts";
import type { CaseStore, PaperRow } from "../ports/case-store.ts";
import { type HistoryStore, madeCaseId, type PaperSeriesName } from "../ports/history-store.ts";
import type { Procedures } from "../ports/procedures.ts";
import type { Sealer } from "../ports/sealer.ts";
import type { Cast } from "./cast.ts";
import { type Mould, mouldOf, type PaperBlanks } from "./copying.ts";
import { type Life, liveThrough, type SampleApplication } from "./life.ts";
import { madePerson } from "./made-people.ts";
import type { Ending } from "./moves.ts";

export interface HistoryParts {
  readonly history: HistoryStore;
  readonly numbers: Pick<CaseStore, "reserveNumbers">;
  readonly procedures: Pick<Procedures, "findPublished">;
  readonly sealer: Sealer;
  readonly calendar: Calendar;
  readonly register: RegisterWords;
  readonly cast: Cast;
  /** Of the items for which there is one. */
  readonly samples: ReadonlyMap<ItemCode, SampleApplication>;
  readonly publicUrl: string;
  readonly now: Instant;
  readonly progress: (line: string) => void;
}

export interface HistoryRequest {
  readonly jurisdiction: Jurisdiction;
  readonly cases: number;
  /** Invented people and a movable clock: cases of its own may stand beside the made ones. */
  readonly demo: boolean;
}

export interface HistoryMade {
  readonly cases: number;
  /** Lives that the engine led. */
  readonly templates: number;
  /** Items that nobody could bring to an end, or that have no sample application. */
  readonly itemsLeftOut: readonly ItemCode[];
  readonly bytesForeseen: number;
}

const YEARS = 3;
const MOST_TEMPLATES = 600;
const BATCH = 500;
/** Half an hour, so that everything stays on its day. */
const LATEST_MS = 1_500_000;
/** Of a hundred applications. */
const ENDINGS: readonly (readonly [Ending, number])[] = [
  ["late", 4],
  ["refused", 6],
  ["withdrawn", 3],
];

/**
 * @throws OperatorError `bench/district-in-use` where cases of real people may be, `bench/disk-too-small`,
 *   `bench/no-sample` where no item of the district can be tried
 */
export async function makeHistory(parts: HistoryParts, request: HistoryRequest): Promise<HistoryMade> {
  const { history, progress } = parts;
  const { jurisdiction, cases, demo } = request;
  const { made, hasOthers } = await history.lookAround(jurisdiction);
  if (!demo && hasOthers) throw inUse(jurisdiction);
  progress("leading sample cases through their lives");
  const { lives, leftOut } = await leadLives(parts, request);
  if (lives.length === 0) throw noSample(jurisdiction);
  const moulds = lives.map((life) =>
    mouldOf({ sealer: parts.sealer, zone: parts.calendar.zone, ...wordsFor(parts, jurisdiction) }, life),
  );
  const bytesForeseen = await requireDisk(history, moulds, cases);
  const shares = moulds.map((_, index) => shareOf(cases, moulds.length, index));
  const orders = await reserve(parts, jurisdiction, moulds, shares);
  await writeAll(parts, { jurisdiction, moulds, shares, orders, first: made + 1, cases });
  progress("the planner looks at the new tables");
  await history.settle();
  return { cases, templates: lives.length, itemsLeftOut: leftOut, bytesForeseen };
}

/** So many of all that fall to the one at that place: the sum is all. */
function shareOf(all: number, among: number, index: number): number {
  return Math.floor(((index + 1) * all) / among) - Math.floor((index * all) / among);
}

async function leadLives(parts: HistoryParts, { jurisdiction, cases }: HistoryRequest) {
  const { calendar, sealer, cast, register, samples } = parts;
  const refusalGround = register.reasons.find((reason) => reason.kind === "refusal")?.code;
  const stage = { jurisdiction, calendar, sealer, staff: cast.staff, refusalGround };
  const left = new Set<ItemCode>();
  const items = [...samples];
  const lives: Life[] = [];
  const wanted = Math.min(MOST_TEMPLATES, cases);
  for (let index = 0; index < wanted; index++) {
    const [item, sample] = items[index % items.length] ?? [];
    if (item === undefined || sample === undefined || left.has(item)) continue;
    const procedure = await parts.procedures.findPublished(jurisdiction, item);
    const day = dayOf(parts, index / wanted);
    const plan = { day, ending: endingOf(index, items.length), sample: asOf(sample, day) };
    const life = procedure === null ? null : await liveThrough(stage, { procedure, ...plan });
    if (life !== null) lives.push(life);
    else if (plan.ending === "granted") left.add(item);
  }
  return { lives, leftOut: [...left] };
}

/** The same application on another day: its dates lie as far from that day as from the one on which it was filled in. */
function asOf(sample: SampleApplication, day: CivilDate): SampleApplication {
  const days = dayNumberOf(day) - dayNumberOf(sample.filledInOn);
  const form = JSON.stringify(sample.form).replaceAll(/"(\d{4}-\d\d-\d\d)"/g, (quoted, date: string) => {
    const known = parseCivilDate(date);
    return known === undefined ? quoted : `"${addDays(known, days)}"`;
  });
  return { ...sample, form: JSON.parse(form) as SampleApplication["form"] };
}

/** Working days of the last whole years, in their order. */
function dayOf({ calendar, now }: HistoryParts, share: number): CivilDate {
  const thisYear = Number(civilDateOf(now, calendar.zone).slice(0, 4));
  const day = Math.floor(share * YEARS * 330);
  const year = thisYear - YEARS + Math.floor(day / 330);
  const first = civilDate(`${year}-01-01`);
  // Papers of the case are of the same year: its last weeks are left out.
  return addWorkingDays(calendar, first, 1 + Math.floor(((day % 330) / 330) * 200));
}

/** Every item has all endings in turn; the first round of all is granted. */
function endingOf(index: number, items: number): Ending {
  let place = (Math.floor(index / items) * 37 + (index % items) * 11) % 100;
  if (index < items) return "granted";
  for (const [ending, share] of ENDINGS) {
    if (place < share) return ending;
    place -= share;
  }
  return "granted";
}

function wordsFor({ register, calendar, cast, publicUrl }: HistoryParts, jurisdiction: Jurisdiction) {
  const numberOf = ({ procedure }: Life, { kind, year }: PaperRow, serial: number) =>
    paperNumber(procedure, jurisdiction, { kind: kind as PaperKind, year, serial });
  const wordsOf = (life: Life, paper: PaperRow, blanks: PaperBlanks): string => {
    const { procedure } = life;
    const papers = life.commits.flatMap((commit) => commit.papers);
    const place = papers.indexOf(paper);
    const kind = paper.kind as PaperKind;
    const address = `${publicUrl}/verify/${blanks.addressAt(place)}?jurisdiction=${jurisdiction}&code=${blanks.codeAt(place)}`;
    const content = paperContent(jurisdiction, {
      ...{ kind, procedure, register, calendar, names: cast.names, number: blanks.numberAt(place) },
      events: life.events.slice(0, paper.seq),
      givenWith: givenWith(life.events, paper.seq),
      earlier: papers.flatMap((one, at) =>
        one.seq < paper.seq
          ? [
              {
                kind: one.kind as PaperKind,
                title: titleOf(procedure, one.kind as PaperKind),
                number: blanks.numberAt(at),
              },
            ]
          : [],
      ),
      ...(paperKindRule(kind).goesTo === "file" ? {} : { verifyUrl: address }),
    });
    if (!content.ok) throw new Error(`the paper ${kind} of a sample case has no words: ${content.refusal.code}`);
    return JSON.stringify(content.value);
  };
  return { numberOf, wordsOf };
}

/** Rows, their entries in indexes, and what the log of the database takes meanwhile. */
async function requireDisk(history: HistoryStore, moulds: readonly Mould[], cases: number): Promise<number> {
  const each = moulds.reduce((sum, mould) => sum + mould.bytes, 0) / moulds.length;
  const rows = Math.ceil(each * cases);
  const needed = rows + Math.min(rows, LOG_BYTES);
  const free = await history.freeBytes();
  if (free !== null && free < needed)
    throw new OperatorError(
      "bench/disk-too-small",
      `A history of ${cases} cases needs ${inGigabytes(needed)} of disk, and ${inGigabytes(free)} are free. Nothing was made.`,
      { needed, free },
    );
  return needed;
}

const LOG_BYTES = 3_000_000_000;

function inGigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

/** First serial of each template's cases, and of their papers in each series. */
interface Orders {
  readonly serials: readonly number[];
  readonly papers: ReadonlyMap<string, number>;
}

async function reserve(
  { numbers, history }: HistoryParts,
  jurisdiction: Jurisdiction,
  moulds: readonly Mould[],
  shares: readonly number[],
): Promise<Orders> {
  const years = new Map<number, number>();
  const series = new Map<string, PaperSeriesName & { readonly count: number }>();
  for (const [index, { year, papers }] of moulds.entries()) {
    const share = shares[index] ?? 0;
    years.set(year, (years.get(year) ?? 0) + share);
    for (const { body, kind, year: of } of papers) {
      const name = seriesName({ body, kind, year: of });
      series.set(name, { body, kind, year: of, count: (series.get(name)?.count ?? 0) + share });
    }
  }
  const next = new Map<number, number>();
  for (const [year, count] of years) next.set(year, await numbers.reserveNumbers(jurisdiction, year, count));
  const serials = moulds.map(({ year }, index) => {
    const first = next.get(year) ?? 1;
    next.set(year, first + (shares[index] ?? 0));
    return first;
  });
  const wanted = [...series.values()];
  const firsts = await history.reservePaperNumbers(jurisdiction, wanted);
  return { serials, papers: new Map(wanted.map((one, index) => [seriesName(one), firsts[index] ?? 1])) };
}

function seriesName({ body, kind, year }: PaperSeriesName): string {
  return `${body}\n${kind}\n${year}`;
}

interface Writing {
  readonly jurisdiction: Jurisdiction;
  readonly moulds: readonly Mould[];
  readonly shares: readonly number[];
  readonly orders: Orders;
  /** Place of the first case in the history. */
  readonly first: number;
  readonly cases: number;
}

/** While the database writes one batch, the next is sealed. */
async function writeAll({ history, progress }: HistoryParts, writing: Writing): Promise<void> {
  const { jurisdiction, moulds, shares, orders, cases } = writing;
  const papers = new Map(orders.papers);
  let place = writing.first;
  let told = 0;
  let before: Promise<void> = Promise.resolve();
  for (const [index, mould] of moulds.entries()) {
    let serial = orders.serials[index] ?? 1;
    for (let left = shares[index] ?? 0; left > 0; left -= BATCH) {
      const copies = Array.from({ length: Math.min(BATCH, left) }, () =>
        mould.copy({
          id: madeCaseId(place),
          serial: serial++,
          laterMs: (place * 7919) % LATEST_MS,
          person: madePerson(mould.life.sample.applicant.kind, personAt(place++, cases)),
          paperSerials: mould.papers.map((paper) => takeNext(papers, seriesName(paper))),
        }),
      );
      await before;
      before = history.write(jurisdiction, mould.template, copies);
      // Its failure is told where it is waited for.
      before.catch(() => undefined);
      const done = place - writing.first;
      if (done < told + cases / 20 && done < cases) continue;
      progress(`${done} of ${cases} cases`);
      told = done;
    }
  }
  await before;
}

function takeNext(next: Map<string, number>, name: string): number {
  const serial = next.get(name) ?? 1;
  next.set(name, serial + 1);
  return serial;
}

/** People come back: a quarter as many as cases, one now and another then. */
function personAt(place: number, cases: number): number {
  const people = Math.max(20, Math.ceil(cases / 4));
  return (place * 7_368_787) % people;
}

function inUse(jurisdiction: Jurisdiction): OperatorError {
  return new OperatorError(
    "bench/district-in-use",
    `The district ${jurisdiction} has cases and is no demonstration: made cases would stand among real ones. Name another district.`,
    { jurisdiction },
  );
}

function noSample(jurisdiction: Jurisdiction): OperatorError {
  return new OperatorError(
    "bench/no-sample",
    `No item of the district ${jurisdiction} has a sample application that its posts can bring to an end.`,
    { jurisdiction },
  );
}
