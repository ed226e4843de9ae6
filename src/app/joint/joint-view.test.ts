import { describe, expect, test } from "vitest";
import { context, first, JointStory, SLOT } from "../../../test/factories/joint.ts";
import { citizen, system } from "../../../test/factories/people.ts";
import { newsToTell } from "../../core/joint/index.ts";
import { jointView } from "./joint-view.ts";

const names = { offices: new Map(), staff: new Map() };

describe("what was arranged and did not reach its case", () => {
  const told = new JointStory()
    .next("2026-03-03 09:00", first, { type: "propose-slots", slots: [SLOT] })
    .next("2026-03-03 09:10", first, { type: "settle-slot", slot: SLOT, reason: "" });
  const [closed, open] = newsToTell(told.state);
  if (closed === undefined || open === undefined) throw new Error("two cases are to be told");
  const note = (one: typeof closed, refusal: string | null) =>
    told.next("2026-03-03 09:11", system, { type: "note-told", news: one.version, caseId: one.caseId, refusal });
  note(closed, "case/not-allowed-in-state");
  note(open, null);

  test("is shown to the offices with its case, the time and what stood in the way", () => {
    const { untold } = jointView(told.state, context("2026-03-03 10:00", first), names);
    expect(untold).toEqual([
      {
        ...{ caseId: closed.caseId, number: told.state.parts[0]?.caseNumber, what: "settled" },
        slot: { from: "2026-03-04T10:00:00+08:00", to: "2026-03-04T11:30:00+08:00" },
        ...{ code: "case/not-allowed-in-state", at: "2026-03-03T09:11:00+08:00" },
      },
    ]);
  });

  test("is no business of the applicant's", () => {
    expect(jointView(told.state, context("2026-03-03 10:00", citizen), names).untold).toEqual([]);
  });
});
