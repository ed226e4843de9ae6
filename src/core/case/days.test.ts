import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CaseStory, plan } from "../../../test/factories/case.ts";
import { citizen, staff } from "../../../test/factories/people.ts";
import { bureau, sampleItem, sampleProcedure } from "../../../test/factories/procedure.ts";
import { china } from "../../../test/support/calendar.ts";
import { addDays, type BodyId, civilDate, endOfDay, startOfDay } from "../shared/index.ts";
import { type SpentDay, spentByParty, spentDays } from "./days.ts";

const clerk = staff("clerk");
const reviewer = staff("reviewer");
const decider = staff("decider");

function daysOf(story: CaseStory, today: string): readonly SpentDay[] {
  return spentDays(story.procedure, story.state, china, civilDate(today));
}

/** `2026-03-02 window`, one line a day. */
function lines(days: readonly SpentDay[]): readonly string[] {
  return days.map(({ date, shares }) => `${date} ${shares.map(({ party }) => nameOf(party)).join("+")}`);
}

function nameOf({ kind, unit }: SpentDay["shares"][number]["party"]): string {
  return unit === "" ? kind : `${kind}:${unit}`;
}

function totals(days: readonly SpentDay[]): Record<string, readonly [calendar: number, working: number]> {
  return Object.fromEntries(
    spentByParty(days).map(({ party, calendarDays, workingDays }) => [nameOf(party), [calendarDays, workingDays]]),
  );
}

describe("every day is attributed", () => {
  test("R-DAY-01 a day belongs to who had the case when it began, the day of receipt to who received it", () => {
    const story = new CaseStory(sampleProcedure())
      .submit("2026-03-02 09:00")
      .next("2026-03-04 09:00", clerk, {
        type: "request-corrections",
        items: [{ target: "plan", reason: "unclear", how: "重新拍摄" }],
      })
      .next("2026-03-06 09:00", citizen, { type: "correct", materials: { plan } })
      .next("2026-03-09 09:00", clerk, { type: "accept" });
    expect(lines(daysOf(story, "2026-03-10"))).toEqual([
      "2026-03-02 window",
      "2026-03-03 window",
      "2026-03-04 window",
      "2026-03-05 applicant:correcting",
      "2026-03-06 applicant:correcting",
      "2026-03-07 nobody",
      "2026-03-08 nobody",
      "2026-03-09 window",
      "2026-03-10 office:market",
    ]);
    expect(totals(daysOf(story, "2026-03-10"))).toEqual({
      window: [6, 4],
      "applicant:correcting": [2, 2],
      "office:market": [1, 1],
    });
  });

  test("R-DAY-02 parallel steps share a day; another body, a body above and experts each have their part", () => {
    const office = (id: string, post: string, kind: string) => ({
      attributes: { office: id, post, kind, outcomes: "agree,object" },
    });
    const procedure = sampleProcedure({
      chains: [
        "Start > And_split > Task_review > And_join > Task_decide > End",
        "And_split > Task_fire > And_join",
        "And_split > Task_city > And_join",
        "And_split > Task_expert > And_join",
      ],
      parts: {
        Task_fire: office("fire", "reviewer", "consult"),
        Task_city: office("city", "reviewer", "review"),
        Task_expert: office("experts", "reviewer", "expert-review"),
      },
      places: {
        fire: { body: "fire" as BodyId, kind: "consulted", superior: false },
        city: { body: "city" as BodyId, kind: "section", superior: true },
        experts: { body: bureau.id, kind: "support", superior: false },
      },
    });
    const story = new CaseStory(procedure)
      .submit("2026-03-02 09:00")
      .next("2026-03-02 10:00", clerk, { type: "accept" });
    const [, day] = daysOf(story, "2026-03-03");
    expect(day?.shares).toEqual([
      { party: { kind: "office", unit: "market" }, share: 0.25 },
      { party: { kind: "other-body", unit: "fire" }, share: 0.25 },
      { party: { kind: "upper", unit: "city" }, share: 0.25 },
      { party: { kind: "expert", unit: "experts" }, share: 0.25 },
    ]);
  });

  test("R-DAY-03 a stopped day belongs to the stop with its article, a hearing that the applicant asked for to them", () => {
    const hearing = (askedBy?: "applicant") =>
      new CaseStory(sampleProcedure())
        .submit("2026-03-02 09:00")
        .next("2026-03-02 10:00", clerk, { type: "accept" })
        .next("2026-03-03 10:00", reviewer, {
          type: "start-special",
          procedure: "hearing",
          reason: "重大利益",
          expectedEndOn: civilDate("2026-03-06"),
          served: { on: civilDate("2026-03-03"), way: "direct" },
          ...(askedBy === undefined ? {} : { askedBy }),
        });
    const days = daysOf(hearing(), "2026-03-04");
    expect(lines(days)).toEqual(["2026-03-02 window", "2026-03-03 office:market", "2026-03-04 stop:hearing"]);
    expect(days[2]?.stop).toEqual({
      procedure: "hearing",
      stops: ["statute", "promise"],
      basis: [{ law: "xuke", article: "45", checked: true }],
    });
    expect(lines(daysOf(hearing("applicant"), "2026-03-04"))[2]).toBe("2026-03-04 applicant:hearing");
  });

  test("R-DAY-04 payment is the applicant's time, and what follows until the handing over is the window's", () => {
    const fee = { name: "工本费", amountFen: "1000", basis: [], payee: "样例区财政局" };
    const story = new CaseStory(sampleProcedure({ item: { fee } }))
      .submit("2026-03-02 09:00")
      .next("2026-03-02 10:00", clerk, { type: "accept" });
    story.next("2026-03-03 10:00", reviewer, {
      type: "review",
      task: story.task("Task_review"),
      outcome: "agree",
      opinion: "",
    });
    story
      .next("2026-03-03 11:00", decider, {
        type: "decide",
        task: story.task("Task_decide"),
        outcome: "granted",
        reason: "",
      })
      .next("2026-03-05 10:00", clerk, { type: "record-payment", amountFen: 1000, receiptNumber: "1" })
      .next("2026-03-06 10:00", citizen, { type: "serve", way: "electronic", recipient: "本人", proof: "下载" });
    // Closed on 03-06: no later day is anybody's.
    expect(lines(daysOf(story, "2026-04-30"))).toEqual([
      "2026-03-02 window",
      "2026-03-03 office:market",
      "2026-03-04 applicant:paying",
      "2026-03-05 applicant:paying",
      "2026-03-06 window",
    ]);
  });

  test("R-DAY-04 deemed acceptance hands over at its lawful time, however late the engine woke", () => {
    const story = new CaseStory(sampleProcedure())
      .submit("2026-02-09 10:00")
      .next("2026-02-26 09:00", { kind: "system", jurisdiction: citizen.jurisdiction }, { type: "wake" });
    const days = daysOf(story, "2026-02-24");
    expect(days.find(({ date }) => date === "2026-02-14")?.shares[0]?.party.kind).toBe("window");
    expect(days.find(({ date }) => date === "2026-02-15")?.held[0]?.party).toEqual({ kind: "office", unit: "market" });
    expect(days.find(({ date }) => date === "2026-02-15")?.shares[0]?.party.kind).toBe("nobody");
    expect(days.find(({ date }) => date === "2026-02-24")?.shares[0]?.party).toEqual({
      kind: "office",
      unit: "market",
    });
  });
});

describe("properties", () => {
  const hands = fc.oneof(
    fc.constant([{ by: "window" as const }]),
    fc.constant([{ by: "applicant" as const, why: "correcting" as const }]),
    fc
      .uniqueArray(fc.constantFrom("market", "fire", "city"), { minLength: 1 })
      .map((offices) => offices.map((office) => ({ by: "office" as const, office, kind: "review" as const }))),
  );

  test("R-DAY-05 there is one entry a day without gaps, its shares add up to one, and the totals to all days", () => {
    const procedure = { item: sampleItem, places: sampleProcedure().places };
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 80 }), hands), { maxLength: 8 }),
        fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 3 }),
        fc.nat(90),
        (moves, stops, length) => {
          const receivedOn = civilDate("2026-01-20");
          const began = startOfDay(receivedOn, china.zone);
          const turns = [
            { at: began, hands: [{ by: "window" as const }] },
            ...moves
              .map(([day, given]) => ({ at: endOfDay(addDays(receivedOn, day), china.zone), hands: given }))
              .sort((a, b) => a.at - b.at),
          ];
          const specials = stops.map(([from, days], index) => ({
            id: `special-${index}`,
            procedure: "hearing" as const,
            stops: ["statute" as const],
            from: addDays(receivedOn, from),
            to: addDays(receivedOn, from + days),
            expectedEndOn: addDays(receivedOn, from + days),
          }));
          const today = addDays(receivedOn, length);
          const days = spentDays(
            procedure,
            { turns, specials, suspensions: [], receivedOn, closedAt: null },
            china,
            today,
          );
          expect(days.map(({ date }) => date)).toEqual(
            Array.from({ length: length + 1 }, (_, day) => addDays(receivedOn, day)),
          );
          for (const { shares, held } of days) {
            expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
            expect(held.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
          }
          const used = spentByParty(days);
          expect(used.reduce((sum, { calendarDays }) => sum + calendarDays, 0)).toBeCloseTo(days.length);
          expect(used.reduce((sum, { workingDays }) => sum + workingDays, 0)).toBeCloseTo(
            days.filter(({ working }) => working).length,
          );
        },
      ),
    );
  });
});
