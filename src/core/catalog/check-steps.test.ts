import { describe, expect, test } from "vitest";
import { compiledSketch, type PartsById } from "../../../test/factories/flow.ts";
import { sampleItem } from "../../../test/factories/procedure.ts";
import { sampleRegister } from "../../../test/factories/register.ts";
import { china } from "../../../test/support/calendar.ts";
import { limit } from "../../../test/support/clock.ts";
import { checkSteps } from "./check-steps.ts";
import type { StopRule } from "./index.ts";

const register = { ...sampleRegister, calendar: china };
const { promise: samplePromise } = sampleItem;
if (samplePromise === null) throw new Error("the sample item is promised");
const rule = samplePromise;

function found(
  promised: string,
  chains: readonly string[],
  limits: Readonly<Record<string, string>>,
  stops: StopRule[] = [],
) {
  const parts: PartsById = Object.fromEntries(
    Object.entries(limits).map(([id, text]) => {
      const kind = { Task_experts: "expert-review", Task_decide: "decide" }[id] ?? "review";
      return [id, id.startsWith("Timer") ? { duration: text } : { attributes: { limit: text, kind } }];
    }),
  );
  const item = { ...sampleItem, promise: { ...rule, limit: limit(promised) }, stops };
  return checkSteps(item, compiledSketch(chains, parts), register).map(({ facts }) => [facts.steps, facts.from]);
}

const STRAIGHT = ["Start > Task_review > Task_decide > End"];

describe("R-CAT-43 the steps of an item", () => {
  test("together end within the promise", () => {
    expect(found("3wd", STRAIGHT, { Task_review: "2wd", Task_decide: "1wd" })).toEqual([]);
    expect(found("3wd", STRAIGHT, { Task_review: "3wd", Task_decide: "1wd" })).toEqual([
      ["Task_review → Task_decide", "any"],
    ]);
  });

  test("count by their longest course: side by side once, gone back to once", () => {
    const aside = ["Start > And_open > Task_review > And_join > Task_decide > End", "And_open > Task_more > And_join"];
    const limits = { Task_review: "2wd", Task_more: "3wd", Task_decide: "1wd" };
    expect(found("4wd", aside, limits)).toEqual([]);
    expect(found("3wd", aside, limits)).toEqual([["Task_more → Task_decide", "any"]]);
    const again = [
      "Start > Xor_in > Task_review > Xor_out > Task_decide > End",
      'Xor_out >[outcome = "again"]> Xor_in',
    ];
    expect(found("3wd", again, { Task_review: "2wd", Task_decide: "1wd" })).toEqual([]);
  });

  test("of different units are laid on the calendar: three working days can end after seven calendar days", () => {
    expect(found("15cd", STRAIGHT, { Task_review: "3wd", Task_decide: "1cd" })).toEqual([]);
    const [[steps, from] = []] = found("7cd", STRAIGHT, { Task_review: "3wd", Task_decide: "1cd" });
    expect(steps).toBe("Task_review → Task_decide");
    expect(from).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  test("also wait, and in hours do not weigh against days", () => {
    const waiting = ["Start > Timer_public > Task_decide > End"];
    expect(found("3wd", waiting, { Timer_public: "3wd", Task_decide: "1wd" })).toEqual([
      ["Timer_public → Task_decide", "any"],
    ]);
    expect(found("1wd", STRAIGHT, { Task_review: "4wh", Task_decide: "1wd" })).toEqual([]);
  });

  test("are not counted where the promise stands still", () => {
    const chains = ["Start > Task_experts > Task_decide > End"];
    const limits = { Task_experts: "20wd", Task_decide: "1wd" };
    const stop: StopRule = { kind: "expert-review", label: "专家评审", stops: ["promise"], basis: [] };
    expect(found("5wd", chains, limits)).toHaveLength(1);
    expect(found("5wd", chains, limits, [stop])).toEqual([]);
    expect(found("5wd", chains, limits, [{ ...stop, stops: ["statute"] }])).toHaveLength(1);
  });
});
