/** The findings on a whole catalogue, as files say it or as it is stored, for a person or a program to read. */
import {
  type CatalogFinding,
  type CatalogueRegister,
  checkCatalogue,
  checkItem,
  checkLists,
  indexLists,
  type KeptLists,
  LIST_KINDS,
  type ListFinding,
  type ListSurroundings,
  listsInForce,
  type Severity,
  type WholeItem,
} from "../../core/catalog/index.ts";
import { civilDateOf, type Instant, type ItemCode, type Jurisdiction } from "../../core/shared/index.ts";
import type { CatalogueStore, ImportFlag, ItemFinding, WantedVersion } from "../ports/catalogue-store.ts";
import type { KeptFindings } from "../ports/kept-findings.ts";
import type { ListStore } from "../ports/list-store.ts";
import { calendarOf } from "./cache.ts";
import { type Around, registerAround } from "./changes/catalogue-around.ts";
import { asksOthers, findInDistrict } from "./compile-district.ts";
import type { DistrictSource } from "./district-source.ts";
import { WEIGHT_OF_FLAG } from "./row-flags.ts";

export interface PlacedFinding {
  readonly code: string;
  readonly severity: Severity;
  /** The item, by its folder or its code, and the way into it: `food-licence: materials[3].name`. */
  readonly place: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** The rule that is not kept, as a citation. */
  readonly basis?: string;
  /** Name of the body that answers for the item. */
  readonly body?: string;
}

/** Of files: every item, whether it could be published or not, and the lists around them. */
export function checkDistrict(source: DistrictSource, now: Instant, kept?: KeptFindings): readonly PlacedFinding[] {
  const { bases, bodies, lists = {}, settings } = source;
  const names = new Map<string, string>(bodies.map(({ id, name }) => [id, name]));
  const today = civilDateOf(now, settings.zone);
  const items = source.items.map(({ spec }) => spec);
  return [
    ...findInDistrict(source, now, kept).flatMap((findings, index) => {
      const { folder = "", spec } = source.items[index] ?? {};
      const body = spec === undefined ? "" : (names.get(spec.body) ?? spec.body);
      return findings.map((finding) => ({ ...placed(folder, finding), body }));
    }),
    ...ofLists(lists, { items, bases, bodies, today }),
  ];
}

function ofLists(lists: KeptLists, around: ListSurroundings): readonly PlacedFinding[] {
  return checkLists(listsInForce(lists, around.today), around).map(inList);
}

/** `lists/fee ROAD-1: basis`. */
function inList({ list, entry, finding }: ListFinding): PlacedFinding {
  if (list === null) return { ...bare(finding), place: finding.place };
  const where = entry === null ? `lists/${list}` : `lists/${list} ${entry}`;
  return { ...bare(finding), place: `${where}: ${finding.place}` };
}

export interface StoredParts {
  readonly store: Pick<CatalogueStore, "readSurroundings" | "listPublished" | "readWhole" | "listFlags">;
  readonly lists: Pick<ListStore, "readLists">;
  readonly now: Instant;
  /** What an earlier check found, with the same things around the items: everything that they are held against, as text. */
  readonly keptFor?: (around: string) => KeptFindings;
}

/**
 * Of what is stored: published items are checked anew against the register and the law of today; of drafts, which are
 * not kept in full, what was found when they came is told.
 * @throws Error when there is no such district
 */
export async function checkStored(parts: StoredParts, jurisdiction: Jurisdiction): Promise<readonly PlacedFinding[]> {
  const { store, keptFor } = parts;
  const [published, { register, calendar, lists, today }] = await Promise.all([
    store.listPublished(jurisdiction),
    readSurroundings(parts, jurisdiction),
  ]);
  const { bases, bodies } = register;
  const kept = keptFor?.(JSON.stringify([register, calendar.spec, lists, today]));
  const listIndex = indexLists(lists);
  const checkAmong = (around: Around) => {
    const held = registerAround({ catalogue: { register, calendar }, around, listIndex, today });
    return (whole: WholeItem, version: string) => foundAlone(whole, `${whole.spec.code} ${version}`, held, kept);
  };
  const { around, found } = await checkOnArrival(store.readWhole(jurisdiction, published), {
    published,
    check: checkAmong(new Map()),
  });
  const check = checkAmong(around);
  const items = [...around.values()].map(({ spec }) => spec);
  const together = checkCatalogue(items, bases);
  const names = new Map<string, string>(bodies.map(({ id, name }) => [id, name]));
  const ofItems = published.flatMap(({ code, version }) => {
    const whole = around.get(code);
    if (whole === undefined) return [];
    const body = names.get(whole.spec.body) ?? whole.spec.body;
    const all = [...(found.get(code) ?? check(whole, version)), ...(together.get(code) ?? [])];
    return all.map((finding) => ({ ...placed(code, finding), body }));
  });
  return [...ofItems, ...ofLists(lists, { items, bases, bodies, today }), ...(await draftsOf(store, jurisdiction))];
}

/** What asks nothing of others is checked while the database unpacks the next. */
async function checkOnArrival(
  arriving: AsyncIterable<WholeItem>,
  how: {
    readonly published: readonly WantedVersion[];
    readonly check: (whole: WholeItem, version: string) => readonly ItemFinding[];
  },
) {
  const versions = new Map(how.published.map(({ code, version }) => [code, version]));
  const around = new Map<ItemCode, WholeItem>();
  const found = new Map<ItemCode, readonly ItemFinding[]>();
  for await (const whole of arriving) {
    const { code } = whole.spec;
    around.set(code, whole);
    if (!asksOthers(whole)) found.set(code, how.check(whole, versions.get(code) ?? ""));
  }
  return { around, found };
}

/** What items are held against. */
async function readSurroundings({ store, lists, now }: StoredParts, jurisdiction: Jurisdiction) {
  const { register, calendar: stored } = await store.readSurroundings(jurisdiction);
  const calendar = calendarOf(jurisdiction, stored);
  const today = civilDateOf(now, calendar.zone);
  return { register, calendar, today, lists: await lists.readLists(jurisdiction, today, LIST_KINDS) };
}

function foundAlone(
  whole: WholeItem,
  version: string,
  ...[register, kept]: [register: CatalogueRegister, kept: KeptFindings | undefined]
): readonly ItemFinding[] {
  const known = kept?.find(version);
  if (known !== undefined) return known;
  const found = checkItem({ ...whole, version: "" }, register);
  if (!asksOthers(whole)) kept?.keep(version, found);
  return found;
}

async function draftsOf(store: StoredParts["store"], jurisdiction: Jurisdiction): Promise<readonly PlacedFinding[]> {
  const drafts = await store.listFlags(jurisdiction);
  return drafts.flatMap(({ code, name, body, compiled, imported }) => [
    ...compiled.map((finding) => ({ ...placed(code, finding), body })),
    ...imported.map((flag) => ({ ...ofRow(flag), place: `${code} ${name}`.trim(), body })),
  ]);
}

/** A flag of an earlier import has only its sentence. */
function ofRow({ code, reason, facts }: ImportFlag): Omit<PlacedFinding, "place"> {
  const known = { reason, found: reason, rows: reason, field: reason, length: "…", ...facts };
  return { code: `row/${code}`, severity: WEIGHT_OF_FLAG[code] ?? "error", facts: known };
}

function placed(item: string, finding: ItemFinding): PlacedFinding {
  const { code, severity } = finding;
  if (!("place" in finding))
    return { code, severity, place: `${item}: flow.${finding.element}`, facts: { ...finding } };
  return { ...bare(finding), place: `${item}: ${finding.place}` };
}

function bare({ code, severity, facts, basis }: CatalogFinding): Omit<PlacedFinding, "place"> {
  return { code, severity, facts, ...(basis === undefined ? {} : { basis }) };
}
