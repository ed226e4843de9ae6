/** Situations, materials, conditions, fee, guide and channels. Rules R-CAT-16 to 20. */
import { type CatalogFinding, finding } from "./findings.ts";
import type { ItemSpec, Material } from "./item.ts";

export function checkContents(item: ItemSpec): readonly CatalogFinding[] {
  return [
    ...checkIds(item),
    ...item.materials.flatMap((material, index) => checkMaterial(material, `materials[${index}]`)),
    ...checkChecks(item),
    ...checkChannels(item),
    ...checkGuide(item),
  ];
}

function checkIds(item: ItemSpec): readonly CatalogFinding[] {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ["situations", item.situations.map((question) => question.id)],
    ...item.situations.map(({ id, options }) => [`situations.${id}.options`, options.map((one) => one.code)] as const),
    ["undertakings", (item.undertakings ?? []).map((rule) => rule.id)],
    ["materials", item.materials.map((material) => material.id)],
    ["conditions", item.conditions.map((condition) => condition.id)],
    ["conditions.checks", item.conditions.flatMap((condition) => condition.checks.map((check) => check.id))],
  ];
  return lists.flatMap(([place, ids]) =>
    ids.filter((id, index) => ids.indexOf(id) < index).map((id) => finding("catalog/id-repeated", place, { id })),
  );
}

/** 兜底条款: asks for whatever a clerk thinks of. */
const CATCH_ALL = /(其他|其它).*(材料|资料|文件|证明)|^(有关|相关)(的)?(材料|资料|文件|证明)/;

/** R-CAT-16, R-CAT-17. @basis 优化营商环境条例 §36; 政务数据共享条例 §19 */
function checkMaterial(material: Material, place: string): readonly CatalogFinding[] {
  const { name, necessity, when, source, sharedFrom } = material;
  const found: CatalogFinding[] = [];
  if (CATCH_ALL.test(name)) found.push(finding("catalog/catch-all-material", `${place}.name`, { name }));
  if (necessity === "situational" && when === undefined)
    found.push(finding("catalog/situational-without-condition", `${place}.when`, { name }));
  if (necessity === "required" && when !== undefined)
    found.push(finding("catalog/condition-on-required", `${place}.when`, { name }));
  if (source === "government" && sharedFrom === undefined)
    found.push(finding("catalog/held-by-government", `${place}.sharedFrom`, { name }, "政务数据共享条例 §19"));
  return found;
}

function checkChecks(item: ItemSpec): readonly CatalogFinding[] {
  const ids = new Set(item.materials.map((material) => material.id));
  return item.conditions.flatMap((condition, at) =>
    condition.checks.flatMap(({ material }, index) =>
      material === undefined || ids.has(material)
        ? []
        : [finding("catalog/material-unknown", `conditions[${at}].checks[${index}].material`, { material })],
    ),
  );
}

/** R-CAT-18. Who is complained about does not take the complaint. */
function checkChannels({ consult, complaint }: ItemSpec): readonly CatalogFinding[] {
  const digits = (phone: string) => phone.replace(/\D/g, "");
  if (digits(consult.phone) !== "" && digits(consult.phone) === digits(complaint.phone))
    return [finding("catalog/same-phone", "complaint.phone", { phone: complaint.phone })];
  if (consult.unit !== "" && consult.unit === complaint.unit)
    return [finding("catalog/complaint-to-server", "complaint.unit", { unit: complaint.unit })];
  return [];
}

/** R-CAT-19, R-CAT-20. @basis 行政许可法 §58–59 */
function checkGuide({ siteVisits, fee, guide, type }: ItemSpec): readonly CatalogFinding[] {
  const found: CatalogFinding[] = [];
  const { count, reason } = siteVisits;
  if (count > 0 && (reason ?? "").trim() === "")
    found.push(finding("catalog/site-visit-reason", "siteVisits.reason", { count }));
  if (fee !== null && fee.basis.length === 0)
    found.push(finding("catalog/fee-without-basis", "fee.basis", { name: fee.name }, "行政许可法 §58"));
  if (type === "01" && (guide.steps.length < 5 || guide.faq.length === 0))
    found.push(finding("catalog/guide-thin", "guide", { steps: guide.steps.length, faq: guide.faq.length }));
  return found;
}
