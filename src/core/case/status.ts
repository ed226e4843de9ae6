/**
 * The states of a case: a closed list, each with the code of the national construction-approval exchange (工改)
 * where that knows one. What may be done next is one table, which the compiler holds exhaustive.
 */
import type { CommandType } from "./command.ts";

export const CASE_STATUSES = {
  submitted: { name: "已提交待收件", exchangeCode: null },
  received: { name: "已收件", exchangeCode: "1" },
  correcting: { name: "待补正", exchangeCode: "6" },
  corrected: { name: "已补正待核", exchangeCode: "7" },
  returned: { name: "已退件", exchangeCode: null },
  "not-needed": { name: "不受理", exchangeCode: "4" },
  "not-ours": { name: "不予受理", exchangeCode: "5" },
  accepted: { name: "已受理", exchangeCode: "3" },
  reviewing: { name: "审查中", exchangeCode: "8" },
  special: { name: "特别程序中", exchangeCode: "9" },
  suspended: { name: "已中止", exchangeCode: "9" },
  deciding: { name: "待决定", exchangeCode: "8" },
  paying: { name: "待缴费", exchangeCode: "11" },
  issuing: { name: "制证待领", exchangeCode: "11" },
  delivered: { name: "已送达", exchangeCode: "11" },
  filed: { name: "已备案", exchangeCode: "11" },
  refused: { name: "不予许可（确认、给付）", exchangeCode: "13" },
  withdrawn: { name: "撤回申请", exchangeCode: "14" },
  ended: { name: "终止办理", exchangeCode: "14" },
  concluded: { name: "联办办结", exchangeCode: "11" },
  archived: { name: "已归档", exchangeCode: null },
} as const;

export type CaseStatus = keyof typeof CASE_STATUSES;

const SUPERVISION: readonly CommandType[] = ["supervise", "answer-supervision"];
const RECEIPT: readonly CommandType[] = [
  "accept",
  "give-undertaking",
  "withdraw-undertaking",
  "deliver-undertaking",
  "request-corrections",
  "correct-on-the-spot",
  "declare-not-needed",
  "decline-jurisdiction",
  "return-papers",
  "withdraw",
  "explain-delay",
  "remind",
  "migrate",
  ...SUPERVISION,
];
/** From the acceptance on, until nothing more is owed. */
const TOLD: readonly CommandType[] = ["note-joint-work"];
const REVIEW: readonly CommandType[] = [
  ...TOLD,
  "withdraw-undertaking",
  "deliver-undertaking",
  "check-undertaking",
  "claim",
  "hand-over",
  "review",
  "record-visit",
  "send-back",
  "ask-signer",
  "delegate",
  "take-back",
  "jump",
  "deliver-message",
  "return-to-window",
  "decide",
  "start-special",
  "suspend",
  "extend",
  "withdraw",
  "terminate",
  "explain-delay",
  "remind",
  ...SUPERVISION,
  "rate",
  "migrate",
];
/** After the decision a paper may still be owed, and a condition is only then verified. */
const KEPT_AFTER: readonly CommandType[] = ["deliver-undertaking", "check-undertaking"];
/** A licence lives on after its case, and its end is part of its story. */
const LICENCE: readonly CommandType[] = ["end-licence", "note-penalty"];
const CLOSED: readonly CommandType[] = [
  "serve",
  "rate",
  "explain-delay",
  "answer-supervision",
  "archive",
  ...KEPT_AFTER,
];

/** Which commands a state knows at all. Permission, task and law narrow it further (`allowedCommands`). */
export const COMMANDS_BY_STATUS = {
  submitted: ["receive", ...RECEIPT],
  received: [...RECEIPT, "rate"],
  correcting: ["correct", "withdraw", "rate", ...SUPERVISION, "migrate"],
  corrected: [...RECEIPT, "rate"],
  returned: CLOSED,
  "not-needed": CLOSED,
  "not-ours": CLOSED,
  accepted: REVIEW,
  reviewing: REVIEW,
  special: [
    ...TOLD,
    "withdraw-undertaking",
    "deliver-undertaking",
    "check-undertaking",
    "end-special",
    "start-special",
    "suspend",
    "claim",
    "hand-over",
    "review",
    "record-visit",
    "ask-signer",
    "delegate",
    "take-back",
    "deliver-message",
    "migrate",
    "withdraw",
    "terminate",
    "remind",
    ...SUPERVISION,
    "rate",
  ],
  suspended: [
    ...TOLD,
    "deliver-undertaking",
    "resume",
    "withdraw",
    "terminate",
    "explain-delay",
    "remind",
    ...SUPERVISION,
    "rate",
  ],
  deciding: REVIEW,
  paying: [...TOLD, ...KEPT_AFTER, "record-payment", "remind", "rate", "explain-delay", ...SUPERVISION],
  issuing: [...TOLD, ...KEPT_AFTER, ...LICENCE, "serve", "rate", "explain-delay", "remind", ...SUPERVISION],
  delivered: [...CLOSED, ...LICENCE],
  filed: CLOSED,
  refused: CLOSED,
  withdrawn: CLOSED,
  ended: CLOSED,
  // Each child serves its own result.
  concluded: ["rate", "explain-delay", "answer-supervision", "archive"],
  archived: ["rate", ...LICENCE],
} as const satisfies Record<CaseStatus, readonly CommandType[]>;

/** Nothing more is owed to the person: neither a decision nor a paper. */
export function isClosed(status: CaseStatus): boolean {
  return CLOSED_STATUSES.has(status);
}

const CLOSED_STATUSES: ReadonlySet<CaseStatus> = new Set([
  "returned",
  "not-needed",
  "not-ours",
  "delivered",
  "filed",
  "refused",
  "withdrawn",
  "ended",
  "concluded",
  "archived",
]);

/** Before acceptance: the receipt regime binds. */
export function isBeforeAcceptance(status: CaseStatus): boolean {
  return status === "submitted" || status === "received" || status === "corrected";
}

/** Between acceptance and decision: the decision clocks run. */
export function isUnderReview(status: CaseStatus): boolean {
  return (
    status === "accepted" ||
    status === "reviewing" ||
    status === "special" ||
    status === "suspended" ||
    status === "deciding"
  );
}
