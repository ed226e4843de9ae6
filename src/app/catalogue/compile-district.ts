/** Compiles a whole district: each item with the register around it, and the catalogue as one. */
import { makeCalendar } from "../../core/calendar/index.ts";
import {
  type CatalogFinding,
  type CatalogueRegister,
  callsOf,
  checkCatalogue,
  compileItem,
  indexLists,
  listsInForce,
  publishable,
} from "../../core/catalog/index.ts";
import { compileFlow } from "../../core/flow/index.ts";
import { civilDateOf, type Instant } from "../../core/shared/index.ts";
import type { LoadedItem } from "../ports/catalogue-store.ts";
import type { DistrictSource, ItemSource } from "./district-source.ts";

/** In the order of the files; what has an error is not published, and neither is what calls it. */
export function compileDistrict(source: DistrictSource, now: Instant): readonly LoadedItem[] {
  return compileAll(source.items, compilingRegister(source, now));
}

/** The register of a district's files, as items are compiled with. */
export function compilingRegister(source: DistrictSource, now: Instant) {
  const { settings, people, bases, bodies, offices, posts, absences, policy, elements, themes, basics } = source;
  const { lists = {} } = source;
  const calendar = makeCalendar(settings.calendar);
  const today = civilDateOf(now, calendar.zone);
  const register: CatalogueRegister = {
    bases,
    bodies,
    offices,
    posts,
    absences,
    audiences: audiencesOf(themes),
    holdings: people.staff.map((person) => ({
      posts: person.posts,
      qualified: person.enforcementNumber !== undefined,
    })),
    today,
    listIndex: indexLists(listsInForce(lists, today)),
    ...(policy === undefined ? {} : { policy }),
    ...(elements === undefined ? {} : { elements }),
    ...(basics === undefined ? {} : { basics }),
    calendar,
  };
  return register;
}

function audiencesOf({ person, legal }: DistrictSource["themes"]): NonNullable<CatalogueRegister["audiences"]> {
  return Object.fromEntries([
    ...person.map(({ code }) => [code, "person"] as const),
    ...legal.map(({ code }) => [code, "legal"] as const),
  ]);
}

/** What calls an item that is not published is not published either: its case would wait in vain. */
function compileAll(sources: readonly ItemSource[], register: CatalogueRegister): readonly LoadedItem[] {
  const read = sources.map((source) => ({ source, model: compileFlow(source.flow) }));
  const around = read.flatMap(({ source, model }) => (model.ok ? [{ spec: source.spec, flow: model.value }] : []));
  const together = checkCatalogue(
    sources.map(({ spec }) => spec),
    register.bases,
  );
  let items = read
    .map(({ source, model }) => compile(source, model, { ...register, catalogue: around }))
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

function compile(
  { spec, bpmn, dmn, version }: ItemSource,
  model: ReturnType<typeof compileFlow>,
  register: CatalogueRegister,
): LoadedItem {
  const { code, name, type } = spec;
  const bodyName = register.bodies.find((body) => body.id === spec.body)?.name ?? spec.body;
  const draft = { code, name, type, bodyName, publish: null };
  if (!model.ok) {
    return { ...draft, findings: model.refusal.findings.map((finding) => ({ ...finding, severity: "error" })) };
  }
  const compiled = compileItem({ spec, version, flow: model.value }, register);
  if (!compiled.ok) return { ...draft, findings: compiled.refusal.findings };
  return { ...draft, findings: compiled.value.findings, publish: { version, spec, flow: model.value, bpmn, dmn } };
}
