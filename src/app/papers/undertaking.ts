/** Papers of undertakings: the letter of two parties, the order to rectify, and the notice that nothing is handled any more. */
import type { EventOf } from "../../core/case/index.ts";
import { BREACH_EFFECTS, KINDS_OF_UNDERTAKING, type UndertakingRule } from "../../core/catalog/index.ts";
import { chineseDate, type PaperUndertaking } from "../../core/certificate/index.ts";
import { civilDateOf } from "../../core/shared/index.ts";
import { limitText } from "./law-text.ts";
import { laws, type PaperParts, remediesOf, type Told } from "./source.ts";

/** 承诺书: what the body tells and what the person promises, as the item had it when it was signed. */
export function undertakingParts(told: Told): PaperParts {
  const { event, procedure } = told;
  if (event.body.type !== "undertaking-given") return {};
  const { undertaking: id, kind } = event.body;
  const rule = procedure.item.undertakings?.find((one) => one.id === id);
  if (rule === undefined) return {};
  return {
    title: TITLES[kind],
    basis: laws(told, rule.basis),
    undertaking: undertakingOf(told, rule),
  };
}

const TITLES: Readonly<Record<EventOf<"undertaking-given">["kind"], string>> = {
  "deferred-material": "容缺受理承诺书",
  proof: "证明事项告知承诺书",
  condition: "行政审批告知承诺书",
  "credit-pre-review": "信用承诺预审承诺书",
  project: "企业投资项目承诺书",
};

function undertakingOf(told: Told, rule: UndertakingRule): PaperUndertaking {
  const { item } = told.procedure;
  const { kind, due, breach, rectify } = rule;
  const names = [
    ...item.materials.filter(({ id }) => rule.materials.includes(id)).map(({ name }) => name),
    ...item.conditions.filter(({ id }) => rule.conditions.includes(id)).map(({ text }) => text),
  ];
  const late = due === null ? "" : `自${STARTS[due.starts] ?? "受理"}之日起${limitText(due.limit)}内`;
  return {
    name: rule.name,
    putsOff: names,
    told: rule.told,
    ...(late === ""
      ? {}
      : { due: KINDS_OF_UNDERTAKING[kind].putsOff === "materials" ? `${late}补齐或者核实` : `${late}核查` }),
    ...(rectify === undefined ? {} : { rectify: `责令${limitText(rectify.within)}内整改` }),
    effects: breach.map(({ effect, basis }) => {
      const cited = laws(told, basis);
      return `${BREACH_EFFECTS[effect].name}${cited.length === 0 ? "" : `（依据：${cited.join("、")}）`}`;
    }),
    choice: kind === "condition" || kind === "project" ? "until-decision" : "until-acceptance",
  };
}

const STARTS: Partial<Record<string, string>> = {
  acceptance: "受理",
  decision: "作出决定",
  "application-received": "作出承诺",
};

/** 整改通知书: what was found, and until when it is put right. */
export function rectificationParts(told: Told): PaperParts {
  const { event, procedure } = told;
  if (event.body.type !== "rectification-ordered") return {};
  const { undertaking, findings, dueOn } = event.body;
  const rule = procedure.item.undertakings?.find((one) => one.id === undertaking);
  const effect = rule === undefined ? [] : undertakingOf(told, rule).effects;
  return {
    basis: laws(told, rule?.rectify?.basis ?? []),
    reason: findings,
    correctUntil: dueOn,
    effectOfLateness: `逾期不整改或者整改后仍不符合条件的，${effect.join("；") || "依法处理"}，由本机关另行作出决定`,
    remedies: remediesOf(told),
  };
}

/** 终止办理通知书: the word was broken before the decision, with the effect and the law that the person was told. */
export function undertakingEndParts(told: Told): PaperParts {
  const { event, state, procedure, calendar } = told;
  if (event.body.type !== "case-terminated") return {};
  const broken = state.undertakings.findLast(({ standing }) => standing === "broken");
  const rule = procedure.item.undertakings?.find(({ id }) => id === broken?.id);
  const breach = rule?.breach.find(({ effect }) => effect === broken?.breach?.effect);
  const kind = broken === undefined ? "承诺" : KINDS_OF_UNDERTAKING[broken.kind].name;
  const effect = breach === undefined ? "终止办理" : BREACH_EFFECTS[breach.effect].name;
  const on = civilDateOf(event.effectiveAt ?? event.at, calendar.zone);
  const names = procedure.item.materials.filter(({ id }) => broken?.materials.includes(id)).map(({ name }) => name);
  const late = `你（单位）承诺补齐的${names.map((name) => `“${name}”`).join("、")}，到期（${chineseDate(dayBefore(told, on))}）没有补齐`;
  const words = event.body.explanation.trim();
  const never = `到期（${chineseDate(dayBefore(told, on))}）没有补齐材料、正式提出申请`;
  const overdue = broken?.kind === "credit-pre-review" ? never : late;
  const why = broken?.breach?.reason === "overdue" ? overdue : `经核实，承诺不实${words === "" ? "" : `：${words}`}`;
  return {
    title: broken?.kind === "deferred-material" ? "容缺受理终止办理通知书" : "终止办理通知书",
    reason: `${why}。按照${kind}的约定，${effect}`,
    basis: laws(told, breach?.basis ?? []),
    effectiveOn: on,
    remedies: remediesOf(told),
  };
}

/** A limit that ends at 24:00 ended on the day before. */
function dayBefore({ event, calendar }: Told, on: ReturnType<typeof civilDateOf>) {
  return event.effectiveAt === undefined ? on : civilDateOf((event.effectiveAt - 1) as typeof event.at, calendar.zone);
}
