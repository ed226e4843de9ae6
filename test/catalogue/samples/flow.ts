/** Samples of `flow/…`: what the compiler has against a flow. */
import { compileFlow, type FlowFindingCode, type FlowSource } from "../../../src/core/flow/index.ts";
import { flowSketch, type PartsById } from "../../factories/flow.ts";
import type { Sample } from "./sample.ts";

type Sketch = readonly [chains: readonly string[], parts?: PartsById];

function codesOf(source: FlowSource): readonly string[] {
  const compiled = compileFlow(source);
  return compiled.ok ? [] : compiled.refusal.findings.map(({ code }) => code);
}

function sample(why: string, shows: Sample["shows"], wrong: Sketch | FlowSource, right: Sketch | FlowSource): Sample {
  const read = (one: Sketch | FlowSource) => () => codesOf("nodes" in one ? one : flowSketch(...one));
  return { why, shows, wrong: read(wrong), right: read(right) };
}

const ENGINE = "rule of the engine";
const READABLE = "rule of the engine: nothing is guessed or dropped";
const PLAIN = ["Start > Task_a > End"];
const GOOD: Sketch = [PLAIN];

function task(attributes: Readonly<Record<string, string>>): Sketch {
  return [PLAIN, { Task_a: { attributes } }];
}

function badly(attribute: string, wrong: string, right: string, why = READABLE): Sample {
  return sample(
    why,
    [`${attribute}="${wrong}"`, `${attribute}="${right}"`],
    task({ [attribute]: wrong }),
    task({ [attribute]: right }),
  );
}

const MANY = { type: "multiInstanceLoopCharacteristics", sequential: false };
const INSIDE = { parent: "Sub_s" };
const SUB = ["Start > Sub_s > End", "Start_in > Task_in > End_in"];
const IN_SUB: PartsById = { Start_in: INSIDE, Task_in: INSIDE, End_in: INSIDE };
const raising = { eventDefinitions: ["errorEventDefinition"], reference: "unmet" };
const SPLIT = ["Start > Xor_s >[a]> Task_a > End", "Xor_s > Task_b > End"];
const CROSSED = ["Start > Xor_s >[a]> Task_a > And_j > Task_c > End", "Xor_s > Task_b > And_j"];
const MET = ["Start > Xor_s >[a]> Task_a > Xor_j > Task_c > End", "Xor_s > Task_b > Xor_j"];

/** The sketch with its first node changed. */
function withNodes(change: (nodes: FlowSource["nodes"]) => FlowSource["nodes"]): FlowSource {
  const source = flowSketch(PLAIN);
  return { ...source, nodes: change(source.nodes) };
}

function bare(lanes: FlowSource["lanes"]): FlowSource {
  return { ...withNodes((nodes) => nodes.map((node) => ({ ...node, attributes: {} }))), lanes };
}

const lane = (attributes: Readonly<Record<string, string>>) => [
  { id: "Lane_m", name: attributes.post === undefined ? "市场准入科" : "", nodes: ["Task_a"], attributes },
];

function tangle(branches: number): Sketch {
  const chains = Array.from({ length: branches }, (_, b) => [
    `And_s > Task_${b} > Xor_${b} >[x]> And_j`,
    `Xor_${b} > And_k`,
  ]).flat();
  return [["Start > And_s", "And_j > End", "And_k > End", ...chains]];
}

export const FLOW_SAMPLES = {
  "flow/id-malformed": sample(
    "XML names; a Chinese id would be dropped by readers",
    ['id="审查"', 'id="review"'],
    withNodes((nodes) => nodes.map((node) => (node.id === "Task_a" ? { ...node, id: "审查" } : node))),
    GOOD,
  ),
  "flow/id-duplicate": sample(
    ENGINE,
    ["two steps with one id", "an id for each"],
    withNodes((nodes) => [...nodes, ...nodes.filter(({ id }) => id === "Task_a")]),
    GOOD,
  ),
  "flow/unsupported-element": sample(
    ENGINE,
    ["complexGateway", "exclusiveGateway"],
    [["Start > Gate > End"], { Gate: { type: "complexGateway" } }],
    [["Start > Gate > End"], { Gate: { type: "exclusiveGateway" } }],
  ),
  "flow/dangling-reference": sample(
    ENGINE,
    ["a boundary event on nothing", "a boundary event on a task"],
    [[...PLAIN, "Boundary_b > End"], { Boundary_b: {} }],
    [[...PLAIN, "Boundary_b > End"], { Boundary_b: { attachedTo: "Task_a" } }],
  ),
  "flow/no-start": sample(ENGINE, ["review → end", "start → review → end"], [["Task_a > End"]], GOOD),
  "flow/several-starts": sample(
    ENGINE,
    ["two start events", "one start event"],
    [["Start > End", "Start_2 > End"]],
    [["Start > End"]],
  ),
  "flow/no-end": sample(ENGINE, ["start → review", "start → review → end"], [["Start > Task_a"]], GOOD),
  "flow/edge-misplaced": sample(
    ENGINE,
    ["end → review", "review → end"],
    [["Start > Task_a > End > Task_b > End_2"]],
    [["Start > Task_a > Task_b > End"]],
  ),
  "flow/no-way-out": sample(
    ENGINE,
    ["a step that leads nowhere", "a step that leads to the end"],
    [["Start > And_s > Task_a", "And_s > End"]],
    GOOD,
  ),
  "flow/several-ways-out": sample(
    ENGINE,
    ["a step with two ways out", "a gateway behind the step"],
    [["Start > Task_a > End", "Task_a > End_2"]],
    [["Start > Task_a > Xor_s >[a]> End", "Xor_s > End_2"]],
  ),
  "flow/unreachable": sample(
    ENGINE,
    ["a step that nothing leads to", "a step on the way"],
    [["Start > End", "Task_a > End"]],
    GOOD,
  ),
  "flow/cannot-end": sample(
    "every case comes to an end",
    ["a step with no way to an end", "a step on the way to the end"],
    [["Start > And_s > Task_a", "And_s > End"]],
    GOOD,
  ),
  "flow/loop-without-step": sample(
    ENGINE,
    ["a circle of gateways", "a circle with a step in it"],
    [["Start > Xor_m > Xor_s > End", "Xor_s >[a]> Xor_m"]],
    [["Start > Xor_m > Task_a > Xor_s > End", "Xor_s >[a]> Xor_m"]],
  ),
  "flow/no-office": sample(
    "行政许可法 §38: somebody answers for every step",
    ["neither step nor lane has an office", "the lane is an office"],
    bare([]),
    bare(lane({ post: "reviewer", office: "market" })),
  ),
  "flow/no-post": sample(
    "行政许可法 §38: somebody answers for every step",
    ["a lane without a post", 'a lane with post="reviewer"'],
    bare(lane({})),
    bare(lane({ post: "reviewer", office: "market" })),
  ),
  "flow/kind-unknown": badly("kind", "reveiw", "review"),
  "flow/outcomes-malformed": badly("outcomes", "agree,,object", "agree,object"),
  "flow/officers-malformed": badly("officers", "two", "2"),
  "flow/limit-malformed": badly("limit", "3天", "3wd"),
  "flow/statutory-malformed": badly("statutory", "yes", "true"),
  "flow/visit-needs-two-officers": sample(
    "行政许可法 §34(3)",
    ["a visit by 1", "a visit by 2"],
    task({ kind: "visit", officers: "1" }),
    task({ kind: "visit", officers: "2" }),
  ),
  "flow/rule-incomplete": sample(
    ENGINE,
    ["a rule without the name of its result", "a rule with result and feel"],
    [["Start > Rule_r > End"], { Rule_r: { attributes: { feel: "1" } } }],
    [["Start > Rule_r > End"], { Rule_r: { attributes: { feel: "1", result: "n" } } }],
  ),
  "flow/decision-unknown": sample(
    ENGINE,
    ["a decision that no file has", "an expression of its own"],
    [["Start > Rule_r > End"], { Rule_r: { attributes: { decision: "Nowhere", result: "n" } } }],
    [["Start > Rule_r > End"], { Rule_r: { attributes: { feel: "1", result: "n" } } }],
  ),
  "flow/message-unnamed": sample(
    ENGINE,
    ["a message without a name", "a message called reply"],
    [["Start > Letter_l > End"], { Letter_l: { reference: "" } }],
    [["Start > Letter_l > End"]],
  ),
  "flow/correspondent-unknown": sample(
    ENGINE,
    ['to="police"', 'to="office"'],
    [["Start > Send_s > End"], { Send_s: { attributes: { to: "police" } } }],
    [["Start > Send_s > End"], { Send_s: { attributes: { to: "office" } } }],
  ),
  "flow/uncaught": sample(
    ENGINE,
    ["an error that nobody catches", "a boundary event that catches it"],
    [SUB, { ...IN_SUB, End_in: { ...INSIDE, ...raising } }],
    [
      [
        ...SUB.slice(0, 1),
        "Start_in > Task_in > Xor_in >[a]> End_bad",
        "Xor_in > End_in",
        "Boundary_b > Task_b > End_b",
      ],
      {
        ...IN_SUB,
        Xor_in: INSIDE,
        End_bad: { ...INSIDE, ...raising },
        Boundary_b: { attachedTo: "Sub_s", ...raising },
      },
    ],
  ),
  "flow/loop-incomplete": sample(
    ENGINE,
    ["for several, without saying how many", "for 2"],
    [PLAIN, { Task_a: { loop: MANY } }],
    [PLAIN, { Task_a: { loop: { ...MANY, cardinality: "2" } } }],
  ),
  "flow/verdict-missing": sample(
    "what holds is said, not guessed",
    ["ends when two have spoken, without a verdict", "with a verdict"],
    [PLAIN, { Task_a: { loop: { ...MANY, cardinality: "3", completion: "nrOfCompletedInstances = 2" } } }],
    [
      PLAIN,
      {
        Task_a: {
          loop: { ...MANY, cardinality: "3", completion: "nrOfCompletedInstances = 2" },
          attributes: { verdict: '"agree"' },
        },
      },
    ],
  ),
  "flow/absence-not-allowed": sample(
    "行政许可法 §38; 城市道路管理条例 §30–31",
    ["silence stands for a review", "silence stands for a consulted opinion"],
    task({ kind: "review", absentAfter: "3wd", absentBasis: "binglian" }),
    task({ kind: "consult", absentAfter: "3wd", absentBasis: "binglian" }),
  ),
  "flow/absence-incomplete": sample(
    "R-ABS-01",
    ["absentAfter without absentBasis", "both"],
    task({ kind: "consult", absentAfter: "3wd" }),
    task({ kind: "consult", absentAfter: "3wd", absentBasis: "binglian" }),
  ),
  "flow/event-expected": sample(
    "BPMN 2.0 §10.6",
    ["a task after an event-based gateway", "timers and messages after it"],
    [["Start > Race_r > Task_a > End", "Race_r > Timer_t > End"]],
    [["Start > Race_r > Letter_l > End", "Race_r > Timer_t > End"]],
  ),
  "flow/call-incomplete": sample(
    ENGINE,
    ["a call of nothing", "a call of an item"],
    [["Start > Call_c > End"], { Call_c: { called: "" } }],
    [["Start > Call_c > End"]],
  ),
  "flow/edge-crosses-border": sample(
    "BPMN 2.0 §10.3",
    ["a line into a sub-process", "a line to the sub-process itself"],
    [[...SUB, "Start > Task_in"], IN_SUB],
    [SUB, IN_SUB],
  ),
  "flow/no-default": sample(
    "every case knows where to go",
    ["two branches with conditions", "one of them without"],
    [["Start > Xor_s >[a]> Task_a > End", "Xor_s >[b]> Task_b > End"]],
    [SPLIT],
  ),
  "flow/branch-without-condition": sample(
    ENGINE,
    ["two branches without a condition", "one of them with"],
    [["Start > Xor_s > Task_a > End", "Xor_s > Task_b > End"]],
    [SPLIT],
  ),
  "flow/condition-misplaced": sample(
    ENGINE,
    ["a condition behind the start", "a condition behind a gateway"],
    [["Start >[a]> Task_a > End"]],
    [SPLIT],
  ),
  "flow/expression-malformed": sample(
    "FEEL (DMN 1.3 §10.3)",
    ["a +", "a"],
    [["Start > Xor_s >[a +]> Task_a > End", "Xor_s > End"]],
    [SPLIT],
  ),
  "flow/expression-unknown-step": sample(
    ENGINE,
    ["outcomes.Task_c of a flow without it", "outcomes of a step of the flow"],
    [["Start > Task_b > Xor_s >[outcomes.Task_c = 1]> Task_a > End", "Xor_s > End"]],
    [["Start > Task_b > Xor_s >[outcomes.Task_b = 1]> Task_a > End", "Xor_s > End"]],
  ),
  "flow/deadlock": sample(
    "every case comes to an end",
    ["exclusive branches joined by a parallel gateway", "joined by an exclusive one"],
    [CROSSED],
    [MET],
  ),
  "flow/dead-step": sample(
    "every case comes to an end",
    ["a step behind a join that never opens", "a step that is reached"],
    [CROSSED],
    [MET],
  ),
  "flow/step-twice": sample(
    "a step is done once",
    ["parallel branches that meet at a step", "joined before it"],
    [["Start > And_s > Task_a > Xor_m > Task_c > End", "And_s > Task_b > Xor_m"]],
    [["Start > And_s > Task_a > And_m > Task_c > End", "And_s > Task_b > And_m"]],
  ),
  "flow/never-ends": sample(
    "every case comes to an end",
    ["a circle that starts a branch each time", "a circle that can be left"],
    [["Start > Xor_m > Task_a > And_s > End", "And_s > Xor_m"]],
    [["Start > Xor_m > Task_a > Xor_s > End", "Xor_s >[a]> Xor_m"]],
  ),
  "flow/too-complex": sample(
    ENGINE,
    ["16 branches that may each end in two joins", "3 branches that meet"],
    tangle(16),
    [["Start > And_s > Task_a > And_j > End", "And_s > Task_b > And_j", "And_s > Task_c > And_j"]],
  ),
} satisfies Record<FlowFindingCode, Sample>;
