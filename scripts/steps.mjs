/**
 * Runs named steps one after the other with the project's own programs, tells how each went, and at the very end, where
 * everybody looks first, what failed and why.
 */
import { spawn } from "node:child_process";
import { projectEnv, root } from "./install.mjs";

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} program
 * @property {readonly string[]} [args]
 * @property {Record<string, string>} [env]
 * @property {() => readonly string[]} [failures] what went wrong, asked once the step has failed
 *
 * @param {readonly Step[]} steps all are run, so that one failure does not hide another
 * @returns {Promise<boolean>} whether all went well
 */
export async function runSteps(steps) {
  const failed = [];
  for (const step of steps) {
    const started = performance.now();
    process.stdout.write(`\n▸ ${step.name}\n`);
    const code = await run(step);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${code === 0 ? "✓" : "✗"} ${step.name} (${seconds} s)\n`);
    if (code !== 0) failed.push(step);
  }
  if (failed.length === 0) process.stdout.write("\nAll is well.\n");
  for (const step of failed) {
    process.stdout.write(`\nFailed: ${step.name}\n`);
    for (const failure of step.failures?.() ?? []) process.stdout.write(`  ${failure.replaceAll("\n", "\n    ")}\n`);
  }
  return failed.length === 0;
}

function run({ program, args = [], env = {} }) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, env: { ...projectEnv(), ...env }, stdio: "inherit" });
    child.once("error", (error) => {
      process.stderr.write(`${error.message}\n`);
      done(1);
    });
    child.once("exit", (code) => done(code ?? 1));
  });
}
