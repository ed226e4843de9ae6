/** For random lawful histories: who takes part, on which procedures, and what they would fill in. */
import {
  type CaseCommand,
  type CaseState,
  type CommandType,
  ISSUER_ACTS,
  licenceActsOpen,
  SUPERVISOR_ACTS,
  type Submit,
} from "../../src/core/case/index.ts";
import type { Procedure } from "../../src/core/catalog/index.ts";
import type { Actor } from "../../src/core/party/index.ts";
import { addDays, civilDateOf, type FileId, type Instant } from "../../src/core/shared/index.ts";
import { china } from "../support/calendar.ts";
import { plan } from "./case.ts";
import { citizen, otherCitizen, staff } from "./people.ts";
import { sampleItem, sampleProcedure } from "./procedure.ts";
import { deferredPlan, hygienePromise, plannedPaper } from "./undertaking.ts";

export const OTHER_REVIEWER = staff("reviewer", 2);
export const CAST: readonly Actor[] = [
  citizen,
  otherCitizen,
  staff("clerk"),
  staff("reviewer"),
  OTHER_REVIEWER,
  staff("visitor"),
  staff("decider"),
  staff("agency-head"),
  staff("supervisor"),
  staff("archivist"),
];

export const PROCEDURES: readonly Procedure[] = [
  sampleProcedure(),
  sampleProcedure({
    chains: ["Start > And_split > Task_review > And_join > Task_decide > End", "And_split > Task_visit > And_join"],
    parts: {
      Task_visit: {
        attributes: { office: "market", post: "visitor", kind: "visit", officers: "2", outcomes: "pass,fail" },
      },
    },
    item: { fee: { name: "工本费", amountFen: "1000", basis: [], payee: "样例区财政局" } },
  }),
  sampleProcedure({
    chains: ["Start > Task_decide > End"],
    item: { caseType: "1", decision: { mode: "sole", outcomes: ["granted", "refused"] }, extension: null, stops: [] },
  }),
  sampleProcedure({
    item: {
      materials: [...sampleItem.materials, plannedPaper],
      undertakings: [deferredPlan, hygienePromise],
    },
  }),
];

/** What is chosen with an application for it: a paper that is not there is put off. */
export function chosenIn({ item }: Procedure): Pick<Submit, "undertakings"> {
  const deferred = (item.undertakings ?? []).filter(({ kind }) => kind === "deferred-material");
  return { undertakings: deferred.map(({ id }) => id) };
}

const UNDERTAKINGS = [deferredPlan.id, hygienePromise.id];

/** Good input for a command: whatever a person would fill in. */
export function filledIn(state: CaseState, type: CommandType, tasks: readonly string[], now: Instant): CaseCommand[] {
  const today = civilDateOf(now, china.zone);
  const openTask = (id: string) => state.flow.tasks.find((task) => task.taskId === id);
  const word = (id: string) => openTask(id)?.outcomes[0] ?? "agree";
  const officers = [1, 2].map((n) => ({ account: staff("visitor", n).account, enforcementNumber: `99-${n}` }));
  switch (type) {
    case "submit":
    case "migrate":
    case "record-child-opened":
    case "record-child-closed":
    case "record-child-obstacle":
    case "record-child-released":
    case "record-child-clock":
    case "record-parent-told":
    case "note-joint-work":
      return [];
    case "wake":
    case "receive":
    case "accept":
    case "archive":
      return [{ type }];
    case "give-undertaking":
      return UNDERTAKINGS.map((undertaking) => ({ type, undertaking, signed: true }));
    case "withdraw-undertaking":
      return UNDERTAKINGS.map((undertaking) => ({ type, undertaking, reason: "" }));
    case "deliver-undertaking":
      return [{ type, undertaking: "annex-later", materials: { annex: plan } }];
    case "check-undertaking":
      return UNDERTAKINGS.flatMap((undertaking) =>
        (["kept", "unmet"] as const).map((outcome) => ({ type, undertaking, outcome, findings: "核查", officers })),
      );
    case "request-corrections":
    case "return-papers":
      return [{ type, items: [{ target: "plan", reason: "unclear", how: "重拍" }] }];
    case "correct":
      return [{ type, materials: { plan } }];
    case "correct-on-the-spot":
      return [{ type, note: "改正笔误" }];
    case "declare-not-needed":
      return [{ type, reason: "none", explanation: "不需要许可" }];
    case "decline-jurisdiction":
      return [{ type, reason: "other", rightBody: "市级机关", explanation: "不属于本机关" }];
    case "return-to-window":
      return [{ type, reason: "paper", explanation: "少一页" }];
    case "end-licence": {
      const heard = { on: today, words: "未提出意见" };
      const served = { on: today, way: "direct" } as const;
      const end = { type, ground: "other-law", reason: "依法处理", heard, served } as const;
      const open = licenceActsOpen(state, today);
      return ISSUER_ACTS.filter((act) => act !== "lapse" && open.includes(act)).map((act) => ({ ...end, act }));
    }
    case "note-penalty": {
      const penalty = { type, authority: "监管机关", document: "罚〔2026〕1号", on: today } as const;
      const open = licenceActsOpen(state, today);
      return SUPERVISOR_ACTS.filter((act) => open.includes(act)).map((act) => ({ ...penalty, act }));
    }
    case "claim":
      return tasks.map((task) => ({ type, task }));
    case "hand-over":
      return tasks.map((task) => ({ type, task, to: OTHER_REVIEWER.account }));
    case "review":
      return tasks.map((task) => ({ type, task, outcome: word(task), opinion: "同意" }));
    case "record-visit":
      return tasks.map((task) => ({
        type,
        task,
        outcome: word(task),
        visitedAt: now,
        officers,
        findings: "一致",
        personsWords: "无",
        photos: [] as readonly FileId[],
      }));
    case "send-back":
      return tasks.map((task) => ({ type, task, to: "Task_review", reason: "复核" }));
    case "ask-signer":
      return tasks.map((task) => ({ type, task, to: OTHER_REVIEWER.account, question: "请会签" }));
    case "delegate":
      return tasks.map((task) => ({ type, task, to: OTHER_REVIEWER.account }));
    case "take-back":
      return [...new Set(state.opinions.map((opinion) => opinion.node))].map((node) => ({
        type,
        node,
        reason: "有误",
      }));
    case "jump":
      return tasks.map((task) => ({ type, task, to: "Task_decide", reason: "改由负责人决定" }));
    case "deliver-message":
      return state.flow.waits.map((wait) => ({ type, wait: wait.waitId, words: "已整改" }));
    case "decide":
      return tasks.map((task) => ({ type, task, outcome: "granted", reason: "" }));
    case "start-special":
      return [
        {
          type,
          procedure: "hearing",
          reason: "",
          expectedEndOn: addDays(today, 5),
          served: { on: today, way: "direct" },
        },
      ];
    case "end-special": {
      const open = state.specials.find((special) => special.to === null);
      return [{ type, special: open?.id ?? "none", endedOn: today, conclusion: "" }];
    }
    case "suspend":
      return [{ type, ground: "lawsuit", explanation: "待判决", served: { on: today, way: "direct" } }];
    case "resume":
      return [{ type, explanation: "判决生效" }];
    case "supervise":
      return [{ type, order: "请三日内办结", to: OTHER_REVIEWER.account, answerDueOn: addDays(today, 3) }];
    case "answer-supervision":
      return state.supervisions
        .filter((one) => one.answer === null)
        .map((one) => ({ type, supervision: one.id, answer: "正在办理" }));
    case "extend":
      return [{ type, amount: 5, reason: "复杂", ground: "complex" }];
    case "record-payment":
      return [{ type, amountFen: state.feeFen ?? 0, receiptNumber: "1" }];
    case "serve":
      return [{ type, way: "electronic", recipient: "本人", proof: "下载" }];
    case "withdraw":
      return [{ type, reason: "" }];
    case "terminate":
      return [{ type, ground: "law", explanation: "依法" }];
    case "explain-delay":
      return [{ type, ground: "load", explanation: "说明" }];
    case "remind":
      return [{ type, note: "" }];
    case "rate":
      return state.acts.filter((act) => !act.rated).map((act) => ({ type, act: act.id, level: 2 }));
  }
}
