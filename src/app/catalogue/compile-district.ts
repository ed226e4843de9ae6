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
  type WholeItem,
} from "../../core/catalog/index.ts";
import { type CallNode, compileFlow, type FlowModel, type FlowSource } from "../../core/flow/index.ts";
import { civilDateOf, type Instant, type ItemCode } from "../../core/shared/index.ts";
import type { ItemFinding, LoadedItem } from "../ports/catalogue-store.ts";
import type { KeptFindings } from "../ports/kept-findings.ts";
import type { DistrictSource, ItemSource } from "./district-source.ts";

/** In the order of the files; what has an error is not published, and neither is what calls it. */
export function compileDistrict(source: DistrictSource, now: Instant): readonly LoadedItem[] {
  const register = compilingRegister(source, now);
  const modelOf = createFlowCompiler();
  const read = source.items.map((item) => ({ item, model: modelOf(item.flow) }));
  const catalogue = read.flatMap(({ item, model }) => (model.ok ? [{ spec: item.spec, flow: model.value }] : []));
  const alone = read.map(({ item, model }) => compile(item, model, { ...register, catalogue }));
  const verdicts = judgeTogether(alone.map(verdictOf), source, register);
  return alone.map((item, index) => {
    const { findings = item.findings, calls = null } = verdicts[index] ?? {};
    return { ...item, findings, publish: calls === null ? null : item.publish };
  });
}

/**
 * What is found in each item, in the order of the files.
 * @param kept spares the items in which nothing can be different
 */
export function findInDistrict(
  source: DistrictSource,
  now: Instant,
  kept: KeptFindings = NOTHING_KEPT,
): readonly (readonly ItemFinding[])[] {
  const register = compilingRegister(source, now);
  const modelOf = createFlowCompiler();
  const read = source.items.map((item) => ({
    item,
    known: kept.find(item.version),
    model: () => modelOf(item.flow),
  }));
  // Only what compiles is kept, so that its flow is compiled when somebody asks what it calls, and not before.
  const catalogue = read.flatMap(({ item: { spec }, known, model }) =>
    known !== undefined || model().ok
      ? [
          {
            spec,
            get flow() {
              return compiled(model());
            },
          },
        ]
      : [],
  );
  const alone = read.map(({ item, known, model }): Verdict => {
    const { code } = item.spec;
    if (known !== undefined) return { code, findings: known, calls: publishable(known) ? [] : null };
    const loaded = compile(item, model(), { ...register, catalogue });
    if (stands(item, model())) kept.keep(item.version, loaded.findings);
    return verdictOf(loaded);
  });
  return judgeTogether(alone, source, register).map(({ findings }) => findings);
}

/** Whether it compiles and asks nothing of others. */
function stands({ spec }: ItemSource, model: Model): boolean {
  return model.ok && !asksOthers({ spec, flow: model.value });
}

/** What calls others, or bundles them, depends on how they are written. */
export function asksOthers({ spec, flow }: WholeItem): boolean {
  return spec.bundle !== undefined || callsOf(flow).length > 0;
}

const NOTHING_KEPT: KeptFindings = { find: () => undefined, keep: () => undefined };

type Model = ReturnType<typeof compileFlow>;

/** Each flow once, however many items go through it. */
function createFlowCompiler(): (flow: FlowSource) => Model {
  const compiled = new Map<FlowSource, Model>();
  return (flow) => {
    const model = compiled.get(flow) ?? compileFlow(flow);
    compiled.set(flow, model);
    return model;
  };
}

/** @throws Error for a flow that does not compile */
function compiled(model: Model): FlowModel {
  if (!model.ok) throw new Error("the flow does not compile");
  return model.value;
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

interface Verdict {
  readonly code: ItemCode;
  readonly findings: readonly ItemFinding[];
  /** What its flow calls; null for an item that is not published. */
  readonly calls: readonly CallNode[] | null;
}

function verdictOf({ code, findings, publish }: LoadedItem): Verdict {
  return { code, findings, calls: publish === null ? null : callsOf(publish.flow) };
}

/** What calls an item that is not published is not published either: its case would wait in vain. */
function judgeTogether(
  alone: readonly Verdict[],
  { items }: DistrictSource,
  { bases }: CatalogueRegister,
): readonly Verdict[] {
  const together = checkCatalogue(
    items.map(({ spec }) => spec),
    bases,
  );
  let verdicts = alone.map((one) => withFindings(one, together.get(one.code) ?? []));
  for (;;) {
    const published = new Set<string>(verdicts.flatMap(({ code, calls }) => (calls === null ? [] : [code])));
    const next = verdicts.map((one) => withoutLostCalls(one, published));
    if (next.every((one, index) => one === verdicts[index])) return verdicts;
    verdicts = next;
  }
}

function withFindings(verdict: Verdict, more: readonly CatalogFinding[]): Verdict {
  if (more.length === 0) return verdict;
  const findings = [...verdict.findings, ...more];
  return { ...verdict, findings, calls: publishable(more) ? verdict.calls : null };
}

function withoutLostCalls(verdict: Verdict, published: ReadonlySet<string>): Verdict {
  const lost = (verdict.calls ?? []).filter((call) => !published.has(call.procedure));
  if (lost.length === 0) return verdict;
  const findings = lost.map(({ id, procedure }) => ({
    code: "catalog/call-unpublished" as const,
    severity: "error" as const,
    place: `flow.${id}`,
    facts: { item: procedure },
  }));
  return { ...verdict, calls: null, findings: [...verdict.findings, ...findings] };
}

function compile({ spec, bpmn, dmn, version }: ItemSource, model: Model, register: CatalogueRegister): LoadedItem {
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
