/** Phrases and blocks that several papers share. All wording is for the reader first, then for the file. */
import {
  chineseDate,
  type PaperContent,
  type PaperCorrection,
  type PaperMaterial,
  paperKindRule,
} from "../../../core/certificate/index.ts";
import type { CivilDate } from "../../../core/shared/index.ts";
import type { Block, Field, SealImage } from "../model.ts";

export function paragraph(text: string): Block {
  return { type: "paragraph", text };
}

export function note(text: string): Block {
  return { type: "note", text };
}

export function fields(...entries: readonly (Field | undefined)[]): Block {
  return { type: "fields", fields: entries.filter((entry) => entry !== undefined) };
}

export function field(label: string, value: string | undefined): Field | undefined {
  return value === undefined || value === "" ? undefined : { label, value };
}

export function dateField(label: string, date: CivilDate | undefined, remark = ""): Field | undefined {
  return date === undefined ? undefined : { label, value: `${chineseDate(date)}${remark}` };
}

/** `你（单位）于2026年2月9日提出的“…”申请（办件编号：…）`. */
export function theApplication(content: PaperContent): string {
  const when = content.submittedOn === undefined ? "" : `于${chineseDate(content.submittedOn)}`;
  return `你（单位）${when}提出的“${content.itemName}”申请（办件编号：${content.caseNumber}）`;
}

/**
 * `依照《…》第…条的规定，`. The licensing law is cited for licences only; other matters cite their own law, or none.
 */
export function onTheBasis(content: PaperContent): string {
  const laws = content.basis ?? (content.matter === "licence" ? paperKindRule(content.kind).basis : []);
  return laws.length === 0 ? "" : `依照${listLaws(laws)}的规定，`;
}

/** Several articles of one law are cited in one breath: 《…》第三十二条第一款第四项、第三十二条第二款. */
export function listLaws(laws: readonly string[]): string {
  let previous = "";
  return laws
    .map((law) => {
      const title = /^《[^》]+》/.exec(law)?.[0] ?? law;
      const shown = title === previous && law !== title ? law.slice(title.length) : law;
      previous = title;
      return shown;
    })
    .join("、");
}

export function numbered(texts: readonly string[]): readonly Block[] {
  return texts.map((text, index) => paragraph(texts.length === 1 ? text : `${index + 1}. ${text}`));
}

export function contact(content: PaperContent): Block {
  const address = content.body.address === undefined ? "" : `，办公地址：${content.body.address}`;
  return paragraph(`联系人：${content.clerk}，联系电话：${content.phone}${address}。`);
}

const FORMS: Readonly<Record<PaperMaterial["form"], string>> = {
  original: "原件",
  copy: "复印件",
  electronic: "电子件",
  "e-certificate": "电子证照",
};

export function materialsTable(materials: readonly PaperMaterial[]): Block {
  return {
    type: "table",
    columns: [
      { title: "序号", share: 5, align: "center" },
      { title: "材料名称", share: 24 },
      { title: "形式", share: 8, align: "center" },
      { title: "份数", share: 5, align: "center" },
      { title: "页数", share: 5, align: "center" },
      { title: "备注", share: 13 },
    ],
    rows: materials.map((material, index) => [
      String(index + 1),
      material.name,
      FORMS[material.form],
      material.copies === undefined ? "1" : String(material.copies),
      material.pages === undefined ? "—" : String(material.pages),
      material.remark ?? "",
    ]),
  };
}

export function correctionsTable(corrections: readonly PaperCorrection[]): Block {
  return {
    type: "table",
    columns: [
      { title: "序号", share: 5, align: "center" },
      { title: "材料名称", share: 13 },
      { title: "存在的问题", share: 15 },
      { title: "依据", share: 13 },
      { title: "补正要求", share: 16 },
    ],
    rows: corrections.map((correction, index) => [
      String(index + 1),
      correction.material,
      correction.problem,
      correction.legalGround,
      correction.howToMend,
    ]),
  };
}

/** @basis 行政复议法 §20; 行政诉讼法 §46; 行政许可法 §38 */
export function remedies(content: PaperContent, paperName: string): readonly Block[] {
  const data = content.remedies;
  if (data === undefined) return [];
  const review = `自知道或者应当知道本${paperName}之日起${data.reviewDays}日内向${data.reviewBody}申请行政复议`;
  const way = data.how === undefined || data.how === "" ? "" : `申请行政复议的途径：${data.how}`;
  const court = `在${data.litigationMonths}个月内依法向${data.court}提起行政诉讼`;
  const text =
    data.reviewFirst === true
      ? `如对此不服，应当先${review}；对行政复议决定不服的，可以依法向${data.court}提起行政诉讼。`
      : `如不服本${paperName}，可以${review}，也可以${court.replace("在", `自知道或者应当知道本${paperName}之日起`)}。`;
  return [paragraph(`${text}${way === "" ? "" : `${way.replace(/。$/, "")}。`}`)];
}

export function sealOf(content: PaperContent): SealImage | undefined {
  const seal = paperKindRule(content.kind).seal;
  if (seal === "none") return undefined;
  return {
    arc: content.body.sealName,
    label:
      seal === "acceptance"
        ? (content.body.acceptanceSealLabel ?? "受理专用章")
        : (content.body.approvalSealLabel ?? "审批专用章"),
  };
}
