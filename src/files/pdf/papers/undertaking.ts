/** Letters of undertaking, orders to rectify, and the end of a case whose word was not kept. */
import { chineseDate, type PaperContent } from "../../../core/certificate/index.ts";
import type { Block } from "../model.ts";
import { sentence } from "./intake.ts";
import {
  contact,
  dateField,
  field,
  fields,
  numbered,
  onTheBasis,
  paragraph,
  remedies,
  theApplication,
} from "./parts.ts";

/** Two parties: what the body tells, and what the person promises. @basis 优化营商环境条例 §44 */
export function undertakingBlocks(content: PaperContent): readonly Block[] {
  const { undertaking } = content;
  if (undertaking === undefined) return [];
  const back =
    undertaking.choice === "until-decision"
      ? "本机关作出决定以前，可以撤回承诺，按一般程序办理。"
      : "本机关受理以前，可以撤回承诺，按一般程序办理。";
  return [
    paragraph(`${theApplication(content)}，申请人自愿选择“${undertaking.name}”。`),
    paragraph("一、行政机关的告知"),
    paragraph(`${onTheBasis(content)}现将有关内容告知如下：`),
    fields(
      field("缓交的材料或者承诺的条件", undertaking.putsOff.join("；")),
      field("期限", undertaking.due),
      field("核查不符合的", undertaking.rectify),
      field("逾期或者不实的后果", undertaking.effects.join("；")),
    ),
    ...numbered(undertaking.told.map(sentence)),
    paragraph(`是否承诺由申请人自己选择，不承诺的按一般程序办理。${back}`),
    paragraph("二、申请人的承诺"),
    ...numbered([
      "已经知晓告知的全部内容，所作承诺是真实的意思表示。",
      "所填信息和提交的材料真实，符合或者在期限内能够符合告知的条件、标准和要求。",
      "违反承诺或者作出不实承诺的，承担上述后果和由此产生的法律责任。",
    ]),
    fields(
      field("承诺人", content.applicant.name),
      field("证件号码", content.applicant.idMasked),
      dateField("承诺日期", content.issuedOn),
    ),
    paragraph("承诺人签名（盖章）：　　　　　　　　　　"),
    contact(content),
  ];
}

export function rectificationBlocks(content: PaperContent): readonly Block[] {
  const until = content.correctUntil === undefined ? "" : chineseDate(content.correctUntil);
  return [
    paragraph(`${theApplication(content)}以承诺方式办理。经核查，发现下列情形与承诺不符：`),
    paragraph(sentence(content.reason ?? "")),
    paragraph(`${onTheBasis(content)}请于${until}前（含当日）整改完毕并告知本机关复查。`),
    ...(content.effectOfLateness === undefined ? [] : [paragraph(sentence(content.effectOfLateness))]),
    ...remedies(content, "通知"),
    contact(content),
  ];
}

export function undertakingEndBlocks(content: PaperContent): readonly Block[] {
  const on = content.effectiveOn === undefined ? "" : `自${chineseDate(content.effectiveOn)}起`;
  return [
    paragraph(`${theApplication(content)}，${sentence(content.reason ?? "")}`),
    paragraph(
      `${onTheBasis(content)}本机关${on}终止办理。材料齐全后可以重新提出申请，已经提交的材料原件可以凭本通知书领回。`,
    ),
    ...remedies(content, "通知"),
    contact(content),
  ];
}
