import { describe, expect, test } from "vitest";
import { CaseStory } from "../../../test/factories/case.ts";
import { CONSULTED, consulted, consultingProcedure } from "../../../test/factories/consultation.ts";
import { clerk, decidedAs, decider, paperOf, REMEDIES, story, textOf } from "../../../test/factories/paper.ts";
import { sampleItem } from "../../../test/factories/procedure.ts";
import { paperTitle } from "../../core/certificate/index.ts";
import type { EarlierPaper } from "./source.ts";

describe("R-DOC-20 what a paper says follows from the events: at the end of a case", () => {
  test("a grant names the certificate and its term", () => {
    const paper = paperOf(decidedAs("granted"), "grant-decision");
    expect(paper).toMatchObject({
      decision: { outcome: "granted", laws: ["《中华人民共和国行政许可法》第三十二条"] },
      certificate: { title: "样例许可证", validFrom: "2026-03-04", validTo: "2031-03-03" },
      remedies: REMEDIES,
    });
  });

  test("R-PAR-03 conditions of consulted offices stand in the one reply to the person", () => {
    const told = new CaseStory(consultingProcedure())
      .submit("2026-03-02 09:05")
      .next("2026-03-02 10:00", clerk, { type: "accept" });
    for (const office of CONSULTED) {
      const task = told.state.flow.tasks.find((one) => one.office === office)?.taskId ?? "";
      const conditions = office === "fire" ? [] : [`${office}：夜间施工`];
      const outcome = conditions.length === 0 ? "agree" : "conditional";
      told.next("2026-03-03 10:00", consulted(office), { type: "review", task, outcome, opinion: "", conditions });
    }
    const task = told.task("Task_decide");
    told.next("2026-03-04 10:00", decider, { type: "decide", task, outcome: "granted", reason: "" });
    const paper = paperOf(told, "grant-decision");
    expect(paper.decision?.conditions).toEqual(["roads：夜间施工", "water：夜间施工"]);
    expect(textOf(paper)).toContain("water：夜间施工");
  });

  test("a refusal gives its reasons, its law and the remedies", () => {
    expect(paperOf(decidedAs("refused"), "refusal-decision")).toMatchObject({
      decision: {
        outcome: "refused",
        reason: "加工场所与卫生间直接相通",
        laws: ["《中华人民共和国行政许可法》第三十八条"],
      },
      remedies: REMEDIES,
    });
  });

  test("R-CAT-126 no benefit is refused by the law of licences", () => {
    const changes = { type: "05", legalBases: [{ law: "local", article: "9", checked: true }] } as const;
    expect(paperOf(decidedAs("refused", { item: changes }), "refusal-decision").decision?.laws).toEqual([
      "《样例省政务服务条例》第九条",
    ]);
  });

  test("with a fee outstanding the notice asks for it and the decision promises no term", () => {
    const fee = {
      name: "占用费",
      amountFen: "form.area * 100",
      basis: [{ law: "local", article: "2", checked: true }],
      payee: "样例区财政局",
    };
    const told = decidedAs("granted", { item: { fee } });
    expect(paperOf(told, "fee-notice").fee).toEqual({
      name: "占用费",
      amountFen: 4550,
      basis: "《样例省政务服务条例》第二条",
      howToPay: "凭本通知书向样例区财政局缴纳",
    });
    expect(paperOf(told, "grant-decision").certificate).toBeUndefined();
  });

  test("the certificate shows each field of the item written out for people", () => {
    const result = {
      ...sampleItem.result,
      fields: [
        { label: "店名", value: "form.shopName" },
        { label: "规模", value: "situation.kind" },
        { label: "面积（平方米）", value: "form.area" },
        { label: "负责人", value: "form.managerName" },
        { label: "发证日", value: "today" },
      ],
    };
    const paper = paperOf(decidedAs("granted", { item: { result } }), "certificate");
    expect(paper.certificate).toEqual({
      title: "样例许可证",
      copyKind: "正本",
      validFrom: "2026-03-04",
      validTo: "2031-03-03",
      fields: [
        { label: "店名", value: "样例店" },
        { label: "规模", value: "小型" },
        { label: "面积（平方米）", value: "45.5" },
        { label: "负责人", value: "样例负责人" },
        { label: "发证日", value: "2026年3月4日" },
      ],
    });
  });

  test("a certificate with a field that has no value is not made", () => {
    const result = { ...sampleItem.result, fields: [{ label: "范围", value: "form.nothing" }] };
    const told = decidedAs("granted", { item: { result } });
    expect(() => paperOf(told, "certificate")).toThrow("paper/field-without-value");
  });

  test("a notice without a term claims none", () => {
    const result = { ...sampleItem.result, kind: "notice", name: "到账通知", validity: null } as const;
    const paper = paperOf(decidedAs("granted", { item: { result } }), "certificate");
    expect(paper.certificate).toMatchObject({ title: "到账通知", untimed: true });
    expect(textOf(paper)).not.toContain("长期");
  });

  test("a filing has a receipt that names its law and no decision", () => {
    const told = story({
      item: {
        type: "10",
        receipt: { ...sampleItem.receipt, kind: "receipt-is-filing", noticeWithin: null, corrections: null },
        decision: { mode: "sole", outcomes: ["filed"] },
        result: {
          ...sampleItem.result,
          kind: "filing",
          validity: null,
          fields: [{ label: "店名", value: "form.shopName" }],
        },
      },
    });
    expect(paperOf(told, "filing-receipt")).toMatchObject({
      matter: "filing",
      basis: ["《中华人民共和国行政许可法》第三十二条"],
      certificate: { fields: [{ label: "店名", value: "样例店" }] },
    });
  });

  test("the proof of service names way, day, recipient, proof and what was served", () => {
    const told = decidedAs("granted").next("2026-03-05 09:00", clerk, {
      type: "serve",
      way: "window",
      recipient: "样例申请人",
      proof: "核对身份证并签名",
    });
    const earlier: EarlierPaper[] = [
      { kind: "receipt", title: "申请材料接收凭证", number: "样审批收〔2026〕1号" },
      { kind: "grant-decision", title: paperTitle("grant-decision", "licence"), number: "样审批准〔2026〕1号" },
      { kind: "certificate", title: "样例许可证", number: "YL1" },
    ];
    const paper = paperOf(told, "service-proof", earlier);
    expect(paper.service).toEqual({
      way: "窗口领取",
      servedOn: "2026-03-05",
      recipient: "样例申请人",
      proof: "核对身份证并签名",
      papers: [
        { title: "准予行政许可决定书", number: "样审批准〔2026〕1号" },
        { title: "样例许可证", number: "YL1" },
      ],
    });
    expect(paper.verifyUrl).toBeUndefined();
  });
});
