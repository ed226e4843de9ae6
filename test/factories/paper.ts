/** The words of papers that a case under test has made, on the sample procedure and a small register. */

import { paperContent } from "../../src/app/papers/content.ts";
import { type EarlierPaper, givenWith, type RegisterWords } from "../../src/app/papers/source.ts";
import { foldCase, papersOf } from "../../src/core/case/index.ts";
import type { LegalBasis } from "../../src/core/catalog/index.ts";
import type { PaperContent, PaperKind } from "../../src/core/certificate/index.ts";
import type { BodyId, OfficeId } from "../../src/core/shared/index.ts";
import { buildPaper } from "../../src/files/pdf/index.ts";
import { china } from "../support/calendar.ts";
import { CaseStory } from "./case.ts";
import { district, staff } from "./people.ts";
import { bureau, type ProcedureParts, sampleProcedure } from "./procedure.ts";

export const clerk = staff("clerk");
export const reviewer = staff("reviewer");
export const decider = staff("decider");
export const head = staff("agency-head");
const ACT: LegalBasis = { id: "xuke", title: "中华人民共和国行政许可法", level: "law", governs: ["01"] };
const LOCAL: LegalBasis = { id: "local", title: "样例省政务服务条例", level: "local-regulation" };

export const register: RegisterWords = {
  bases: [ACT, LOCAL],
  bodies: [{ ...bureau, id: "water" as BodyId, name: "样例区水利局", address: "样例路2号", phone: "0990-7" }],
  offices: [{ id: "market" as OfficeId, body: bureau.id, name: "市场准入科", kind: "section" }],
  reasons: [
    reason("corrections", "unclear", "{材料名称}扫描件不清晰，无法辨认{部位}，请重新拍摄。", "32(4)"),
    reason("corrections", "differs", "{栏目}与证件记载不一致。", "32(4)"),
    reason("not-needed", "none", "依法不需要取得行政许可，可以直接从事。", "32(1)"),
    reason("refusal", "site", "经现场核查，{核查项目}不符合要求。", "38"),
    reason("extension", "complex", "案情复杂，{说明}，二十个工作日内不能作出决定。", "42"),
    { kind: "termination", code: "gone", text: "申请人终止。", law: [{ law: "local", article: "14", checked: true }] },
    reason("overtime", "workload", "办件量超出预期。", "42"),
  ],
};

function reason(kind: string, code: string, text: string, article: string) {
  return { kind, code, text, law: [{ law: "xuke", article, checked: true }] };
}

export const names = new Map([clerk, reviewer, decider, head].map((person) => [person.account, person.name]));

/** The words of the last paper of this kind; it must also be complete enough to be printed. */
export function paperOf(story: CaseStory, kind: PaperKind, earlier: readonly EarlierPaper[] = []): PaperContent {
  const seqs = story.events.map((_, index) => index + 1).filter((seq) => makes(story, seq, kind));
  const seq = seqs.at(-1);
  if (seq === undefined) throw new Error(`no event made a ${kind}`);
  const made = paperContent(district, {
    kind,
    number: "样审批〔2026〕1号",
    procedure: story.procedure,
    events: story.events.slice(0, seq),
    givenWith: givenWith(story.events, seq),
    register,
    calendar: china,
    names,
    earlier,
    verifyUrl: "http://127.0.0.1/verify/1",
  });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  const built = buildPaper(made.value);
  if (!built.ok) throw new Error(JSON.stringify(built.refusal));
  return made.value;
}

function makes(story: CaseStory, seq: number, kind: PaperKind): boolean {
  const events = story.events.slice(0, seq);
  const last = events.at(-1);
  return last !== undefined && papersOf(story.procedure, foldCase(district, events), last).some((one) => one === kind);
}

export function story(changes: ProcedureParts = {}) {
  return new CaseStory(sampleProcedure(changes)).submit("2026-03-02 09:05");
}

export function accepted(changes: ProcedureParts = {}) {
  return story(changes).next("2026-03-02 10:00", clerk, { type: "accept" });
}

export function decidedAs(outcome: "granted" | "refused" | "filed", changes: ProcedureParts = {}) {
  const told = accepted(changes);
  told.next("2026-03-03 10:00", reviewer, {
    type: "review",
    task: told.task("Task_review"),
    outcome: "agree",
    opinion: "符合",
  });
  return told.next("2026-03-04 10:00", decider, {
    type: "decide",
    task: told.task("Task_decide"),
    outcome,
    reason: outcome === "refused" ? "加工场所与卫生间直接相通" : "",
    ...(outcome === "refused" ? { ground: "site" } : {}),
  });
}

export const REMEDIES = { reviewBody: "样例区人民政府", reviewDays: 60, court: "样例区人民法院", litigationMonths: 6 };

export function textOf(content: PaperContent): string {
  const built = buildPaper(content);
  return JSON.stringify(built.ok ? built.value : built.refusal);
}
