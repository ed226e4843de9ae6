/** 并联审批: what consulted offices may say, and what the lead owes them before it decides. */
import { describe, expect, test } from "vitest";
import { absenceDocument } from "../../../test/factories/absence.ts";
import { CaseStory } from "../../../test/factories/case.ts";
import { CONSULTED, consulted, consultingProcedure } from "../../../test/factories/consultation.ts";
import { citizen, staff, system } from "../../../test/factories/people.ts";
import { china } from "../../../test/support/calendar.ts";
import { civilDate } from "../shared/index.ts";
import { type CaseCommand, papersOf, standingObjections, stepClockOf } from "./index.ts";

const opened = (loop: { readonly completion?: string } = {}) =>
  new CaseStory(consultingProcedure(loop))
    .submit("2026-03-02 09:00", citizen)
    .next("2026-03-02 10:00", staff("clerk"), { type: "accept" });

const taskOf = (story: CaseStory, office: string) =>
  story.state.flow.tasks.find((task) => task.office === office)?.taskId ?? "";

function word(story: CaseStory, office: string, outcome: string, more: object = {}): CaseCommand {
  return { type: "review", task: taskOf(story, office), outcome, opinion: "已阅", ...more } as CaseCommand;
}

const says = (story: CaseStory, office: (typeof CONSULTED)[number], outcome: string, more: object = {}) =>
  story.next("2026-03-03 10:00", consulted(office), word(story, office, outcome, more));

const decision = (story: CaseStory, more: object = {}): CaseCommand =>
  ({ type: "decide", task: story.task("Task_decide"), outcome: "granted", reason: "", ...more }) as CaseCommand;

describe("parallel review", () => {
  test("R-PAR-01 an agreement on conditions says them; one without any is refused", () => {
    const story = opened();
    const task = { opinion: "", conditions: [" "] };
    expect(story.refusalOf("2026-03-03 10:00", consulted("roads"), word(story, "roads", "conditional", task))).toBe(
      "case/conditions-required",
    );
    says(story, "roads", "conditional", { conditions: ["夜间施工", "恢复路面"] });
    says(story, "fire", "agree", { conditions: ["不算数"] });
    expect(story.state.opinions.map(({ conditions }) => conditions)).toEqual([["夜间施工", "恢复路面"], []]);
  });

  test("R-PAR-02 an objection is answered before the decision: adopted, or not adopted and why", () => {
    const story = opened();
    const objecting = taskOf(story, "fire");
    says(story, "roads", "agree");
    says(story, "fire", "object");
    says(story, "water", "agree");
    expect(standingObjections(story.state)).toEqual([objecting]);
    const decider = staff("decider");
    const at = "2026-03-04 10:00";
    expect(story.refusalOf(at, decider, decision(story))).toBe("case/objection-unanswered");
    const unreasoned = { answers: [{ task: objecting, adopted: false, reason: " " }] };
    expect(story.refusalOf(at, decider, decision(story, unreasoned))).toBe("case/reason-required");
    const answers = [{ task: objecting, adopted: false, reason: "消防通道已另行保留" }];
    story.next(at, decider, decision(story, { answers: [...answers, { task: "x#9", adopted: true, reason: "" }] }));
    expect(story.state.decision?.answers).toEqual(answers);
  });

  test("R-PAR-02 nothing is owed where nobody objected, and no answer is made up", () => {
    const story = opened();
    for (const office of CONSULTED) says(story, office, "agree");
    story.next("2026-03-04 10:00", staff("decider"), decision(story));
    expect(story.state.decision?.answers).toEqual([]);
    expect(story.events.at(-2)?.body).not.toHaveProperty("answers");
  });

  test("R-ABS-02 without a document in force on its last day silence counts for nothing: the step waits for a word", () => {
    // Opened on Monday, 2 March, with five working days: the last day is Monday, 9 March.
    const standing = (changes: object) => {
      const procedure = consultingProcedure({}, [{ ...absenceDocument, ...changes }]);
      const story = new CaseStory(procedure)
        .submit("2026-03-02 09:00", citizen)
        .next("2026-03-02 10:00", staff("clerk"), { type: "accept" });
      // The limit of the step itself ended before: its alarm rings in any case.
      return story.next("2026-03-10 00:00", system, { type: "wake" }).state.flow.tasks.map(({ nodeId }) => nodeId);
    };
    expect(standing({ repealedOn: civilDate("2026-03-10") })).toEqual(["Task_decide"]);
    for (const changes of [
      { repealedOn: civilDate("2026-03-09") },
      { inForceFrom: civilDate("2026-03-10") },
      { standsFor: ["attendance"] },
      { id: "another", article: "第十条" },
      { former: true },
    ])
      expect(standing(changes)).toEqual(CONSULTED.map(() => "Task_consult"));
  });

  test("R-PAR-04 two of three agreements are enough, and silence is none of them", () => {
    const two = { completion: "given.agree >= 2" };
    const story = opened(two);
    says(story, "roads", "agree");
    // The other two are silent: five working days later they are absent, the step is over, nobody agreed for them.
    story.next("2026-03-10 00:00", system, { type: "wake" });
    expect(story.state.opinions).toHaveLength(1);
    expect(story.state.status).toBe("deciding");
    const quick = opened(two);
    says(quick, "roads", "agree");
    says(quick, "water", "agree");
    expect(quick.state.flow.tasks.map(({ nodeId }) => nodeId)).toEqual(["Task_decide"]);
  });

  test("R-PAR-04 where nobody spoke the step comes to no opinion at all, whatever its rule makes of words", () => {
    const story = opened().next("2026-03-10 00:00", system, { type: "wake" });
    expect(story.state.flow.outcomes).toMatchObject({ Task_consult: "absent" });
    expect(story.state.opinions).toEqual([]);
  });

  test("R-PAR-04 each office has its own clock, from when it was asked", () => {
    const story = opened();
    const due = story.state.flow.tasks.map((task) => stepClockOf(story.procedure, story.state, task, china)?.dueOn);
    expect(due).toEqual(["2026-03-05", "2026-03-05", "2026-03-05"]);
  });

  test("R-PAR-03 one reply: a grant after conditions is one decision", () => {
    const story = opened();
    says(story, "roads", "conditional", { conditions: ["夜间施工"] });
    says(story, "fire", "agree");
    says(story, "water", "agree");
    story.next("2026-03-04 10:00", staff("decider"), decision(story));
    const made = story.events.flatMap((event) => papersOf(story.procedure, story.state, event));
    expect(made.filter((kind) => kind === "grant-decision")).toHaveLength(1);
  });
});
