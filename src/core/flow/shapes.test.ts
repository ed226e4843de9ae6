import { describe, expect, test } from "vitest";
import { compiledSketch, flowSketch, type PartsById } from "../../../test/factories/flow.ts";
import { FlowWalk } from "../../../test/factories/flow-run.ts";
import { compileFlow, finishCall, fireTimer, receiveMessage, returnTargets } from "./index.ts";

const MANY = { type: "multiInstanceLoopCharacteristics", sequential: false };

function codesOf(chains: readonly string[], parts: PartsById = {}): readonly string[] {
  const compiled = compileFlow(flowSketch(chains, parts));
  return compiled.ok ? [] : compiled.refusal.findings.map((finding) => `${finding.code} ${finding.element}`);
}

describe("inclusive gateways", () => {
  const model = compiledSketch([
    "Start > Or_split >[form.fire]> Task_fire > Or_join > Task_decide > End",
    "Or_split >[form.water]> Task_water > Or_join",
    "Or_split > Or_join",
  ]);

  test("R-FLW-25 every branch whose condition holds is taken, and the join waits for exactly these", () => {
    const both = new FlowWalk(model, { form: { fire: true, water: true } });
    expect(both.open).toEqual(["Task_fire", "Task_water"]);
    both.complete("Task_water");
    expect(both.open).toEqual(["Task_fire"]);
    both.complete("Task_fire");
    expect(both.open).toEqual(["Task_decide"]);
    const one = new FlowWalk(model, { form: { fire: true, water: false } });
    one.complete("Task_fire");
    expect(one.open).toEqual(["Task_decide"]);
  });

  test("R-FLW-25 where no condition holds the default branch is taken", () => {
    expect(new FlowWalk(model, {}).open).toEqual(["Task_decide"]);
  });

  test("R-FLW-25 a join that another way may still reach waits, one that none can reach goes on", () => {
    const late = compiledSketch([
      "Start > Or_split >[form.fire]> Task_fire > Xor_far > Or_join > Task_decide > End",
      'Xor_far >[outcome = "object"]> End_early',
      "Or_split >[form.water]> Task_water > Or_join",
      "Or_split > Or_join",
    ]);
    const walk = new FlowWalk(late, { form: { fire: true, water: true } });
    walk.complete("Task_water");
    expect(walk.waiting).toEqual(["Or_join", "Task_fire"]);
    walk.complete("Task_fire", "object");
    expect(walk.waiting).toEqual(["Task_decide"]);
    expect(codesOf(["Start > Or_split > Task_a > End", "Or_split > Task_b > End"])).toEqual([
      "flow/branch-without-condition Or_split__Task_b",
    ]);
  });
});

describe("sub-processes", () => {
  const inside: PartsById = {
    Start_in: { parent: "Sub_check" },
    Task_in: { parent: "Sub_check" },
    Task_other: { parent: "Sub_check" },
    And_in: { parent: "Sub_check" },
    And_out: { parent: "Sub_check" },
    End_in: { parent: "Sub_check" },
  };
  const chains = [
    "Start > Task_before > Sub_check > Task_after > End",
    "Start_in > And_in > Task_in > And_out > End_in",
    "And_in > Task_other > And_out",
  ];
  const sketch = compiledSketch(chains, { ...inside, Start_in: { type: "startEvent", parent: "Sub_check" } });

  test("R-FLW-26 the flow goes on when the last branch inside has ended", () => {
    const walk = new FlowWalk(sketch);
    walk.complete("Task_before");
    expect(walk.open).toEqual(["Task_in", "Task_other"]);
    walk.complete("Task_in");
    walk.complete("Task_other");
    expect(walk.open).toEqual(["Task_after"]);
    walk.complete("Task_after");
    expect(walk.state.ended).toEqual({ node: "End", how: "end" });
  });

  test("R-FLW-26 a case is sent back into a sub-process that was left: the other branch keeps its word", () => {
    const walk = new FlowWalk(sketch);
    walk.completeAll("Task_before", "Task_in", "Task_other");
    walk.sendBack("Task_after", "Task_in");
    expect(walk.open).toEqual(["Task_in"]);
    expect(walk.state.outcomes).toEqual({ Task_before: "agree", Task_other: "agree" });
    walk.complete("Task_in");
    expect(walk.open).toEqual(["Task_after"]);
    walk.sendBack("Task_after", "Task_before");
    expect(walk.waiting).toEqual(["Task_before"]);
  });

  test("R-FLW-26 a timer on a sub-process takes the place of all that is open in it, and is set anew after a return", () => {
    const timed = compiledSketch([...chains, "Boundary_late > Task_late > End_late"], {
      ...inside,
      Boundary_late: { attachedTo: "Sub_check" },
    });
    const walk = new FlowWalk(timed);
    walk.complete("Task_before");
    expect(walk.state.timers).toHaveLength(1);
    const late = walk.fire("Boundary_late");
    expect(late.closed.map((task) => task.how)).toEqual(["cancelled", "cancelled"]);
    expect(walk.waiting).toEqual(["Task_late"]);
    const other = new FlowWalk(timed);
    other.completeAll("Task_before", "Task_in", "Task_other");
    expect(other.state.timers).toEqual([]);
    other.sendBack("Task_after", "Task_other");
    expect(other.state.timers).toMatchObject([{ nodeId: "Boundary_late" }]);
  });

  test("R-FLW-22 an error ends the sub-process that catches it, an escalation leaves it running", () => {
    const parts: PartsById = {
      Start_in: { parent: "Sub_check" },
      Task_in: { parent: "Sub_check" },
      Xor_in: { parent: "Sub_check" },
      Raise_in: {
        type: "intermediateThrowEvent",
        eventDefinitions: ["escalationEventDefinition"],
        reference: "slow",
        parent: "Sub_check",
      },
      Task_more: { parent: "Sub_check" },
      End_in: { parent: "Sub_check" },
      End_bad: { eventDefinitions: ["errorEventDefinition"], reference: "unmet", parent: "Sub_check" },
      Boundary_bad: { attachedTo: "Sub_check", eventDefinitions: ["errorEventDefinition"], reference: "unmet" },
      Boundary_slow: {
        attachedTo: "Sub_check",
        eventDefinitions: ["escalationEventDefinition"],
        interrupting: false,
      },
    };
    const flow = [
      "Start > Sub_check > Task_decide > End",
      'Start_in > Task_in > Xor_in >[outcome = "object"]> End_bad',
      "Xor_in > Raise_in > Task_more > End_in",
      "Boundary_bad > Task_refuse > End_refused",
      "Boundary_slow > Task_head > End_told",
    ];
    const model = compiledSketch(flow, parts);
    const bad = new FlowWalk(model);
    bad.complete("Task_in", "object");
    expect(bad.open).toEqual(["Task_refuse"]);
    const slow = new FlowWalk(model);
    slow.complete("Task_in");
    expect(slow.open).toEqual(["Task_head", "Task_more"]);
    slow.completeAll("Task_more", "Task_decide");
    expect(slow.state.ended).toBeNull();
    slow.complete("Task_head");
    expect(slow.state.ended).not.toBeNull();
    const { Boundary_bad: _, ...uncaught } = parts;
    expect(codesOf(flow.slice(0, 3).concat(flow.slice(4)), uncaught)).toContain("flow/uncaught End_bad");
  });

  test("R-FLW-17 a circle through a sub-process that may be left at once is refused, also by its error", () => {
    const inner: PartsById = {
      Start_in: { parent: "Sub_check" },
      Xor_in: { parent: "Sub_check" },
      Task_in: { parent: "Sub_check" },
      End_in: { parent: "Sub_check" },
    };
    const circle = [
      "Start > Xor_meet > Sub_check > Xor_again >[form.more]> Xor_meet",
      "Xor_again > End",
      "Start_in > Xor_in >[form.visit]> Task_in > End_in",
    ];
    expect(codesOf([...circle, "Xor_in > End_in"], inner)).toEqual(["flow/loop-without-step Xor_meet"]);
    expect(
      codesOf(
        [
          "Start > Xor_meet > Sub_check > Xor_again >[form.more]> Xor_meet",
          "Xor_again > End",
          "Start_in > Task_in > End_in",
        ],
        inner,
      ),
    ).toEqual([]);
    const failing = [
      "Start > Xor_meet > Sub_check > End",
      "Start_in > Xor_in >[form.visit]> Task_in > End_in",
      "Xor_in > End_bad",
      "Boundary_bad > Xor_meet",
    ];
    const parts: PartsById = {
      ...inner,
      End_bad: { eventDefinitions: ["errorEventDefinition"], reference: "unmet", parent: "Sub_check" },
      Boundary_bad: { attachedTo: "Sub_check", eventDefinitions: ["errorEventDefinition"], reference: "unmet" },
    };
    expect(codesOf(failing, parts)).toEqual(["flow/loop-without-step Xor_meet"]);
  });

  test("R-FLW-26 a flow does not lead across the border, and what is unsound inside is found", () => {
    expect(codesOf([...chains, "Task_in > Task_after"], inside)).toContain(
      "flow/edge-crosses-border Task_in__Task_after",
    );
    const stuck = [
      "Start > Sub_check > End",
      "Start_in > Xor_in >[form.a]> Task_in > And_out > End_in",
      "Xor_in > And_out",
    ];
    expect(codesOf(stuck, { ...inside, Xor_in: { parent: "Sub_check" } })).toContain("flow/deadlock And_out");
  });
});

describe("several do the same step", () => {
  const panel = (loop: object, attributes: Record<string, string> = {}) =>
    compiledSketch(
      [
        'Start > Task_before > Task_sign > Xor_way >[outcomes.Task_sign = "object"]> Task_no > End',
        "Xor_way > Task_yes > End",
      ],
      {
        Task_sign: { loop: { ...MANY, ...loop }, attributes },
      },
    );

  test("R-FLW-20 会签: all speak; one objection is an objection", () => {
    const walk = new FlowWalk(panel({}, { offices: "fire, water, roads" }));
    walk.complete("Task_before");
    expect(walk.state.tasks.map((task) => [task.office, task.instance])).toEqual([
      ["fire", { number: 1, total: 3 }],
      ["water", { number: 2, total: 3 }],
      ["roads", { number: 3, total: 3 }],
    ]);
    walk.complete("Task_sign");
    walk.complete("Task_sign", "object");
    expect(walk.state.outcomes).toEqual({ Task_before: "agree" });
    walk.complete("Task_sign");
    expect(walk.open).toEqual(["Task_no"]);
  });

  test("R-FLW-20 或签, k of n: enough voices call the rest off", () => {
    const verdict = { verdict: 'if given.agree >= 2 then "agree" else "object"' };
    const walk = new FlowWalk(panel({ cardinality: "3", completion: "given.agree >= 2" }, verdict));
    walk.completeAll("Task_before", "Task_sign");
    const last = walk.complete("Task_sign");
    expect(last.closed.map((task) => task.how)).toEqual(["completed", "cancelled"]);
    expect(walk.open).toEqual(["Task_yes"]);
  });

  test("R-FLW-20 one after the other, each once; offices may come from a rule", () => {
    const walk = new FlowWalk(panel({ sequential: true }, { officesFrom: "form.offices" }));
    walk.complete("Task_before", "agree", { form: { offices: ["fire", "water"] } });
    expect(walk.state.tasks.map((task) => task.office)).toEqual(["fire"]);
    walk.complete("Task_sign");
    expect(walk.state.tasks.map((task) => task.office)).toEqual(["water"]);
    walk.complete("Task_sign");
    expect(walk.open).toEqual(["Task_yes"]);
  });

  test("R-FLW-20 nobody to ask: the step is passed; more than a hundred is a fault of the rule", () => {
    const model = panel({ cardinality: "form.count" });
    const walk = new FlowWalk(model);
    walk.complete("Task_before", "agree", { form: { count: 0 } });
    expect(walk.open).toEqual(["Task_yes"]);
    const again = new FlowWalk(model);
    expect(() => again.complete("Task_before", "agree", { form: { count: 101 } })).toThrow("flow/instances-malformed");
  });

  test("R-FLW-06 one of several sends the whole step back, and it is done anew by all", () => {
    const walk = new FlowWalk(panel({ cardinality: "2" }));
    walk.completeAll("Task_before", "Task_sign");
    walk.sendBack("Task_sign", "Task_before");
    expect(walk.waiting).toEqual(["Task_before"]);
    walk.completeAll("Task_before", "Task_sign", "Task_sign");
    expect(walk.open).toEqual(["Task_yes"]);
    expect(returnTargets(walk.model, walk.state, walk.task("Task_yes").taskId)).toEqual(["Task_sign", "Task_before"]);
    walk.sendBack("Task_yes", "Task_sign");
    expect(walk.open).toEqual(["Task_sign", "Task_sign"]);
  });

  test("R-FLW-20 what the step must say", () => {
    const chains = ["Start > Task_sign > End"];
    expect(codesOf(chains, { Task_sign: { loop: MANY } })).toEqual(["flow/loop-incomplete Task_sign"]);
    const open = { loop: { ...MANY, cardinality: "3", completion: "true" } };
    expect(codesOf(chains, { Task_sign: open })).toEqual(["flow/verdict-missing Task_sign"]);
    expect(codesOf(chains, { Task_sign: { attributes: { offices: "fire" } } })).toEqual([
      "flow/loop-incomplete Task_sign",
    ]);
  });

  test("R-FLW-21 缺席默认: silence ends a consultation as absent, which is no opinion", () => {
    const model = panel(
      {},
      { offices: "fire,water", kind: "consult", absentAfter: "5wd", absentBasis: "某办法第八条" },
    );
    const walk = new FlowWalk(model);
    walk.completeAll("Task_before", "Task_sign");
    const timer = walk.state.timers[0];
    const delta = walk.apply(fireTimer(model, walk.state, timer?.timerId ?? "", {}));
    expect(delta.closed).toMatchObject([{ how: "absent", outcome: "absent" }]);
    expect(walk.state.outcomes.Task_sign).toBe("agree");
    expect(walk.open).toEqual(["Task_yes"]);
  });

  test("R-FLW-21 silence never stands for a decision, or where the law requires a word", () => {
    const absent = { absentAfter: "5wd", absentBasis: "某办法第八条" };
    const chains = ["Start > Task_sign > End"];
    const kind = (attributes: Record<string, string>) => codesOf(chains, { Task_sign: { attributes } });
    expect(kind({ kind: "decide", ...absent })).toEqual(["flow/absence-not-allowed Task_sign"]);
    expect(kind({ kind: "consult", statutory: "true", ...absent })).toEqual(["flow/absence-not-allowed Task_sign"]);
    expect(kind({ kind: "consult", absentAfter: "5wd" })).toEqual(["flow/absence-incomplete Task_sign"]);
    expect(kind({ kind: "consult", ...absent })).toEqual([]);
  });
});

describe("messages, races and called cases", () => {
  test("R-FLW-27 a message is waited for, another goes out", () => {
    const model = compiledSketch(["Start > Send_ask > Letter_reply > Task_decide > End"], {
      Letter_reply: { attributes: { from: "applicant" } },
    });
    const walk = new FlowWalk(model);
    expect(walk.deltas[0]?.sent).toEqual([
      { nodeId: "Send_ask", name: "Send_ask", message: "notice", to: "applicant" },
    ]);
    expect(walk.state.waits).toMatchObject([{ message: "reply", from: "applicant" }]);
    expect(receiveMessage(model, walk.state, { message: "other" }, {})).toMatchObject({
      refusal: { code: "flow/message-not-awaited" },
    });
    walk.apply(receiveMessage(model, walk.state, { message: "reply" }, {}));
    expect(walk.open).toEqual(["Task_decide"]);
    expect(walk.state.waits).toEqual([]);
  });

  test("R-FLW-27 the first of several events takes the token, the others no longer count", () => {
    const model = compiledSketch([
      "Start > Race_wait > Letter_reply > Task_yes > End",
      "Race_wait > Timer_late > Task_no > End_late",
    ]);
    const walk = new FlowWalk(model);
    expect([walk.state.timers.length, walk.state.waits.length]).toEqual([1, 1]);
    walk.fire("Timer_late");
    expect(walk.open).toEqual(["Task_no"]);
    expect(walk.state.waits).toEqual([]);
    expect(walk.state.visited).toContain("Timer_late");
    expect(codesOf(["Start > Race_wait > Task_a > End"])).toEqual(["flow/event-expected Race_wait"]);
  });

  test("R-FLW-27 a message at a task that interrupts takes its place", () => {
    const model = compiledSketch(["Start > Task_review > End", "Boundary_word > Task_talk > End_talk"], {
      Boundary_word: {
        attachedTo: "Task_review",
        eventDefinitions: ["messageEventDefinition"],
        reference: "objection",
      },
    });
    const walk = new FlowWalk(model);
    const delta = walk.apply(receiveMessage(model, walk.state, { message: "objection" }, {}));
    expect(delta.closed).toMatchObject([{ nodeId: "Task_review", how: "cancelled" }]);
    expect(walk.open).toEqual(["Task_talk"]);
  });

  test("R-FLW-28 a called case is waited for; how it ended is the outcome of the step", () => {
    const model = compiledSketch([
      'Start > Call_licence > Xor_way >[outcomes.Call_licence = "granted"]> Task_yes > End',
      "Xor_way > Task_no > End",
    ]);
    const walk = new FlowWalk(model);
    const [call] = walk.state.calls;
    expect(call).toMatchObject({ procedure: "M01", nodeId: "Call_licence" });
    walk.apply(finishCall(model, walk.state, { callId: call?.callId ?? "", outcome: "granted" }, {}));
    expect(walk.open).toEqual(["Task_yes"]);
    expect(walk.state.calls).toEqual([]);
  });
});
