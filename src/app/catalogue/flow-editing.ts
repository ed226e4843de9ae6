/** The flow of a published item as an author edits it: its file, the words the file may use, and what stands against it. */
import { type CatalogueRegister, checkItem, type Severity } from "../../core/catalog/index.ts";
import { compileFlow, type FlowSource } from "../../core/flow/index.ts";
import type { DecisionsSource } from "../../core/rule/index.ts";
import { civilDateOf, type ItemCode, type Jurisdiction, type Result } from "../../core/shared/index.ts";
import type { CatalogueStore, StoredVersion } from "../ports/catalogue-store.ts";
import type { Now } from "../ports/procedures.ts";
import type { CatalogueCache, DistrictCatalogue } from "./cache.ts";

export interface FlowEditing {
  /** Null when there is no such item or it is not published: then it has no flow. */
  findFlow(jurisdiction: Jurisdiction, code: ItemCode): Promise<EditedFlow | null>;
  /**
   * Reads and compiles the file. What the flow itself lacks comes first; only a flow that compiles is held against the
   * item, when one is named: its posts, its outcomes, the names in its conditions.
   */
  check(jurisdiction: Jurisdiction, bpmn: string, item: ItemCode | undefined): Promise<readonly FlowFault[]>;
}

export interface EditedFlow {
  readonly code: ItemCode;
  readonly name: string;
  readonly version: string;
  readonly bpmn: string;
  readonly offices: readonly {
    readonly id: string;
    readonly name: string;
    readonly posts: readonly { readonly role: string; readonly name: string }[];
  }[];
}

export interface FlowFault {
  /** `bpmn/…` of the file, `flow/…` of the flow, `catalog/…` of the flow and its item. */
  readonly code: string;
  readonly severity: Severity;
  /** Id of the element; null for the file or the flow as a whole. */
  readonly element: string | null;
  /** A course of events that leads there: elements in order; empty where there is none. */
  readonly path: readonly string[];
  /** Of a file that cannot be read, from 1. */
  readonly line: number | null;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface FlowEditingParts {
  readonly cache: CatalogueCache;
  readonly store: Pick<CatalogueStore, "findVersion">;
  readonly readFlow: ReadFlow;
  /** Of a DMN file; nothing for one that cannot be read. */
  readonly readDecisions: (dmn: string) => Promise<Result<DecisionsSource, { readonly code: string }>>;
  readonly now: Now;
}

/** Of the files floor: BPMN 2.0 to what the compiler takes. */
export type ReadFlow = (bpmn: string) => Promise<
  Result<
    FlowSource,
    {
      readonly code: string;
      readonly findings: readonly {
        readonly code: string;
        readonly element?: string;
        readonly found?: string;
        readonly line?: number;
      }[];
    }
  >
>;

export function createFlowEditing({ cache, store, readFlow, readDecisions, now }: FlowEditingParts): FlowEditing {
  async function findPublished(catalogue: DistrictCatalogue, code: ItemCode): Promise<StoredVersion | null> {
    const version = catalogue.items.get(code)?.version ?? null;
    return version === null ? null : store.findVersion(catalogue.district.code, code, version);
  }

  /** The tables that stand beside the published flow: the rule steps of the edited one may name them. */
  async function decisionsOf(stored: StoredVersion | null): Promise<readonly DecisionsSource[]> {
    const read = await Promise.all((stored?.dmn ?? []).map(({ xml }) => readDecisions(xml)));
    return read.flatMap((one) => (one.ok ? [one.value] : []));
  }

  return {
    async findFlow(jurisdiction, code) {
      const catalogue = await cache.get(jurisdiction);
      const stored = await findPublished(catalogue, code);
      const item = catalogue.items.get(code);
      if (stored === null || item === undefined) return null;
      const { name, version } = item;
      return { code, name, version: version ?? "", bpmn: stored.bpmn, offices: officesOf(catalogue) };
    },
    async check(jurisdiction, bpmn, item) {
      const read = await readFlow(bpmn);
      if (!read.ok) return read.refusal.findings.map((finding) => faultOf(finding));
      const catalogue = await cache.get(jurisdiction);
      const stored = item === undefined ? null : await findPublished(catalogue, item);
      const compiled = compileFlow({ ...read.value, decisions: await decisionsOf(stored) });
      if (!compiled.ok) {
        // A finding that names the process speaks of nothing that is drawn.
        return compiled.refusal.findings.map((finding) => faultOf(finding, finding.element === read.value.id));
      }
      if (stored === null) return [];
      const source = { spec: stored.spec, version: "", flow: compiled.value };
      const today = civilDateOf(now(jurisdiction), catalogue.calendar.zone);
      return checkItem(source, registerOf(catalogue, today)).flatMap(({ code, severity, place, facts }) =>
        place === "flow" || place.startsWith("flow.")
          ? [{ code, severity, element: place.slice("flow.".length) || null, path: [], line: null, facts }]
          : [],
      );
    },
  };
}

interface Finding {
  readonly code: string;
  readonly element?: string;
  readonly path?: readonly string[];
  readonly found?: string;
  readonly line?: number;
}

function faultOf({ code, element, path = [], found, line }: Finding, whole = false): FlowFault {
  return {
    code,
    severity: "error",
    element: whole || element === undefined || element === "" ? null : element,
    path,
    line: line ?? null,
    facts: found === undefined ? {} : { found },
  };
}

/** Whether posts are held is asked when the item is published, not while its flow is drawn. */
function registerOf({ register, calendar }: DistrictCatalogue, today: CatalogueRegister["today"]): CatalogueRegister {
  const { bases, bodies, offices, posts } = register;
  return { bases, bodies, offices, posts, today, calendar };
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
