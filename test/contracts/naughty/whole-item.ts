/** An item that has everything an item can have, so that a text can stand in every place. */
import type { ItemSpec } from "../../../src/core/catalog/index.ts";

/** @param spec a published item, whose own words stay where it has them */
export function wholeItem(spec: ItemSpec): object {
  const basis = [{ law: "xuke", article: "42", checked: true }];
  const days = { amount: 5, unit: "wd" };
  const time = { limit: days, starts: "acceptance", basis, note: "说明", intakeCloses: ["06-30"] };
  const { code, stops: _, ...rest } = spec;
  const material = {
    ...{
      id: "one",
      name: "一",
      necessity: "situational",
      when: "true",
      source: "government",
      issuer: "机关",
      paidBy: "applicant",
    },
    ...{ form: "electronic", copies: 1, verification: "shared-data", sharedFrom: "库", basis },
    ...{ acceptanceStandard: "清楚", blankForm: "空表", sample: "样例", fromForm: false },
  };
  return {
    ...rest,
    code,
    main: { basicCode: "one", name: "一", handlingCode: "two" },
    keywords: ["一"],
    themes: ["一"],
    legalBases: basis,
    siteVisits: { count: 1, reason: "核验原件" },
    receipt: {
      ...{ kind: "licence", noticeWithin: days, silence: "accepted-from-receipt", basis },
      corrections: { within: days, effect: "returned", basis },
    },
    statutory: time,
    promise: time,
    delivery: time,
    stops: [{ kind: "hearing", label: "听证", stops: ["statute"], basis, maximum: days }],
    suspensions: [{ code: "one", label: "一", basis }],
    extension: { maximum: days, authority: "agency-head", basis },
    clocks: [{ ...time, id: "one", name: "一", kind: "campaign", until: "decision", stoppedWith: null }],
    renewal: { endField: "one", opensBefore: days, askBefore: days, warnBefore: days, silence: "none", basis },
    conditions: [{ id: "one", text: "一", basis, checks: [{ id: "two", text: "二", material: "one" }] }],
    situations: [
      {
        ...{ id: "one", text: "一", when: "true" },
        options: [{ code: "yes", label: "是", help: "说明" }],
      },
    ],
    materials: [material],
    undertakings: [
      {
        ...{ id: "one", kind: "proof", name: "一", when: "true", materials: ["one"], conditions: ["one"], basis },
        ...{ due: time, breach: [{ effect: "ended", basis }], rectify: { within: days, basis }, bars: { basis } },
        told: ["一"],
      },
    ],
    safety: { areas: ["health"], basis },
    calls: { one: { situation: { one: "1" }, form: { one: "1" }, materials: { one: "one" } } },
    bundle: { basis },
    unified: { departments: ["one"], decision: basis },
    result: {
      ...{ kind: "licence", name: "证", prefix: "Z", validity: days, basis, fields: [{ label: "一", value: "1" }] },
      lapses: [{ code: "one", label: "一", basis }],
      renewedBy: { item: "one", remindBefore: days, askBefore: days },
    },
    fee: { name: "费", amountFen: "1", basis, payee: "机关", reduction: "减免" },
    guide: { ...spec.guide, notes: ["一"], faq: [{ question: "问", answer: "答" }] },
    consult: { unit: "一", phone: "1", address: "一", url: "一" },
    complaint: { unit: "二", phone: "2", address: "二", url: "二" },
  };
}
