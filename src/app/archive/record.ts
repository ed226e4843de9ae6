/** The course of a case in the words of the office, for the readable record of an archive. */
import type { CaseEvent, EventOf } from "../../core/case/index.ts";
import { CASE_STATUSES, LICENCE_ACTS } from "../../core/case/index.ts";
import {
  BREACH_EFFECTS,
  KINDS_OF_UNDERTAKING,
  SATISFACTION,
  SERVICE_WAYS,
  SPECIAL_PROCEDURES,
} from "../../core/catalog/index.ts";
import { type AccountId, formatInstant, type Instant, type TimeZone } from "../../core/shared/index.ts";
import type { LoadedCase } from "../case/engine.ts";
import type { RecordedStep } from "../ports/paper-press.ts";

export interface RecordContext {
  readonly zone: TimeZone;
  readonly names: ReadonlyMap<AccountId, string>;
}

/** How the case ended: the decision in its words, else the state in which it rests. */
export function resultText({ state, events }: Pick<LoadedCase, "state" | "events">): string {
  if (state.decision !== null) return OUTCOMES[state.decision.outcome];
  if (state.status !== "archived") return CASE_STATUSES[state.status].name;
  const closing = events.findLast((event) => CLOSINGS[event.body.type] !== undefined);
  return closing === undefined ? CASE_STATUSES.archived.name : (CLOSINGS[closing.body.type] ?? "");
}

const OUTCOMES: Readonly<Record<EventOf<"case-decided">["outcome"], string>> = {
  granted: "准予",
  refused: "不予",
  filed: "已备案",
};

const CLOSINGS: Partial<Record<CaseEvent["body"]["type"], string>> = {
  "not-needed-declared": "不受理",
  "jurisdiction-declined": "不予受理",
  "papers-returned": "退件",
  "case-withdrawn": "撤回申请",
  "case-terminated": "终止办理",
  "bundle-concluded": "联办办结",
};

export function stepsOf({ events, procedure }: LoadedCase, context: RecordContext): readonly RecordedStep[] {
  return events.map((event) => {
    const note = noteOf(event, procedure);
    return {
      at: writtenTime(event.effectiveAt ?? event.at, context.zone),
      what: STEPS[event.body.type],
      who: whoOf(event, context),
      ...(note === "" ? {} : { note }),
    };
  });
}

const STEPS: Readonly<Record<CaseEvent["body"]["type"], string>> = {
  "case-submitted": "提交申请",
  "case-received": "收件",
  "corrections-requested": "一次性补正告知",
  "corrections-delivered": "提交补正材料",
  "corrected-on-the-spot": "当场更正",
  "case-accepted": "受理",
  "undertaking-given": "作出承诺",
  "undertaking-withdrawn": "撤回承诺",
  "undertaking-delivered": "补齐承诺的材料",
  "undertaking-returned": "退回补交的材料",
  "rectification-ordered": "责令限期整改",
  "undertaking-kept": "承诺履行",
  "undertaking-broken": "承诺逾期或者不实",
  "not-needed-declared": "不受理告知",
  "jurisdiction-declined": "不予受理决定",
  "papers-returned": "退件",
  "returned-to-window": "退回窗口",
  "task-claimed": "领取任务",
  "task-handed-over": "移交任务",
  "opinion-given": "审查意见",
  "visit-recorded": "现场核查",
  "sent-back": "退回上一环节",
  "signer-asked": "加签",
  "task-delegated": "委派",
  "delegate-answered": "委派意见",
  "step-taken-back": "撤回环节",
  "case-jumped": "跳转环节",
  "message-received": "收到来件",
  "case-migrated": "转入新版流程",
  "timer-fired": "环节时限到期",
  "case-decided": "决定",
  "special-started": "特别程序开始",
  "special-ended": "特别程序结束",
  "case-suspended": "中止审查",
  "case-resumed": "恢复审查",
  "case-extended": "延长期限",
  "payment-recorded": "缴费",
  "result-issued": "制证",
  "service-recorded": "送达",
  "case-withdrawn": "撤回申请",
  "case-terminated": "终止办理",
  "child-asked": "发起联办事项",
  "child-opened": "联办事项已立件",
  "child-not-opened": "联办事项未能立件",
  "child-clock-told": "联办事项时限变动",
  "child-closed": "联办事项办结",
  "child-released": "联办事项转为单独办理",
  "withdrawal-asked": "申请连同联办事项一并撤回",
  "bundle-concluded": "联办办结",
  "parent-told": "告知牵头件",
  "joint-work-noted": "联合办理安排",
  "delay-explained": "超时说明",
  "licence-ended": "许可终结",
  "penalty-noted": "处罚登记",
  "reminder-sent": "催办",
  "alarm-raised": "时限预警",
  escalated: "逐级提醒",
  "expiry-reminded": "到期提醒",
  "supervision-ordered": "督办",
  "supervision-answered": "督办反馈",
  "service-rated": "评价",
  "case-archived": "归档",
  "observed-opened": "登记",
  "activity-observed": "活动",
  "observed-closed": "办结",
};

function whoOf({ by }: CaseEvent, { names }: RecordContext): string {
  switch (by.kind) {
    case "staff": {
      const name = by.account === undefined ? "" : (names.get(by.account) ?? "");
      return by.substituteFor === undefined ? name : `${name}（代）`;
    }
    case "citizen":
    case "firm":
      return "申请人";
    case "anonymous":
      return "评价人";
    case "system":
      return "系统";
  }
}

function noteOf({ body }: CaseEvent, procedure: LoadedCase["procedure"]): string {
  switch (body.type) {
    case "corrections-requested":
      return `${body.items.length}项，期限至${body.dueOn}`;
    case "case-accepted":
      if (body.kind === "with-gaps") return "容缺受理";
      return body.kind === "deemed" ? `逾期未告知，自${body.acceptedOn}起即为受理` : "";
    case "undertaking-given":
      return KINDS_OF_UNDERTAKING[body.kind].name;
    case "undertaking-kept":
      return body.findings;
    case "undertaking-returned":
    case "undertaking-withdrawn":
      return body.reason;
    case "rectification-ordered":
      return `${body.findings}（期限至${body.dueOn}）`;
    case "undertaking-broken":
      return [BREACH_EFFECTS[body.effect].name, body.findings].filter((part) => part !== "").join("：");
    case "not-needed-declared":
    case "returned-to-window":
    case "delay-explained":
    case "case-terminated":
      return body.explanation;
    case "jurisdiction-declined":
      return `${body.explanation}（请向${body.rightBody}提出）`;
    case "opinion-given":
      return [procedure?.flow.nodes[body.node]?.name ?? "", body.opinion].filter((part) => part !== "").join("：");
    case "visit-recorded":
      return body.findings;
    case "delegate-answered":
      return [procedure?.flow.nodes[body.node]?.name ?? "", body.opinion].filter((part) => part !== "").join("：");
    case "signer-asked":
      return body.question;
    case "task-delegated":
      return body.note;
    case "sent-back":
    case "step-taken-back":
    case "case-jumped":
    case "case-migrated":
    case "case-extended":
    case "case-withdrawn":
      return body.reason;
    case "case-decided":
      return [OUTCOMES[body.outcome], body.reason].filter((part) => part !== "").join("：");
    case "licence-ended":
      return `${LICENCE_ACTS[body.act].name}：${body.reason}`;
    case "penalty-noted":
      return `${LICENCE_ACTS[body.act].name}：${body.authority} ${body.document}`;
    case "special-started":
      return `${SPECIAL_PROCEDURES[body.procedure]}，预计至${body.expectedEndOn}`;
    case "special-ended":
      return body.conclusion;
    case "payment-recorded":
      return `${(body.amountFen / 100).toFixed(2)}元，票据${body.receiptNumber}`;
    case "service-recorded":
      return SERVICE_WAYS[body.way];
    case "service-rated":
      return SATISFACTION[body.level];
    case "activity-observed":
      return body.activity;
    default:
      return "";
  }
}

/** `2026-02-09 09:30`. */
function writtenTime(at: Instant, zone: TimeZone): string {
  return formatInstant(at, zone).slice(0, 16).replace("T", " ");
}
