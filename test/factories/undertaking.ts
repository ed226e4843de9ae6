/** Undertakings for tests, one that puts off a paper and one that puts off the verification of a condition. */
import type { Material, UndertakingRule } from "../../src/core/catalog/index.ts";
import { limit } from "../support/clock.ts";

const local = (article: string) => [{ law: "local", article, checked: true }] as const;

export const plannedPaper: Material = {
  id: "annex",
  name: "附件",
  necessity: "deferrable",
  source: "applicant",
  form: "electronic",
  copies: 1,
  verification: "declaration",
  basis: local("20"),
  acceptanceStandard: "签章齐全",
  sample: "一页附件",
};

/** 容缺: the annex follows within ten working days, or the application counts as withdrawn. */
export const deferredPlan: UndertakingRule = {
  id: "annex-later",
  kind: "deferred-material",
  name: "附件容缺受理",
  materials: ["annex"],
  conditions: [],
  basis: local("20"),
  due: { limit: limit("10wd"), starts: "acceptance", basis: local("20") },
  breach: [{ effect: "deemed-withdrawn", basis: local("20") }],
  bars: null,
  told: ["十个工作日内补齐附件，逾期未补齐的视为撤回申请。"],
};

/** 告知承诺: decided at once, verified within two months. */
export const hygienePromise: UndertakingRule = {
  id: "place-promised",
  kind: "condition",
  name: "场所条件告知承诺",
  materials: [],
  conditions: ["place"],
  basis: local("21"),
  due: { limit: limit("60wd"), starts: "decision", basis: local("22") },
  breach: [{ effect: "decision-revoked", basis: local("23") }],
  rectify: { within: limit("15wd"), basis: local("23") },
  bars: { basis: local("24") },
  told: ["本人已经知晓并承诺符合场所条件。"],
};
