import { expect, test } from "vitest";
import { Problem, parseProblem, readProblem, UNREADABLE } from "./problem.ts";

test("a problem carries its code, its sentence and its facts", () => {
  const body = { type: "about:blank", title: "x", status: 422, code: "form/invalid", detail: "请修改", problems: [1] };
  const problem = new Problem(parseProblem(body, 422));
  expect(problem).toMatchObject({ status: 422, code: "form/invalid", detail: "请修改", facts: { problems: [1] } });
  expect(problem.message).toBe("请修改");
});

test.each([undefined, null, "<html>", [], 7])("%j is no answer of ours", (body) => {
  expect(parseProblem(body, 502)).toMatchObject({ status: 502, code: UNREADABLE });
});

test("a proxy's error page becomes a problem", async () => {
  const problem = await readProblem(new Response("<h1>Bad Gateway</h1>", { status: 502 }));
  expect(problem).toMatchObject({ status: 502, code: UNREADABLE });
});
