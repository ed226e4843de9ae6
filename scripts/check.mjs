/** `npm run check`: what needs neither a database nor a browser. */
import { checks } from "./checks.mjs";
import { ensureInstalled } from "./install.mjs";
import { runSteps } from "./steps.mjs";

await ensureInstalled((line) => process.stdout.write(`${line}\n`));
process.exit((await runSteps(checks)) ? 0 : 1);
