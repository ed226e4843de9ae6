/** An item of which nobody has written anything yet: every field is there, and what has to be written is empty. */
import type { BodyId, ItemCode, OfficeId } from "../shared/index.ts";
import type { HandlingKind, ItemType } from "./codes.ts";
import type { ItemSpec } from "./item.ts";

export interface NewItem {
  readonly code: ItemCode;
  readonly basicCode: string;
  readonly name: string;
  readonly type: ItemType;
  readonly handling: HandlingKind;
  readonly body: BodyId;
  readonly office: OfficeId;
}

/** District level, promised case, review and decision: what most items are. Nothing is promised and nothing cited yet. */
export function newItem(known: NewItem): ItemSpec {
  const licence = known.type === "01";
  return {
    ...known,
    level: "4",
    caseType: "2",
    servedParties: [],
    handlingForms: ["1", "2", "3"],
    themes: [],
    keywords: [],
    legalBases: [],
    receipt: {
      kind: licence ? "licence" : "promised",
      noticeWithin: { amount: 5, unit: "wd" },
      silence: licence ? "accepted-from-receipt" : "warning",
      basis: [],
      corrections: null,
    },
    statutory: null,
    promise: null,
    stops: [],
    extension: null,
    decision: { mode: "review-and-decide", outcomes: ["granted", "refused"] },
    conditions: [],
    situations: [],
    materials: [],
    form: { sections: [] },
    flow: "flow.bpmn",
    result: { kind: licence ? "licence" : "approval", name: "", prefix: "", validity: null, fields: [], basis: [] },
    fee: null,
    delivery: null,
    siteVisits: { count: 0 },
    guide: { summary: "", steps: [""], notes: [], faq: [], place: "", hours: "" },
    consult: { unit: "", phone: "" },
    complaint: { unit: "", phone: "" },
  };
}
