/** Papers of receipt and acceptance. @basis 行政许可法 §32 */
import {
  type AcceptanceKind,
  type CorrectionItem,
  clocksOf,
  type EventOf,
  type HeldReference,
  isNotHandedIn,
  undertakingDue,
} from "../../core/case/index.ts";
import {
  BREACH_EFFECTS,
  type Channel,
  KINDS_OF_UNDERTAKING,
  type Material,
  type ReceiptRegime,
} from "../../core/catalog/index.ts";
import { chineseDate, type PaperCorrection, type PaperMaterial } from "../../core/certificate/index.ts";
import { civilDateOf, minuteOfDay } from "../../core/shared/index.ts";
import { filledReason, limitText } from "./law-text.ts";
import {
  findReason,
  laws,
  matterOfItem,
  type PaperParts,
  reasonLaws,
  reasonText,
  remediesOf,
  type Told,
} from "./source.ts";

export function receiptParts(told: Told): PaperParts {
  const { event, calendar, procedure } = told;
  const minute = minuteOfDay(event.at, calendar.zone);
  return {
    receivedAtText: `${chineseDate(civilDateOf(event.at, calendar.zone))} ${Math.floor(minute / 60)}时${String(minute % 60).padStart(2, "0")}分`,
    materials: materialsHandedIn(told),
    ...promisedWith(told),
    nextStep: nextStep(procedure.item.receipt),
  };
}

/** R-DOC-26: the kind of the promise, its name and what it puts off; the letters beside it say the rest. */
function promisedWith({ givenWith, procedure: { item } }: Told): PaperParts {
  const promised = givenWith.flatMap(({ undertaking, kind }) => {
    const rule = item.undertakings?.find(({ id }) => id === undertaking);
    if (rule === undefined) return [];
    const names = [
      ...item.materials.filter(({ id }) => rule.materials.includes(id)).map(({ name }) => name),
      ...item.conditions.filter(({ id }) => rule.conditions.includes(id)).map(({ text }) => withoutStop(text)),
    ];
    const what = KINDS_OF_UNDERTAKING[kind].putsOff === "materials" ? "缓交" : "承诺";
    return [`${KINDS_OF_UNDERTAKING[kind].name}：${rule.name}（${what}：${names.join("；")}）`];
  });
  return promised.length === 0 ? {} : { promised };
}

function withoutStop(sentence: string): string {
  return sentence.replace(/。$/u, "");
}

/** What the law of the item promises after receipt: the sentence is the regime's, its days are the item's. */
function nextStep({ kind, noticeWithin, silence }: ReceiptRegime): string {
  const within = noticeWithin === null ? "当场" : limitText(noticeWithin);
  const when = within === "当场" ? "当场" : `当场或者自收到材料之日起${within}内`;
  const told = `申请材料不齐全或者不符合法定形式的，本机关${when}一次告知需要补正的全部内容`;
  switch (kind) {
    case "returned":
      return `申请材料不齐全或者不符合法定形式的，本机关${when}退回材料并一次告知需要补正的全部内容；材料补齐后可以重新提出申请。`;
    case "receipt-is-filing":
      return "本机关收到全部备案信息即为备案。";
    default:
      return `${told}${SILENCE[silence]}。`;
  }
}

const SILENCE: Readonly<Record<ReceiptRegime["silence"], string>> = {
  "accepted-from-receipt": "；逾期不告知的，自收到申请材料之日起即为受理",
  "accepted-at-once": "；未当场告知的，视为受理",
  warning: "",
};

export function correctionsParts(told: Told): PaperParts {
  const { event, procedure } = told;
  if (event.body.type !== "corrections-requested") return {};
  const { corrections } = procedure.item.receipt;
  const ground = corrections === null ? [] : laws(told, corrections.basis);
  return {
    ...regimeBasis(told),
    corrections: event.body.items.map((item) => correctionOf(told, item)),
    correctUntil: event.body.dueOn,
    effectOfLateness: `${LATENESS[event.body.effect]}${ground.length === 0 ? "" : `（依据：${ground.join("、")}）`}`,
  };
}

const LATENESS: Readonly<Record<EventOf<"corrections-requested">["effect"], string>> = {
  "deemed-withdrawn": "逾期未补正的，视为撤回申请，可以重新提出申请",
  returned: "逾期未补正的，退回申请，可以重新提出申请",
};

function correctionOf(told: Told, { target, reason, how }: CorrectionItem): PaperCorrection {
  const { item } = told.procedure;
  const material = item.materials.find((one) => one.id === target);
  const field = item.form.sections.flatMap((section) => section.fields).find((one) => one.id === target);
  const name = material?.name ?? (field === undefined ? target : `申请表“${field.label}”一栏`);
  const known = { 材料名称: name, ...(field === undefined ? {} : { 栏目: `“${field.label}”` }) };
  const entry = findReason(told, "corrections", reason);
  const ground = reasonLaws(told, "corrections", entry);
  return {
    material: name,
    problem: entry === undefined ? "不符合要求" : filledReason(entry.text, known),
    legalGround: (ground.length > 0 ? ground : laws(told, item.receipt.basis)).join("、"),
    howToMend: how.trim() === "" ? "请按存在的问题补正" : how,
  };
}

/** 受理通知书, or 视为受理 when silence made it: both due dates and the stops that may come. */
export function acceptanceParts(told: Told): PaperParts {
  const { event, procedure, state, calendar } = told;
  if (event.body.type !== "case-accepted") return {};
  const { statutory, promised } = clocksOf(procedure, state, calendar, event.at);
  return {
    ...regimeBasis(told),
    acceptedOn: event.body.acceptedOn,
    ...kindOfAcceptance(told, event.body.kind),
    ...(statutory === null ? {} : { statutoryDueOn: statutory.dueOn }),
    ...(promised === null ? {} : { promisedDueOn: promised.dueOn }),
    provisional: statutory?.provisional === true,
    promisedProvisional: promised?.provisional === true,
    stopsToExpect: procedure.item.stops.map((stop) => stop.label),
  };
}

/** 容缺受理: which papers are owed, and until when. */
function kindOfAcceptance(told: Told, kind: AcceptanceKind): PaperParts {
  if (kind !== "with-gaps") return { acceptance: kind === "deemed" ? "deemed" : "explicit" };
  const { procedure, state, calendar } = told;
  const owed = state.undertakings.filter((one) => one.kind === "deferred-material" && one.standing === "open");
  const days = owed.flatMap((one) => undertakingDue(procedure, state, one, calendar)?.on ?? []).sort();
  const rules = owed.flatMap(({ id }) => procedure.item.undertakings?.find((rule) => rule.id === id) ?? []);
  const effects = rules.flatMap((rule) => rule.breach.map(({ effect }) => BREACH_EFFECTS[effect].name));
  return {
    title: "容缺受理通知书",
    acceptance: "with-gaps",
    corrections: rules.flatMap((rule) =>
      procedure.item.materials
        .filter(({ id }) => rule.materials.includes(id))
        .map(({ name, acceptanceStandard }) => ({
          material: name,
          problem: "容缺",
          legalGround: laws(told, rule.basis).join("、"),
          howToMend: acceptanceStandard,
        })),
    ),
    ...(days[0] === undefined ? {} : { correctUntil: days[0] }),
    effectOfLateness: `${[...new Set(effects)].map((effect) => effect).join("；")}。补齐以前照常计算办理期限`,
  };
}

export function notNeededParts(told: Told): PaperParts {
  const { event } = told;
  if (event.body.type !== "not-needed-declared") return {};
  const entry = findReason(told, "not-needed", event.body.reason);
  return {
    ...ownBasis(told, reasonLaws(told, "not-needed", entry)),
    reason: reasonText(entry, event.body.explanation),
    remedies: remediesOf(told),
  };
}

/** @basis 行政许可法 §32(2): the applicant is told to whom to apply */
export function notOursParts(told: Told): PaperParts {
  const { event, register } = told;
  if (event.body.type !== "jurisdiction-declined") return {};
  const { rightBody, explanation, reason } = event.body;
  const entry = findReason(told, "not-ours", reason);
  const known = register.bodies.find((body) => body.id === rightBody || body.name === rightBody);
  return {
    ...ownBasis(told, reasonLaws(told, "not-ours", entry)),
    reason: reasonText(entry, explanation),
    rightBody:
      known === undefined ? { name: rightBody } : { name: known.name, address: known.address, phone: known.phone },
    remedies: remediesOf(told),
  };
}

export function returnParts(told: Told): PaperParts {
  const { event } = told;
  if (event.body.type !== "papers-returned") return {};
  return {
    ...regimeBasis(told),
    reason: "申请材料不齐全或者不符合法定形式",
    corrections: event.body.items.map((item) => correctionOf(told, item)),
    materials: materialsHandedIn(told),
  };
}

/** A licence under the Act's own regime cites the Act, paragraph and item; every other matter the law of its regime. */
function regimeBasis(told: Told): PaperParts {
  const { receipt } = told.procedure.item;
  if (receipt.kind === "licence" && matterOfItem(told.procedure) === "licence") return {};
  return { basis: laws(told, receipt.basis) };
}

function ownBasis(told: Told, found: readonly string[]): PaperParts {
  if (matterOfItem(told.procedure) === "licence") return {};
  return { basis: found.length > 0 ? found : laws(told, told.procedure.item.receipt.basis) };
}

const FORMS: Readonly<Record<Material["form"], PaperMaterial["form"]>> = {
  original: "original",
  copy: "copy",
  electronic: "electronic",
  certificate: "e-certificate",
};

const REMARKS: Partial<Record<Channel, string>> = { online: "网上提交", agent: "代办提交", "self-service": "自助提交" };

/** 已有材料: named so that the person sees what was not asked of them again. R-PRE-06 */
function heldRemark({ name, number, on }: HeldReference): string {
  return `已有，免提交（${name}${number === "" ? "" : ` ${number}`}${on === null ? "" : `，${on}`}）`;
}

/** What lies in the file as of now, in the item's order: only what came in is listed. */
function materialsHandedIn({ procedure, state }: Told): readonly PaperMaterial[] {
  const online = state.channel !== "window" && state.channel !== "post";
  return procedure.item.materials.flatMap((material): readonly PaperMaterial[] => {
    const papers = state.materials[material.id];
    if (papers === undefined || isNotHandedIn(papers))
      return material.fromForm === true
        ? [{ name: material.name, form: "electronic", remark: "由所填写的表单生成" }]
        : [];
    const remarks = [
      papers.originalSeen === true ? "原件已核" : "",
      papers.held === undefined ? "" : heldRemark(papers.held),
      online ? (REMARKS[state.channel] ?? "") : "",
      papers.files.length > 1 ? `${papers.files.length}个文件` : "",
    ];
    const remark = remarks.filter((one) => one !== "").join("，");
    return [
      {
        name: material.name,
        form: online ? "electronic" : FORMS[material.form],
        ...(papers.copies === undefined ? {} : { copies: papers.copies }),
        ...(papers.pages === undefined ? {} : { pages: papers.pages }),
        ...(remark === "" ? {} : { remark }),
      },
    ];
  });
}
