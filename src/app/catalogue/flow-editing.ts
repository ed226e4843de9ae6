/** The flow of a published item as an author edits it: its file, the words the file may use, and what stands against it. */
import { type CatalogueRegister, callsOf, checkItem } from "../../core/catalog/index.ts";
import { compileFlow, type FlowModel, type FlowSource } from "../../core/flow/index.ts";
import { civilDateOf, type ItemCode, type Jurisdiction, type Result } from "../../core/shared/index.ts";
import type { CatalogueStore, DmnFile, StoredVersion } from "../ports/catalogue-store.ts";
import type { Now } from "../ports/procedures.ts";
import type { CatalogueCache, DistrictCatalogue } from "./cache.ts";
import { checkRules, type ReadDecisions } from "./check-rules.ts";
import type { FlowFault, ReadFinding } from "./flow-faults.ts";

export interface FlowEditing {
  /** Null when there is no such item or it is not published: then it has no flow. */
  findFlow(jurisdiction: Jurisdiction, code: ItemCode): Promise<EditedFlow | null>;
  /**
   * Reads and compiles the flow with its decision tables. What the flow itself lacks comes first; only a flow that
   * compiles is held against the item, when one is named: its posts, its outcomes, the names in its conditions. What
   * stands against the tables is told in any case.
   */
  check(jurisdiction: Jurisdiction, files: EditedFiles): Promise<readonly FlowFault[]>;
}

export interface EditedFiles {
  readonly bpmn: string;
  /** Undefined: those of the item as published. */
  readonly dmn?: readonly DmnFile[] | undefined;
  readonly item?: ItemCode | undefined;
}

export interface EditedFlow {
  readonly code: ItemCode;
  readonly name: string;
  readonly version: string;
  readonly bpmn: string;
  /** The decision tables beside it. */
  readonly dmn: readonly DmnFile[];
  readonly offices: readonly {
    readonly id: string;
    readonly name: string;
    readonly posts: readonly { readonly role: string; readonly name: string }[];
  }[];
}

export interface FlowEditingParts {
  readonly cache: CatalogueCache;
  readonly store: Pick<CatalogueStore, "findVersion">;
  readonly readFlow: ReadFlow;
  /** Of a DMN file; nothing for one that cannot be read. */
  readonly readDecisions: ReadDecisions;
  readonly now: Now;
}

/** Of the files floor: BPMN 2.0 to what the compiler takes. */
export type ReadFlow = (
  bpmn: string,
) => Promise<Result<FlowSource, { readonly code: string; readonly findings: readonly ReadFinding[] }>>;

export function createFlowEditing({ cache, store, readFlow, readDecisions, now }: FlowEditingParts): FlowEditing {
  async function findPublished(catalogue: DistrictCatalogue, code: ItemCode): Promise<StoredVersion | null> {
    const version = catalogue.items.get(code)?.version ?? null;
    return version === null ? null : store.findVersion(catalogue.district.code, code, version);
  }

  /** Published items that the flow calls, and that these call. */
  async function itemsCalled(catalogue: DistrictCatalogue, flow: FlowModel): Promise<CalledItems> {
    const found: CalledItems[number][] = [];
    const codes = callsOf(flow).map((call) => call.procedure);
    for (let code = codes.pop(); code !== undefined; code = codes.pop()) {
      if (found.some(({ spec }) => spec.code === code)) continue;
      const stored = await findPublished(catalogue, code as ItemCode);
      if (stored === null) continue;
      found.push(stored);
      codes.push(...callsOf(stored.flow).map((call) => call.procedure));
    }
    return found;
  }

  return {
    async findFlow(jurisdiction, code) {
      const catalogue = await cache.get(jurisdiction);
      const stored = await findPublished(catalogue, code);
      const item = catalogue.items.get(code);
      if (stored === null || item === undefined) return null;
      const { name, version } = item;
      return { code, name, version: version ?? "", bpmn: stored.bpmn, dmn: stored.dmn, offices: officesOf(catalogue) };
    },
    async check(jurisdiction, { bpmn, dmn, item }) {
      const catalogue = await cache.get(jurisdiction);
      const stored = item === undefined ? null : await findPublished(catalogue, item);
      const rules = await checkRules(dmn ?? stored?.dmn ?? [], readDecisions);
      const read = await readFlow(bpmn);
      if (!read.ok) return [...read.refusal.findings.map((finding) => faultOf(finding)), ...rules.faults];
      const flow = compileFlow({ ...read.value, decisions: rules.sources });
      if (!flow.ok) {
        // What it says of the tables is told with their places, and a table that cannot be read is not unknown.
        const told = flow.refusal.findings.filter(
          ({ code }) =>
            !code.startsWith("rule/") && (code !== "flow/decision-unknown" || rules.faults.every(isOfTable)),
        );
        // A finding that names the process speaks of nothing that is drawn.
        return [...told.map((finding) => faultOf(finding, finding.element === read.value.id)), ...rules.faults];
      }
      if (stored === null) return rules.faults;
      const source = { spec: stored.spec, version: "", flow: flow.value };
      const today = civilDateOf(now(jurisdiction), catalogue.calendar.zone);
      const called = await itemsCalled(catalogue, flow.value);
      const around = { ...registerOf(catalogue, today), catalogue: called };
      const held = checkItem(source, around).flatMap(({ code, severity, place, facts }) =>
        place === "flow" || place.startsWith("flow.")
          ? [{ code, severity, element: place.slice("flow.".length) || null, path: [], line: null, facts, rule: null }]
          : [],
      );
      return [...held, ...rules.faults];
    },
  };
}

/** Told of a table that compiles. */
function isOfTable({ code }: FlowFault): boolean {
  return code.startsWith("catalog/");
}

type CalledItems = NonNullable<CatalogueRegister["catalogue"]>;

interface Finding extends ReadFinding {
  readonly path?: readonly string[];
}

function faultOf({ code, element, path = [], found, line }: Finding, whole = false): FlowFault {
  return {
    code,
    severity: "error",
    element: whole || element === undefined || element === "" ? null : element,
    path,
    line: line ?? null,
    facts: found === undefined ? {} : { found },
    rule: null,
  };
}

/** Whether posts are held is asked when the item is published, not while its flow is drawn. */
function registerOf({ register, calendar }: DistrictCatalogue, today: CatalogueRegister["today"]): CatalogueRegister {
  const { bases, bodies, offices, posts, absences } = register;
  return { bases, bodies, offices, posts, absences, today, calendar };
}

function officesOf({ register }: DistrictCatalogue): EditedFlow["offices"] {
  const posts = Map.groupBy(register.posts, (post) => post.office as string);
  return register.offices
    .filter((office) => office.former !== true)
    .map(({ id, name }) => ({
      id,
      name,
      posts: (posts.get(id) ?? []).map((post) => ({ role: post.role, name: post.name })),
    }));
}
