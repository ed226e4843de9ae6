/** `log replay FILE --jurisdiction CODE`: a log of real work becomes stored cases. */
import { basename } from "node:path";
import { parseDistrictCode } from "../app/catalogue/ensure-district.ts";
import type { ReplayFinding } from "../app/observed/findings.ts";
import type { ReplayReport, ReplayRequest } from "../app/observed/replay.ts";
import type { JsonObject } from "../core/shared/index.ts";
import { type Command, parseArguments, UsageError } from "./command.ts";

export interface LogReplayRequest extends ReplayRequest {
  readonly file: string;
  readonly progress: (line: string) => void;
}

/**
 * The answer has exactly the six figures; and `findings` besides, where something of a case was left out or could not
 * be taken as the log has it. Remarks on the form of the file go to standard error only.
 */
export function logReplayCommand(replay: (request: LogReplayRequest) => Promise<ReplayReport>): Command {
  return {
    name: "log replay",
    usage: "FILE.xes[.gz] --jurisdiction CODE",
    summary: "store the cases of an event log (its names of people are kept: give it pseudonyms) and count them",
    async run(argv, io) {
      const { positional, options } = parseArguments(argv, { positional: ["FILE"], options: ["jurisdiction"] });
      const [file = ""] = positional;
      const [code, ...more] = options.get("jurisdiction") ?? [];
      if (code === undefined || more.length > 0) throw new UsageError("--jurisdiction CODE is needed, once");
      const jurisdiction = parseDistrictCode(code);
      const report = await replay({ file, jurisdiction, fallbackName: stemOf(file), progress: io.progress });
      for (const finding of report.findings) io.progress(`  ${sentence(finding)}`);
      const { cases, events, activities, variants, overdue, open } = report.figures;
      const figures = { cases, events, activities, variants, overdue, open };
      const told = report.findings.filter((finding) => finding.touchesCases).map(asJson);
      return {
        exitCode: 0,
        value: told.length === 0 ? figures : { ...figures, findings: told },
        text: textOf(report),
      };
    },
  };
}

/** `logs/receipt.xes.gz` is called `receipt`. */
function stemOf(file: string): string {
  const name = basename(file);
  return name.replace(/\.gz$/i, "").replace(/\.(xes|xml)$/i, "") || name;
}

function asJson({ code, count, first, message }: ReplayFinding): JsonObject {
  return { code, count, trace: first.trace, event: first.event, line: first.line, message };
}

function textOf({ procedure, added, figures }: ReplayReport): string {
  const rows = Object.entries(figures).map(([name, count]) => `  ${name.padEnd(10)} ${String(count).padStart(9)}`);
  return `${procedure}\n  ${added === 0 ? "nothing added" : `${added} cases added`}; stored are\n${rows.join("\n")}`;
}

function sentence({ code, count, first, message }: ReplayFinding): string {
  const trace = first.trace === null ? [] : [`trace ${first.trace}`];
  const event = first.event === null ? [] : [`event ${first.event}`];
  const line = first.line === null ? [] : [`line ${first.line}`];
  const where = [...trace, ...event, ...line].join(", ");
  return `${code} ×${count}${where === "" ? "" : `, first at ${where}`}: ${message}`;
}
