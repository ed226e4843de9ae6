/** Papers of receipt and acceptance. @basis 行政许可法 §32 */
import { chineseDate, type PaperContent } from "../../../core/certificate/index.ts";
import type { Block } from "../model.ts";
import {
  contact,
  correctionsTable,
  dateField,
  field,
  fields,
  materialsTable,
  note,
  numbered,
  onTheBasis,
  paragraph,
  remedies,
  theApplication,
} from "./parts.ts";

export function receiptBlocks(content: PaperContent): readonly Block[] {
  return [
    paragraph(`你（单位）申请办理“${content.itemName}”提交的材料已经收到，现出具本凭证。`),
    fields(
      field("申请人", content.applicant.name),
      field("证件号码", content.applicant.idMasked),
      field("经办人", content.applicant.agent),
      field("办件编号", content.caseNumber),
      field("查询码", content.trackingCode),
      field("收件时间", content.receivedAtText),
      field("收件人", content.clerk),
      field("咨询电话", content.phone),
    ),
    materialsTable(content.materials),
    ...promisedBlocks(content.promised ?? []),
    ...(content.nextStep === undefined ? [] : [note(content.nextStep)]),
    note("本凭证证明上述材料已经收到，不表示申请已被受理。办理进度可凭办件编号和查询码查询。"),
    { type: "sign-lines", labels: ["申请人（经办人）签名", "收件人签名"] },
  ];
}

/** What was promised instead of a paper or a condition is part of what came in. */
function promisedBlocks(promised: readonly string[]): readonly Block[] {
  if (promised.length === 0) return [];
  return [paragraph("申请人同时作出下列承诺，内容见承诺书："), ...numbered(promised.map(sentence))];
}

export function correctionsBlocks(content: PaperContent): readonly Block[] {
  return [
    paragraph(
      `${theApplication(content)}收悉。经核对，申请材料不齐全或者不符合法定形式。${onTheBasis(content)}` +
        "现将需要补正的全部内容一次告知如下：",
    ),
    correctionsTable(content.corrections),
    ...untilWhen(content),
    paragraph("按照本告知书的要求提交全部补正材料的，本机关予以受理。对补正内容有疑问的，可以向经办人询问。"),
    contact(content),
  ];
}

function untilWhen(content: PaperContent): readonly Block[] {
  if (content.correctUntil === undefined) return [];
  const late = content.effectOfLateness === undefined ? "" : sentence(content.effectOfLateness);
  return [paragraph(`请于${chineseDate(content.correctUntil)}前（含当日）提交补正材料。${late}`)];
}

/** 容缺: by when the papers that are owed come in, and what follows when they do not. */
function untilOwed({ correctUntil, effectOfLateness }: PaperContent): readonly Block[] {
  const until = correctUntil === undefined ? "" : `请于${chineseDate(correctUntil)}前（含当日）补齐容缺的材料。`;
  const late = effectOfLateness === undefined ? "" : `逾期没有补齐的后果：${sentence(effectOfLateness)}`;
  return [paragraph(`${until}${late}`)];
}

export function acceptanceBlocks(content: PaperContent): readonly Block[] {
  const remark = (provisional: boolean | undefined) => (provisional === true ? "（暂定，以节假日安排公布后为准）" : "");
  return [
    paragraph(acceptanceSentence(content)),
    ...(content.acceptance === "with-gaps" && content.corrections.length > 0
      ? [correctionsTable(content.corrections), ...untilOwed(content)]
      : []),
    fields(
      field("申请人", content.applicant.name),
      field("证件号码", content.applicant.idMasked),
      dateField("受理日期", content.acceptedOn),
      field("查询码", content.trackingCode),
      dateField("法定办结期限", content.statutoryDueOn, remark(content.provisional)),
      dateField("承诺办结期限", content.promisedDueOn, remark(content.promisedProvisional ?? content.provisional)),
      field("可能需要的特别程序", content.stopsToExpect.join("、")),
    ),
    ...(content.stopsToExpect.length === 0
      ? []
      : [paragraph("需要进行上列特别程序的，本机关将另行书面告知所需时间。")]),
    contact(content),
  ];
}

function acceptanceSentence(content: PaperContent): string {
  const on = content.acceptedOn === undefined ? "" : chineseDate(content.acceptedOn);
  switch (content.acceptance ?? "explicit") {
    case "explicit":
      return (
        `${theApplication(content)}收悉。经核对，申请事项属于本机关职权范围，申请材料齐全、符合法定形式。` +
        `${onTheBasis(content)}本机关于${on}予以受理。`
      );
    case "deemed":
      return (
        `${theApplication(content)}，本机关未在规定期限内告知需要补正的内容。${deemedBasis(content)}` +
        `该申请逾期未告知，自收到申请材料之日（${on}）起即为受理。本机关将继续依法审查，办理期限自该日起计算。`
      );
    case "with-gaps":
      return (
        `${theApplication(content)}收悉。经核对，主要申请材料齐全、符合法定形式，其余材料可以容缺后补。` +
        `本机关于${on}予以容缺受理。`
      );
  }
}

function deemedBasis(content: PaperContent): string {
  return onTheBasis(
    content.basis === undefined && content.matter === "licence"
      ? { ...content, basis: ["《中华人民共和国行政许可法》第三十二条第一款第四项"] }
      : content,
  );
}

export function notNeededBlocks(content: PaperContent): readonly Block[] {
  const act = content.matter === "licence" ? "依法不需要取得行政许可" : "依法不需要办理";
  return [
    paragraph(`${theApplication(content)}收悉。经审查，申请事项${act}。`),
    paragraph(`理由：${sentence(content.reason ?? "")}`),
    paragraph(`${onTheBasis(content)}本机关对该申请不予受理，现予告知。提交的材料可以凭本告知书领回。`),
    ...remedies(content, "告知书"),
    contact(content),
  ];
}

export function notOursBlocks(content: PaperContent): readonly Block[] {
  const right = content.rightBody;
  const where = [
    right?.address === undefined ? "" : `地址：${right.address}`,
    right?.phone === undefined ? "" : `电话：${right.phone}`,
  ].filter((part) => part !== "");
  return [
    paragraph(`${theApplication(content)}收悉。经审查，申请事项依法不属于本机关职权范围。`),
    ...(content.reason === undefined ? [] : [paragraph(`理由：${sentence(content.reason)}`)]),
    paragraph(`${onTheBasis(content)}本机关决定不予受理。`),
    paragraph(`请向${right?.name ?? ""}提出申请${where.length === 0 ? "" : `（${where.join("，")}）`}。`),
    ...remedies(content, "决定"),
    contact(content),
  ];
}

export function returnSlipBlocks(content: PaperContent): readonly Block[] {
  return [
    paragraph(`${theApplication(content)}，现将申请材料退回。`),
    paragraph(`理由：${sentence(content.reason ?? "")}`),
    ...(content.corrections.length === 0 ? [] : [correctionsTable(content.corrections)]),
    materialsTable(content.materials),
    paragraph(`${onTheBasis(content)}材料备齐后可以重新提出申请。`),
    contact(content),
    { type: "sign-lines", labels: ["领回人签名", "领回日期"] },
  ];
}

/** A text ends with one full stop, whatever its author typed. */
export function sentence(text: string): string {
  return `${text.trim().replace(/[。；;.]+$/, "")}。`;
}
