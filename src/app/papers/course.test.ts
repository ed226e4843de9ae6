import { describe, expect, test } from "vitest";
import {
  accepted,
  clerk,
  decider,
  head,
  paperOf,
  REMEDIES,
  reviewer,
  story,
  textOf,
} from "../../../test/factories/paper.ts";
import { citizen, system } from "../../../test/factories/people.ts";
import { civilDate } from "../../core/shared/index.ts";

describe("R-DOC-20 what a paper says follows from the events: in the course of a case", () => {
  test("a special procedure that stops the statute cites its article; one that stops the promise alone says so", () => {
    const started = (procedure: "hearing" | "publicity") =>
      accepted().next("2026-03-05 09:00", decider, {
        type: "start-special",
        procedure,
        reason: "",
        expectedEndOn: civilDate("2026-03-12"),
        served: { on: civilDate("2026-03-05"), way: "electronic" },
      });
    const hearing = paperOf(started("hearing"), "special-procedure-notice");
    expect(hearing.specialProcedure).toEqual({
      kind: "听证",
      law: "《中华人民共和国行政许可法》第四十五条",
      stops: ["statute", "promise"],
      startsOn: "2026-03-06",
      expectedEnd: "2026-03-12",
    });
    const publicity = paperOf(started("publicity"), "special-procedure-notice");
    expect(publicity).toMatchObject({ basis: [], specialProcedure: { law: "", stops: ["promise"] } });
    expect(textOf(publicity)).toContain("法定办理期限不因此停止计算");
    expect(textOf(hearing)).toContain("不计算在办理期限内");
  });

  test("the notice that the clock runs again gives the new due dates", () => {
    const told = accepted()
      .next("2026-03-05 09:00", decider, {
        type: "start-special",
        procedure: "hearing",
        reason: "",
        expectedEndOn: civilDate("2026-03-12"),
        served: { on: civilDate("2026-03-05"), way: "electronic" },
      })
      .next("2026-03-12 16:00", decider, {
        type: "end-special",
        special: "special-1",
        endedOn: civilDate("2026-03-11"),
        conclusion: "听证会已举行",
      });
    expect(paperOf(told, "resume-notice")).toMatchObject({
      effectiveOn: "2026-03-12",
      statutoryDueOn: "2026-04-03",
      promisedDueOn: "2026-03-20",
      specialProcedure: { kind: "听证", endedOn: "2026-03-11", conclusion: "听证会已举行" },
    });
  });

  test("R-SUP-03 an order of supervision names whom it is for, their office, the day for the answer and the limit at stake", () => {
    const told = accepted().next(
      "2026-03-05 09:00",
      head,
      {
        type: "supervise",
        order: "承诺期限将届满，请尽快提出审查意见",
        to: reviewer.account,
        answerDueOn: civilDate("2026-03-09"),
      },
      reviewer,
    );
    const paper = paperOf(told, "supervision-order");
    expect(paper).toMatchObject({
      addressee: `市场准入科 ${reviewer.name}`,
      acceptedOn: "2026-03-02",
      basis: ["《中华人民共和国行政许可法》第四十二条"],
      supervision: {
        order: "承诺期限将届满，请尽快提出审查意见",
        to: reviewer.name,
        office: "市场准入科",
        by: head.name,
        answerDueOn: "2026-03-09",
      },
    });
    expect(paper.verifyUrl).toBeUndefined();
    const text = textOf(paper);
    expect(text).toContain("请在2026年3月9日前书面反馈办理情况");
    expect(text).not.toContain(paper.trackingCode);
  });

  test("an extension gives the new day, the reason, the law and the authority", () => {
    const told = accepted().next("2026-03-20 09:00", head, {
      type: "extend",
      amount: 10,
      ground: "complex",
      reason: "历史用地情况需要核实",
    });
    expect(paperOf(told, "extension-notice").extension).toEqual({
      until: "2026-04-14",
      reason: "历史用地情况需要核实",
      law: "《中华人民共和国行政许可法》第四十二条",
      authority: "本行政机关负责人",
    });
  });

  test("a withdrawal is confirmed; an end by decision gives reason, law and remedies", () => {
    const withdrawn = accepted().next("2026-03-03 09:00", citizen, { type: "withdraw", reason: "地址改变" });
    expect(paperOf(withdrawn, "withdrawal-notice")).toMatchObject({ effectiveOn: "2026-03-03", reason: "地址改变" });
    const ended = accepted().next("2026-03-03 09:00", decider, {
      type: "terminate",
      ground: "gone",
      explanation: "企业已注销。",
    });
    expect(paperOf(ended, "termination-decision")).toMatchObject({
      reason: "申请人终止。企业已注销。",
      basis: ["《样例省政务服务条例》第十四条"],
      effectiveOn: "2026-03-03",
      remedies: REMEDIES,
    });
  });

  test("R-COR-04 an unanswered list ends the case with the effect and day that the notice printed", () => {
    const told = story()
      .next("2026-03-04 09:00", clerk, {
        type: "request-corrections",
        items: [{ target: "plan", reason: "unclear", how: "" }],
      })
      .next("2026-04-20 09:00", system, { type: "wake" });
    expect(paperOf(told, "termination-decision")).toMatchObject({
      reason: "你（单位）未在2026年3月25日前按照补正告知书的要求补正，视为撤回申请",
      effectiveOn: "2026-03-26",
      remedies: REMEDIES,
    });
  });

  test("an explanation of lateness is public, names nobody, and past the statute says that review comes first", () => {
    const told = accepted().next("2026-04-07 09:00", head, {
      type: "explain-delay",
      ground: "workload",
      explanation: "已增派人员",
    });
    const paper = paperOf(told, "overtime-explanation");
    expect(paper).toMatchObject({
      reason: "办件量超出预期。已增派人员",
      statutoryDueOn: "2026-03-30",
      promisedDueOn: "2026-03-16",
      remedies: { ...REMEDIES, reviewFirst: true },
    });
    expect(textOf(paper)).not.toContain("样例申请人");
  });
});
