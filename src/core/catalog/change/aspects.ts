/**
 * Which aspects of an item a change touches: each of them is signed by a body of its own, and no other is. Rule R-CAT-80.
 * Derived from the difference, never chosen by whoever proposes it.
 */
import type { Json } from "../../shared/index.ts";
import type { ItemSpec } from "../item.ts";
import type { FieldChange } from "./diff.ts";
import { isObject } from "./tree.ts";

/** 存在、合法性、收费、时限、材料. */
export const ASPECTS = ["existence", "legality", "fee", "limit", "materials"] as const;
export type Aspect = (typeof ASPECTS)[number];

export function isAspect(text: string): text is Aspect {
  return ASPECTS.some((aspect) => aspect === text);
}

/**
 * R-CAT-80: in the order of the aspects. What only explains (guide, keywords, telephone) touches none: it is published
 * without a signature, yet not without a check.
 */
export function aspectsTouched(changes: readonly FieldChange[]): readonly Aspect[] {
  const touched = new Set(changes.flatMap(aspectsOf));
  return ASPECTS.filter((aspect) => touched.has(aspect));
}

/** R-CAT-80: of a whole item that comes or goes, everything it does not say is a statement too (不收费). */
export const ASPECTS_OF_NEW: readonly Aspect[] = ASPECTS;
export const ASPECTS_OF_WITHDRAWAL: readonly Aspect[] = ["existence", "legality"];

/** What one change touches. */
export function aspectsOf(change: FieldChange): readonly Aspect[] {
  const [top = "", ...rest] = change.path;
  const own = top === "flow" ? flowAspects(change, rest) : (BY_FIELD[top as keyof ItemSpec] ?? ["existence"]);
  // Law that is cited anew, or no more, is for whoever answers for the law.
  return citesLaw(change) && !own.includes("legality") ? [...own, "legality"] : own;
}

/** A field that comes is given its aspects here, or it does not compile. */
const BY_FIELD: Readonly<Record<keyof ItemSpec, readonly Aspect[]>> = {
  code: ["existence"],
  basicCode: ["existence"],
  name: ["existence"],
  handling: ["existence"],
  main: ["existence"],
  type: ["existence", "legality"],
  level: ["existence"],
  caseType: ["legality", "limit"],
  servedParties: ["existence"],
  handlingForms: [],
  body: ["existence", "legality"],
  office: ["existence"],
  themes: [],
  keywords: [],
  legalBases: ["existence", "legality"],
  receipt: ["legality", "limit"],
  statutory: ["legality", "limit"],
  promise: ["limit"],
  stops: ["legality", "limit"],
  suspensions: ["legality", "limit"],
  extension: ["legality", "limit"],
  decision: ["legality"],
  conditions: ["legality"],
  situations: ["materials"],
  materials: ["materials"],
  undertakings: ["legality", "materials"],
  safety: ["legality"],
  form: ["materials"],
  flow: [],
  result: ["existence", "legality"],
  fee: ["fee"],
  delivery: ["limit"],
  clocks: ["limit"],
  renewal: ["legality", "limit"],
  calls: ["materials"],
  bundle: ["existence", "legality"],
  unified: ["existence", "legality"],
  elements: ["existence"],
  yellowShare: ["limit"],
  siteVisits: ["materials"],
  guide: [],
  consult: [],
  complaint: [],
};

const FLOW_LIMITS = new Set(["limit", "duration", "after"]);
const FLOW_WORDS = new Set(["name", "file"]);

/** Who does which step, and in which order, is the lawful course; how long a step may take is a limit. */
function flowAspects(change: FieldChange, rest: readonly string[]): readonly Aspect[] {
  const last = rest.at(-1) ?? "";
  if (FLOW_WORDS.has(last)) return [];
  if (FLOW_LIMITS.has(last)) return ["limit"];
  const hasLimit = [change.before, change.after].some((value) => isObject(value) && "limit" in value);
  return hasLimit ? ["legality", "limit"] : ["legality"];
}

const LAW_FIELDS = new Set(["basis", "legalBases"]);

function citesLaw({ path, before, after, kind }: FieldChange): boolean {
  if (kind === "moved") return false;
  return path.some((step) => LAW_FIELDS.has(step)) || holdsLaw(before) || holdsLaw(after);
}

function holdsLaw(value: Json | undefined): boolean {
  if (Array.isArray(value)) return value.some(holdsLaw);
  if (!isObject(value)) return false;
  return Object.entries(value).some(
    ([key, inner]) => (LAW_FIELDS.has(key) && Array.isArray(inner) && inner.length > 0) || holdsLaw(inner),
  );
}
