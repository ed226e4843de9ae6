import { expect, test } from "vitest";
import { askedBefore, type CorrectionLine, faultsOf } from "./corrections.ts";

const line = (target: string, reason = "missing", how = "请提交。"): CorrectionLine => ({
  key: 1,
  target,
  reason,
  how,
});
const round = (...targets: string[]) => ({
  requestedAt: "2026-10-08T09:00:00+08:00",
  dueOn: "2026-10-29",
  effect: "deemed-withdrawn",
  deliveredOn: null,
  items: targets.map((target) => ({ target, reason: "missing", how: "" })),
});

test("a list names something, each with a reason and without open blanks", () => {
  expect(faultsOf([], undefined, "")).toEqual([{ kind: "empty" }]);
  expect(faultsOf([line("layout", "")], undefined, "")).toEqual([{ kind: "no-reason", target: "layout" }]);
  expect(faultsOf([line("layout", "unclear", "无法辨认{部位}")], undefined, "")).toEqual([
    { kind: "blanks", target: "layout", blanks: ["部位"] },
  ]);
  expect(faultsOf([line("layout")], undefined, "")).toEqual([]);
});

test("the first list may ask for anything, a later one only for what was asked, or with the head's reason", () => {
  expect(askedBefore({ corrections: [] })).toBeUndefined();
  const before = askedBefore({ corrections: [round("layout")] });
  expect(faultsOf([line("layout")], before, "")).toEqual([]);
  expect(faultsOf([line("rules")], before, "")).toEqual([{ kind: "not-one-time", targets: ["rules"] }]);
  expect(faultsOf([line("rules")], before, "新情况")).toEqual([]);
});
