/** Every command on a case, told apart by its type. */
import { Type } from "typebox";
import { ISSUER_ACTS, SUPERVISOR_ACTS } from "../../core/case/index.ts";
import { SPECIAL_PROCEDURES } from "../../core/catalog/index.ts";
import {
  CivilDate,
  Code,
  enumOf,
  FileId,
  Instant,
  keysOf,
  Name,
  Served,
  ServiceWaySchema,
  Uuid,
  Values,
  Words,
} from "../fields.ts";
import { Materials } from "./application-schema.ts";

export const CorrectionItem = Type.Object({ target: Code, reason: Code, how: Words });
const Corrections = Type.Array(CorrectionItem, { minItems: 1, maxItems: 100 });
const Checks = Type.Optional(Type.Record(Type.String({ maxLength: 100 }), Type.Boolean()));
const Task = Code;

const expected = {
  expectedVersion: Type.Optional(Type.Integer({ minimum: 1, description: "409 when the case has moved on" })),
};
type Fields = Parameters<typeof Type.Object>[0];
export const named = <T extends string, P extends Fields>(type: T, fields: P) =>
  Type.Object({ type: Type.Literal(type), ...expected, ...fields });

export const CommandSchema = Type.Union([
  named("submit", {}),
  named("receive", { originalsSeen: Type.Optional(Type.Array(Code, { maxItems: 100 })) }),
  named("accept", {}),
  named("give-undertaking", {
    undertaking: Code,
    signed: Type.Optional(Type.Boolean({ description: "At a counter: the person has read and signed the letter" })),
  }),
  named("withdraw-undertaking", { undertaking: Code, reason: Words }),
  named("deliver-undertaking", { undertaking: Code, materials: Materials }),
  named("check-undertaking", {
    undertaking: Code,
    outcome: enumOf(["kept", "unmet"]),
    findings: Words,
    officers: Type.Optional(
      Type.Array(Uuid, { maxItems: 20, description: "Who verified on site; two or more for conditions" }),
    ),
  }),
  named("request-corrections", { items: Corrections, headReason: Type.Optional(Words) }),
  named("correct", { form: Type.Optional(Values), materials: Type.Optional(Materials) }),
  named("correct-on-the-spot", { form: Type.Optional(Values), materials: Type.Optional(Materials), note: Words }),
  named("declare-not-needed", { reason: Code, explanation: Words }),
  named("decline-jurisdiction", { reason: Code, rightBody: Name, explanation: Words }),
  named("return-papers", { items: Corrections }),
  named("return-to-window", { reason: Code, explanation: Words }),
  named("claim", { task: Task }),
  named("hand-over", { task: Task, to: Uuid, note: Type.Optional(Words) }),
  named("review", {
    task: Task,
    outcome: Code,
    opinion: Words,
    conditions: Type.Optional(Type.Array(Words, { maxItems: 20, description: "Of an agreement on conditions" })),
    checks: Checks,
  }),
  named("record-visit", {
    task: Task,
    outcome: Code,
    visitedAt: Instant,
    officers: Type.Array(Uuid, { maxItems: 20, description: "Accounts; their 执法证 numbers come from the register" }),
    findings: Words,
    personsWords: Words,
    photos: Type.Optional(Type.Array(FileId, { maxItems: 50 })),
  }),
  named("send-back", { task: Task, to: Code, reason: Words }),
  named("ask-signer", { task: Task, to: Uuid, question: Words }),
  named("delegate", { task: Task, to: Uuid, note: Type.Optional(Words) }),
  named("take-back", { node: Code, reason: Words }),
  named("jump", { task: Task, to: Code, reason: Words }),
  named("deliver-message", {
    wait: Code,
    words: Words,
    files: Type.Optional(Type.Array(FileId, { maxItems: 50 })),
  }),
  named("decide", {
    task: Task,
    outcome: enumOf(["granted", "refused", "filed"]),
    reason: Words,
    ground: Type.Optional(Code),
    checks: Checks,
    answers: Type.Optional(
      Type.Array(Type.Object({ task: Task, adopted: Type.Boolean(), reason: Words }), {
        maxItems: 50,
        description: "To each objection of a consulted office",
      }),
    ),
    meeting: Type.Optional(Type.Object({ members: Type.Array(Uuid, { maxItems: 50 }), minutes: Words })),
  }),
  named("start-special", {
    procedure: enumOf(keysOf(SPECIAL_PROCEDURES)),
    reason: Words,
    expectedEndOn: CivilDate,
    served: Type.Union([Served, Type.Null()]),
    askedBy: Type.Optional(Type.Literal("applicant")),
  }),
  named("end-special", { special: Code, endedOn: CivilDate, conclusion: Words }),
  named("suspend", { ground: Code, explanation: Words, served: Served }),
  named("resume", { explanation: Words }),
  named("supervise", { order: Words, to: Uuid, answerDueOn: CivilDate }),
  named("answer-supervision", { supervision: Code, answer: Words }),
  named("extend", { amount: Type.Integer({ minimum: 1, maximum: 1000 }), ground: Code, reason: Words }),
  named("record-payment", {
    amountFen: Type.Integer({ minimum: 0 }),
    receiptNumber: Type.String({ minLength: 1, maxLength: 100 }),
  }),
  named("serve", {
    way: ServiceWaySchema,
    recipient: Name,
    proof: Type.String({ maxLength: 500 }),
    signature: Type.Optional(FileId),
  }),
  named("withdraw", { reason: Words, children: Type.Optional(enumOf(["withdraw", "release"])) }),
  named("terminate", { ground: Code, explanation: Words }),
  named("explain-delay", { ground: Code, explanation: Words }),
  named("remind", { note: Words }),
  named("end-licence", {
    act: enumOf(ISSUER_ACTS),
    ground: Code,
    reason: Words,
    deceit: Type.Optional(Type.Boolean()),
    heard: Type.Optional(Type.Object({ on: CivilDate, words: Words })),
    served: Type.Optional(Served),
    on: Type.Optional(CivilDate),
  }),
  named("note-penalty", {
    act: enumOf(SUPERVISOR_ACTS),
    authority: Name,
    document: Name,
    on: CivilDate,
    until: Type.Optional(CivilDate),
  }),
  named("rate", {
    act: Code,
    level: Type.Unsafe<1 | 2 | 3 | 4 | 5>({ type: "integer", minimum: 1, maximum: 5 }),
    comment: Type.Optional(Words),
  }),
  named("archive", {}),
]);
