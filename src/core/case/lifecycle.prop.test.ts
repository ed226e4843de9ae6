/** Random lawful histories: what is allowed is accepted, everything else is refused, and a refusal changes nothing. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { application, CaseStory } from "../../../test/factories/case.ts";
import { CAST, chosenIn, filledIn, OTHER_REVIEWER, PROCEDURES } from "../../../test/factories/history.ts";
import { citizen, district, system } from "../../../test/factories/people.ts";
import { sampleProcedure } from "../../../test/factories/procedure.ts";
import { china } from "../../../test/support/calendar.ts";
import type { Procedure } from "../catalog/index.ts";
import type { Actor } from "../party/index.ts";
import { type Instant, instant } from "../shared/index.ts";
import { type AllowedCommand, allowedCommands } from "./allowed.ts";
import { clocksOf } from "./clocks.ts";
import type { CommandType, EngineCommandType } from "./command.ts";
import { decide } from "./decide.ts";
import { dutiesDue, nextWakeAt } from "./duties.ts";
import { evolve, foldCase } from "./evolve.ts";
import type { CaseState } from "./state.ts";
import { CASE_STATUSES, isClosed } from "./status.ts";

/** What may refuse a command that is allowed in principle: its input, the day, or the person who reviewed. */
const INPUT_OBSTACLES = new Set([
  "case/recipient-not-in-post",
  "case/reviewer-may-not-decide",
  "case/extension-too-late",
  "case/not-overdue",
  "case/stop-already-open",
  "case/materials-incomplete",
  "case/undertaking-already-given",
  "case/undertaking-not-offered",
  "case/undertaking-unknown",
  "case/undertaking-not-open",
  "case/undertaking-cannot-be-withdrawn",
  "case/undertaking-open",
  "case/rectification-running",
  "flow/not-an-earlier-step",
  "flow/not-a-jump-target",
  "flow/jump-over-statutory",
  "flow/signer-pending",
  "flow/cannot-take-back",
  "case/cannot-be-asked",
  "case/not-permitted",
]);

interface Step {
  readonly who: number;
  readonly what: number;
  readonly hours: number;
}

const steps = fc.array(
  fc.record({ who: fc.nat(CAST.length - 1), what: fc.nat(1000), hours: fc.integer({ min: 0, max: 120 }) }),
  { minLength: 1, maxLength: 40 },
);

function play(procedure: Procedure, history: readonly Step[], visit: (state: CaseState, now: Instant) => void) {
  const story = new CaseStory(procedure).submit("2026-03-02 09:00", citizen, chosenIn(procedure));
  const events = [...story.events];
  let state = story.state;
  let now = instant("2026-03-02T09:00:00+08:00");
  for (const { who, what, hours } of history) {
    now = (now + hours * 3_600_000) as Instant;
    const actor = CAST[who % CAST.length] ?? citizen;
    const choices = allowedCommands(procedure, state, actor).flatMap((one: AllowedCommand) =>
      filledIn(state, one.type, one.tasks ?? [], now),
    );
    const command = choices[what % Math.max(choices.length, 1)] ?? ({ type: "wake" } as const);
    const by = command.type === "wake" ? system : actor;
    const recipient = { recipient: OTHER_REVIEWER };
    const decision = decide(procedure, state, command, { now, actor: by, calendar: china, ...recipient });
    if (decision.ok) {
      for (const event of decision.value) {
        events.push(event);
        state = evolve(district, state, event);
      }
    }
    visit(state, now);
  }
  return { state, events, now };
}

const procedures = fc.nat(PROCEDURES.length - 1);

describe("every lawful history", () => {
  test("folds to the state it was decided on, and its state is one of the list", () => {
    fc.assert(
      fc.property(procedures, steps, (index, history) => {
        const procedure = PROCEDURES[index] ?? sampleProcedure();
        const { state, events } = play(procedure, history, (now) => expect(CASE_STATUSES[now.status]).toBeDefined());
        expect(foldCase(district, events)).toEqual(state);
        expect(state.version).toBe(events.length);
      }),
      { numRuns: 300 },
    );
  });

  test("what is allowed is accepted but for its input, and every other command is refused", () => {
    const types = Object.keys(COMMANDS) as CommandType[];
    fc.assert(
      fc.property(procedures, steps, (index, history) => {
        const procedure = PROCEDURES[index] ?? sampleProcedure();
        const { state, now } = play(procedure, history, () => undefined);
        for (const actor of CAST) {
          const allowed = allowedCommands(procedure, state, actor);
          for (const type of types) {
            const entry = allowed.find((one) => one.type === type);
            const tasks = entry?.tasks ?? state.flow.tasks.map((task) => task.taskId);
            const context = { now, actor, calendar: china, recipient: OTHER_REVIEWER };
            if (dutiesDue(procedure, state, context).length > 0) continue;
            for (const command of filledIn(state, type, tasks, now)) {
              const decision = decide(procedure, state, command, context);
              if (entry === undefined) expect(decision.ok, `${type} by ${label(actor)}`).toBe(false);
              else if (!decision.ok) expect(INPUT_OBSTACLES).toContain(decision.refusal.code);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test("a case is closed, waits for a person, or waits for a moment: it is never lost", () => {
    fc.assert(
      fc.property(procedures, steps, (index, history) => {
        const procedure = PROCEDURES[index] ?? sampleProcedure();
        play(procedure, history, (state) => {
          if (isClosed(state.status)) return;
          const someone = CAST.some((actor) => allowedCommands(procedure, state, actor).length > 0);
          expect(someone || nextWakeAt(procedure, state, china) !== null).toBe(true);
        });
      }),
      { numRuns: 200 },
    );
  });

  test("time alone moves every clock forward: nothing that is due stays undone", () => {
    fc.assert(
      fc.property(procedures, steps, (index, history) => {
        const procedure = PROCEDURES[index] ?? sampleProcedure();
        const { state } = play(procedure, history, () => undefined);
        const later = (state.submittedAt + 400 * 86_400_000) as Instant;
        const due = dutiesDue(procedure, state, { now: later, actor: system, calendar: china });
        const after = due.reduce((folded, event) => evolve(district, folded, event), state);
        const next = nextWakeAt(procedure, after, china);
        expect(next === null || next > later).toBe(true);
        expect(clocksOf(procedure, after, china, later).receipt === null || after.alarms.length > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

const COMMANDS: Record<Exclude<CommandType, EngineCommandType | "submit" | "migrate">, true> = {
  receive: true,
  accept: true,
  "give-undertaking": true,
  "withdraw-undertaking": true,
  "deliver-undertaking": true,
  "check-undertaking": true,
  "request-corrections": true,
  correct: true,
  "correct-on-the-spot": true,
  "declare-not-needed": true,
  "decline-jurisdiction": true,
  "return-papers": true,
  "return-to-window": true,
  claim: true,
  "hand-over": true,
  review: true,
  "record-visit": true,
  "send-back": true,
  "ask-signer": true,
  delegate: true,
  "take-back": true,
  jump: true,
  "deliver-message": true,
  decide: true,
  "start-special": true,
  "end-special": true,
  extend: true,
  "record-payment": true,
  serve: true,
  withdraw: true,
  terminate: true,
  "explain-delay": true,
  remind: true,
  rate: true,
  suspend: true,
  resume: true,
  supervise: true,
  "answer-supervision": true,
  "end-licence": true,
  "note-penalty": true,
  archive: true,
};

function label(actor: Actor): string {
  return actor.kind === "staff" ? (actor.posts[0]?.role ?? "staff") : actor.kind;
}

test("the factory's application is complete", () => {
  expect(new CaseStory(sampleProcedure()).submit("2026-03-02 09:00", citizen, application).state.status).toBe(
    "submitted",
  );
});
