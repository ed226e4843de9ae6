/** Whoever the demonstration district tells of a case can open it, wherever the case then stands. */
import { describe, expect, test } from "vitest";
import { actionOf, unitsHeard } from "../../src/app/case/notices.ts";
import {
  type CaseEvent,
  type CaseState,
  canRead,
  foldCase,
  type Notice,
  noticesOf,
} from "../../src/core/case/index.ts";
import { addresseeIn, type Procedure, unitOf } from "../../src/core/catalog/index.ts";
import type { StaffActor } from "../../src/core/party/index.ts";
import { type AccountId, civilDate, instant } from "../../src/core/shared/index.ts";
import { type Course, courseOf, demoDistrict, demoStaff } from "./course.ts";

const { settings } = demoDistrict;
const someone = demoStaff[0]?.account as AccountId;
const on = civilDate("2026-12-01");

type Body = CaseEvent["body"];

/** What time and people may bring at any moment, beside what happened on the way. */
function mayCome(procedure: Procedure, state: CaseState): readonly Body[] {
  const { timing, item } = procedure;
  const places = [
    { office: item.office as string, body: item.body as string, about: undefined },
    ...state.flow.tasks.map(({ office, taskId }) => ({
      ...{ office, about: taskId },
      body: demoDistrict.offices.find(({ id }) => id === office)?.body ?? "",
    })),
  ];
  const escalated = timing.escalations.flatMap((rule) =>
    places.flatMap((place): Body[] => {
      if ((rule.clock === "step") !== (place.about !== undefined)) return [];
      const to = addresseeIn(rule, place, timing.posts);
      expect(to).not.toBeNull();
      if (to === null) return [];
      const unit = to === "holder" ? place.office : unitOf(to, place);
      const level = typeof rule.at === "string" ? rule.at : "after";
      const about = place.about === undefined ? {} : { about: place.about };
      return [{ type: "escalated", rule: rule.id, clock: rule.clock, level, on, to, unit, ...about }];
    }),
  );
  const alarms = (Object.keys(ALARMS) as (keyof typeof ALARMS)[]).map(
    (alarm): Body => ({ type: "alarm-raised", alarm }),
  );
  const named = timing.clocks.map(({ id }): Body => ({ type: "alarm-raised", alarm: "red", clock: id }));
  return [
    ...escalated,
    ...alarms,
    ...named,
    { type: "returned-to-window", reason: "", explanation: "" },
    { type: "reminder-sent", note: "" },
    { type: "case-accepted", kind: "deemed" } as Body,
    { type: "case-decided", outcome: "granted", deemed: "renewal" } as Body,
    { type: "undertaking-delivered" } as Body,
    { type: "undertaking-broken", effect: "revocation" } as unknown as Body,
  ];
}

const ALARMS = {
  ...{ "receipt-overdue": 1, yellow: 1, red: 1, "delivery-overdue": 1, "special-overrun": 1, "step-overdue": 1 },
  ...{ "undertaking-overdue": 1, "verification-overdue": 1, "renewal-due": 1 },
  ...{ "supervision-overdue": 1 },
} as const satisfies Record<Extract<Body, { type: "alarm-raised" }>["alarm"], 1>;

/** Each notice with the state in which it is read. */
function told({ procedure, events }: Course): readonly (readonly [Notice, CaseState])[] {
  const pairs = events.flatMap((_, index) => {
    const state = foldCase(settings.code, events.slice(0, index + 1));
    const bodies = [events[index]?.body as Body, ...mayCome(procedure, state)];
    const by = { kind: "system" } as const;
    return bodies.flatMap((body) =>
      noticesOf(procedure, state, { at: instant("2026-12-01T00:00:00Z"), by, body } as CaseEvent).map(
        (notice) => [JSON.stringify([notice.to, state.offices]), [notice, state] as const] as const,
      ),
    );
  });
  return [...new Map(pairs).values()];
}

/** Every post of a person on its own: another post must not open what this one hears. */
const posts: readonly StaffActor[] = demoStaff.flatMap((person) =>
  person.posts.map((post) => ({ ...person, posts: [post] })),
);

function hearersOf({ to }: Notice): readonly StaffActor[] {
  if ("account" in to) return posts.filter(({ account }) => account === to.account);
  const action = actionOf(to);
  return posts.filter(({ posts: [post] }) =>
    post === undefined ? false : unitsHeard(post).some((heard) => heard.office === to.unit && heard.action === action),
  );
}

describe.each(demoDistrict.items.map((files) => ({ folder: files.folder, files })))("$folder", ({ files }) => {
  test("R-PTY-05 every notice reaches somebody, and everybody whom it reaches can open the case", () => {
    const course = courseOf(files);
    const all = told(course);
    expect(all.length).toBeGreaterThan(5);
    for (const [notice, state] of all) {
      if ("account" in notice.to && notice.to.account === state.owner) continue;
      const hearers = hearersOf(notice);
      expect([notice.code, notice.to, hearers.length > 0]).toEqual([notice.code, notice.to, true]);
      const shutOut = hearers.filter((hearer) => !canRead({ state, procedure: course.procedure }, hearer));
      expect([notice.code, notice.to, shutOut.map((one) => one.posts[0]?.id)]).toEqual([notice.code, notice.to, []]);
    }
  });

  test("R-PTY-05 an order of supervision opens the case to whoever has to answer it", () => {
    const { state } = courseOf(files);
    const guide = posts.find((one) => one.posts[0]?.id === "zwzx-desk.guide") as StaffActor;
    const order = {
      ...{
        id: "supervision-1",
        order: "说明",
        to: guide.account,
        by: someone,
        orderedAt: instant("2026-12-01T00:00:00Z"),
      },
      ...{ answerDueOn: on, answer: null },
    };
    expect(canRead({ state }, guide)).toBe(false);
    expect(canRead({ state: { ...state, supervisions: [order] as never } }, guide)).toBe(true);
  });
});
