import { expect, test } from "vitest";
import type { CaseView } from "../desk-case/case-view.ts";
import { besides, nextStep, stagesOf } from "./sitting.ts";

const view = (allowed: readonly string[], happened: readonly string[], rest: Partial<CaseView> = {}): CaseView =>
  ({
    allowed: allowed.map((type) => ({ type })),
    timeline: happened.map((type, index) => ({ seq: index + 1, type })),
    feeFen: null,
    closedAt: null,
    ...rest,
  }) as unknown as CaseView;

test("the next step is the first that may be taken", () => {
  expect(nextStep(view(["accept", "receive", "withdraw"], ["case-submitted"]))).toBe("receive");
  expect(nextStep(view(["withdraw"], ["case-submitted"]))).toBeUndefined();
});

test("the person is asked for a rating at the end, not before", () => {
  expect(nextStep(view(["rate", "decide"], []))).toBe("decide");
  expect(nextStep(view(["rate"], []))).toBeUndefined();
  expect(nextStep(view(["rate"], [], { closedAt: "2026-10-15T10:00:00+08:00" }))).toBe("rate");
});

test("a fee is a step only where there is one", () => {
  const done = view(["serve"], ["case-submitted", "case-received", "case-accepted", "case-decided"]);
  expect(stagesOf(done)).toEqual([
    { step: "receive", stage: "done" },
    { step: "accept", stage: "done" },
    { step: "decide", stage: "done" },
    { step: "serve", stage: "now" },
    { step: "rate", stage: "coming" },
  ]);
  expect(stagesOf({ ...done, feeFen: 1000 }).map(({ step }) => step)).toContain("record-payment");
});

test("a step that the case passed over counts as done", () => {
  const atTheCounter = view(["accept"], ["case-submitted"]);
  expect(stagesOf(atTheCounter).slice(0, 2)).toEqual([
    { step: "receive", stage: "done" },
    { step: "accept", stage: "now" },
  ]);
});

test("what may be done besides stands in the case's own list", () => {
  expect(besides(view(["accept", "request-corrections", "withdraw"], []))).toEqual(["request-corrections", "withdraw"]);
});
