import { describe, expect, test } from "vitest";
import { citizen, district } from "../../../test/factories/people.ts";
import { type CaseId, type Instant, type ItemCode, instant, type OfficeId, type TimeZone } from "../shared/index.ts";
import {
  type CaseEvent,
  type CaseState,
  decideObserved,
  evolve,
  foldCase,
  isApplicant,
  type ObservedTrace,
} from "./index.ts";

const SHANGHAI = "Asia/Shanghai" as TimeZone;

const at = (time: string): Instant => instant(`2011-03-01T${time}:00+01:00`);

function trace(changes: Partial<ObservedTrace> = {}): ObservedTrace {
  return {
    id: "01890000-0000-8000-8000-000000000001" as CaseId,
    procedure: "observed:sample" as ItemCode,
    number: "case-1",
    office: "General" as OfficeId,
    deadlineAt: at("12:00"),
    closedAt: null,
    attributes: { responsible: "Resource07" },
    activities: [],
    ...changes,
  };
}

function lines(...times: readonly (string | null)[]): ObservedTrace["activities"] {
  return times.map((time, index) => ({
    index,
    activity: `step ${index}`,
    occurredAt: time === null ? null : at(time),
    resource: null,
    attributes: {},
  }));
}

function eventsOf(observed: ObservedTrace): readonly CaseEvent[] {
  const decision = decideObserved(observed, SHANGHAI);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value;
}

/** The stream as `time what`, the time in the zone of the log. */
function story(observed: ObservedTrace): readonly string[] {
  return eventsOf(observed).map(({ at: when, body }) => {
    const time = new Date(when + 3_600_000).toISOString().slice(11, 16);
    if (body.type !== "activity-observed") return `${time} ${body.type}`;
    return `${time} ${body.activity}${body.afterClosing ? " after closing" : ""}${body.undated ? " undated" : ""}`;
  });
}

const stateOf = (observed: ObservedTrace): CaseState => foldCase(district, eventsOf(observed));

describe("a case of an observed procedure", () => {
  test("R-OBS-01 keeps the times of the log, and its lines in the order of the log", () => {
    expect(story(trace({ activities: lines("09:00", "11:00", "10:00") }))).toEqual([
      "09:00 observed-opened",
      "09:00 step 0",
      "11:00 step 1",
      "10:00 step 2",
    ]);
  });

  test("R-OBS-01 opens at the earliest of its times, in the calendar of the district", () => {
    const early = stateOf(trace({ activities: lines("18:30", "17:30") }));
    expect(early).toMatchObject({ submittedAt: at("17:30"), receivedOn: "2011-03-02", status: "reviewing" });
    expect(stateOf(trace({ closedAt: at("11:00") })).submittedAt).toBe(at("11:00"));
    expect(stateOf(trace()).submittedAt).toBe(at("12:00"));
  });

  test("R-OBS-02 without a closing is open, with one is archived at that time", () => {
    const activities = lines("09:00");
    expect(stateOf(trace({ activities }))).toMatchObject({ status: "reviewing", closedAt: null });
    expect(stateOf(trace({ activities, closedAt: at("11:00") }))).toMatchObject({
      status: "archived",
      closedAt: at("11:00"),
      observed: { deadlineAt: at("12:00"), closedAt: at("11:00"), activities: 1 },
    });
  });

  test("R-OBS-03 lines later than the closing are kept behind it and marked", () => {
    expect(story(trace({ activities: lines("09:00", "11:00", "11:01"), closedAt: at("11:00") }))).toEqual([
      "09:00 observed-opened",
      "09:00 step 0",
      "11:00 step 1",
      "11:00 observed-closed",
      "11:01 step 2 after closing",
    ]);
    expect(story(trace({ activities: lines("09:00"), closedAt: at("08:00") }))).toEqual([
      "09:00 observed-opened",
      "08:00 observed-closed",
      "09:00 step 0 after closing",
    ]);
  });

  test("R-OBS-04 a line without a time borrows that of the line before and says so", () => {
    expect(story(trace({ activities: lines(null, "10:00", null), closedAt: at("11:00") }))).toEqual([
      "10:00 observed-opened",
      "10:00 step 0 undated",
      "10:00 step 1",
      "10:00 step 2 undated",
      "11:00 observed-closed",
    ]);
  });

  test("R-OBS-04 a trace in which nothing has a time is refused", () => {
    const refused = { ok: false, refusal: { code: "observed/trace-without-time" } };
    expect(decideObserved(trace({ deadlineAt: null, activities: lines(null) }), SHANGHAI)).toEqual(refused);
    expect(decideObserved(trace({ deadlineAt: null }), SHANGHAI)).toEqual(refused);
  });

  test("every stream folds, whatever its order, and nobody owns the case", () => {
    const events = eventsOf(trace({ activities: lines("11:30", "09:00", null, "10:00"), closedAt: at("09:30") }));
    let state: CaseState | null = null;
    for (const event of events) state = evolve(district, state, event);
    expect(state).toMatchObject({ version: 6, offices: ["General"], personal: undefined, owner: null });
    if (state !== null) expect(isApplicant(state, { ...citizen, partyKey: "" })).toBe(false);
  });
});
