import { describe, expect, test } from "vitest";
import { CaseStory } from "../../../test/factories/case.ts";
import { citizen, staff } from "../../../test/factories/people.ts";
import { sampleProcedure } from "../../../test/factories/procedure.ts";
import type { CivilDate } from "../shared/index.ts";
import { type MovedDates, movedNotices } from "./notices-of-reckoning.ts";

const day = { from: "2026-03-16" as CivilDate, to: "2026-03-18" as CivilDate };
const STEP = "Task_review#1";
const NOTHING: MovedDates = { due: null, steps: [], owed: [], by: ["样防指〔2026〕8号"] };

const accepted = () =>
  new CaseStory(sampleProcedure())
    .submit("2026-03-02 09:00")
    .next("2026-03-02 10:00", staff("clerk"), { type: "accept" });
const claimed = () => accepted().next("2026-03-02 10:30", staff("reviewer"), { type: "claim", task: STEP });

function toldIn({ procedure, state }: ReturnType<typeof accepted>, moved: Partial<MovedDates>) {
  return movedNotices(procedure, state, { ...NOTHING, ...moved }).map(({ to, code, facts }) => [to, code, facts]);
}

describe("R-CLK-25 who hears of a day that moved", () => {
  const facts = expect.objectContaining({ from: day.from, on: day.to, by: NOTHING.by });

  test("the applicant and whoever holds a step, each once; nobody where nothing moved", () => {
    expect(toldIn(claimed(), { due: day })).toEqual([
      [{ account: staff("reviewer").account }, "notice/due-moved", facts],
      [{ account: citizen.account }, "notice/due-moved", facts],
    ]);
    expect(toldIn(accepted(), { due: day })).toHaveLength(1);
    expect(toldIn(claimed(), {})).toEqual([]);
  });

  test("of the day of a step only its holder", () => {
    const steps = [{ task: STEP, ...day }];
    expect(toldIn(claimed(), { steps })).toEqual([
      [{ account: staff("reviewer").account }, "notice/step-due-moved", expect.objectContaining({ on: day.to })],
    ]);
    expect(toldIn(accepted(), { steps })).toEqual([]);
  });

  test("of the day of a promise whoever has to keep it", () => {
    expect(toldIn(claimed(), { owed: [{ rule: "late-plan", ...day }] })).toEqual([
      [{ account: citizen.account }, "notice/undertaking-due-moved", expect.objectContaining({ on: day.to })],
    ]);
  });
});
