import { expect, test } from "vitest";
import { formatBytes, obstacleOf } from "./uploads.ts";

test("empty and oversized files are known to be refused before they are sent", () => {
  expect(obstacleOf({ size: 0 }, 20)).toEqual({ kind: "empty" });
  expect(obstacleOf({ size: 21 }, 20)).toEqual({ kind: "too-large" });
  expect(obstacleOf({ size: 20 }, 20)).toBeUndefined();
});

test("sizes are written for people", () => {
  expect([12, 1500, 2000, 1_245_000].map(formatBytes)).toEqual(["12 B", "1.5 KB", "2 KB", "1.2 MB"]);
});
