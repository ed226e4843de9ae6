import { describe, expect, test } from "vitest";
import { compiledSketch, type PartsById } from "../../../test/factories/flow.ts";
import { bureau, sampleItem } from "../../../test/factories/procedure.ts";
import { clerkPost, sampleRegister } from "../../../test/factories/register.ts";
import { limit } from "../../../test/support/clock.ts";
import { checkAuthority } from "./check-authority.ts";
import type { CatalogueRegister, ItemSpec } from "./index.ts";

function task(attributes: Readonly<Record<string, string>>) {
  return { attributes: { office: "market", post: "reviewer", outcomes: "agree,object", ...attributes } };
}

const PARTS: PartsById = {
  Task_review: task({ kind: "review" }),
  Task_decide: task({ kind: "decide", post: "decider", outcomes: "granted,refused" }),
};

function codesOf(
  item: Partial<ItemSpec>,
  register: Partial<CatalogueRegister> = {},
  parts: PartsById = {},
): readonly string[] {
  const flow = compiledSketch(["Start > Task_review > Task_decide > End"], { ...PARTS, ...parts });
  return checkAuthority({ ...sampleItem, ...item }, flow, { ...sampleRegister, ...register }).map(({ code }) => code);
}

describe("who decides", () => {
  test("R-CAT-69 an organ or an authorised organisation, never whoever is merely entrusted", () => {
    const withNature = (nature: "1" | "2" | "3" | "9") => ({ bodies: [{ ...bureau, nature }] });
    expect(codesOf({}, withNature("1"))).toEqual([]);
    expect(codesOf({}, withNature("2"))).toEqual([]);
    expect(codesOf({}, withNature("3"))).toEqual(["catalog/decider-not-an-organ"]);
    expect(codesOf({}, withNature("9"))).toEqual(["catalog/decider-not-an-organ"]);
  });
});

describe("what stops the statute", () => {
  test("R-CAT-60 is a step that nobody can jump over", () => {
    const experts = (statutory: string) => ({ Task_review: task({ kind: "expert-review", statutory }) });
    const stops = (clock: "statute" | "promise") => [
      { kind: "expert-review", label: "评审", stops: [clock], basis: sampleItem.legalBases } as const,
    ];
    expect(codesOf({ stops: stops("statute") }, {}, experts("false"))).toEqual(["catalog/step-not-marked-statutory"]);
    expect(codesOf({ stops: stops("statute") }, {}, experts("true"))).toEqual([]);
    expect(codesOf({ stops: stops("promise") }, {}, experts("false"))).toEqual([]);
  });
});

describe("on the spot", () => {
  const atOnce = { limit: limit("0wd"), starts: "acceptance", basis: sampleItem.legalBases } as const;

  test("R-CAT-72 one post does it in one sitting", () => {
    expect(codesOf({ caseType: "1" })).toEqual(["catalog/instant-several-posts"]);
    expect(codesOf({ caseType: "1" }, {}, { Task_review: task({ kind: "review", post: "decider" }) })).toEqual([]);
  });

  test("R-CAT-72 what is promised at once is an instant item", () => {
    expect(codesOf({ promise: atOnce })).toEqual(["catalog/on-the-spot-not-instant"]);
    expect(codesOf({ promise: { ...atOnce, limit: limit("1wd") } })).toEqual([]);
    expect(codesOf({ promise: atOnce, caseType: "4" })).toEqual([]);
  });
});

describe("who takes it in", () => {
  test("R-CAT-75 somebody holds a post that can", () => {
    const posts = sampleRegister.posts.filter((post) => post !== clerkPost);
    expect(codesOf({}, { posts })).toEqual(["catalog/no-intake-post"]);
    expect(codesOf({}, { holdings: [{ posts: ["market.reviewer", "market.decider"], qualified: true }] })).toEqual([
      "catalog/no-intake-post",
    ]);
    const receipt = { ...sampleItem.receipt, kind: "receipt-is-filing" } as const;
    expect(codesOf({ receipt }, { posts })).toEqual([]);
  });
});
