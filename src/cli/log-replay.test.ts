import { describe, expect, test } from "vitest";
import type { ReplayReport } from "../app/observed/replay.ts";
import { OperatorError } from "../app/operate/operator-error.ts";
import type { ItemCode } from "../core/shared/index.ts";
import { dispatch } from "./dispatch.ts";
import { type LogReplayRequest, logReplayCommand } from "./log-replay.ts";

const FIGURES = { cases: 3, events: 8, activities: 4, variants: 2, overdue: 1, open: 1 };

const CLEAN: ReplayReport = { procedure: "observed:Permits" as ItemCode, added: 3, figures: FIGURES, findings: [] };

const DIRTY: ReplayReport = {
  ...CLEAN,
  findings: [
    finding("xes/global-missing", 4, false, "A global is missing."),
    finding("xes/event-without-name", 1, true, "The event has no name."),
  ],
};

function finding(code: string, count: number, touchesCases: boolean, message: string) {
  return { code, count, first: { trace: 0, event: null, line: 12 }, message, touchesCases };
}

async function run(argv: readonly string[], replay: (request: LogReplayRequest) => ReplayReport = () => CLEAN) {
  const out: string[] = [];
  const err: string[] = [];
  const requests: LogReplayRequest[] = [];
  const command = logReplayCommand(async (request) => {
    requests.push(request);
    return replay(request);
  });
  const streams = { stdout: (text: string) => out.push(text), stderr: (text: string) => err.push(text) };
  const exitCode = await dispatch(["log", "replay", ...argv], [command], streams);
  return { exitCode, out, err: err.join(""), requests };
}

describe("log replay", () => {
  test("--json prints exactly the six figures", async () => {
    const { exitCode, out, requests } = await run(["logs/receipt.xes.gz", "--jurisdiction", "990108", "--json"]);
    expect(exitCode).toBe(0);
    expect(out.map((text) => JSON.parse(text))).toEqual([FIGURES]);
    expect(requests).toMatchObject([{ file: "logs/receipt.xes.gz", jurisdiction: "990108", fallbackName: "receipt" }]);
  });

  test("what was left out of a case is a seventh key; remarks on the file go to standard error only", async () => {
    const { exitCode, out, err } = await run(["a.xes", "--jurisdiction=990108", "--json"], () => DIRTY);
    expect(exitCode).toBe(0);
    const left = { code: "xes/event-without-name", count: 1, trace: 0, event: null, line: 12 };
    expect(out.map((text) => JSON.parse(text))).toEqual([
      { ...FIGURES, findings: [{ ...left, message: "The event has no name." }] },
    ]);
    expect(err).toContain("xes/global-missing ×4, first at trace 0, line 12: A global is missing.");
    expect(err).toContain("xes/event-without-name ×1");
  });

  test("for people it names the procedure and says when nothing was new", async () => {
    const { out } = await run(["a.xes", "--jurisdiction", "990108"], () => ({ ...CLEAN, added: 0 }));
    expect(out.join("")).toMatch(/^observed:Permits\n {2}nothing added; stored are\n {2}cases +3\n/);
  });

  test.each([
    [["a.xes"], 2, "cli/usage"],
    [["--jurisdiction", "990108"], 2, "cli/usage"],
    [["a.xes", "--jurisdiction", "990108", "--jurisdiction", "990109"], 2, "cli/usage"],
    [["a.xes", "--jurisdiction", "澄河区"], 1, "jurisdiction/code-malformed"],
  ])("%j is refused before anything is read", async (argv, exitCode, code) => {
    const refused = await run([...argv, "--json"]);
    expect(refused).toMatchObject({ exitCode, requests: [] });
    expect(refused.out.map((text) => JSON.parse(text))).toMatchObject([{ error: { code } }]);
  });

  test("a log that cannot be read ends with 1 and its code", async () => {
    const refused = await run(["a.xes", "--jurisdiction", "990108", "--json"], () => {
      throw new OperatorError("xes/not-xml", "The file is not well-formed XML.", { line: 3 });
    });
    expect(refused.exitCode).toBe(1);
    expect(refused.out.map((text) => JSON.parse(text))).toMatchObject([{ error: { code: "xes/not-xml", line: 3 } }]);
  });

  test.each([
    ["receipt.xes.gz", "receipt"],
    ["/a/b/Log 1.XES", "Log 1"],
    ["export.xml", "export"],
    [".xes", ".xes"],
  ])("a log that does not name itself is called by its file: %s", async (file, name) => {
    expect((await run([file, "--jurisdiction", "990108"])).requests).toMatchObject([{ fallbackName: name }]);
  });
});
