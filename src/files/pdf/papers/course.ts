/** Papers in the course of a case: special procedures, extension, withdrawal, end, explanation of overtime. */
import { chineseDate, type PaperContent } from "../../../core/certificate/index.ts";
import type { Block } from "../model.ts";
import { sentence } from "./intake.ts";
import {
  contact,
  dateField,
  field,
  fields,
  listLaws,
  onTheBasis,
  paragraph,
  remedies,
  theApplication,
} from "./parts.ts";

/** @basis 行政许可法 §45: the needed time is told in writing, or it counts */
export function specialProcedureBlocks(content: PaperContent): readonly Block[] {
  const special = content.specialProcedure;
  if (special === undefined) return [];
  const law = special.law === "" ? "" : `依照${special.law}的规定，`;
  return [
    paragraph(
      `${theApplication(content)}，在审查过程中，${law}需要进行${special.kind}。` +
        `${onTheBasis(content)}现将所需时间书面告知如下：`,
    ),
    fields(
      field("特别程序", special.kind),
      dateField("起始日期", special.startsOn),
      dateField("预计结束日期", special.expectedEnd),
      field("依据", special.law),
    ),
    paragraph(`上述${special.kind}所需时间${standsStill(special.stops)}。结束后，本机关将继续办理并另行通知。`),
    contact(content),
  ];
}

/** A promise may stand still for reasons that do not stop the limit of the law. */
function standsStill(stops: readonly string[] = ["statute", "promise"]): string {
  if (stops.includes("statute")) return "不计算在办理期限内";
  return "不计算在承诺办理期限内；法定办理期限不因此停止计算";
}

export function resumeBlocks(content: PaperContent): readonly Block[] {
  const special = content.specialProcedure;
  if (special === undefined) return [];
  const ended = special.endedOn === undefined ? "已经结束" : `已于${chineseDate(special.endedOn)}结束`;
  const conclusion = special.conclusion === undefined ? "" : `结论：${sentence(special.conclusion)}`;
  const from = content.effectiveOn === undefined ? "" : `自${chineseDate(content.effectiveOn)}起`;
  return [
    paragraph(`${theApplication(content)}，所需的${special.kind}${ended}。${conclusion}`),
    paragraph(`${from}恢复办理，办理期限继续计算。重新计算后的期限如下：`),
    fields(dateField("法定办结期限", content.statutoryDueOn), dateField("承诺办结期限", content.promisedDueOn)),
    contact(content),
  ];
}

/** 中止审查: a decision with its ground, its law and the remedies. */
export function suspensionBlocks(content: PaperContent): readonly Block[] {
  const from = content.effectiveOn === undefined ? "" : `自${chineseDate(content.effectiveOn)}起`;
  return [
    paragraph(`${theApplication(content)}，因下列情形需要中止审查：`),
    paragraph(sentence(content.reason ?? "")),
    paragraph(`${onTheBasis(content)}本机关决定${from}中止审查，中止期间不计入办理期限。情形消除后恢复审查。`),
    ...remedies(content, "决定"),
    contact(content),
  ];
}

/** 恢复审查: the days run on. */
export function resumptionBlocks(content: PaperContent): readonly Block[] {
  const from = content.effectiveOn === undefined ? "" : `自${chineseDate(content.effectiveOn)}起`;
  return [
    paragraph(`${theApplication(content)}，中止审查的情形已经消除：${sentence(content.reason ?? "")}`),
    paragraph(`本机关决定${from}恢复审查，办理期限继续计算。重新计算后的期限如下：`),
    fields(dateField("法定办结期限", content.statutoryDueOn), dateField("承诺办结期限", content.promisedDueOn)),
    contact(content),
  ];
}

/** @basis 行政许可法 §42: decided before the limit ends, with the reason told */
export function extensionBlocks(content: PaperContent): readonly Block[] {
  const extension = content.extension;
  if (extension === undefined) return [];
  return [
    paragraph(`${theApplication(content)}，不能在规定期限内作出决定。`),
    paragraph(`理由：${sentence(extension.reason)}`),
    paragraph(
      `依照${extension.law}的规定，经${extension.authority}批准，办理期限延长至${chineseDate(extension.until)}，现予告知。`,
    ),
    contact(content),
  ];
}

export function withdrawalBlocks(content: PaperContent): readonly Block[] {
  const on = content.effectiveOn === undefined ? "" : `于${chineseDate(content.effectiveOn)}`;
  return [
    paragraph(`${theApplication(content)}，你（单位）${on}在本机关作出决定前申请撤回。本机关确认撤回，终止办理。`),
    ...(content.reason === undefined ? [] : [paragraph(`撤回原因：${sentence(content.reason)}`)]),
    paragraph("撤回申请不影响重新提出申请。提交的材料原件可以凭本确认书领回。"),
    contact(content),
  ];
}

export function terminationBlocks(content: PaperContent): readonly Block[] {
  const on = content.effectiveOn === undefined ? "" : `自${chineseDate(content.effectiveOn)}起`;
  return [
    paragraph(`${theApplication(content)}，因下列原因不再办理：`),
    paragraph(sentence(content.reason ?? "")),
    paragraph(`${onTheBasis(content)}本机关决定${on}终止办理。`),
    ...remedies(content, "决定"),
    contact(content),
  ];
}

/** @basis 优化营商环境条例 §36: who exceeds the time explains why in public */
export function overtimeBlocks(content: PaperContent): readonly Block[] {
  const basis = content.basis ?? ["《优化营商环境条例》第三十六条"];
  return [
    paragraph(
      `本机关办理的“${content.itemName}”申请（办件编号：${content.caseNumber}）超过办理时间，现将情况说明如下：`,
    ),
    fields(
      dateField("受理日期", content.acceptedOn),
      dateField("承诺办结期限", content.promisedDueOn),
      dateField("法定办结期限", content.statutoryDueOn),
      dateField("预计办结日期", content.extension?.until),
    ),
    paragraph(`超过办理时间的理由：${sentence(content.reason ?? "")}`),
    paragraph(`依照${basis.join("、")}的规定，公开说明上述理由，接受监督。`),
    ...remedies(content, "情况"),
    contact(content),
  ];
}

/** 督办单: within the body, so it says no remedies and bears no seal; whoever gave the order signs it by name. */
export function supervisionBlocks(content: PaperContent): readonly Block[] {
  const supervision = content.supervision;
  if (supervision === undefined) return [];
  const limit = content.basis === undefined || content.basis.length === 0 ? "" : listLaws(content.basis);
  return [
    paragraph(
      `下列办件由${supervision.office ?? "你"}承办，现予督办，请在${chineseDate(supervision.answerDueOn)}前书面反馈办理情况。`,
    ),
    fields(
      field("办件编号", content.caseNumber),
      field("事项", content.itemName),
      field("申请人", content.applicant.name),
      dateField("受理日期", content.acceptedOn),
      dateField("承诺办结期限", content.promisedDueOn),
      dateField("法定办结期限", content.statutoryDueOn),
      field("期限依据", limit),
      field("被督办人", supervision.to),
      field("承办处室", supervision.office),
      dateField("反馈期限", supervision.answerDueOn),
    ),
    paragraph(`督办事由和要求：${sentence(supervision.order)}`),
    paragraph(`签发：${supervision.by}`),
    { type: "sign-lines", labels: ["收件人（签名）", "收件日期"] },
  ];
}
