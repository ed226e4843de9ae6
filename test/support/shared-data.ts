/**
 * Real data that is no part of the project. Tests that need it are skipped where it is absent, and fail where it is
 * absent although CI says that everything must run.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const DATA = resolve(ROOT, process.env.BANCHENG_TEST_DATA ?? "../shared/data");

/** @param path relative to the data folder, such as `logs/receipt.xes.gz` */
export function sharedData(path: string): string {
  return resolve(DATA, path);
}

/** @param path relative to this repository */
export function projectFile(path: string): string {
  return resolve(ROOT, path);
}

/** A `describe` whose tests need these files or folders of the data folder. */
export function describeWithData(title: string, paths: readonly string[], body: () => void): void {
  const missing = paths.filter((path) => !existsSync(sharedData(path)));
  if (missing.length === 0) {
    describe(title, body);
    return;
  }
  const reason = `data not present: ${missing.join(", ")} in ${DATA}`;
  // The body is not even looked into: it may read the files while its tests are gathered.
  const absent = process.env.CI === "true" ? test : test.skip;
  absent(`${title} (${reason})`, () => expect.fail(reason));
}
