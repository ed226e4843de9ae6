import { describe, expect, test } from "vitest";
import { at, CaseStory } from "../../../test/factories/case.ts";
import { staff, system } from "../../../test/factories/people.ts";
import { sampleProcedure } from "../../../test/factories/procedure.ts";
import { china } from "../../../test/support/calendar.ts";
import { civilDate, civilDateOf, type Instant } from "../shared/index.ts";
import { nextWakeAt } from "./duties.ts";

const [clerk, reviewer] = [staff("clerk"), staff("reviewer")];

function accepted(): CaseStory {
  const told = new CaseStory(sampleProcedure()).submit("2026-03-02 09:00");
  return told.next("2026-03-02 10:00", clerk, { type: "accept" });
}

describe("R-ALM-02 a clock that an open stop holds raises no alarm", () => {
  const held = (procedure: "hearing" | "publicity", day: string) =>
    accepted().next(`${day} 09:00`, reviewer, {
      type: "start-special",
      procedure,
      reason: "",
      expectedEndOn: civilDate("2026-12-31"),
      served: { on: civilDate(day), way: "direct" },
    });
  const alarmsBy = (told: CaseStory, time: string) => {
    const waking = told.try(time, system, { type: "wake" });
    return waking.ok ? waking.value.flatMap(({ body }) => (body.type === "alarm-raised" ? [body.alarm] : [])) : [];
  };

  test.each(["2026-03-03", "2026-03-08"])(
    "both clocks held from the day after %s: nothing for as long as it lasts",
    (day) => {
      expect(alarmsBy(held("hearing", day), "2026-11-30 09:00")).toEqual([]);
    },
  );

  test("what was due before the stop began is raised", () => {
    const told = accepted();
    const yellowAt = nextWakeAt(told.procedure, told.state, china) ?? 0;
    const served = civilDateOf(yellowAt as Instant, china.zone);
    const late = held("hearing", served.slice(0, 10));
    expect(late.state.alarms).toEqual(["yellow"]);
  });

  test("the statute beside a held promise raises its own", () => {
    expect(alarmsBy(held("publicity", "2026-03-03"), "2026-11-30 09:00")).toEqual(["yellow", "red"]);
  });

  test("after the end the time that is left is warned of", () => {
    const told = held("hearing", "2026-03-03").next("2026-04-30 17:00", reviewer, {
      type: "end-special",
      special: "special-1",
      endedOn: civilDate("2026-04-30"),
      conclusion: "",
    });
    expect(told.state.alarms).toEqual([]);
    expect(nextWakeAt(told.procedure, told.state, china)).toBeGreaterThan(at("2026-04-30 17:00"));
    expect(alarmsBy(told, "2026-11-30 09:00")).toEqual(["yellow", "red"]);
  });
});
