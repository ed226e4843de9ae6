/** By when a bundle is due: day by day along its items. Monday 2 March 2026 is the day of its acceptance. */
import { describe, expect, test } from "vitest";
import { bundleProcedure, FIRST, SECOND, SIDE_BY_SIDE } from "../../../test/factories/bundle.ts";
import { at, CaseStory } from "../../../test/factories/case.ts";
import { citizen, staff, system } from "../../../test/factories/people.ts";
import { china } from "../../../test/support/calendar.ts";
import { limit } from "../../../test/support/clock.ts";
import type { Procedure } from "../catalog/index.ts";
import { type CaseId, civilDate } from "../shared/index.ts";
import type { ChildClock } from "./child-clock.ts";
import { clocksOf } from "./clocks.ts";

const CHILD = "01890000-0000-7000-8000-0000000000c1" as CaseId;
const LIMITS = { [FIRST]: limit("3wd"), [SECOND]: limit("6wd") };
const OWN_PROMISE = "2026-03-16";

const accepted = (chains?: readonly string[], more: Partial<Procedure> = { childLimits: LIMITS }) =>
  new CaseStory({ ...bundleProcedure(chains), ...more })
    .submit("2026-03-02 08:00", citizen)
    .next("2026-03-02 09:00", staff("clerk"), { type: "accept" });

const promised = (story: CaseStory, now: string) => clocksOf(story.procedure, story.state, china, at(now)).promised;

const callAt = (story: CaseStory, nth: number) => story.state.children[nth]?.call ?? "";

const opened = (story: CaseStory, nth = 0) =>
  story.next("2026-03-02 09:01", system, {
    ...{ type: "record-child-opened", call: callAt(story, nth), child: CHILD, number: `C-${nth}` },
  });

const clock = (changes: Partial<ChildClock> = {}): ChildClock =>
  ({ startsOn: civilDate("2026-03-02"), limit: limit("3wd"), stops: [], extensions: [], ...changes }) as ChildClock;

const told = (story: CaseStory, when: string, changes: Partial<ChildClock> = {}, nth = 0) =>
  story.next(when, system, { type: "record-child-clock", call: callAt(story, nth), clock: clock(changes) });

const closed = (story: CaseStory, when: string, nth = 0) =>
  story.next(when, system, {
    ...{ type: "record-child-closed", call: callAt(story, nth), outcome: "granted", closedAt: at(when) },
  });

describe("R-CHD-08 the day of a bundle", () => {
  test("is that of its longest chain: the limit of the next item begins when the one before is due", () => {
    expect(promised(accepted(), "2026-03-02 10:00")).toMatchObject({ dueOn: "2026-03-13", running: true });
  });

  test("moves with what its item says of its own clock", () => {
    const story = opened(accepted());
    expect(
      promised(told(story, "2026-03-03 10:00", { startsOn: civilDate("2026-03-04") }), "2026-03-04 10:00"),
    ).toMatchObject({ dueOn: "2026-03-17" });
    const extended = told(story, "2026-03-05 10:00", { extensions: [limit("2wd")] });
    expect(promised(extended, "2026-03-05 10:00")).toMatchObject({ dueOn: "2026-03-17" });
  });

  test("stands still while the clock of the item does, and goes on where that does", () => {
    const story = told(opened(accepted()), "2026-03-03 10:00", {
      stops: [{ from: civilDate("2026-03-04"), to: null }],
    });
    expect(promised(story, "2026-03-04 10:00")).toMatchObject({ dueOn: "2026-03-16", running: false });
    expect(promised(story, "2026-03-06 10:00")).toMatchObject({ dueOn: "2026-03-18", running: false });
    const stop = { from: civilDate("2026-03-04"), to: civilDate("2026-03-05") };
    expect(promised(told(story, "2026-03-06 10:00", { stops: [stop] }), "2026-03-06 11:00")).toMatchObject({
      dueOn: "2026-03-17",
      running: true,
    });
  });

  test("comes nearer when an item is done early", () => {
    const story = closed(told(opened(accepted()), "2026-03-02 10:00"), "2026-03-03 10:00");
    expect(promised(story, "2026-03-03 11:00")).toMatchObject({ dueOn: "2026-03-11" });
  });

  test("is the later one of items side by side, and stays what it was once all are closed", () => {
    const story = opened(opened(accepted(SIDE_BY_SIDE), 0), 1);
    expect(promised(story, "2026-03-02 10:00")).toMatchObject({ dueOn: "2026-03-10" });
    told(story, "2026-03-02 10:00", { limit: limit("6wd") }, 1);
    closed(story, "2026-03-04 10:00", 0);
    closed(story, "2026-03-11 10:00", 1);
    expect(story.state.status).toBe("concluded");
    expect(promised(story, "2026-03-12 10:00")).toMatchObject({ dueOn: "2026-03-10" });
  });

  test("is what is promised of the bundle itself where no item has a limit", () => {
    expect(promised(accepted(undefined, {}), "2026-03-02 10:00")).toMatchObject({ dueOn: OWN_PROMISE });
  });

  test("what is told twice is refused and changes nothing", () => {
    const story = told(opened(accepted()), "2026-03-02 10:00");
    const again = { type: "record-child-clock", call: callAt(story, 0), clock: clock() } as const;
    expect(story.refusalOf("2026-03-02 10:01", system, again)).toBe("case/child-known");
    expect(story.refusalOf("2026-03-02 10:01", staff("clerk"), again)).toBe("case/not-permitted");
  });
});
