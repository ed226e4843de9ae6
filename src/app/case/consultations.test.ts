import { describe, expect, test } from "vitest";
import { at, CaseStory } from "../../../test/factories/case.ts";
import { CONSULTED, consulted, consultingProcedure } from "../../../test/factories/consultation.ts";
import { citizen, staff, system } from "../../../test/factories/people.ts";
import { china } from "../../../test/support/calendar.ts";
import type { CaseCommand } from "../../core/case/index.ts";
import type { AccountId } from "../../core/shared/index.ts";
import { consultationsOf } from "./consultations.ts";

const names = {
  staff: new Map<AccountId, string>(CONSULTED.map((office) => [consulted(office).account, `${office}的人`])),
  offices: new Map<string, string>([
    ["roads", "公路科"],
    ["fire", "消防科"],
    ["water", "水务科"],
    ["market", "市场准入科"],
  ]),
};

const context = (time: string) => ({ actor: staff("supervisor"), calendar: china, now: at(time), names });

/** Roads agrees on conditions, fire objects, water is silent past its time; the lead decides all the same. */
function reviewed(): CaseStory {
  const story = new CaseStory(consultingProcedure())
    .submit("2026-03-02 09:00", citizen)
    .next("2026-03-02 10:00", staff("clerk"), { type: "accept" });
  const says = (office: "roads" | "fire", outcome: string, conditions: readonly string[] = []) => {
    const task = story.state.flow.tasks.find((one) => one.office === office)?.taskId ?? "";
    const command = { type: "review", task, outcome, opinion: "已阅", conditions } as CaseCommand;
    story.next("2026-03-03 10:00", consulted(office), command);
  };
  says("roads", "conditional", ["夜间施工", "七日内恢复路面"]);
  says("fire", "object");
  return story;
}

function decided(): CaseStory {
  const story = reviewed().next("2026-03-10 08:00", system, { type: "wake" });
  const [objection] = story.state.opinions.filter(({ outcome }) => outcome === "object");
  return story.next("2026-03-10 10:00", staff("decider"), {
    ...{ type: "decide", task: story.task("Task_decide"), outcome: "granted", reason: "" },
    answers: [{ task: objection?.task ?? "", adopted: true, reason: "" }],
  });
}

describe("consulted offices side by side", () => {
  test("R-PAR-04 each has a column: open with its clock, or what it said, its conditions and by whom", () => {
    const { state, procedure, events } = reviewed();
    const [step] = consultationsOf({ state, procedure, events }, context("2026-03-04 09:00"));
    expect(step).toMatchObject({ leadName: "市场准入科", agreed: 0, conditional: 1, objected: 1, absent: 0, open: 1 });
    expect(step?.columns).toMatchObject([
      {
        officeName: "公路科",
        state: "said",
        outcome: "conditional",
        conditions: ["夜间施工", "七日内恢复路面"],
        by: "roads的人",
      },
      { officeName: "消防科", state: "said", outcome: "object", answer: null },
      { officeName: "水务科", state: "open", outcome: null, dueOn: "2026-03-05", light: "green", absentBasis: null },
    ]);
  });

  test("R-PAR-04 whoever was silent stands apart, with the document, without an opinion, and agrees to nothing", () => {
    const { state, procedure, events } = decided();
    const [step] = consultationsOf({ state, procedure, events }, context("2026-03-11 09:00"));
    expect(step).toMatchObject({ agreed: 0, conditional: 1, objected: 1, absent: 1, open: 0 });
    expect(step?.columns[2]).toMatchObject({
      ...{ officeName: "水务科", state: "absent", outcome: null, text: "", by: null },
      absentBasis: "《样例区联合踏勘办法》第九条（样政办〔2026〕9号）",
    });
    expect(step?.columns[1]?.answer).toEqual({ adopted: true, reason: "" });
  });
});
