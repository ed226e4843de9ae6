import { expect, test } from "vitest";
import { pathWithin } from "./next-path.ts";

test.each(["/", "/cases", "/apply/1199010800990101604990105002000", "/drafts/019?step=form"])("%s is ours", (path) => {
  expect(pathWithin(path)).toBe(path);
});

test.each(["", "https://example.com", "//example.com", "/\\example.com", "javascript:alert(1)"])(
  "%j leads home instead of away",
  (path) => {
    expect(pathWithin(path)).toBe("/");
  },
);
