/** What a case does because it has children, or is one. */
import { describe, expect, test } from "vitest";
import { BUNDLE, bundleProcedure, FIRST, SIDE_BY_SIDE } from "../../../test/factories/bundle.ts";
import { application, at, CaseStory } from "../../../test/factories/case.ts";
import { citizen, staff, system } from "../../../test/factories/people.ts";
import { sampleProcedure } from "../../../test/factories/procedure.ts";
import { china } from "../../../test/support/calendar.ts";
import type { CaseId } from "../shared/index.ts";
import {
  allowedCommands,
  type CaseCommand,
  childApplication,
  errandsOf,
  nextWakeAt,
  openChildren,
  sendBackTargets,
  stepsToTakeBack,
} from "./index.ts";

const CHILD = "01890000-0000-7000-8000-0000000000c1" as CaseId;

/** Accepted on 2 March at nine; the flow has come to its calls. */
const accepted = (procedure = bundleProcedure()) =>
  new CaseStory(procedure)
    .submit("2026-03-02 08:00", citizen)
    .next("2026-03-02 09:00", staff("clerk"), { type: "accept" });

const opened = (story: CaseStory, nth = 0): CaseStory =>
  story.next("2026-03-02 09:01", system, {
    type: "record-child-opened",
    call: story.state.children[nth]?.call ?? "",
    child: CHILD,
    number: "C-1",
  });

const closing = (story: CaseStory, nth = 0): CaseCommand => ({
  type: "record-child-closed",
  call: story.state.children[nth]?.call ?? "",
  outcome: "granted",
  closedAt: at("2026-03-04 10:00"),
});

describe("a case inside a case", () => {
  test("R-CHD-01 a call that the flow comes to is asked for in the same commit, and the case is woken for it", () => {
    const story = accepted();
    expect(story.events.map(({ body }) => body.type)).toEqual(["case-submitted", "case-accepted", "child-asked"]);
    expect(openChildren(story.state)).toMatchObject([{ node: "Call_first", item: FIRST, id: null }]);
    expect(errandsOf(story.state)).toMatchObject([{ kind: "open" }]);
    expect(nextWakeAt(story.procedure, story.state, china)).toBe(at("2026-03-02 09:00"));
    expect(errandsOf(opened(story).state)).toEqual([]);
  });

  test("R-CHD-02 what a child is opened with comes from the parent's answers, papers and person", () => {
    const { procedure, state } = accepted();
    const [child] = state.children;
    if (child === undefined) throw new Error("no child");
    const context = { now: at("2026-03-02 09:05"), calendar: china };
    const filled = childApplication({ procedure, state }, child, sampleProcedure(), context);
    expect(filled).toMatchObject({
      ok: true,
      value: {
        applicant: application.applicant,
        owner: citizen.account,
        situation: { kind: "small" },
        form: application.form,
        materials: application.materials,
        parent: { number: application.number, call: child.call, askedAt: at("2026-03-02 09:00") },
      },
    });
    const forgotten = { ...state, personal: undefined };
    const refused = childApplication({ procedure, state: forgotten }, child, sampleProcedure(), context);
    expect(refused).toMatchObject({ ok: false, refusal: { code: "case/child-not-mapped" } });
  });

  test("R-CHD-02 nobody but the engine opens a case for another, or says what became of it", () => {
    const parent = { id: CHILD, number: "1", call: "Call_first#1", askedAt: at("2026-03-02 09:00") };
    expect(() => new CaseStory(sampleProcedure()).submit("2026-03-02 10:00", citizen, { parent })).toThrow(
      "case/not-permitted",
    );
    const story = opened(accepted());
    expect(story.refusalOf("2026-03-04 11:00", staff("supervisor"), closing(story))).toBe("case/not-permitted");
  });

  test("R-CHD-03 what follows from a result counts from the moment at which it was there, not from when it was told", () => {
    const story = opened(accepted());
    story.next("2026-03-06 08:00", system, closing(story));
    expect(story.state.children).toMatchObject([
      { outcome: "granted", closedAt: at("2026-03-04 10:00") },
      { node: "Call_second", askedAt: at("2026-03-04 10:00") },
    ]);
    expect(story.state.turns.every((turn, index, all) => index === 0 || turn.at >= (all[index - 1]?.at ?? 0))).toBe(
      true,
    );
  });

  test("R-CHD-04 a case is neither decided nor ended while a child of it is open", () => {
    const item = { calls: bundleProcedure().item.calls ?? {} };
    const chains = ["Start > And_split > Task_review > Task_decide > End", "And_split > Call_first > End_two"];
    const procedure = sampleProcedure({ item, chains, parts: { Call_first: { called: FIRST } } });
    const story = opened(accepted(procedure));
    story.next("2026-03-02 10:00", staff("reviewer"), {
      ...{ type: "review", task: story.task("Task_review") },
      ...{ outcome: "agree", opinion: "符合" },
    });
    const decide = { type: "decide", task: story.task("Task_decide"), outcome: "granted", reason: "" } as const;
    expect(story.refusalOf("2026-03-02 11:00", staff("decider"), decide)).toBe("case/child-open");
    const end = { type: "terminate", ground: "gone", explanation: "标的灭失" } as const;
    expect(story.refusalOf("2026-03-02 11:00", staff("decider"), end)).toBe("case/child-open");
    story.next("2026-03-04 11:00", system, closing(story));
    expect(story.refusalOf("2026-03-04 12:00", staff("decider"), decide)).toBe("accepted");
  });

  test("R-CHD-04 no step is taken back past a child that is open or was granted", () => {
    const procedure = bundleProcedure([
      "Start > Task_review > And_split > Call_first > And_join > End",
      "And_split > Task_beside > And_join",
    ]);
    const story = accepted(procedure);
    story.next("2026-03-02 10:00", staff("reviewer"), {
      ...{ type: "review", task: story.task("Task_review") },
      ...{ outcome: "agree", opinion: "符合" },
    });
    const back = { type: "send-back", task: story.task("Task_beside"), to: "Task_review", reason: "再看" } as const;
    expect(story.refusalOf("2026-03-02 10:30", staff("reviewer"), back)).toBe("case/child-open");
    opened(story).next("2026-03-04 11:00", system, closing(story));
    expect(story.refusalOf("2026-03-05 09:00", staff("reviewer"), back)).toBe("case/child-open");
  });

  test("R-CHD-04 a step is offered for sending back exactly where it would be granted", () => {
    const procedure = bundleProcedure([
      "Start > Task_review > And_split > Call_first > And_join > End",
      "And_split > Task_beside > And_join",
    ]);
    const story = accepted(procedure);
    story.next("2026-03-02 10:00", staff("reviewer"), {
      ...{ type: "review", task: story.task("Task_review") },
      ...{ outcome: "agree", opinion: "符合" },
    });
    const task = story.task("Task_beside");
    const back = { type: "send-back", task, to: "Task_review", reason: "再看" } as const;
    const sendBackOffered = () =>
      allowedCommands(procedure, story.state, staff("reviewer")).some(({ type }) => type === "send-back");
    const isOffered = () => [sendBackTargets(procedure, story.state, task), sendBackOffered()];
    expect(isOffered()).toEqual([[], false]);
    expect(stepsToTakeBack(procedure, story.state, staff("reviewer"))).toEqual([]);
    opened(story).next("2026-03-04 11:00", system, { ...closing(story), outcome: "refused" } as CaseCommand);
    expect(isOffered()).toEqual([["Task_review"], true]);
    expect(story.refusalOf("2026-03-05 09:00", staff("reviewer"), back)).toBe("accepted");
  });

  test("R-CHD-05 a parent that waits for its children to be withdrawn opens no further one", () => {
    const story = opened(accepted());
    story.next("2026-03-03 09:00", citizen, { type: "withdraw", reason: "不办了", children: "withdraw" });
    expect(errandsOf(story.state)).toMatchObject([{ kind: "withdraw" }]);
    story.next("2026-03-04 11:00", system, closing(story));
    expect(story.state).toMatchObject({ status: "withdrawn", item: BUNDLE, children: [{ outcome: "granted" }] });
    expect(story.state.children).toHaveLength(1);
  });

  test("R-CHD-05 what was not opened yet is called off; one that was on its way is withdrawn when it turns up", () => {
    const story = accepted(bundleProcedure(SIDE_BY_SIDE));
    story.next("2026-03-02 09:00", citizen, { type: "withdraw", reason: "", children: "withdraw" });
    expect(story.state.status).toBe("withdrawn");
    expect(errandsOf(story.state)).toEqual([]);
    expect(errandsOf(opened(story, 1).state)).toMatchObject([{ kind: "withdraw", child: { id: CHILD } }]);
  });

  test("R-CHD-06 telling the same thing twice changes nothing", () => {
    const story = opened(accepted());
    const again = { type: "record-child-opened", call: "Call_first#1", child: CHILD, number: "C-1" } as const;
    expect(story.refusalOf("2026-03-02 09:02", system, again)).toBe("case/child-known");
    const close = closing(story);
    story.next("2026-03-04 11:00", system, close);
    expect(story.refusalOf("2026-03-04 11:01", system, close)).toBe("case/child-known");
    expect(story.refusalOf("2026-03-04 11:01", system, { ...again, call: "Call_no#9" })).toBe("case/child-unknown");
  });
});
