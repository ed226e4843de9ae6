/** Fees, service and handing over. */
import { amountInWords, type PaperContent } from "../../../core/certificate/index.ts";
import type { Block } from "../model.ts";
import { contact, dateField, field, fields, onTheBasis, paragraph, theApplication } from "./parts.ts";

/** @basis 行政许可法 §59: by published items and rates only */
export function feeBlocks(content: PaperContent): readonly Block[] {
  const fee = content.fee;
  if (fee === undefined) return [];
  return [
    paragraph(`${theApplication(content)}，${onTheBasis(content)}需要缴纳下列费用：`),
    fields(
      field("收费项目", fee.name),
      field("金额（小写）", yuan(fee.amountFen)),
      field("金额（大写）", amountInWords(fee.amountFen)),
      dateField("缴款期限", fee.payUntil),
      field("收费依据", fee.basis),
      field("缴款方式", fee.howToPay),
    ),
    paragraph("除上列费用外，本机关不收取其他任何费用。缴款后开具财政票据。"),
    contact(content),
  ];
}

/** `123456` fen → `￥1,234.56`. */
function yuan(fen: number): string {
  const whole = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ",");
  return `￥${whole}.${String(fen % 100).padStart(2, "0")}`;
}

export function serviceProofBlocks(content: PaperContent): readonly Block[] {
  const service = content.service;
  if (service === undefined) return [];
  return [
    fields(
      field("事项名称", content.itemName),
      field("办件编号", content.caseNumber),
      field("受送达人", content.addressee),
      field("送达文书", servedPapers(content)),
      field("送达方式", service.way),
      dateField("送达日期", service.servedOn),
      field("签收人", service.recipient),
      field("送达凭证", service.proof),
    ),
    { type: "sign-lines", labels: ["受送达人签名或者盖章", "签收时间", "代收人及代收理由", "送达人签名"] },
    { type: "note", text: "受送达人拒绝签收的，由送达人注明拒收的事由和日期，由见证人签名。" },
  ];
}

export function pickupBlocks(content: PaperContent): readonly Block[] {
  const service = content.service;
  if (service === undefined) return [];
  return [
    fields(
      field("申请人", content.applicant.name),
      field("证件号码", content.applicant.idMasked),
      field("事项名称", content.itemName),
      field("办件编号", content.caseNumber),
      field("领取文书", servedPapers(content)),
      field("领取人", service.recipient),
      dateField("领取日期", service.servedOn),
      field("核验方式", service.proof),
    ),
    paragraph("领取人确认已经收到上列证照、文书，内容核对无误。"),
    { type: "sign-lines", labels: ["领取人签名", "领取时间", "发放人签名", "备注"] },
  ];
}

function servedPapers(content: PaperContent): string | undefined {
  return content.service?.papers?.map((paper) => `《${paper.title}》${paper.number}`).join("\n");
}
