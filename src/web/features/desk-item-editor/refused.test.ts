import { expect, test } from "vitest";
import { Problem, parseProblem } from "../../api/problem.ts";
import { isRefused, refusedPlaces } from "./refused.ts";

const refused = (problems: unknown, code = "request/invalid") =>
  new Problem(parseProblem({ code, title: "请求有误", problems }, 400));

test("a place that the server names is one of the editor", () => {
  const problem = refused([
    { path: "/source/spec/materials/6/name", code: "input/too-long", detail: "太长" },
    { path: "/source/spec/guide/summary", code: "input/too-long", detail: "太长" },
    { path: "/source/bpmn", code: "input/too-long", detail: "太长" },
    { path: "/source/dmn/0/xml", code: "input/too-long", detail: "太长" },
  ]);
  expect(refusedPlaces(problem)).toEqual([
    { place: "materials[6].name", number: 7, detail: "太长" },
    { place: "guide.summary", number: 0, detail: "太长" },
    { place: "flow", number: 0, detail: "太长" },
    { place: "rules", number: 0, detail: "太长" },
  ]);
});

test("only what is written wrong is refused: a broken line is not", () => {
  expect(isRefused(refused([]))).toBe(true);
  expect(isRefused(refused([], "web/unreachable"))).toBe(false);
  expect(isRefused(new TypeError("no line"))).toBe(false);
});
