import { describe, expect, test } from "vitest";
import { CaseStory, plan } from "../../../test/factories/case.ts";
import { citizen, district, staff, system } from "../../../test/factories/people.ts";
import { bureau, type ProcedureParts, sampleItem, sampleProcedure } from "../../../test/factories/procedure.ts";
import { china } from "../../../test/support/calendar.ts";
import { limit } from "../../../test/support/clock.ts";
import { foldCase, papersOf } from "../../core/case/index.ts";
import type { LegalBasis } from "../../core/catalog/index.ts";
import { type PaperContent, type PaperKind, paperTitle } from "../../core/certificate/index.ts";
import { type BodyId, civilDate } from "../../core/shared/index.ts";
import { buildPaper } from "../../files/pdf/index.ts";
import { paperContent } from "./content.ts";
import type { EarlierPaper, RegisterWords } from "./source.ts";

const clerk = staff("clerk");
const reviewer = staff("reviewer");
const decider = staff("decider");
const head = staff("agency-head");
const ACT: LegalBasis = { id: "xuke", title: "中华人民共和国行政许可法", level: "law" };
const LOCAL: LegalBasis = { id: "local", title: "样例省政务服务条例", level: "local-regulation" };

const register: RegisterWords = {
  bases: [ACT, LOCAL],
  bodies: [{ ...bureau, id: "water" as BodyId, name: "样例区水利局", address: "样例路2号", phone: "0990-7" }],
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

const names = new Map([clerk, reviewer, decider, head].map((person) => [person.account, person.name]));

/** The words of the last paper of this kind; it must also be complete enough to be printed. */
function paperOf(story: CaseStory, kind: PaperKind, earlier: readonly EarlierPaper[] = []): PaperContent {
  const seqs = story.events.map((_, index) => index + 1).filter((seq) => makes(story, seq, kind));
  const seq = seqs.at(-1);
  if (seq === undefined) throw new Error(`no event made a ${kind}`);
  const made = paperContent(district, {
    kind,
    number: "样审批〔2026〕1号",
    procedure: story.procedure,
    events: story.events.slice(0, seq),
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

function story(changes: ProcedureParts = {}) {
  return new CaseStory(sampleProcedure(changes)).submit("2026-03-02 09:05");
}

function accepted(changes: ProcedureParts = {}) {
  return story(changes).then("2026-03-02 10:00", clerk, { type: "accept" });
}

function decidedAs(outcome: "granted" | "refused" | "filed", changes: ProcedureParts = {}) {
  const told = accepted(changes);
  told.then("2026-03-03 10:00", reviewer, {
    type: "review",
    task: told.task("Task_review"),
    outcome: "agree",
    opinion: "符合",
  });
  return told.then("2026-03-04 10:00", decider, {
    type: "decide",
    task: told.task("Task_decide"),
    outcome,
    reason: outcome === "refused" ? "加工场所与卫生间直接相通" : "",
    ...(outcome === "refused" ? { ground: "site" } : {}),
  });
}

const REMEDIES = { reviewBody: "样例区人民政府", reviewDays: 60, court: "样例区人民法院", litigationMonths: 6 };

describe("R-DOC-20 what a paper says follows from the events up to the one that made it", () => {
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
    }).then("2026-03-04 09:00", clerk, {
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
    const told = accepted().then("2026-03-05 09:00", decider, {
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
      .then("2026-02-16 09:00", system, { type: "wake" });
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
    const notNeeded = story().then("2026-03-02 10:00", clerk, {
      type: "declare-not-needed",
      reason: "none",
      explanation: "销售自产农产品。",
    });
    expect(paperOf(notNeeded, "not-needed-notice")).toMatchObject({
      reason: "依法不需要取得行政许可，可以直接从事。销售自产农产品。",
      remedies: REMEDIES,
    });
    const notOurs = story().then("2026-03-02 10:00", clerk, {
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
    const told = story({ item: { receipt: { ...sampleItem.receipt, kind: "returned", corrections: null } } }).then(
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

  test("a special procedure that stops the statute cites its article; one that stops the promise alone says so", () => {
    const started = (procedure: "hearing" | "publicity") =>
      accepted().then("2026-03-05 09:00", decider, {
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
      .then("2026-03-05 09:00", decider, {
        type: "start-special",
        procedure: "hearing",
        reason: "",
        expectedEndOn: civilDate("2026-03-12"),
        served: { on: civilDate("2026-03-05"), way: "electronic" },
      })
      .then("2026-03-12 16:00", decider, {
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

  test("an extension gives the new day, the reason, the law and the authority", () => {
    const told = accepted().then("2026-03-20 09:00", head, {
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

  test("a grant names the certificate and its term", () => {
    const paper = paperOf(decidedAs("granted"), "grant-decision");
    expect(paper).toMatchObject({
      decision: { outcome: "granted", laws: ["《中华人民共和国行政许可法》第三十二条"] },
      certificate: { title: "样例许可证", validFrom: "2026-03-04", validTo: "2031-03-03" },
      remedies: REMEDIES,
    });
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
    const told = decidedAs("granted").then("2026-03-05 09:00", clerk, {
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

  test("a withdrawal is confirmed; an end by decision gives reason, law and remedies", () => {
    const withdrawn = accepted().then("2026-03-03 09:00", citizen, { type: "withdraw", reason: "地址改变" });
    expect(paperOf(withdrawn, "withdrawal-notice")).toMatchObject({ effectiveOn: "2026-03-03", reason: "地址改变" });
    const ended = accepted().then("2026-03-03 09:00", decider, {
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
      .then("2026-03-04 09:00", clerk, {
        type: "request-corrections",
        items: [{ target: "plan", reason: "unclear", how: "" }],
      })
      .then("2026-04-20 09:00", system, { type: "wake" });
    expect(paperOf(told, "termination-decision")).toMatchObject({
      reason: "你（单位）未在2026年3月25日前按照补正告知书的要求补正，视为撤回申请",
      effectiveOn: "2026-03-26",
      remedies: REMEDIES,
    });
  });

  test("an explanation of lateness is public, names nobody, and past the statute says that review comes first", () => {
    const told = accepted().then("2026-04-07 09:00", head, {
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
      earlier: [],
    });
    expect(made).toEqual({ ok: false, refusal: { code: "paper/person-forgotten" } });
  });
});

function textOf(content: PaperContent): string {
  const built = buildPaper(content);
  return JSON.stringify(built.ok ? built.value : built.refusal);
}
