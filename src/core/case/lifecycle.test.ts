import { describe, expect, test } from "vitest";
import { at, CaseStory, plan } from "../../../test/factories/case.ts";
import { citizen, otherCitizen, staff, system } from "../../../test/factories/people.ts";
import { sampleItem, sampleProcedure } from "../../../test/factories/procedure.ts";
import { china } from "../../../test/support/calendar.ts";
import { limit } from "../../../test/support/clock.ts";
import { civilDate, type FileId } from "../shared/index.ts";
import { clocksOf } from "./clocks.ts";

const clerk = staff("clerk");
const reviewer = staff("reviewer");
const decider = staff("decider");
const head = staff("agency-head");

const WAKE = { type: "wake" } as const;
const ACCEPT = { type: "accept" } as const;

function story(changes: Parameters<typeof sampleProcedure>[0] = {}) {
  return new CaseStory(sampleProcedure(changes));
}

function accepted(changes: Parameters<typeof sampleProcedure>[0] = {}) {
  return story(changes).submit("2026-03-02 09:00").next("2026-03-02 10:00", clerk, ACCEPT);
}

function reviewed(changes: Parameters<typeof sampleProcedure>[0] = {}) {
  const told = accepted(changes);
  return told.next("2026-03-03 10:00", reviewer, {
    type: "review",
    task: told.task("Task_review"),
    outcome: "agree",
    opinion: "符合条件",
  });
}

describe("receipt", () => {
  test("R-RCP-01 nothing said by the end of the fifth working day is acceptance as of the day of receipt", () => {
    const told = story().submit("2026-02-09 10:00").next("2026-02-16 09:00", system, WAKE);
    expect(told.state).toMatchObject({
      status: "accepted",
      acceptanceKind: "deemed",
      receivedOn: "2026-02-09",
      acceptedOn: "2026-02-09",
      clockStartsOn: "2026-02-09",
    });
    const acceptance = told.events.find((event) => event.body.type === "case-accepted");
    expect(acceptance?.effectiveAt).toBe(at("2026-02-15 00:00"));
    expect(clocksOf(told.procedure, told.state, china, at("2026-02-16 09:00")).statutory?.dueOn).toBe("2026-03-13");
  });

  test("R-RCP-01 a command that comes after the lapse finds the case accepted, however late the engine woke", () => {
    const told = story().submit("2026-02-09 10:00");
    expect(
      told.refusalOf("2026-02-25 09:00", clerk, {
        type: "request-corrections",
        items: [{ target: "plan", reason: "unclear", how: "重新拍摄" }],
      }),
    ).toBe("case/not-allowed-in-state");
  });

  test("R-RCP-02 express acceptance on the fifth day starts the clock on that day", () => {
    const told = story().submit("2026-02-09 10:00").next("2026-02-14 16:00", clerk, ACCEPT);
    expect(clocksOf(told.procedure, told.state, china, at("2026-02-14 17:00")).statutory?.dueOn).toBe("2026-03-20");
  });

  test("R-RCP-03 where no law attaches an effect to silence, lateness is an alarm and nothing more", () => {
    const item = { receipt: { ...sampleItem.receipt, kind: "promised" as const, silence: "warning" as const } };
    const told = story({ item }).submit("2026-02-09 10:00").next("2026-02-16 09:00", system, WAKE);
    expect(told.state.status).toBe("submitted");
    expect(told.state.alarms).toEqual(["receipt-overdue"]);
  });

  test("R-RCP-04 a regime on the spot accepts at once when the day ends without a word", () => {
    const item = {
      receipt: {
        ...sampleItem.receipt,
        kind: "on-the-spot" as const,
        noticeWithin: limit("0wd"),
        silence: "accepted-at-once" as const,
      },
    };
    const told = story({ item }).submit("2026-03-02 10:00").next("2026-03-03 00:01", system, WAKE);
    expect(told.state).toMatchObject({ acceptanceKind: "deemed", clockStartsOn: "2026-03-02" });
  });

  test("R-RCP-05 papers with gaps are taken when the person insists, and are never silently accepted", () => {
    const incomplete = story();
    expect(() => incomplete.submit("2026-03-02 09:00", citizen, { materials: {} })).toThrow("materials-incomplete");
    incomplete.submit("2026-03-02 09:00", citizen, { materials: {}, incomplete: true });
    expect(incomplete.refusalOf("2026-03-02 10:00", clerk, ACCEPT)).toBe("case/materials-incomplete");
  });
});

describe("the one-time list", () => {
  const asked = {
    type: "request-corrections",
    items: [{ target: "plan", reason: "unclear", how: "请重新拍摄清晰" }],
  } as const;

  test("R-COR-01 corrected papers start the five days anew and silence then counts from the day they came in", () => {
    const told = story()
      .submit("2026-03-02 09:00")
      .next("2026-03-04 09:00", clerk, asked)
      .next("2026-03-10 09:00", citizen, { type: "correct", materials: { plan } })
      .next("2026-03-18 09:00", system, WAKE);
    expect(told.state).toMatchObject({
      acceptanceKind: "deemed",
      receivedOn: "2026-03-02",
      clockStartsOn: "2026-03-10",
    });
  });

  test("R-COR-02 a second list may name only what was asked and not delivered", () => {
    const told = story()
      .submit("2026-03-02 09:00")
      .next("2026-03-04 09:00", clerk, asked)
      .next("2026-03-10 09:00", citizen, { type: "correct", materials: { plan } });
    const more = {
      ...asked,
      items: [...asked.items, { target: "shopName", reason: "wrong", how: "与执照一致" }],
    };
    expect(told.refusalOf("2026-03-11 09:00", clerk, more)).toBe("case/not-one-time");
    expect(told.refusalOf("2026-03-11 09:00", clerk, asked)).toBe("accepted");
  });

  test("R-COR-03 the person may hand in only what was asked for", () => {
    const told = story().submit("2026-03-02 09:00").next("2026-03-04 09:00", clerk, asked);
    expect(told.refusalOf("2026-03-05 09:00", citizen, { type: "correct", form: { shopName: "别的名字" } })).toBe(
      "case/correction-not-asked",
    );
  });

  test("R-COR-04 an unanswered list ends the case with the effect that the notice printed", () => {
    const told = story()
      .submit("2026-03-02 09:00")
      .next("2026-03-04 09:00", clerk, asked)
      .next("2026-04-20 09:00", system, WAKE);
    expect(told.state.status).toBe("ended");
    expect(told.events.at(-1)?.body).toMatchObject({ type: "case-terminated", ground: "corrections-deemed-withdrawn" });
  });
});

describe("review and decision", () => {
  test("R-DEC-01 who reviewed does not decide where the item wants two people", () => {
    const both = { ...decider, account: reviewer.account };
    const told = reviewed();
    const decision = { type: "decide", task: told.task("Task_decide"), outcome: "granted", reason: "" } as const;
    expect(told.refusalOf("2026-03-04 09:00", both, decision)).toBe("case/reviewer-may-not-decide");
    expect(told.refusalOf("2026-03-04 09:00", decider, decision)).toBe("accepted");
  });

  test("R-DEC-02 only a post with an authorisation letter and an enforcement qualification decides", () => {
    const told = reviewed();
    const decision = { type: "decide", task: told.task("Task_decide"), outcome: "granted", reason: "" } as const;
    const { enforcementNumber: _, ...contractClerk } = decider;
    expect(told.refusalOf("2026-03-04 09:00", contractClerk, decision)).toBe("case/no-authority-letter");
    const [post] = decider.posts;
    const unlettered = staff("decider", 2, { posts: post === undefined ? [] : [{ ...post, authorisedItems: [] }] });
    expect(told.refusalOf("2026-03-04 09:00", unlettered, decision)).toBe("case/no-authority-letter");
  });

  test("R-DEC-03 a refusal says why and on what ground", () => {
    const told = reviewed();
    const task = told.task("Task_decide");
    const bare = { type: "decide", task, outcome: "refused", reason: " " } as const;
    expect(told.refusalOf("2026-03-04 09:00", decider, bare)).toBe("case/reason-required");
    expect(told.refusalOf("2026-03-04 09:00", decider, { ...bare, reason: "不符合" })).toBe("case/ground-required");
  });

  test("R-DEC-04 a filing cannot be refused", () => {
    const told = reviewed({
      item: { decision: { mode: "review-and-decide", outcomes: ["filed"] } },
      parts: {
        Task_decide: { attributes: { office: "market", post: "decider", kind: "decide", outcomes: "filed" } },
      },
    });
    const refusal = { type: "decide", task: told.task("Task_decide"), outcome: "refused", reason: "x" } as const;
    expect(told.refusalOf("2026-03-04 09:00", decider, refusal)).toBe("case/outcome-not-for-item");
  });

  test("R-DEC-05 nobody handles a case of their own or of a declared relative", () => {
    const told = accepted();
    const related = staff("reviewer", 2, { conflictKeys: [citizen.partyKey] });
    const opinion = { type: "review", task: told.task("Task_review"), outcome: "agree", opinion: "" } as const;
    expect(told.refusalOf("2026-03-03 09:00", related, opinion)).toBe("case/conflict-of-interest");
  });

  test("a grant is sealed, served and rated once per act of service", () => {
    const told = reviewed();
    told
      .next("2026-03-04 09:00", decider, {
        type: "decide",
        task: told.task("Task_decide"),
        outcome: "granted",
        reason: "",
      })
      .next("2026-03-05 09:00", citizen, { type: "serve", way: "electronic", recipient: "本人", proof: "下载" });
    expect(told.state).toMatchObject({
      status: "delivered",
      issued: { issuedOn: "2026-03-04", validTo: "2031-03-03" },
    });
    const rating = { type: "rate", act: "online-matter", level: 1 } as const;
    told.next("2026-03-05 10:00", citizen, rating);
    expect(told.refusalOf("2026-03-05 11:00", citizen, rating)).toBe("case/already-rated");
  });

  test("sending back takes the later opinions with it and the case ends once", () => {
    const told = reviewed();
    told.next("2026-03-04 09:00", decider, {
      type: "send-back",
      task: told.task("Task_decide"),
      to: "Task_review",
      reason: "面积需要复核",
    });
    expect(told.state.opinions.map((opinion) => opinion.stands)).toEqual([false]);
    expect(told.state.status).toBe("reviewing");
    told.task("Task_review");
  });
});

describe("clocks of a case", () => {
  test("R-CLK-10 a hearing from 03-09 to 03-27 moves the statute from 03-30 to 04-21", () => {
    const told = accepted({ item: { promise: null } })
      .next("2026-03-08 09:00", reviewer, {
        type: "start-special",
        procedure: "hearing",
        reason: "申请人要求听证",
        expectedEndOn: civilDate("2026-03-27"),
        served: { on: civilDate("2026-03-08"), way: "direct" },
      })
      .next("2026-03-27 17:00", reviewer, {
        type: "end-special",
        special: "special-1",
        endedOn: civilDate("2026-03-27"),
        conclusion: "听证会已举行",
      });
    expect(clocksOf(told.procedure, told.state, china, at("2026-03-28 09:00")).statutory?.dueOn).toBe("2026-04-21");
  });

  test("R-STP-01 without a served notice nothing stops, and what no law names stops nothing", () => {
    const told = accepted();
    const stop = {
      type: "start-special",
      procedure: "hearing",
      reason: "",
      expectedEndOn: civilDate("2026-03-27"),
      served: null,
    } as const;
    expect(told.refusalOf("2026-03-08 09:00", reviewer, stop)).toBe("case/stop-without-notice");
    expect(told.refusalOf("2026-03-08 09:00", reviewer, { ...stop, procedure: "site-visit" })).toBe(
      "case/stop-not-in-law",
    );
  });

  test("R-STP-02 publicity without an article stops the promise and never the statute", () => {
    const told = accepted().next("2026-03-08 09:00", reviewer, {
      type: "start-special",
      procedure: "publicity",
      reason: "",
      expectedEndOn: civilDate("2026-03-13"),
      served: { on: civilDate("2026-03-08"), way: "electronic" },
    });
    const before = clocksOf(told.procedure, told.state, china, at("2026-03-12 09:00"));
    expect(before.statutory).toMatchObject({ dueOn: "2026-03-30", running: true });
    expect(before.promised?.running).toBe(false);
  });

  test("R-EXT-01 an extension is by the authority that the law names, once, within its maximum, before the end", () => {
    const extension = { type: "extend", amount: 10, reason: "案情复杂", ground: "complex" } as const;
    const told = accepted();
    expect(told.refusalOf("2026-03-20 09:00", { ...head, posts: reviewer.posts }, extension)).toBe(
      "case/not-permitted",
    );
    expect(told.refusalOf("2026-03-20 09:00", head, { ...extension, amount: 11 })).toBe("case/extension-too-long");
    expect(told.refusalOf("2026-03-31 09:00", head, extension)).toBe("case/extension-too-late");
    told.next("2026-03-20 09:00", head, extension);
    expect(told.refusalOf("2026-03-21 09:00", head, extension)).toBe("case/extension-used");
    expect(clocksOf(told.procedure, told.state, china, at("2026-03-21 09:00")).statutory?.dueOn).toBe("2026-04-14");
  });

  test("R-EXT-02 where the item's law names no extension, nobody extends", () => {
    const told = accepted({ item: { extension: null } });
    const extension = { type: "extend", amount: 1, reason: "x", ground: "complex" } as const;
    expect(told.refusalOf("2026-03-20 09:00", head, extension)).toBe("case/extension-not-in-law");
  });

  test("R-ALM-01 yellow and red are each raised once, by time alone", () => {
    const told = accepted().next("2026-03-30 09:00", system, WAKE);
    expect(told.state.alarms).toEqual(["yellow", "red"]);
    expect(told.refusalOf("2026-04-30 09:00", system, WAKE)).toBe("case/nothing-due");
  });
});

describe("who may", () => {
  test("another citizen may not touch the case", () => {
    const told = story().submit("2026-03-02 09:00");
    expect(told.refusalOf("2026-03-02 10:00", otherCitizen, { type: "withdraw", reason: "" })).toBe(
      "case/not-the-applicant",
    );
  });

  test("the applicant withdraws until the decision and not after", () => {
    const told = reviewed();
    expect(told.refusalOf("2026-03-04 08:00", citizen, { type: "withdraw", reason: "" })).toBe("accepted");
    told.next("2026-03-04 09:00", decider, {
      type: "decide",
      task: told.task("Task_decide"),
      outcome: "granted",
      reason: "",
    });
    expect(told.refusalOf("2026-03-05 08:00", citizen, { type: "withdraw", reason: "" })).toBe(
      "case/not-allowed-in-state",
    );
  });

  test("one officer alone does not make a site visit", () => {
    const visitor = staff("visitor");
    const told = accepted({
      chains: ["Start > Task_visit > Task_decide > End"],
      parts: {
        Task_visit: {
          attributes: { office: "market", post: "visitor", kind: "visit", minimumOfficers: "2", outcomes: "pass,fail" },
        },
      },
    });
    const visit = {
      type: "record-visit",
      task: told.task("Task_visit"),
      outcome: "pass",
      visitedAt: at("2026-03-03 09:00"),
      officers: [{ account: visitor.account, enforcementNumber: "99-1" }],
      findings: "与图纸一致",
      personsWords: "无异议",
      photos: [] as readonly FileId[],
    } as const;
    expect(told.refusalOf("2026-03-03 10:00", visitor, visit)).toBe("case/needs-two-officers");
    const second = { account: staff("visitor", 2).account, enforcementNumber: "99-2" };
    expect(told.refusalOf("2026-03-03 10:00", visitor, { ...visit, officers: [...visit.officers, second] })).toBe(
      "accepted",
    );
  });
});
