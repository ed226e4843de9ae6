import { describe, expect, test } from "vitest";
import type { UndertakingRule } from "../../src/core/catalog/index.ts";
import { CaseStory, plan } from "../factories/case.ts";
import { paperOf, textOf } from "../factories/paper.ts";
import { citizen, staff, system } from "../factories/people.ts";
import { sampleItem, sampleProcedure } from "../factories/procedure.ts";
import { deferredPlan, hygienePromise, plannedPaper } from "../factories/undertaking.ts";
import { limit } from "../support/clock.ts";

const procedure = sampleProcedure({
  item: { materials: [...sampleItem.materials, plannedPaper], undertakings: [deferredPlan, hygienePromise] },
});
const officers = [1, 2].map((n) => ({ account: staff("visitor", n).account, enforcementNumber: `99-${n}` }));

function acceptedWith(undertakings: readonly string[], materials = {}): CaseStory {
  return new CaseStory(procedure)
    .submit("2026-03-02 09:00", citizen, { undertakings, materials: { plan, ...materials } })
    .next("2026-03-02 10:00", staff("clerk"), { type: "receive" })
    .next("2026-03-02 10:05", staff("clerk"), { type: "accept" });
}

describe("papers of undertakings", () => {
  const gap = () => acceptedWith([deferredPlan.id]);
  const word = () => acceptedWith([hygienePromise.id], { annex: plan });

  test("R-UND-10 the letter says what is put off, until when, what follows, and that it is chosen", () => {
    expect(paperOf(gap(), "undertaking-letter").title).toBe("容缺受理承诺书");
    const letter = paperOf(word(), "undertaking-letter");
    expect(letter.title).toBe("行政审批告知承诺书");
    const text = textOf(letter);
    for (const said of [
      "有固定场所",
      "60个工作日内核查",
      "15个工作日内整改",
      "撤销决定",
      "自愿选择",
      "作出决定以前，可以撤回承诺",
    ])
      expect(text).toContain(said);
  });

  test("R-DOC-26 the receipt names what was promised with the application, and nothing where nothing was", () => {
    const receipt = paperOf(gap(), "receipt");
    expect(receipt.promised).toEqual([`容缺受理：${deferredPlan.name}（缓交：附件）`]);
    expect(textOf(receipt)).toContain("申请人同时作出下列承诺，内容见承诺书");
    expect(textOf(receipt)).toContain(`容缺受理：${deferredPlan.name}（缓交：附件）。`);
    expect(paperOf(word(), "receipt").promised).toEqual([`审批告知承诺：${hygienePromise.name}（承诺：有固定场所）`]);
    const both = paperOf(acceptedWith([deferredPlan.id, hygienePromise.id]), "receipt");
    expect(both.promised).toHaveLength(2);
    const none = paperOf(acceptedWith([], { annex: plan }), "receipt");
    expect(none.promised).toBeUndefined();
    expect(textOf(none)).not.toContain("同时作出下列承诺");
  });

  test("R-UND-12 the notice of an acceptance with gaps names the paper and its day", () => {
    const notice = paperOf(gap(), "acceptance-notice");
    expect(notice).toMatchObject({ title: "容缺受理通知书", acceptance: "with-gaps", correctUntil: "2026-03-16" });
    expect(notice.corrections.map(({ material }) => material)).toEqual(["附件"]);
    expect(textOf(notice)).toContain("视为撤回申请");
    expect(paperOf(word(), "acceptance-notice").acceptance).toBe("explicit");
  });

  test("R-UND-13 the end is told with its reason, the last day and the remedies", () => {
    const notice = paperOf(gap().next("2026-03-17 08:00", system, { type: "wake" }), "undertaking-end-notice");
    expect(notice.title).toBe("容缺受理终止办理通知书");
    expect(notice.reason).toContain("到期（2026年3月16日）没有补齐");
    expect(notice.remedies).toBeDefined();
  });

  test("R-UND-20 the end of a pre-review says that nobody applied by its last day, and that the opinion is void", () => {
    const due = { ...deferredPlan.due, limit: limit("6mo"), starts: "application-received" } as UndertakingRule["due"];
    const breach = [{ effect: "pre-review-void", basis: deferredPlan.basis }] as const;
    const early: UndertakingRule = { ...deferredPlan, id: "early", kind: "credit-pre-review", due, breach };
    const materials = [...sampleItem.materials, plannedPaper];
    const story = new CaseStory(sampleProcedure({ item: { materials, undertakings: [deferredPlan, early] } }))
      .submit("2026-03-02 09:00", citizen, { undertakings: ["early"], incomplete: true })
      .next("2026-10-09 09:00", system, { type: "wake" });
    expect(textOf(paperOf(story, "undertaking-letter"))).toContain("自作出承诺之日起6个月内");
    const notice = paperOf(story, "undertaking-end-notice");
    expect(notice.title).toBe("终止办理通知书");
    expect(notice.reason).toBe("到期（2026年9月2日）没有补齐材料、正式提出申请。按照信用承诺预审的约定，预审意见失效");
  });

  test("R-UND-15 the order to rectify says what was found, until when, and what may follow", () => {
    const story = word();
    const review = { type: "review", task: story.task("Task_review"), outcome: "agree", opinion: "" } as const;
    story.next("2026-03-02 11:00", staff("reviewer"), review);
    const decide = { type: "decide", task: story.task("Task_decide"), outcome: "granted", reason: "" } as const;
    story.next("2026-03-02 12:00", staff("decider"), decide);
    story.next("2026-03-10 09:00", staff("reviewer"), {
      ...{ type: "check-undertaking", undertaking: hygienePromise.id, outcome: "unmet", findings: "没有固定场所" },
      officers,
    });
    const notice = paperOf(story, "rectification-notice");
    expect(notice).toMatchObject({ correctUntil: "2026-03-31", reason: "没有固定场所" });
    expect(textOf(notice)).toContain("另行作出决定");
  });
});
