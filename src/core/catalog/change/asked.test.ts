import { describe, expect, test } from "vitest";
import { postsAsked } from "./asked.ts";
import type { ItemChange } from "./life.ts";

const gatekeepers = [
  { aspect: "fee", post: "finance" },
  { aspect: "materials", post: "items" },
  { aspect: "limit", post: "items" },
  { aspect: "limit", post: "hall" },
] as const;

const change: Pick<ItemChange, "status" | "aspects" | "signed"> = {
  status: "checked",
  aspects: ["limit", "materials"],
  signed: [],
};

describe("R-CAT-117 whom a change asks for a signature", () => {
  test("R-CAT-117 each post of an aspect that is touched, once, with all of its own", () => {
    expect(postsAsked(change, gatekeepers)).toEqual([
      { post: "items", aspects: ["limit", "materials"] },
      { post: "hall", aspects: ["limit"] },
    ]);
  });

  test("R-CAT-117 nobody for what is signed, and nobody when nothing waits", () => {
    const signed = [{ aspect: "limit" as const, by: "one" as never, post: "hall", opinion: "" }];
    expect(postsAsked({ ...change, signed }, gatekeepers)).toEqual([{ post: "items", aspects: ["materials"] }]);
    expect(postsAsked({ ...change, status: "ready" }, gatekeepers)).toEqual([]);
    expect(postsAsked({ ...change, aspects: [] }, gatekeepers)).toEqual([]);
  });
});
