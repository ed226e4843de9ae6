/** One entry of each list, around the sample item. */
import {
  type BasisRef,
  type DutyEntry,
  type FeeEntry,
  type IntermediaryEntry,
  indexLists,
  type KeptLists,
  type NegativeEntry,
  type PowerEntry,
  type ProofEntry,
} from "../../src/core/catalog/index.ts";
import { sampleItem } from "./procedure.ts";

export const byLicensingAct: BasisRef = { law: "xuke", article: "12", checked: true };
const head = { body: sampleItem.body, basis: [byLicensingAct] };

export function power(own: Partial<PowerEntry> = {}): PowerEntry {
  const { basicCode, name, type, level } = sampleItem;
  if (type === "20") throw new Error("the sample item is a power");
  return { ...head, code: basicCode, name, basicCode, type, level, ...own };
}

export function duty(own: Partial<DutyEntry> = {}): DutyEntry {
  return { ...head, code: "d1", name: "一次告知", power: sampleItem.basicCode, stage: "intake", ...own };
}

export function fee(own: Partial<FeeEntry> = {}): FeeEntry {
  const rates = [{ label: "每件", amountFen: 8000, unit: "件" }];
  return { ...head, code: "f1", name: "登记费", kind: "administrative", rates, ...own };
}

export function proof(own: Partial<ProofEntry> = {}): ProofEntry {
  const { basicCode } = sampleItem;
  const facts = { powers: [basicCode], issuer: "医院", use: "健康状况", undertaking: false };
  return { ...head, code: "p1", name: "健康证明", ...facts, ...own };
}

export function service(own: Partial<IntermediaryEntry> = {}): IntermediaryEntry {
  const { basicCode } = sampleItem;
  const facts = { powers: [basicCode], report: "检测报告", payer: "government" } as const;
  return { ...head, code: "m1", name: "检测", ...facts, ...own };
}

export function fault(own: Partial<NegativeEntry> = {}): NegativeEntry {
  return { ...head, code: "n1", name: "不一次告知", stage: "收件", grade: "error", measure: "penalty", ...own };
}

export const sampleLists: Required<KeptLists> = {
  power: [power()],
  duty: [duty()],
  fee: [fee()],
  proof: [proof()],
  intermediary: [service()],
  negative: [fault()],
};

export const sampleListIndex = indexLists(sampleLists);
