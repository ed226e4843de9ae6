import { describe, expect, test } from "vitest";
import { at, CaseStory } from "../../../test/factories/case.ts";
import { citizen, staff, system } from "../../../test/factories/people.ts";
import { sampleProcedure } from "../../../test/factories/procedure.ts";
import type { OfficeId } from "../shared/index.ts";
import { allowedCommands } from "./allowed.ts";
import { noticesOf } from "./effects.ts";
import type { NoteJointWork } from "./joint-news.ts";

const SLOT = { from: at("2026-03-04 10:00"), to: at("2026-03-04 11:30") };
const FIRE = "fire-check" as OfficeId;
const NEWS: NoteJointWork = {
  ...{ type: "note-joint-work", joint: "019a0000-0000-7000-8000-00000000000a", version: 3, kind: "visit" },
  ...{ what: "settled", slot: SLOT, before: null, reason: "", tell: [FIRE] },
  offices: [
    { id: "survey" as OfficeId, name: "勘查科" },
    { id: FIRE, name: "消防科" },
  ],
};

const accepted = () =>
  new CaseStory(sampleProcedure())
    .submit("2026-03-02 09:00")
    .next("2026-03-02 10:00", staff("clerk"), { type: "accept" });

function noticesAfter(command: NoteJointWork) {
  const told = accepted().next("2026-03-02 11:00", system, command);
  const event = told.events.at(-1);
  if (event === undefined) throw new Error("nothing happened");
  return noticesOf(told.procedure, told.state, event);
}

describe("a case that joint work serves", () => {
  test("R-JNT-19 the applicant is told day, time and who comes, in the district's own time", () => {
    const notices = noticesAfter(NEWS);
    expect(notices).toContainEqual({
      to: { account: citizen.account },
      code: "notice/joint-settled",
      facts: expect.objectContaining({
        slot: { from: "2026-03-04T10:00:00+08:00", to: "2026-03-04T11:30:00+08:00" },
        offices: ["勘查科", "消防科"],
        kind: "visit",
      }),
    });
    const moved = noticesAfter({ ...NEWS, what: "moved", before: { from: at("2026-03-03 10:00"), to: SLOT.from } });
    expect(moved.map(({ code, facts }) => [code, facts.before])).toEqual([
      ["notice/joint-moved", { from: "2026-03-03T10:00:00+08:00", to: "2026-03-04T10:00:00+08:00" }],
      ["notice/joint-moved", { from: "2026-03-03T10:00:00+08:00", to: "2026-03-04T10:00:00+08:00" }],
    ]);
  });

  test("R-JNT-20 the offices that are named are told; of an invitation they alone", () => {
    const office = { unit: FIRE, duty: "joint" };
    expect(noticesAfter(NEWS).map(({ to }) => to)).toEqual([{ account: citizen.account }, office]);
    expect(noticesAfter({ ...NEWS, what: "invited", slot: null }).map(({ to, code }) => [to, code])).toEqual([
      [office, "notice/joint-invited"],
    ]);
    expect(noticesAfter({ ...NEWS, what: "cancelled", tell: [] }).map(({ to }) => to)).toEqual([
      { account: citizen.account },
    ]);
  });

  test("R-JNT-22 that its own office was absent the applicant, the office and the heads of the body hear", () => {
    const told = noticesAfter({ ...NEWS, what: "absent", slot: null });
    expect(told.map(({ to, code }) => [to, code])).toEqual([
      [{ account: citizen.account }, "notice/joint-absent"],
      [{ unit: FIRE, duty: "joint" }, "notice/joint-absent"],
      [{ unit: "bureau", grant: "case.supervise" }, "notice/joint-absent"],
    ]);
  });

  test("R-JNT-18 neither its flow nor its dates move, nobody but the engine says it, and a closed case does not hear it", () => {
    const told = accepted();
    const { version: _, ...before } = told.state;
    told.next("2026-03-02 11:00", system, NEWS);
    const { version: __, ...after } = told.state;
    expect(after).toEqual(before);
    for (const actor of [citizen, staff("clerk"), staff("visitor"), staff("supervisor")]) {
      expect(told.refusalOf("2026-03-02 11:00", actor, NEWS)).toBe("case/not-permitted");
      expect(allowedCommands(told.procedure, told.state, actor).map(({ type }) => type)).not.toContain(NEWS.type);
    }
    told.next("2026-03-02 12:00", citizen, { type: "withdraw", reason: "不办了" });
    expect(told.refusalOf("2026-03-02 13:00", system, NEWS)).toBe("case/not-allowed-in-state");
  });
});
