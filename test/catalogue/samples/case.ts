/** An item to be checked with what stands around it; what is left out is as in the sample licence, which has no error. */
import {
  type CatalogueRegister,
  checkCatalogue,
  compileItem,
  type ItemSpec,
  type LegalBasis,
  type StatuteDemands,
} from "../../../src/core/catalog/index.ts";
import { compileFlow } from "../../../src/core/flow/index.ts";
import { decisionsSketch, type TableSketch } from "../../factories/decision.ts";
import { flowSketch, type PartsById } from "../../factories/flow.ts";
import { sampleItem } from "../../factories/procedure.ts";
import { licensingAct, sampleRegister } from "../../factories/register.ts";
import { china } from "../../support/calendar.ts";
import type { Codes, Sample } from "./sample.ts";

export interface Case {
  readonly item?: Partial<ItemSpec>;
  readonly chains?: readonly string[];
  readonly parts?: PartsById;
  readonly tables?: readonly TableSketch[];
  readonly register?: Partial<CatalogueRegister>;
  /** The rest of the catalogue. */
  readonly others?: readonly ItemSpec[];
}

export function sample(why: string, shows: Sample["shows"], wrong: Case, right: Case = {}): Sample {
  return { why, shows, wrong: finding(wrong), right: finding(right) };
}

export const CHAIN = ["Start > Task_review > Task_decide > End"];

export function task(kind: string, more: Readonly<Record<string, string>> = {}) {
  const outcomes = kind === "decide" ? "granted,refused" : "agree,object";
  const post = kind === "decide" ? "decider" : "reviewer";
  return { attributes: { office: "market", post, kind, outcomes, ...more } };
}

const PARTS: PartsById = { Task_review: task("review"), Task_decide: task("decide") };

function finding({ item = {}, chains = CHAIN, parts = {}, tables = [], register = {}, others = [] }: Case): Codes {
  return () => {
    const spec = { ...sampleItem, ...item };
    const source = flowSketch(chains, { ...PARTS, ...parts });
    const flow = compileFlow(tables.length === 0 ? source : { ...source, decisions: [decisionsSketch(tables)] });
    if (!flow.ok) throw new Error(JSON.stringify(flow.refusal.findings));
    const around = { ...sampleRegister, calendar: china, ...register };
    const compiled = compileItem({ spec, version: "v", flow: flow.value }, around);
    const found = compiled.ok ? compiled.value.findings : compiled.refusal.findings;
    const together = checkCatalogue([...others, spec], around.bases).get(spec.code) ?? [];
    return [...found, ...together].map(({ code }) => code);
  };
}

/** A law of its own beside the licensing act, and a document of the district. */
export const ownLaw: LegalBasis = { id: "own", title: "样例条例", level: "regulation" };
export const notice: LegalBasis = { id: "notice", title: "样例区通知", level: "document" };

export function cite(law: string, article?: string) {
  return [article === undefined ? { law, checked: false } : { law, article, checked: true }];
}

export function withBases(...bases: readonly LegalBasis[]): Pick<Case, "register"> {
  return { register: { bases: [licensingAct, ...bases] } };
}

/** The sample item cites the law that asks this of it. */
export function asked(asks: StatuteDemands): Case {
  const law = {
    ...licensingAct,
    requirements: [{ article: "32", checked: true, rule: "法律这样规定。", binds: ["32"], asks }],
  };
  return { register: { bases: [law, ownLaw] } };
}
