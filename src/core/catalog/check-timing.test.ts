import { describe, expect, test } from "vitest";
import { sampleItem, sampleProcedure } from "../../../test/factories/procedure.ts";
import { sampleRegister } from "../../../test/factories/register.ts";
import { limit } from "../../../test/support/clock.ts";
import { checkTiming } from "./check-timing.ts";
import type { Escalation, ItemSpec, NamedClock, TimePolicy } from "./index.ts";

const campaign: NamedClock = {
  id: "2345",
  name: "2345",
  kind: "campaign",
  limit: limit("3wd"),
  starts: "acceptance",
  until: "decision",
  stoppedWith: null,
  basis: [{ law: "xuke", article: "42", checked: true }],
};

function codesOf(item: Partial<ItemSpec>, policy: Partial<TimePolicy> = {}, parts = {}): readonly string[] {
  const register = { ...sampleRegister, policy: { yellowShare: 0.7, clocks: [], escalations: [], ...policy } };
  const { flow } = sampleProcedure({ parts });
  return checkTiming({ ...sampleItem, ...item }, flow, register).map(({ code }) => code);
}

describe("further clocks", () => {
  test("R-CAT-31 one has a basis and an id that means nothing else", () => {
    expect(codesOf({ clocks: [campaign] })).toEqual([]);
    expect(codesOf({ clocks: [{ ...campaign, basis: [] }] })).toEqual(["catalog/limit-without-basis"]);
    expect(codesOf({ clocks: [{ ...campaign, id: "decision" }] })).toEqual(["catalog/id-repeated"]);
    const clocks = [{ ...campaign, applies: {} }];
    expect(codesOf({ clocks: [campaign] }, { clocks })).toEqual(["catalog/id-repeated"]);
    // What the district sets for other items is no clock of this one.
    const elsewhere = [{ ...campaign, applies: { caseTypes: ["1" as const] } }];
    expect(codesOf({ clocks: [campaign] }, { clocks: elsewhere })).toEqual([]);
  });
});

describe("escalations", () => {
  const rule = (parts: Partial<Escalation>): Escalation => ({
    ...{ id: "red", clock: "decision", at: "red", to: [{ role: "decider", in: "office" }] },
    ...parts,
  });

  test("R-CAT-30 somebody of those named holds a post where the case may stand", () => {
    expect(codesOf({}, { escalations: [rule({})] })).toEqual([]);
    expect(codesOf({}, { escalations: [rule({ to: ["holder"] })] })).toEqual([]);
    const mayor = { role: "mayor", in: "district" } as const;
    expect(codesOf({}, { escalations: [rule({ to: [mayor] })] })).toEqual(["catalog/escalation-without-post"]);
    expect(codesOf({}, { escalations: [rule({ to: [mayor, { role: "decider", in: "office" }] })] })).toEqual([]);
  });

  test("R-PTY-05 a post that opens only the cases of its office is not told of those of the whole body", () => {
    const wide = rule({ to: [{ role: "decider", in: "body" }] });
    expect(codesOf({}, { escalations: [wide] })).toEqual(["catalog/escalation-without-post"]);
  });

  test("R-CAT-30 a rule about steps is asked of every office in which a step has a limit", () => {
    const escalations = [rule({ clock: "step" })];
    const visit = (attributes: object) => ({
      Task_review: {
        attributes: { office: "elsewhere", post: "reviewer", kind: "review", outcomes: "agree", ...attributes },
      },
    });
    expect(codesOf({}, { escalations }, visit({}))).toEqual([]);
    expect(codesOf({}, { escalations }, visit({ limit: "2wd" }))).toEqual(["catalog/escalation-without-post"]);
  });
});
