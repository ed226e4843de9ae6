/** Samples of `catalog/…` on the lists of a district: an item against them, and their entries against each other. */
import {
  type CatalogFindingCode,
  checkAgainstLists,
  checkLists,
  type ItemSpec,
  indexLists,
  type KeptLists,
  type Material,
} from "../../../src/core/catalog/index.ts";
import { type BodyId, civilDate } from "../../../src/core/shared/index.ts";
import { duty, fault, fee, power, sampleLists } from "../../factories/lists.ts";
import { sampleItem } from "../../factories/procedure.ts";
import { sampleRegister } from "../../factories/register.ts";
import type { Sample } from "./sample.ts";

const LICENSED = "优化营商环境条例 §40";
const CHARGED = "行政许可法 §58–59";
const PROVED = "优化营商环境条例 §44";
const SERVED = "优化营商环境条例 §43";
const KEPT = "R-CAT-58";

const [plan] = sampleItem.materials as readonly [Material];
const charged = { name: "登记费", amountFen: "8000", basis: fee().basis, payee: "财政局" };

/** An item as the lists say it, and one that they do not. */
function ofItem(why: string, shows: Sample["shows"], wrong: Partial<ItemSpec>, right: Partial<ItemSpec> = {}): Sample {
  const codes = (own: Partial<ItemSpec>) => () =>
    checkAgainstLists({ ...sampleItem, ...own }, indexLists(sampleLists)).map(({ code }) => code);
  return { why, shows, wrong: codes(wrong), right: codes(right) };
}

function ofLists(why: string, shows: Sample["shows"], wrong: KeptLists, right: KeptLists = sampleLists): Sample {
  const around = { ...sampleRegister, items: [sampleItem], today: civilDate("2026-11-21") };
  const codes = (lists: KeptLists) => () => checkLists(lists, around).map(({ finding }) => finding.code);
  return { why, shows, wrong: codes(wrong), right: codes(right) };
}

const asking = (own: Partial<Material>): Partial<ItemSpec> => ({ materials: [{ ...plan, ...own }] });
const report = { name: "检测报告", source: "intermediary", paidBy: "government" } as const;

export const LIST_SAMPLES = {
  "catalog/no-list-kept": ofLists(LICENSED, ["no list at all", "six lists"], {}),
  "catalog/item-not-on-power-list": ofItem(LICENSED, ["a basic code that no power has", "that of a power"], {
    basicCode: "999999999999",
  }),
  "catalog/power-of-other-body": ofItem(
    LICENSED,
    ["decided by a body that does not have the power", "by the body that has it"],
    { body: "street" as BodyId },
  ),
  "catalog/power-name-differs": ofItem(LICENSED, ["another name than the power's", "its name"], { name: "别的许可" }),
  "catalog/power-type-differs": ofItem(LICENSED, ["确认 of a licensing power", "许可"], { type: "07" }),
  "catalog/fee-not-on-list": ofItem(
    CHARGED,
    ["材料费", "登记费, which is on the list"],
    { fee: { ...charged, name: "材料费" } },
    { fee: charged },
  ),
  "catalog/fee-basis-differs": ofItem(
    CHARGED,
    ["charged by another law", "by the law of the list"],
    { fee: { ...charged, basis: [{ law: "minfa", article: "1", checked: true }] } },
    { fee: charged },
  ),
  "catalog/fee-amount-differs": ofItem(
    CHARGED,
    ["120 yuan", "80 yuan, as on the list"],
    { fee: { ...charged, amountFen: "12000" } },
    { fee: charged },
  ),
  "catalog/proof-not-on-list": ofItem(
    PROVED,
    ["收入证明", "健康证明, which is on the list"],
    asking({ name: "收入证明" }),
    asking({ name: "健康证明" }),
  ),
  "catalog/intermediary-not-on-list": ofItem(
    SERVED,
    ["评估报告 of an intermediary", "检测报告, which is on the list"],
    asking({ ...report, name: "评估报告" }),
    asking(report),
  ),
  "catalog/intermediary-payer-differs": ofItem(
    SERVED,
    ["the applicant pays", "who ordered it pays"],
    asking({ ...report, paidBy: "applicant" }),
    asking(report),
  ),
  "catalog/list-code-repeated": ofLists(KEPT, ["two entries with one code", "a code each"], { fee: [fee(), fee()] }),
  "catalog/duty-without-power": ofLists("R-CAT-56", ["a duty of no power", "of a power"], {
    power: [power()],
    duty: [duty(), duty({ code: "d2", power: "9" })],
  }),
  "catalog/power-without-duties": ofLists("R-CAT-56", ["a power without duties", "with one"], {
    power: [power()],
    duty: [],
  }),
  "catalog/power-dormant": ofLists("R-CAT-57", ["a power that no item exercises", "one that an item exercises"], {
    power: [power(), power({ code: "9", basicCode: "9" })],
  }),
  "catalog/penalty-without-article": ofLists(KEPT, ["处罚 by a law without its article", "with the article"], {
    negative: [fault({ basis: [{ law: "xuke", checked: false }] })],
  }),
} satisfies Partial<Record<CatalogFindingCode, Sample>>;
