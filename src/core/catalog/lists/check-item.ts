/**
 * What an item says, held against the lists of its district. Each list binds only where the district keeps it. Rules
 * R-CAT-50 to 55.
 *
 * @basis 优化营商环境条例 §40, §43, §44; 行政许可法 §58–59
 */
import { numbersIn } from "../../shared/index.ts";
import { HANDLING_KINDS, ITEM_TYPES } from "../codes.ts";
import { type CatalogFinding, finding } from "../findings.ts";
import type { FeeSpec, ItemSpec, Material } from "../item.ts";
import { titleOf } from "../title.ts";
import { type FeeEntry, PAYERS } from "./entry.ts";
import { type ListIndex, plainName } from "./list-index.ts";
import { powerOf } from "./power-of.ts";

/** @param lists absent: nobody asks */
export function checkAgainstLists(item: ItemSpec, lists: ListIndex | undefined): readonly CatalogFinding[] {
  if (lists === undefined) return [];
  const { kept } = lists;
  // What a bundle asks, it asks for one of its items (R-CAT-95), and that one is held against the lists.
  const own = item.bundle === undefined;
  return [
    ...(kept.has("power") ? checkPower(item, lists) : []),
    ...(kept.has("fee") && item.fee !== null ? checkFee(item.fee, lists) : []),
    ...item.materials.flatMap((material, index) => [
      ...(own && kept.has("proof") ? checkProof(item, material, index, lists) : []),
      ...(own && kept.has("intermediary") ? checkReport(item, material, index, lists) : []),
    ]),
  ];
}

/** R-CAT-50, R-CAT-51. Public services are no powers, and a bundle exercises those of its items. */
function checkPower(item: ItemSpec, { powers }: ListIndex): readonly CatalogFinding[] {
  const { name, type, body, bundle } = item;
  if (type === "20" || bundle !== undefined) return [];
  const code = powerOf(item);
  const listed = powers.get(code) ?? [];
  const [first] = listed;
  if (first === undefined) return [finding("catalog/item-not-on-power-list", "basicCode", { code }, SECTION_40)];
  const own = listed.filter((power) => power.body === body);
  if (own.length === 0)
    return [finding("catalog/power-of-other-body", "body", { name: first.name, body: first.body }, SECTION_40)];
  const found: CatalogFinding[] = [];
  if (!own.some((power) => isNamedAs(item, power.name)))
    found.push(finding("catalog/power-name-differs", "name", { name, listed: own[0]?.name ?? "" }));
  if (!own.some((power) => power.type === type)) {
    const listedType = own[0] === undefined ? "" : ITEM_TYPES[own[0].type];
    found.push(finding("catalog/power-type-differs", "type", { type: ITEM_TYPES[type], listed: listedType }));
  }
  return found;
}

const SECTION_40 = "优化营商环境条例 §40";

/** The name of the power, or that name with the kind of handling behind it: 护士执业注册变更, 护士执业注册（变更）. */
function isNamedAs({ name, handling }: ItemSpec, power: string): boolean {
  const [own, listed] = [plainName(name), plainName(power)];
  const kind = HANDLING_KINDS[handling];
  return [listed, `${listed}${kind}`, `${listed}(${kind})`].includes(own);
}

/** R-CAT-52, R-CAT-53. */
function checkFee(fee: FeeSpec, { fees }: ListIndex): readonly CatalogFinding[] {
  const { name } = fee;
  const listed = fees.get(plainName(name)) ?? [];
  if (listed.length === 0) return [finding("catalog/fee-not-on-list", "fee.name", { name }, "行政许可法 §59")];
  return [...checkFeeBasis(fee, listed), ...checkFeeAmount(fee, listed)];
}

/** What is cited for charging has to be what the list says. */
function checkFeeBasis({ name, basis }: FeeSpec, listed: readonly FeeEntry[]): readonly CatalogFinding[] {
  const laws = new Set(listed.flatMap((entry) => entry.basis.map(({ law }) => law)));
  return basis.flatMap(({ law }, index) =>
    laws.has(law) ? [] : [finding("catalog/fee-basis-differs", `fee.basis[${index}]`, { name, law })],
  );
}

/** Every number that enters the amount is one of the standard; 0 is no fee. What cannot be read is told elsewhere. */
function checkFeeAmount({ name, amountFen }: FeeSpec, listed: readonly FeeEntry[]): readonly CatalogFinding[] {
  const rates = new Set(listed.flatMap((entry) => entry.rates.map((rate) => rate.amountFen)));
  const charged = numbersIn(amountFen);
  if (!charged.ok) return [];
  const other = [...new Set(charged.value)].filter((number) => number !== 0 && !rates.has(number));
  return other.map((number) => finding("catalog/fee-amount-differs", "fee.amountFen", { name, amount: number }));
}

/**
 * A paper that shows a fact and is made out by somebody else. Papers that say who one is are certificates, not proofs, and
 * what the person states in the form is their own word.
 */
const PROOF = /证明/;
const IDENTITY = /身份证|身份证明|主体资格/;

function isProof({ name, fromForm }: Material): boolean {
  return fromForm !== true && PROOF.test(name) && !IDENTITY.test(name);
}

/** R-CAT-54. @basis 优化营商环境条例 §44 */
function checkProof(
  item: ItemSpec,
  material: Material,
  ...[index, { proofs }]: [index: number, lists: ListIndex]
): readonly CatalogFinding[] {
  if (!isProof(material)) return [];
  const { name } = material;
  const listed = (proofs.get(titleOf(name)) ?? []).some(({ powers, body: asking }) =>
    powers.length === 0 ? asking === item.body : powers.includes(powerOf(item)),
  );
  return listed
    ? []
    : [finding("catalog/proof-not-on-list", `materials[${index}].name`, { name }, "优化营商环境条例 §44")];
}

/** R-CAT-55. @basis 优化营商环境条例 §43 */
function checkReport(
  item: ItemSpec,
  { name, source, paidBy = "applicant" }: Material,
  ...[index, { reports }]: [index: number, lists: ListIndex]
): readonly CatalogFinding[] {
  if (source !== "intermediary") return [];
  const listed = (reports.get(titleOf(name)) ?? []).find(({ powers, body: relying }) =>
    powers.length === 0 ? relying === item.body : powers.includes(powerOf(item)),
  );
  const place = `materials[${index}]`;
  if (listed === undefined)
    return [finding("catalog/intermediary-not-on-list", `${place}.name`, { name }, "优化营商环境条例 §43")];
  if (listed.payer === paidBy) return [];
  const facts = { name, payer: PAYERS[paidBy], listed: PAYERS[listed.payer] };
  return [finding("catalog/intermediary-payer-differs", `${place}.paidBy`, facts, "优化营商环境条例 §43")];
}
