import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";

test("cells are quoted, and none of them is a formula", () => {
  expect(
    csvOf([
      ["材料", 'a "b"', "x,y"],
      ["=1+1", "-5", "@a"],
    ]),
  ).toBe('\uFEFF"材料","a ""b""","x,y"\r\n"\'=1+1","\'-5","\'@a"\r\n');
});
