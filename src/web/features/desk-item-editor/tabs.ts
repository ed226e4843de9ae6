/** The parts of an item as its editor shows them, and which part a place of the item stands in. */

export const TABS = [
  "basics",
  "law",
  "times",
  "conditions",
  "situations",
  "materials",
  "form",
  "flow",
  "rules",
  "joint",
  "fee",
  "result",
  "channels",
  "guide",
  "contacts",
  "preview",
] as const;
export type Tab = (typeof TABS)[number];

export function isTab(text: string): text is Tab {
  return (TABS as readonly string[]).includes(text);
}

/** By the first step of the way into the item. */
const TAB_OF: Readonly<Record<string, Tab>> = {
  legalBases: "law",
  receipt: "times",
  statutory: "times",
  promise: "times",
  delivery: "times",
  stops: "times",
  suspensions: "times",
  extension: "times",
  clocks: "times",
  renewal: "times",
  yellowShare: "times",
  conditions: "conditions",
  undertakings: "conditions",
  safety: "conditions",
  situations: "situations",
  materials: "materials",
  form: "form",
  flow: "flow",
  calls: "joint",
  bundle: "joint",
  unified: "joint",
  decision: "basics",
  rules: "rules",
  fee: "fee",
  result: "result",
  guide: "guide",
  consult: "contacts",
  complaint: "contacts",
};

/** Further elements of the list stand with what they belong to. */
const TAB_OF_ELEMENT: Readonly<Record<string, Tab>> = {
  powerSource: "basics",
  entrustedBy: "basics",
  guidedBy: "basics",
  localCodes: "basics",
  effectiveFrom: "basics",
  effectiveTo: "basics",
  quantityLimit: "conditions",
  discretion: "conditions",
  penalties: "conditions",
  rights: "guide",
  duties: "guide",
};

/**
 * `materials[3].name` stands in `materials`; what nobody names stands with the basics. `decision.<id>` is a decision of
 * the tables, while `decision.mode` and `decision.outcomes` are the item's.
 */
export function tabOf(place: string): Tab {
  const first = /^[A-Za-z]*/.exec(place)?.[0] ?? "";
  if (first === "elements") return TAB_OF_ELEMENT[/^elements\.(\w+)/.exec(place)?.[1] ?? ""] ?? "channels";
  if (first === "decision" && !/^decision(\.(mode|outcomes)|$)/.test(place)) return "rules";
  return TAB_OF[first] ?? "basics";
}

/** Whether the finding at `place` belongs to the field at `field`: there, or deeper. */
export function isAt(place: string, field: string): boolean {
  return place === field || place.startsWith(`${field}.`) || place.startsWith(`${field}[`);
}
