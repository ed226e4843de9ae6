/** Brings a district to what its files say: place, calendar, register, items, people. */
import { makeCalendar } from "../../core/calendar/index.ts";
import {
  type CatalogFinding,
  type CatalogueRegister,
  callsOf,
  checkCatalogue,
  compileItem,
  publishable,
} from "../../core/catalog/index.ts";
import { compileFlow } from "../../core/flow/index.ts";
import { civilDateOf, type Instant, type ItemCode, type Jurisdiction } from "../../core/shared/index.ts";
import type { CatalogueStore, DistrictRegister, ItemFinding, LoadedItem } from "../ports/catalogue-store.ts";
import type { PeopleLoaded, PeopleLoader } from "../ports/people-loader.ts";
import type { CatalogueCache } from "./cache.ts";
import type { DistrictSource, ItemSource } from "./district-source.ts";

export interface LoadDistrictParts {
  readonly store: CatalogueStore;
  readonly cache: CatalogueCache;
  /** Undefined loads no accounts at all. */
  readonly people: PeopleLoader | undefined;
  readonly now: Instant;
  /** Whether accounts with a password that everybody knows may exist: only where nobody else can reach the server. */
  readonly demoAccountsAllowed: boolean;
}

export interface DistrictLoaded {
  readonly jurisdiction: Jurisdiction;
  readonly name: string;
  readonly created: boolean;
  /** False when everything was so already. */
  readonly changed: boolean;
  readonly published: readonly ItemCode[];
  /** Items with errors: kept, but nobody can apply for them. */
  readonly drafts: readonly ItemCode[];
  /** Items that the files name no more. */
  readonly withdrawn: readonly ItemCode[];
  readonly findings: readonly (ItemFinding & { readonly item: ItemCode; readonly folder: string })[];
  /** Null where none were loaded. */
  readonly accounts: PeopleLoaded | null;
}

/**
 * An item that compiles without errors is published, another is kept as a draft with its findings. Items that the
 * files name no more are withdrawn; cases that began with them go on. Loading the same files again changes nothing.
 */
export async function loadDistrict(parts: LoadDistrictParts, source: DistrictSource): Promise<DistrictLoaded> {
  const { store, cache } = parts;
  const { settings } = source;
  const compiling = compilingRegister(source, parts.now);
  const items = compileAll(source.items, compiling);
  const saved = await store.saveDistrict({ district: settings, register: registerOf(source), items });
  cache.changed();
  const accounts = await loadPeople(parts, source);
  const codes = (published: boolean) =>
    items.filter((item) => (item.publish !== null) === published).map((item) => item.code);
  return {
    jurisdiction: settings.code,
    name: settings.name,
    ...saved,
    published: codes(true),
    drafts: codes(false),
    findings: items.flatMap(({ code, findings }, index) =>
      findings.map((finding) => ({ ...finding, item: code, folder: source.items[index]?.folder ?? "" })),
    ),
    accounts,
  };
}

function compilingRegister({ settings, people, bases, bodies, offices, posts, policy }: DistrictSource, now: Instant) {
  const calendar = makeCalendar(settings.calendar);
  const register: CatalogueRegister = {
    bases,
    bodies,
    offices,
    posts,
    holdings: people.staff.map((person) => ({
      posts: person.posts,
      qualified: person.enforcementNumber !== undefined,
    })),
    today: civilDateOf(now, calendar.zone),
    ...(policy === undefined ? {} : { policy }),
    calendar,
  };
  return register;
}

/** What calls an item that is not published is not published either: its case would wait in vain. */
function compileAll(sources: readonly ItemSource[], register: CatalogueRegister): readonly LoadedItem[] {
  const around = sources.flatMap(({ spec, flow }) => {
    const model = compileFlow(flow);
    return model.ok ? [{ spec, flow: model.value }] : [];
  });
  const together = checkCatalogue(sources.map(({ spec }) => spec));
  let items = sources
    .map((source) => compile(source, { ...register, catalogue: around }))
    .map((item) => withFindings(item, together.get(item.code) ?? []));
  for (;;) {
    const published = new Set<string>(items.flatMap((item) => (item.publish === null ? [] : [item.code])));
    const next = items.map((item) => withoutLostCalls(item, published));
    if (next.every((item, index) => item === items[index])) return items;
    items = next;
  }
}

function withFindings(item: LoadedItem, more: readonly CatalogFinding[]): LoadedItem {
  if (more.length === 0) return item;
  const findings = [...item.findings, ...more];
  return publishable(more) ? { ...item, findings } : { ...item, findings, publish: null };
}

function withoutLostCalls(item: LoadedItem, published: ReadonlySet<string>): LoadedItem {
  const lost = item.publish === null ? [] : callsOf(item.publish.flow).filter((call) => !published.has(call.procedure));
  if (lost.length === 0) return item;
  const findings = lost.map(({ id, procedure }) => ({
    code: "catalog/call-unpublished" as const,
    severity: "error" as const,
    place: `flow.${id}`,
    facts: { item: procedure },
  }));
  return { ...item, publish: null, findings: [...item.findings, ...findings] };
}

function compile({ spec, flow, bpmn, dmn, version }: ItemSource, register: CatalogueRegister): LoadedItem {
  const { code, name, type } = spec;
  const bodyName = register.bodies.find((body) => body.id === spec.body)?.name ?? spec.body;
  const draft = { code, name, type, bodyName, publish: null };
  const model = compileFlow(flow);
  if (!model.ok) {
    return { ...draft, findings: model.refusal.findings.map((finding) => ({ ...finding, severity: "error" })) };
  }
  const compiled = compileItem({ spec, version, flow: model.value }, register);
  if (!compiled.ok) return { ...draft, findings: compiled.refusal.findings };
  return { ...draft, findings: compiled.value.findings, publish: { version, spec, flow: model.value, bpmn, dmn } };
}

function registerOf(source: DistrictSource): DistrictRegister {
  const { bodies, offices, posts, bases, themes, synonyms, reasons, policy } = source;
  return {
    bodies,
    offices,
    posts,
    bases,
    themes: [
      ...themes.person.map((theme) => ({ ...theme, audience: "person" as const })),
      ...themes.legal.map((theme) => ({ ...theme, audience: "legal" as const })),
    ],
    synonyms,
    reasons: Object.entries(reasons).flatMap(([kind, list]) => list.map((reason) => ({ kind, ...reason }))),
    ...(policy === undefined ? {} : { policy }),
  };
}

/** Where the known password may not be used, a demonstration district has no accounts at all. */
async function loadPeople(parts: LoadDistrictParts, source: DistrictSource): Promise<PeopleLoaded | null> {
  const { settings, people } = source;
  if (parts.people === undefined || (settings.demo && !parts.demoAccountsAllowed)) return null;
  const { demoPassword, ...persons } = people;
  return parts.people.ensurePeople(settings.code, persons, {
    password: settings.demo ? (demoPassword ?? null) : null,
  });
}
