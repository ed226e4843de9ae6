import { describe, expect, test } from "vitest";
import type { ItemCode, Jurisdiction } from "../../core/shared/index.ts";
import { createIdentities, type Identity } from "./identity.ts";

function identitiesOf(
  names: readonly string[],
  jurisdiction = "990108",
  procedure = "observed:log",
): readonly Identity[] {
  const identities = createIdentities(jurisdiction as Jurisdiction, procedure as ItemCode);
  return names.map((name, index) => identities.next({ name, index }));
}

const idsOf = (...given: Parameters<typeof identitiesOf>) => identitiesOf(...given).map(({ id }) => id);

describe("who an observed case is", () => {
  test("R-OBS-05 the same log gives the same ids, another district or procedure others", () => {
    const names = ["case-1", "case-2", "case-1"];
    expect(idsOf(names)).toEqual(idsOf(names));
    const all = [...idsOf(names), ...idsOf(names, "990109"), ...idsOf(names, "990108", "observed:other")];
    expect(new Set(all).size).toBe(9);
  });

  test("R-OBS-05 ids are UUIDs of version 8", () => {
    for (const id of idsOf(["a", "b", "c", "d"])) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });

  test("a log that grew at its beginning still means the same cases", () => {
    const [, one, two] = idsOf(["new", "case-1", "case-2"]);
    expect([one, two]).toEqual(idsOf(["case-1", "case-2"]));
  });

  test("the number is the trace's name; where that is taken, its place in the log tells it apart", () => {
    const [first, second] = identitiesOf(["case-1", "case-1"]);
    expect(first?.numbers.slice(0, 2)).toEqual(["case-1", "case-1#0"]);
    expect(second?.numbers[0]).toBe("case-1#1");
    expect(first?.numbers[2]).toBe(`case-1#0-${first?.id.slice(0, 8)}`);
  });

  test("a number is one line of at most 121 characters, never cut within a character", () => {
    const [spaced, long] = identitiesOf([" a \n b ", "𠮷".repeat(300)]);
    expect(spaced?.numbers[0]).toBe("a b");
    expect(long?.numbers[0]).toBe(`${"𠮷".repeat(120)}…`);
  });
});
