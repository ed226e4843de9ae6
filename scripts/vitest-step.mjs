/** A step of `npm test` or `npm run check` that runs one kind of tests, and can tell afterwards which of them failed. */
import { readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./install.mjs";

const WORDS_OF_A_FAILURE = 600;

/**
 * @param {string} name as the step is told
 * @param {string} project of vitest.config.ts
 * @param {Record<string, string>} [env] beside the project's own
 * @returns {import("./steps.mjs").Step}
 */
export function vitestStep(name, project, env = {}) {
  const report = join(root, "node_modules/.cache/reports", `${name.replaceAll(/\W+/gu, "-")}.json`);
  rmSync(report, { force: true });
  return {
    name,
    program: "vitest",
    args: [
      "run",
      "--passWithNoTests",
      "--project",
      project,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    env,
    failures: () => failedTests(report),
  };
}

/** One line of text for each failed test of a report, and for each file that could not be read or set up. */
function failedTests(report) {
  let files;
  try {
    files = JSON.parse(readFileSync(report, "utf8")).testResults;
  } catch (error) {
    return [`no report of the tests: ${error.message}`];
  }
  return files
    .filter((file) => file.status === "failed")
    .flatMap((file) => {
      const name = relative(root, file.name);
      const failed = file.assertionResults.filter((test) => test.status === "failed");
      if (failed.length === 0) return [`${name}: ${short(file.message)}`];
      return failed.map((test) => `${name} › ${test.fullName}: ${short(test.failureMessages.join("\n"))}`);
    });
}

function short(trace) {
  const message = trace
    .split("\n")
    .filter((line) => !line.includes("node_modules/"))
    .join("\n");
  return message.length <= WORDS_OF_A_FAILURE ? message : `${message.slice(0, WORDS_OF_A_FAILURE)} …`;
}
