/**
 * What checkers of live lists of items look for: elements that contradict each other although each reads well by itself.
 * Rules R-CAT-73, 74 and 76 to 78.
 */
import { type CatalogFinding, finding } from "./findings.ts";
import type { ItemSpec, ResultSpec } from "./item.ts";
import type { BasisRef } from "./law.ts";
import type { CatalogueRegister } from "./register.ts";

export function checkPractice(item: ItemSpec, register: CatalogueRegister): readonly CatalogFinding[] {
  return [
    ...checkResult(item),
    ...checkVisits(item),
    ...checkParties(item, register),
    ...checkPhones(item),
    ...checkPayment(item),
    ...checkNamedFiling(item),
    ...checkSilence(item, register),
  ];
}

/** How the name of a result ends, and what the result then is. */
const NAMES_OF_RESULTS: readonly { readonly ends: RegExp; readonly kinds: readonly ResultSpec["kind"][] }[] = [
  { ends: /(证|证书|执照)$/, kinds: ["licence", "certificate"] },
  { ends: /(批复|批文)$/, kinds: ["approval"] },
  { ends: /文$/, kinds: ["approval", "notice"] },
];

/** R-CAT-76. A result is called what it is, and people can see what it looks like. */
function checkResult({ result, bundle }: ItemSpec): readonly CatalogFinding[] {
  const { kind, name, fields, sample } = result;
  if (kind === "none" || bundle !== undefined) return [];
  const expected = NAMES_OF_RESULTS.find(({ ends }) => ends.test(withoutBrackets(name)))?.kinds;
  const found: CatalogFinding[] = [];
  if (expected !== undefined && !expected.includes(kind))
    found.push(finding("catalog/result-kind", "result.kind", { name, kind, expected: expected.join(" / ") }));
  // From the rows of a certificate its sample is drawn.
  if (fields.length === 0 && (sample ?? "").trim() === "")
    found.push(finding("catalog/result-without-sample", "result.sample", { name }));
  return found;
}

function withoutBrackets(name: string): string {
  return name.replace(/[（(][^（()）]*[)）]/g, "").trim();
}

const ONLINE = ["2", "3"] as const;

/** R-CAT-77. Nobody stays at home without another way in, and nobody is called to a window that there is not. */
function checkVisits({ siteVisits, handlingForms }: ItemSpec): readonly CatalogFinding[] {
  const { count } = siteVisits;
  const online = ONLINE.some((form) => handlingForms.includes(form));
  if (count === 0 && !online && !handlingForms.includes("4"))
    return [finding("catalog/no-visit-no-other-way", "handlingForms", {})];
  if (count > 0 && online && !handlingForms.includes("1"))
    return [finding("catalog/visits-though-online", "siteVisits.count", { count })];
  return [];
}

/** R-CAT-78. A theme for persons serves persons, one for firms serves firms. */
function checkParties({ themes, servedParties }: ItemSpec, register: CatalogueRegister): readonly CatalogFinding[] {
  const person = servedParties.includes("1");
  const others = servedParties.some((party) => party !== "1");
  return themes.flatMap((code, index) => {
    const audience = register.audiences?.[code];
    const fits = audience === undefined || (audience === "person" ? person : others);
    return fits ? [] : [finding("catalog/theme-not-served", `themes[${index}]`, { theme: code })];
  });
}

/** R-CAT-78. Somebody who calls from another place reaches it: with the area code, or a number that needs none. */
function checkPhones({ consult, complaint }: ItemSpec): readonly CatalogFinding[] {
  return [["consult", consult.phone] as const, ["complaint", complaint.phone] as const].flatMap(([channel, phone]) =>
    /^[1-9]\d{6,7}$/.test(phone.replace(/[\s-]/g, ""))
      ? [finding("catalog/phone-without-area-code", `${channel}.phone`, { phone })]
      : [],
  );
}

/** R-CAT-78. Where something is to be paid, people are told whether they can do so from home. */
function checkPayment({ fee }: ItemSpec): readonly CatalogFinding[] {
  if (fee === null || fee.onlinePayment !== undefined) return [];
  return [finding("catalog/online-payment-unsaid", "fee.onlinePayment", { name: fee.name })];
}

/**
 * R-CAT-73. What is called a filing is one, whatever its type says; and what is filed once is not examined again every
 * year. @basis 优化营商环境条例 §39
 */
function checkNamedFiling({ name, type, decision, result, renewal }: ItemSpec): readonly CatalogFinding[] {
  const basis = "优化营商环境条例 §39";
  const isFiling = result.kind === "filing" || decision.outcomes.includes("filed");
  const isCalledOne = type !== "01" && /备案$/.test(withoutBrackets(name));
  if (isCalledOne && !isFiling) return [finding("catalog/filing-in-name-only", "decision.outcomes", { name }, basis)];
  if (isFiling && (renewal !== undefined || result.renewedBy !== undefined))
    return [finding("catalog/filing-with-recheck", renewal === undefined ? "result.renewedBy" : "renewal", {}, basis)];
  return [];
}

/**
 * R-CAT-74. What silence does to somebody stands in an article of a law: acceptance that follows from the office's
 * silence, and a withdrawal that follows from the applicant's. @basis 行政许可法 §32(4)
 */
function checkSilence({ receipt }: ItemSpec, register: CatalogueRegister): readonly CatalogFinding[] {
  const { silence, basis, corrections } = receipt;
  const found: CatalogFinding[] = [];
  // Without any basis it is told of the regime as a whole.
  if (silence !== "warning" && basis.length > 0 && !basis.some((ref) => isArticleOfLaw(ref, register)))
    found.push(finding("catalog/silence-without-article", "receipt.basis", { effect: silence }));
  if (corrections?.effect === "deemed-withdrawn" && corrections.basis.length > 0)
    if (!corrections.basis.some((ref) => isArticleOfLaw(ref, register)))
      found.push(
        finding("catalog/silence-without-article", "receipt.corrections.basis", { effect: corrections.effect }),
      );
  return found;
}

function isArticleOfLaw({ law, article }: BasisRef, { bases }: CatalogueRegister): boolean {
  const basis = bases.find(({ id }) => id === law);
  return article !== undefined && basis !== undefined && basis.level !== "document";
}
