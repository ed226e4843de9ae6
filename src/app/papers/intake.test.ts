import { describe, expect, test } from "vitest";
import { CaseStory, plan } from "../../../test/factories/case.ts";
import { accepted, clerk, decider, names, paperOf, REMEDIES, register, story } from "../../../test/factories/paper.ts";
import { district, system } from "../../../test/factories/people.ts";
import { sampleItem, sampleProcedure } from "../../../test/factories/procedure.ts";
import { china } from "../../../test/support/calendar.ts";
import { limit } from "../../../test/support/clock.ts";
import { civilDate } from "../../core/shared/index.ts";
import { paperContent } from "./content.ts";

describe("R-DOC-20 what a paper says follows from the events: at the window", () => {
  test("the receipt tells when, what, by which number, and what follows", () => {
    const paper = paperOf(story(), "receipt");
    expect(paper).toMatchObject({
      addressee: "样例申请人",
      applicant: { name: "样例申请人", idMasked: "990***********1239" },
      receivedAtText: "2026年3月2日 9时05分",
      caseNumber: "99010820260209000001",
      trackingCode: "ABCDEFGHJKMNP",
      materials: [{ name: "平面图", form: "electronic", remark: "网上提交" }],
      issuedOn: "2026-03-02",
      clerk: "市场准入科",
      phone: "0990-00000002",
    });
    expect(paper.nextStep).toContain("自收到材料之日起5个工作日内一次告知");
    expect(paper.nextStep).toContain("自收到申请材料之日起即为受理");
  });

  test("a receipt at the counter names the clerk, the originals seen and nothing that did not come in", () => {
    const told = new CaseStory(sampleProcedure()).submit("2026-03-02 09:05", clerk, {
      channel: "window",
      owner: null,
      situation: { kind: "large" },
      materials: { plan: { files: plan.files, originalSeen: true, copies: 2, pages: 3 } },
      incomplete: true,
      serviceWay: "window",
    });
    expect(paperOf(told, "receipt")).toMatchObject({
      clerk: "clerk 1",
      materials: [{ name: "平面图", form: "electronic", copies: 2, pages: 3, remark: "原件已核" }],
    });
  });

  test("the receipt promises only what the item's own regime does", () => {
    const filing = { ...sampleItem.receipt, kind: "receipt-is-filing", noticeWithin: null, corrections: null } as const;
    const filed = story({
      item: { receipt: filing, decision: { mode: "sole", outcomes: ["filed"] }, type: "10" },
    });
    expect(paperOf(filed, "receipt").nextStep).toBe("本机关收到全部备案信息即为备案。");
    const promised = {
      ...sampleItem.receipt,
      kind: "promised",
      silence: "warning",
      noticeWithin: limit("3wd"),
    } as const;
    expect(paperOf(story({ item: { receipt: promised } }), "receipt").nextStep).not.toContain("即为受理");
  });

  test("the one-time list names each paper, the fault, its law, how to mend it, until when and what lateness does", () => {
    const told = story({
      item: {
        receipt: {
          ...sampleItem.receipt,
          corrections: {
            within: limit("15wd"),
            effect: "deemed-withdrawn",
            basis: [{ law: "local", article: "18", checked: true }],
          },
        },
      },
    }).next("2026-03-04 09:00", clerk, {
      type: "request-corrections",
      items: [
        { target: "plan", reason: "unclear", how: "请重新拍摄第二页" },
        { target: "shopName", reason: "differs", how: "与营业执照一致" },
      ],
    });
    const paper = paperOf(told, "corrections-notice");
    expect(paper.corrections).toEqual([
      {
        material: "平面图",
        problem: "平面图扫描件不清晰，无法辨认有关部位，请重新拍摄。",
        legalGround: "《中华人民共和国行政许可法》第三十二条",
        howToMend: "请重新拍摄第二页",
      },
      {
        material: "申请表“店名”一栏",
        problem: "“店名”与证件记载不一致。",
        legalGround: "《中华人民共和国行政许可法》第三十二条",
        howToMend: "与营业执照一致",
      },
    ]);
    expect(paper.correctUntil).toBe("2026-03-25");
    expect(paper.effectOfLateness).toBe(
      "逾期未补正的，视为撤回申请，可以重新提出申请（依据：《样例省政务服务条例》第十八条）",
    );
    expect(paper.clerk).toBe("clerk 1");
  });

  test("the notice of acceptance states both due dates as known then, and the stops to be expected", () => {
    const told = accepted().next("2026-03-05 09:00", decider, {
      type: "start-special",
      procedure: "publicity",
      reason: "公示",
      expectedEndOn: civilDate("2026-03-12"),
      served: { on: civilDate("2026-03-05"), way: "electronic" },
    });
    expect(paperOf(told, "acceptance-notice")).toMatchObject({
      acceptance: "explicit",
      acceptedOn: "2026-03-02",
      statutoryDueOn: "2026-03-30",
      promisedDueOn: "2026-03-16",
      provisional: false,
      promisedProvisional: false,
      stopsToExpect: ["听证", "公示"],
    });
  });

  test("R-RCP-01 acceptance by silence says so, as of the day of receipt, with the shorter time that is left", () => {
    const told = new CaseStory(sampleProcedure())
      .submit("2026-02-09 10:00")
      .next("2026-02-16 09:00", system, { type: "wake" });
    expect(paperOf(told, "acceptance-notice")).toMatchObject({
      acceptance: "deemed",
      acceptedOn: "2026-02-09",
      statutoryDueOn: "2026-03-13",
      issuedOn: "2026-02-16",
      clerk: "市场准入科",
    });
  });

  test("a matter that is no licence does not cite the licensing act", () => {
    const told = accepted({
      item: { type: "07", receipt: { ...sampleItem.receipt, basis: [{ law: "local", checked: false }] } },
    });
    expect(paperOf(told, "acceptance-notice")).toMatchObject({
      matter: "confirmation",
      basis: ["《样例省政务服务条例》"],
    });
  });

  test("不受理 gives the reason and the remedies; 不予受理 the right body with its address", () => {
    const notNeeded = story().next("2026-03-02 10:00", clerk, {
      type: "declare-not-needed",
      reason: "none",
      explanation: "销售自产农产品。",
    });
    expect(paperOf(notNeeded, "not-needed-notice")).toMatchObject({
      reason: "依法不需要取得行政许可，可以直接从事。销售自产农产品。",
      remedies: REMEDIES,
    });
    const notOurs = story().next("2026-03-02 10:00", clerk, {
      type: "decline-jurisdiction",
      reason: "other-body",
      rightBody: "样例区水利局",
      explanation: "取水许可由水利部门实施",
    });
    expect(paperOf(notOurs, "not-ours-decision")).toMatchObject({
      rightBody: { name: "样例区水利局", address: "样例路2号", phone: "0990-7" },
      remedies: REMEDIES,
    });
  });

  test("papers returned under a regime without acceptance go back with the whole list", () => {
    const told = story({ item: { receipt: { ...sampleItem.receipt, kind: "returned", corrections: null } } }).next(
      "2026-03-02 10:00",
      clerk,
      { type: "return-papers", items: [{ target: "plan", reason: "unclear", how: "重新提交" }] },
    );
    expect(paperOf(told, "return-slip")).toMatchObject({
      corrections: [{ material: "平面图" }],
      materials: [{ name: "平面图" }],
      basis: ["《中华人民共和国行政许可法》第三十二条"],
    });
  });

  test("without the person's data no paper is made", () => {
    const told = story();
    const events = told.events.map(({ personal: _, ...event }) => event);
    const made = paperContent(district, {
      kind: "receipt",
      number: "1",
      procedure: told.procedure,
      events,
      register,
      calendar: china,
      names,
      givenWith: [],
      earlier: [],
    });
    expect(made).toEqual({ ok: false, refusal: { code: "paper/person-forgotten" } });
  });
});
