/** What needs neither a database nor a browser: format, lint, types, fences, unused code, unit and property tests. */
import { vitestStep } from "./vitest-step.mjs";

/** @type {readonly import("./steps.mjs").Step[]} */
export const checks = [
  { name: "format and lint", program: "biome", args: ["ci", "--error-on-warnings", "."] },
  { name: "types", program: "tsc", args: ["-b"] },
  {
    name: "fences between floors and rooms",
    program: "depcruise",
    args: ["src", "--config", ".dependency-cruiser.cjs"],
  },
  { name: "unused files and packages", program: "knip", args: ["--no-progress", "--no-config-hints"] },
  { name: "description of the API", program: "node", args: ["scripts/write-openapi.ts", "--check"] },
  { name: "list of refusals", program: "node", args: ["scripts/write-refusals.ts", "--check"] },
  { name: "rules register", program: "node", args: ["scripts/check-rules.ts"] },
  vitestStep("unit and property tests", "unit", { TZ: "UTC" }),
];
