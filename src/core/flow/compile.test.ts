import { describe, expect, test } from "vitest";
import { flowSketch, type PartsById } from "../../../test/factories/flow.ts";
import { compileFlow, type FlowFinding, type FlowSource } from "./index.ts";

function findings(source: FlowSource): readonly FlowFinding[] {
  const compiled = compileFlow(source);
  return compiled.ok ? [] : compiled.refusal.findings;
}

function sketched(chains: readonly string[], parts: PartsById = {}): readonly FlowFinding[] {
  return findings(flowSketch(chains, parts));
}

const task = (attributes: Record<string, string>) => sketched(["Start > Task_a > End"], { Task_a: { attributes } });

describe("elements", () => {
  test("R-FLW-10 an element that the engine does not execute is refused by its id", () => {
    expect(sketched(["Start > Gate > End"], { Gate: { type: "complexGateway" } })).toEqual([
      { code: "flow/unsupported-element", element: "Gate", found: "complexGateway" },
    ]);
    expect(sketched(["Start > End"], { Start: { eventDefinitions: ["signalEventDefinition"] } })).toEqual([
      { code: "flow/unsupported-element", element: "Start", found: "signalEventDefinition" },
    ]);
    const loop = { type: "standardLoopCharacteristics", sequential: true };
    expect(sketched(["Start > Task_a > End"], { Task_a: { loop } })).toMatchObject([
      { code: "flow/unsupported-element", element: "Task_a", found: "standardLoopCharacteristics" },
    ]);
  });

  test("R-FLW-10 ids are ASCII and unique, references lead somewhere", () => {
    const source = flowSketch(["Start > Task_a > End"]);
    const [start, work, end] = source.nodes;
    if (start === undefined || work === undefined || end === undefined) throw new Error("sketch");
    expect(findings({ ...source, nodes: [start, { ...work, id: "审查" }, end] })).toMatchObject([
      { code: "flow/id-malformed", found: "审查" },
      { code: "flow/dangling-reference", element: "Start__Task_a" },
      { code: "flow/dangling-reference", element: "Task_a__End" },
    ]);
    expect(findings({ ...source, nodes: [start, work, work, end] })).toEqual([
      { code: "flow/id-duplicate", element: "Task_a" },
    ]);
  });

  test("R-FLW-11 every task names an office and a post, its own or its lane's", () => {
    const bare = flowSketch(["Start > Task_a > End"]);
    const nodes = bare.nodes.map((node) => ({ ...node, attributes: {} }));
    const lane = { id: "Lane_m", name: "市场准入科", nodes: ["Task_a"] };
    expect(findings({ ...bare, nodes })).toEqual([{ code: "flow/no-office", element: "Task_a" }]);
    expect(findings({ ...bare, nodes, lanes: [{ ...lane, attributes: {} }] })).toEqual([
      { code: "flow/no-post", element: "Task_a" },
    ]);
    const compiled = compileFlow({ ...bare, nodes, lanes: [{ ...lane, attributes: { post: "reviewer" } }] });
    expect(compiled).toMatchObject({ value: { nodes: { Task_a: { office: "市场准入科", post: "reviewer" } } } });
  });

  test("R-FLW-12 a site visit is made by two officers or more", () => {
    const visit = (officers: Record<string, string>) =>
      compileFlow(
        flowSketch(["Start > Task_a > End"], {
          Task_a: { attributes: { office: "o", post: "p", kind: "visit", ...officers } },
        }),
      );
    expect(visit({})).toMatchObject({ value: { nodes: { Task_a: { minimumOfficers: 2 } } } });
    expect(visit({ officers: "3" })).toMatchObject({ value: { nodes: { Task_a: { minimumOfficers: 3 } } } });
    expect(visit({ officers: "1" })).toMatchObject({
      refusal: { findings: [{ code: "flow/visit-needs-two-officers", element: "Task_a" }] },
    });
  });

  test("R-FLW-10 what a task says must be readable", () => {
    const holder = { office: "o", post: "p" };
    expect(task({ ...holder, kind: "reveiw" })).toMatchObject([{ code: "flow/kind-unknown", found: "reveiw" }]);
    expect(task({ ...holder, outcomes: "agree,,object" })).toMatchObject([{ code: "flow/outcomes-malformed" }]);
    expect(task({ ...holder, outcomes: "agree,agree" })).toMatchObject([{ code: "flow/outcomes-malformed" }]);
    expect(task({ ...holder, limit: "3天" })).toMatchObject([{ code: "flow/limit-malformed", found: "3天" }]);
    expect(task({ ...holder, officers: "two" })).toMatchObject([{ code: "flow/officers-malformed" }]);
    expect(task({ ...holder, statutory: "yes" })).toMatchObject([{ code: "flow/statutory-malformed" }]);
  });

  test.each([
    ["P3D", "3cd"],
    ["P2W", "14cd"],
    ["P1M", "1mo"],
    ["PT4H", "4h"],
    ["PT30M", "30min"],
    ["5wd", "5wd"],
    ["8wh", "8wh"],
  ])("R-FLW-10 a timer of %s runs %s", (written, duration) => {
    const compiled = compileFlow(flowSketch(["Start > Timer_t > End"], { Timer_t: { duration: written } }));
    expect(compiled).toMatchObject({ value: { nodes: { Timer_t: { duration } } } });
  });

  test.each(["P1DT2H", "P1Y", "-P3D", "P", "PT", "", "R3/P3D", "PD3"])(
    "R-FLW-10 a timer of «%s» is refused",
    (duration) => {
      const [finding] = sketched(["Start > Timer_t > End"], { Timer_t: { duration } });
      expect(finding).toEqual({ code: "flow/limit-malformed", element: "Timer_t", found: duration });
    },
  );

  test("R-FLW-10 a boundary event sits on a user task and waits for time", () => {
    const chains = ["Start > Task_a > End", "Boundary_b > End"];
    expect(sketched(chains, { Boundary_b: {} })).toMatchObject([{ code: "flow/dangling-reference" }]);
    expect(sketched(chains, { Boundary_b: { attachedTo: "Start" } })).toMatchObject([
      { code: "flow/unsupported-element" },
    ]);
    expect(
      sketched(chains, { Boundary_b: { attachedTo: "Task_a", eventDefinitions: ["errorEventDefinition"] } }),
    ).toMatchObject([{ code: "flow/unsupported-element", found: "boundaryEvent on userTask" }]);
  });

  test("R-FLW-10 a step without people needs an expression and a name for its result", () => {
    const rule = (attributes: Record<string, string>) => sketched(["Start > Rule_r > End"], { Rule_r: { attributes } });
    expect(rule({ feel: "1" })).toEqual([{ code: "flow/rule-incomplete", element: "Rule_r" }]);
    expect(rule({ feel: "1 +", result: "n" })).toMatchObject([
      { code: "flow/expression-malformed", element: "Rule_r" },
    ]);
    expect(rule({ feel: "1", result: "n" })).toEqual([]);
  });
});

describe("graph", () => {
  test("R-FLW-16 one start, some end, every element on a way from one to the other", () => {
    expect(sketched(["Task_a > End"])).toMatchObject([{ code: "flow/no-start" }]);
    expect(sketched(["Start > End", "Start_2 > End"])).toMatchObject([
      { code: "flow/several-starts", element: "Start_2" },
    ]);
    expect(sketched(["Start > Task_a"])).toMatchObject([{ code: "flow/no-end" }]);
    expect(sketched(["Start > End", "Task_a > End"])).toEqual([{ code: "flow/unreachable", element: "Task_a" }]);
    expect(sketched(["Start > And_s > Task_a", "And_s > End"])).toMatchObject([
      { code: "flow/no-way-out", element: "Task_a" },
      { code: "flow/cannot-end", element: "Task_a" },
    ]);
  });

  test("R-FLW-16 only gateways split", () => {
    expect(sketched(["Start > Task_a > End", "Task_a > End_2"])).toMatchObject([
      { code: "flow/several-ways-out", element: "Task_a" },
    ]);
    expect(sketched(["Start > Task_a > End > Task_b > End_2"])).toMatchObject([{ code: "flow/edge-misplaced" }]);
  });

  test("R-FLW-13 an exclusive split has a branch for otherwise", () => {
    const both = ["Start > Xor_s >[a]> Task_a > End", "Xor_s >[b]> Task_b > End"];
    expect(sketched(both)).toEqual([{ code: "flow/no-default", element: "Xor_s" }]);
    expect(sketched(["Start > Xor_s > Task_a > End", "Xor_s > Task_b > End"])).toEqual([
      { code: "flow/branch-without-condition", element: "Xor_s__Task_b" },
    ]);
    expect(sketched(both, { Xor_s: { otherwise: "Xor_s__Task_b" } })).toEqual([
      { code: "flow/condition-misplaced", element: "Xor_s__Task_b" },
    ]);
    expect(sketched(["Start > Xor_s >[a]> Task_a > End", "Xor_s > Task_b > End"])).toEqual([]);
  });

  test("R-FLW-13 conditions are FEEL, stand on branches and speak of steps that exist", () => {
    expect(sketched(["Start > Xor_s >[a +]> Task_a > End", "Xor_s > End"])).toMatchObject([
      { code: "flow/expression-malformed", element: "Xor_s__Task_a", found: "feel/syntax" },
    ]);
    expect(sketched(["Start >[a]> Task_a > End"])).toEqual([
      { code: "flow/condition-misplaced", element: "Start__Task_a" },
    ]);
    expect(sketched(['Start > Xor_s >[outcomes.Task_b = "agree"]> Task_a > End', "Xor_s > End"])).toEqual([
      { code: "flow/expression-unknown-step", element: "Xor_s__Task_a", found: "Task_b" },
    ]);
  });

  test("R-FLW-17 a loop in which nothing waits is refused", () => {
    expect(sketched(["Start > Xor_m > Xor_s > End", "Xor_s >[a]> Xor_m"])).toEqual([
      { code: "flow/loop-without-step", element: "Xor_m", path: ["Xor_m", "Xor_s"] },
    ]);
  });
});

describe("courses of events", () => {
  test("R-FLW-14 a join that waits for a branch not taken is a deadlock, shown with its path", () => {
    expect(
      sketched(["Start > Task_0 > Xor_s >[a]> Task_a > And_j > Task_1 > End", "Xor_s > Task_b > And_j"])[0],
    ).toEqual({ code: "flow/deadlock", element: "And_j", path: ["Start", "Task_0", "Xor_s", "Task_a"] });
  });

  test("R-FLW-14 a branch that may leave a parallel block leaves the join waiting", () => {
    expect(
      sketched(["Start > And_s > Task_a > Xor_a > And_j > End", "Xor_a >[x]> End_a", "And_s > Task_b > And_j"])[0],
    ).toMatchObject({ code: "flow/deadlock", element: "And_j" });
  });

  test("R-FLW-15 branches that meet without a join do the next step twice", () => {
    expect(sketched(["Start > And_s > Task_a > Xor_m > Task_c > End", "And_s > Task_b > Xor_m"])[0]).toMatchObject({
      code: "flow/step-twice",
      element: "Xor_m",
    });
    expect(
      sketched(["Start > Task_a > Task_b > End", "Boundary_t > Task_b"], {
        Boundary_t: { attachedTo: "Task_a", interrupting: false },
      })[0],
    ).toMatchObject({ code: "flow/step-twice", element: "Task_b" });
  });

  test("R-FLW-16 a step that no course of events reaches is dead", () => {
    const found = sketched(["Start > Xor_s >[a]> Task_a > And_j > Task_1 > End", "Xor_s > Task_b > And_j"]);
    expect(found.filter((one) => one.code === "flow/dead-step").map((one) => one.element)).toEqual([
      "And_j",
      "Task_1",
      "End",
    ]);
  });

  test("R-FLW-17 so is one around a sub-process that never ends without raising its error", () => {
    const chains = ["Start > Sub_check > End", "Start_in > Task_in > And_in > End_bad", "Boundary_bad > Sub_check"];
    const parts: PartsById = {
      Start_in: { parent: "Sub_check" },
      Task_in: { parent: "Sub_check" },
      And_in: { parent: "Sub_check" },
      Xor_in: { parent: "Sub_check" },
      End_good: { parent: "Sub_check" },
      End_bad: { eventDefinitions: ["errorEventDefinition"], reference: "unmet", parent: "Sub_check" },
      Boundary_bad: { attachedTo: "Sub_check", eventDefinitions: ["errorEventDefinition"], reference: "unmet" },
    };
    const codes = sketched([...chains, "And_in > End_good"], parts).map(({ code, element }) => [code, element]);
    expect(codes).toContainEqual(["flow/dead-step", "End"]);
    const choosing = [
      "Start > Sub_check > End",
      "Start_in > Task_in > Xor_in >[a]> End_bad",
      "Boundary_bad > Sub_check",
    ];
    expect(sketched([...choosing, "Xor_in > End_good"], parts)).toEqual([]);
  });

  test("R-FLW-17 a circle that can never be left is refused", () => {
    expect(sketched(["Start > Xor_m > Task_a > And_s > End", "And_s > Xor_m"])[0]).toMatchObject({
      code: "flow/never-ends",
    });
  });

  test("R-FLW-17 twenty parallel branches of ten steps compile at once", () => {
    const branch = (b: number) => Array.from({ length: 10 }, (_, step) => `Task_${b}_${step}`).join(" > ");
    const chains = Array.from({ length: 20 }, (_, b) => `And_s > ${branch(b)} > And_j`);
    expect(sketched(["Start > And_s", "And_j > End", ...chains])).toEqual([]);
  });

  test("R-FLW-17 a tangle beyond what can be explored is not vouched for", () => {
    const wide = 16;
    const chains = Array.from({ length: wide }, (_, b) => [
      `And_s > Task_${b} > Xor_${b} >[x]> And_j`,
      `Xor_${b} > And_k`,
    ]).flat();
    const found = sketched(["Start > And_s", "And_j > End", "And_k > End", ...chains]);
    expect(found.map((one) => one.code)).toContain("flow/too-complex");
  });
});
