/** `npm run check`: format, lint, types, fences, unused code, unit and property tests. No database, no browser. */
import { ensureInstalled } from "./install.mjs";
import { runSteps } from "./steps.mjs";

await ensureInstalled((line) => process.stdout.write(`${line}\n`));

const well = await runSteps([
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
  { name: "unit and property tests", program: "vitest", args: ["run", "--project", "unit"], env: { TZ: "UTC" } },
]);
process.exit(well ? 0 : 1);
