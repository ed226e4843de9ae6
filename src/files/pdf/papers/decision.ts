/** Decisions and filing receipts. @basis 行政许可法 §38, §39 */
import type { MatterKind, PaperContent } from "../../../core/certificate/index.ts";
import type { Block } from "../model.ts";
import { sentence } from "./intake.ts";
import {
  contact,
  dateField,
  field,
  fields,
  listLaws,
  numbered,
  onTheBasis,
  paragraph,
  remedies,
  theApplication,
} from "./parts.ts";

const VERDICTS: Readonly<Record<MatterKind, { readonly grant: string; readonly refusal: string }>> = {
  licence: { grant: "准予行政许可", refusal: "不予行政许可" },
  confirmation: { grant: "予以行政确认", refusal: "不予行政确认" },
  payment: { grant: "予以行政给付", refusal: "不予行政给付" },
  filing: { grant: "予以备案", refusal: "不予备案" },
  service: { grant: "予以办理", refusal: "不予办理" },
  other: { grant: "予以办理", refusal: "不予办理" },
};

export function grantBlocks(content: PaperContent): readonly Block[] {
  const decision = content.decision;
  if (decision === undefined) return [];
  return [
    paragraph(
      `${theApplication(content)}，经审查，符合法定条件、标准。${decisionBasis(content)}` +
        `本机关决定${VERDICTS[content.matter].grant}。`,
    ),
    ...(decision.reason === "" ? [] : [paragraph(sentence(decision.reason))]),
    ...(content.certificate === undefined
      ? []
      : [fields(field("证照名称", content.certificate.title), field("有效期限", validity(content)))]),
    ...(decision.conditions.length === 0
      ? []
      : [paragraph("请遵守下列事项："), ...numbered(decision.conditions.map(sentence))]),
    ...remedies(content, "决定"),
    contact(content),
  ];
}

export function refusalBlocks(content: PaperContent): readonly Block[] {
  const decision = content.decision;
  if (decision === undefined) return [];
  return [
    paragraph(`${theApplication(content)}，经审查，不符合法定条件、标准。`),
    paragraph(`理由：${sentence(decision.reason)}`),
    paragraph(`${decisionBasis(content)}本机关决定${VERDICTS[content.matter].refusal}。`),
    ...remedies(content, "决定"),
    contact(content),
  ];
}

/** The laws of the decision itself come first, then the article on written decisions. */
function decisionBasis(content: PaperContent): string {
  const laws = content.decision?.laws ?? [];
  const own = onTheBasis(content);
  if (laws.length === 0) return own;
  return own === "" ? `依照${listLaws(laws)}的规定，` : own.replace("依照", `依照${listLaws(laws)}和`);
}

export function filingReceiptBlocks(content: PaperContent): readonly Block[] {
  return [
    paragraph(`${theApplication(content)}收悉，材料齐全。${onTheBasis(content)}现予备案。`),
    fields(
      field("备案人", content.applicant.name),
      field("证件号码", content.applicant.idMasked),
      field("备案事项", content.itemName),
      field("备案编号", content.number),
      dateField("备案日期", content.issuedOn),
      ...(content.certificate?.fields ?? []),
    ),
    paragraph("备案信息发生变化的，请及时告知本机关。备案不代替依法应当取得的行政许可。"),
    contact(content),
  ];
}

export function validity(content: PaperContent): string {
  const certificate = content.certificate;
  if (certificate === undefined || certificate.untimed === true) return "";
  const from = dateField("", certificate.validFrom)?.value ?? "";
  const to = dateField("", certificate.validTo)?.value;
  return to === undefined ? `自${from}起长期有效` : `${from}至${to}`;
}
