import { expect, test } from "vitest";
import type { FlowModel, FlowNode } from "../../core/flow/index.ts";
import { drawingOf, stepsOf } from "./flow-steps.ts";

const task = (id: string): FlowNode => ({
  kind: "user-task",
  id,
  name: id,
  office: "market",
  post: "reviewer",
  taskKind: "review",
  outcomes: ["agree"],
  statutoryStep: false,
  minimumOfficers: 1,
});
const edges = [
  ["start", "split"],
  ["split", "review"],
  ["review", "join"],
  ["split", "visit"],
  ["visit", "again"],
  ["again", "join"],
  ["join", "decide"],
  ["decide", "end"],
] as const;

const model: FlowModel = {
  id: "flow",
  name: "流程",
  start: "start",
  nodes: {
    // As a database may give them back: in any order.
    decide: task("decide"),
    end: { kind: "end", id: "end", name: "" },
    again: task("again"),
    join: { kind: "parallel", id: "join", name: "" },
    review: task("review"),
    split: { kind: "parallel", id: "split", name: "" },
    start: { kind: "start", id: "start", name: "" },
    visit: task("visit"),
  },
  edges: Object.fromEntries(edges.map(([from, to]) => [`${from}-${to}`, { id: `${from}-${to}`, from, to }])),
  out: group(0),
  in: group(1),
  boundary: {},
  lanes: [],
};

function group(end: 0 | 1): Record<string, string[]> {
  const grouped = Object.groupBy(edges, (edge) => edge[end]);
  return Object.fromEntries(
    Object.entries(grouped).map(([node, list]) => [node, list.map(([from, to]) => `${from}-${to}`)]),
  );
}

test("steps stand in an order in which none comes before one that it waits for", () => {
  expect(stepsOf(model, new Map()).map((step) => step.id)).toEqual(["review", "visit", "again", "decide"]);
});

test("a step names its office, by its id where the register has no name", () => {
  expect(stepsOf(model, new Map([["market", "市场准入科"]]))[0]?.office).toEqual({ id: "market", name: "市场准入科" });
  expect(stepsOf(model, new Map())[0]?.office).toEqual({ id: "market", name: "market" });
});

test("the drawing has every node and edge once", () => {
  const drawing = drawingOf(model, "<xml/>", new Map());
  expect(drawing.nodes.map((node) => node.id).sort()).toEqual(Object.keys(model.nodes).sort());
  expect(drawing.edges).toHaveLength(edges.length);
});
