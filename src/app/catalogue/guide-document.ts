/** 办事指南: what the guide page shows, as a document that can be printed and taken along. */
import {
  CASE_TYPES,
  HANDLING_FORMS,
  ITEM_TYPES,
  ONLINE_DEPTHS,
  SERVED_PARTIES,
  SERVICE_RANGES,
} from "../../core/catalog/index.ts";
import { CORRECTION_WORDS, materialWords, RECEIPT_WORDS, RESULT_WORDS, startText } from "./document-words.ts";
import type { GuideTime, ItemGuide } from "./guide.ts";
import {
  type DocumentPart,
  type DocumentSection,
  fields,
  lawsText,
  list,
  note,
  paragraph,
  section,
  table,
} from "./item-document.ts";

export interface GuideSource {
  readonly guide: ItemGuide;
  readonly name: string;
  readonly code: string;
  readonly type: string;
}

export function guideSections({ guide, name, code, type }: GuideSource): readonly DocumentSection[] {
  return [
    ...section("事项", ...basics(guide, { name, code, type })),
    ...section("依据", list(guide.legalBases.map((law) => lawsText([law])))),
    ...section(
      "谁可以办、要符合什么条件",
      list(
        guide.conditions.map(({ text, basis }) => withLaws(text, lawsText(basis))),
        true,
      ),
    ),
    ...section("要带什么", ...materialParts(guide)),
    ...section("怎么办", list(guide.steps, true), list(guide.notes)),
    ...section("要多久", timeFields(guide), ...stopParts(guide)),
    ...section("收费", feeText(guide)),
    ...section("可以选择的承诺", undertakingParts(guide)),
    ...section("拿到什么", resultParts(guide)),
    ...section("办理地点和方式", placeParts(guide)),
    ...section("权利和义务", rightsParts(guide)),
    ...section("咨询、投诉和救济", contactParts(guide)),
    ...section(
      "常见问题",
      guide.faq.flatMap(({ question, answer }) => [paragraph(`问：${question}`), paragraph(`答：${answer}`)]),
    ),
  ];
}

function basics(
  guide: ItemGuide,
  { name, code, type }: Omit<GuideSource, "guide">,
): readonly (DocumentPart | readonly DocumentPart[])[] {
  return [
    ...(guide.summary === "" ? [] : [paragraph(guide.summary)]),
    fields(
      ["事项名称", name],
      ["事项类型", ITEM_TYPES[type as keyof typeof ITEM_TYPES] ?? type],
      ["实施编码", code],
      ["业务办理项编码", guide.main?.handlingCode],
      ["基本编码", guide.main?.basicCode ?? guide.basicCode],
      ["实施机关", guide.body.name],
      ["承办机构", guide.office.name],
      ["办件类型", CASE_TYPES[guide.caseType]],
      ["服务对象", guide.servedParties.map((party) => SERVED_PARTIES[party]).join("、")],
      ["主题", guide.themes.map((theme) => theme.name).join("、")],
    ),
  ];
}

const withLaws = (text: string, laws: string) => (laws === "" ? text : `${text}（${laws}）`);

function materialParts({ materials, situations }: ItemGuide): readonly (DocumentPart | readonly DocumentPart[])[] {
  const rows = materials.map((material, index) => {
    const { necessity, source, form, verification } = materialWords(material);
    const from = material.sharedFrom === null ? source : `${source}；从${material.sharedFrom}获取，能够获取的不用提交`;
    return [
      String(index + 1),
      `${material.name}${material.fromForm ? "（填表即可）" : ""}`,
      `${necessity}${material.conditional && material.necessity !== "situational" ? "，视情形" : ""}`,
      `${form} ${material.copies} 份；${verification}`,
      from,
      withLaws(material.acceptanceStandard, lawsText(material.basis)),
    ];
  });
  return [
    table(
      "申请材料",
      [
        ["序号", 5],
        ["材料", 20],
        ["要不要", 9],
        ["形式", 14],
        ["从哪里来", 18],
        ["受理标准和依据", 34],
      ],
      rows,
    ),
    ...situations.map(({ text, options }) =>
      note(
        `办理时会问：${text}${options.map(({ label, help }) => (help === undefined ? label : `${label}（${help}）`)).join("／")}`,
      ),
    ),
  ];
}

function timeText(time: GuideTime | null, missing: string): string {
  if (time === null) return missing;
  const intake = time.intakeCloses.length === 0 ? "" : `（受理期限每年截止于${time.intakeCloses.join("、")}）`;
  return [`${startText(time.starts)}${time.limit.text}${intake}`, lawsText(time.basis), time.note ?? ""]
    .filter((part) => part !== "")
    .join("；");
}

function timeFields({ receipt, statutory, promise, delivery, extension }: ItemGuide) {
  const { corrections, noticeWithin } = receipt;
  return fields(
    [
      "收件和受理",
      `${RECEIPT_WORDS[receipt.kind]}${noticeWithin === null ? "" : `（告知期限：${noticeWithin.text}）`}`,
    ],
    [
      "您补正的期限",
      corrections === null
        ? null
        : `${corrections.within.text}；${CORRECTION_WORDS[corrections.effect]}（${lawsText(corrections.basis)}）`,
    ],
    ["法定办结时限", timeText(statutory, "法律、法规、规章未规定")],
    ["承诺办结时限", timeText(promise, "没有承诺")],
    [
      "延长",
      extension === null
        ? "不得延长"
        : `经批准最多延长${extension.maximum.text}，一次，说明理由（${lawsText(extension.basis)}）`,
    ],
    ["送达", timeText(delivery, "")],
  );
}

function stopParts({ stops }: ItemGuide): readonly DocumentPart[] {
  return stops.map(({ label, stops: which, maximum, basis }) =>
    note(
      `${label}所需时间${which.includes("statute") ? "不计入法定和承诺期限" : "不计入承诺期限，法定期限照常计算"}` +
        `${maximum === null ? "" : `，最长${maximum.text}`}（${lawsText(basis)}）。`,
    ),
  );
}

function feeText({ fee }: ItemGuide): readonly DocumentPart[] {
  if (fee === null) return [paragraph("不收费。")];
  const amount = fee.amountFen === null ? "按申请内容计算" : `${(fee.amountFen / 100).toFixed(2)} 元`;
  return fields(
    ["收费项目", fee.name],
    ["标准", amount],
    ["收款单位", fee.payee],
    ["减免", fee.reduction],
    ["依据", lawsText(fee.basis)],
  );
}

function undertakingParts({ undertakings }: ItemGuide): readonly DocumentPart[] {
  return undertakings.flatMap(({ name, told, basis, putsOff }) => [
    paragraph(withLaws(`${name}（自愿选择，可以不选）：${putsOff.join("、")}`, lawsText(basis))),
    ...list(told),
  ]);
}

function resultParts({ result }: ItemGuide): readonly DocumentPart[] {
  return fields(
    ["结果", result.kind === "none" ? "书面决定" : `${RESULT_WORDS[result.kind]}：${result.name}`],
    ["有效期", validityText(result.validity)],
    ["依据", lawsText(result.basis)],
  );
}

export function validityText(validity: ItemGuide["result"]["validity"]): string {
  if (validity === null) return "长期";
  if ("until" in validity) return "与原证相同";
  return "years" in validity ? `${validity.years} 年` : validity.text;
}

function placeParts({ place, hours, handlingForms, siteVisits, elements }: ItemGuide): readonly DocumentPart[] {
  const { hall, appointment, onlineDepth, range, express, selfService, payOnline, quantityLimit } = elements;
  const yes = (value: boolean | undefined) => (value === undefined ? null : value ? "支持" : "不支持");
  return fields(
    ["办理地点", place],
    ["办理时间", hours],
    ["大厅", hall?.name],
    ["交通", hall?.transport],
    ["办理形式", handlingForms.map((form) => HANDLING_FORMS[form]).join("、")],
    ["到现场次数", `${siteVisits.count} 次${siteVisits.reason === null ? "" : `：${siteVisits.reason}`}`],
    ["网上办理深度", onlineDepth === undefined ? null : ONLINE_DEPTHS[onlineDepth]],
    ["通办范围", range === undefined ? null : SERVICE_RANGES[range]],
    [
      "预约",
      appointment === undefined
        ? null
        : `${yes(appointment.offered)}${appointment.note === undefined ? "" : `：${appointment.note}`}`,
    ],
    ["材料寄送", yes(express?.materials)],
    ["结果寄送", yes(express?.result)],
    ["自助终端", yes(selfService)],
    ["网上支付", yes(payOnline)],
    ["数量限制", quantityLimit?.text ?? "无"],
  );
}

function rightsParts({ elements: { rights = [], duties = [] } }: ItemGuide): readonly DocumentPart[] {
  return [...list(rights), ...(duties.length === 0 ? [] : [paragraph("同时应当：")]), ...list(duties)];
}

function contactParts({ consult, complaint, remedies }: ItemGuide): readonly DocumentPart[] {
  const channel = (one: ItemGuide["consult"]) =>
    [one.unit, one.phone, one.address, one.url].filter((part) => part !== undefined).join("，");
  return fields(
    ["咨询", channel(consult)],
    ["监督投诉", channel(complaint)],
    [
      "行政复议",
      `知道决定之日起 ${remedies.reviewDays} 日内向${remedies.reviewBody}申请${remedies.online === undefined ? "" : `（网上：${remedies.online}）`}`,
    ],
    ["行政诉讼", `知道决定之日起 ${remedies.litigationMonths} 个月内向${remedies.court}起诉`],
  );
}
