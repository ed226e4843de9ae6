import { describe, expect, test } from "vitest";
import { bundleProcedure, FIRST, SECOND, SIDE_BY_SIDE } from "../../../test/factories/bundle.ts";
import { CaseStory } from "../../../test/factories/case.ts";
import { citizen, staff } from "../../../test/factories/people.ts";
import { china } from "../../../test/support/calendar.ts";
import { limit } from "../../../test/support/clock.ts";
import { type CivilDate, civilDate } from "../shared/index.ts";
import { type ChildStanding, expectedEnd } from "./expected-end.ts";

const LIMITS = new Map<string, ReturnType<typeof limit>>([
  [FIRST, limit("3wd")],
  [SECOND, limit("6wd")],
]);

/** Accepted on Monday 2 March 2026. */
const accepted = (chains?: readonly string[]) =>
  new CaseStory(bundleProcedure(chains))
    .submit("2026-03-02 08:00", citizen)
    .next("2026-03-02 09:00", staff("clerk"), { type: "accept" });

const expected = (
  story: CaseStory,
  standing: readonly ChildStanding[] = [],
  today: CivilDate = civilDate("2026-03-02"),
) =>
  expectedEnd({
    ...{ flow: story.procedure.flow, state: story.state, standing, calendar: china, today },
    limitOf: (item) => LIMITS.get(item) ?? null,
  });

const standing = (story: CaseStory, nth: number, dueOn: string, running = true): ChildStanding => ({
  call: story.state.children[nth]?.call ?? "",
  dueOn: civilDate(dueOn),
  running,
});

describe("the expected end of a bundle", () => {
  test("R-CAT-96 is that of the chain: the limit of the next item begins when the open one is due", () => {
    const story = accepted();
    expect(expected(story)).toEqual({ on: "2026-03-13", moving: false, by: ["Call_first", "Call_second"] });
    const known = [standing(story, 0, "2026-03-04")];
    expect(expected(story, known)).toMatchObject({ on: "2026-03-12" });
  });

  test("R-CAT-96 moves with what extends an item, and says when a clock on the way stands still", () => {
    const story = accepted();
    expect(expected(story, [standing(story, 0, "2026-03-10")])).toMatchObject({ on: "2026-03-18", moving: false });
    expect(expected(story, [standing(story, 0, "2026-03-10", false)])).toMatchObject({
      on: "2026-03-18",
      moving: true,
    });
  });

  test("R-CAT-96 of what is overdue nothing is expected before today", () => {
    const story = accepted();
    const late = expected(story, [standing(story, 0, "2026-03-04")], civilDate("2026-03-20"));
    expect(late).toMatchObject({ on: "2026-03-30" });
  });

  test("R-CAT-96 side by side the later one counts, and what stands still beside it moves nothing", () => {
    const story = accepted(SIDE_BY_SIDE);
    const both = [standing(story, 0, "2026-03-05", false), standing(story, 1, "2026-03-10")];
    expect(expected(story, both)).toEqual({ on: "2026-03-10", moving: false, by: ["Call_second"] });
  });

  test("R-CAT-96 is nobody's before an item is asked for", () => {
    const waiting = new CaseStory(bundleProcedure()).submit("2026-03-02 08:00", citizen);
    expect(expected(waiting)).toBeNull();
  });
});
