/** 延续: its window, the reminder to the holder, the alarm, and what silence means when the licence ends. */
import { describe, expect, test } from "vitest";
import { application, at, CaseStory } from "../../../test/factories/case.ts";
import { staff, system } from "../../../test/factories/people.ts";
import { sampleForm, sampleItem, sampleProcedure } from "../../../test/factories/procedure.ts";
import { china } from "../../../test/support/calendar.ts";
import { limit } from "../../../test/support/clock.ts";
import type { ItemSpec } from "../catalog/index.ts";
import { papersOf } from "./effects.ts";
import { renewalDates } from "./renewal.ts";

const clerk = staff("clerk");
const reviewer = staff("reviewer");
const decider = staff("decider");
const WAKE = { type: "wake" } as const;

const form: ItemSpec["form"] = {
  sections: [
    ...sampleForm.sections,
    {
      id: "licence",
      label: "原许可证",
      fields: [{ id: "endsOn", kind: "date", label: "有效期至", required: true, personal: false }],
    },
  ],
};
const renewal: NonNullable<ItemSpec["renewal"]> = {
  endField: "endsOn",
  opensBefore: limit("90cd"),
  askBefore: limit("30cd"),
  warnBefore: limit("10cd"),
  silence: "renewed",
  basis: [{ law: "xuke", article: "50", checked: true }],
};

function asked(time: string, changes: Partial<ItemSpec> = {}, endsOn = "2026-12-31"): CaseStory {
  const item: Partial<ItemSpec> = { handling: "renew", form, renewal, ...changes };
  return new CaseStory(sampleProcedure({ item })).submit(time, undefined, {
    form: { ...application.form, endsOn },
  });
}

function accepted(time: string, changes: Partial<ItemSpec> = {}): CaseStory {
  return asked(`${time} 09:00`, changes).next(`${time} 10:00`, clerk, { type: "accept" });
}

describe("golden clock: a licence that ends on 2026-12-31", () => {
  test("R-REN-01 is renewed on request by 12-01; not before the window opens, not after it ended", () => {
    const { procedure } = asked("2026-11-02 09:00");
    expect(renewalDates(procedure, { endsOn: "2026-12-31" }, china)).toEqual({
      endsOn: "2026-12-31",
      opensOn: "2026-10-08",
      askBy: "2026-12-01",
      warnOn: "2026-12-21",
    });
    expect(() => asked("2026-09-01 09:00")).toThrow("case/renewal-too-early");
    expect(() => asked("2026-11-02 09:00", {}, "2026-11-01")).toThrow("case/licence-ended");
  });

  test("R-REN-02 nothing decided: renewed at the end of 12-31, with decision and certificate, however late the engine wakes", () => {
    const told = accepted("2026-12-01");
    told.next("2026-12-31 23:00", system, WAKE);
    expect(told.state.alarms).toContain("renewal-due");
    expect(told.state.decision).toBeNull();
    told.next("2027-01-04 09:00", system, WAKE);
    expect(told.state).toMatchObject({
      status: "issuing",
      decision: { outcome: "granted", decidedOn: "2026-12-31", decidedAt: at("2027-01-01 00:00") },
      issued: { issuedOn: "2026-12-31", validTo: "2031-12-31" },
    });
    expect(told.state.flow.tasks).toEqual([]);
    const made = told.events.slice(-2).flatMap((event) => papersOf(told.procedure, told.state, event));
    expect(made).toEqual(["grant-decision", "certificate"]);
  });

  test("R-REN-02 refused before, it stays refused; asked for too late, silence says nothing", () => {
    const told = accepted("2026-12-01");
    told.next("2026-12-02 10:00", reviewer, {
      type: "review",
      task: told.task("Task_review"),
      outcome: "agree",
      opinion: "",
    });
    told.next("2026-12-02 11:00", decider, {
      type: "decide",
      task: told.task("Task_decide"),
      outcome: "refused",
      reason: "不再符合条件",
      ground: "conditions",
    });
    expect(told.refusalOf("2027-01-04 09:00", system, WAKE)).toBe("case/nothing-due");
    const late = accepted("2026-12-02").next("2027-01-04 09:00", system, WAKE);
    expect(late.state.decision).toBeNull();
    const silent = accepted("2026-12-01", { renewal: { ...renewal, silence: "none" } });
    expect(silent.next("2027-01-04 09:00", system, WAKE).state.decision).toBeNull();
  });

  test("R-REN-02 it holds before acceptance too, and not while the applicant has to correct", () => {
    const promised = { ...sampleItem.receipt, kind: "promised" as const, silence: "warning" as const };
    const told = asked("2026-12-01 09:00", { receipt: promised }).next("2027-01-04 09:00", system, WAKE);
    expect(told.state.decision?.decidedOn).toBe("2026-12-31");
    const correcting = asked("2026-12-01 09:00")
      .next("2026-12-02 09:00", clerk, {
        type: "request-corrections",
        items: [{ target: "plan", reason: "unclear", how: "重拍" }],
      })
      .next("2027-01-04 09:00", system, WAKE);
    expect(correcting.state).toMatchObject({ status: "ended", decision: null });
  });

  test("R-REN-03 decided in time, the new term begins when the old one ends", () => {
    const told = accepted("2026-11-02");
    told.next("2026-11-03 10:00", reviewer, {
      type: "review",
      task: told.task("Task_review"),
      outcome: "agree",
      opinion: "",
    });
    told.next("2026-11-03 11:00", decider, {
      type: "decide",
      task: told.task("Task_decide"),
      outcome: "granted",
      reason: "",
    });
    expect(told.state.issued).toEqual({ issuedOn: "2026-11-03", validTo: "2031-12-31" });
  });
});

test("R-REN-04 whoever holds a licence that ends is reminded once, before the last day for asking", () => {
  const renewedBy = { item: sampleItem.code, remindBefore: limit("30cd"), askBefore: limit("30cd") };
  const item = { result: { ...sampleItem.result, validity: { years: 1 }, renewedBy } };
  const told = new CaseStory(sampleProcedure({ item }))
    .submit("2026-03-02 09:00")
    .next("2026-03-02 10:00", clerk, { type: "accept" });
  told.next("2026-03-03 10:00", reviewer, {
    type: "review",
    task: told.task("Task_review"),
    outcome: "agree",
    opinion: "",
  });
  told.next("2026-03-03 11:00", decider, {
    type: "decide",
    task: told.task("Task_decide"),
    outcome: "granted",
    reason: "",
  });
  told.next("2026-03-04 10:00", staff("clerk"), { type: "serve", way: "window", recipient: "本人", proof: "签字" });
  // Valid through 2027-03-02: asked for by 2027-02-01 at the latest, a Monday after a Sunday.
  expect(told.refusalOf("2026-12-31 09:00", system, WAKE)).toBe("case/nothing-due");
  told.next("2027-01-10 09:00", system, WAKE);
  expect(told.events.at(-1)?.body).toEqual({
    type: "expiry-reminded",
    validTo: "2027-03-02",
    askBy: "2027-02-01",
    item: sampleItem.code,
  });
  expect(told.refusalOf("2027-06-30 09:00", system, WAKE)).toBe("case/nothing-due");
});
