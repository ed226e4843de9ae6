import { describe, expect, test } from "vitest";
import { district } from "../../test/factories/people.ts";
import type { PaperKey } from "../app/ports/paper-store.ts";
import { type CaseId, ok, refuse } from "../core/shared/index.ts";
import { createPrintDuty, type PrintDutyOptions, type PrintProblem } from "./print-papers.ts";

const papers = (count: number): PaperKey[] =>
  Array.from({ length: count }, (_, index) => ({ caseId: `c${index}` as CaseId, seq: 1, kind: "receipt" }));

function duty(
  unprinted: PaperKey[],
  unprintable: readonly string[] = [],
  { isMine = true, ...options }: PrintDutyOptions & { readonly isMine?: boolean } = {},
) {
  const printed: string[] = [];
  const problems: PrintProblem[] = [];
  let rests = 0;
  const made = createPrintDuty(
    {
      papers: {
        printAhead: async (_, { caseId }) => {
          if (unprintable.includes(caseId)) return refuse({ code: "paper/not-found" });
          printed.push(caseId);
          unprinted.splice(
            unprinted.findIndex((one) => one.caseId === caseId),
            1,
          );
          return ok(null);
        },
      },
      store: { listUnprinted: async (_, limit) => unprinted.slice(0, limit) },
      isMine: async () => isMine,
      listDistricts: async () => [district],
      onProblem: (problem) => problems.push(problem),
    },
    {
      idleMs: 7,
      restMs: 1,
      wait: async (ms) => {
        rests++;
        // Nothing was left to do: the test is over.
        if (ms === 7 || rests > 1000) void made.stop();
      },
      ...options,
    },
  );
  return { made, printed, problems };
}

describe("printing ahead", () => {
  test("prints what nobody has opened yet, one after the other, and then rests", async () => {
    const { made, printed, problems } = duty(papers(50));
    made.start();
    while (printed.length < 50) await new Promise((resolve) => setImmediate(resolve));
    await made.stop();
    expect(new Set(printed).size).toBe(50);
    expect(problems).toEqual([]);
  });

  test("begins only when a server that has just come up has settled", async () => {
    const waits: [ms: number, printed: number][] = [];
    const { made, printed } = duty(papers(1), [], {
      settleMs: 11,
      wait: async (ms) => {
        waits.push([ms, printed.length]);
        if (printed.length > 0) void made.stop();
      },
    });
    made.start();
    while (printed.length < 1) await new Promise((resolve) => setImmediate(resolve));
    await made.stop();
    expect(waits[0]).toEqual([11, 0]);
  });

  test("prints nothing while another process does it", async () => {
    const { made, printed } = duty(papers(3), [], { isMine: false });
    made.start();
    await made.stop();
    expect(printed).toEqual([]);
  });

  test("a paper that cannot be printed is told once and holds nobody up", async () => {
    const { made, printed, problems } = duty(papers(3), ["c0"]);
    made.start();
    while (printed.length < 2) await new Promise((resolve) => setImmediate(resolve));
    await made.stop();
    expect(printed).toEqual(["c1", "c2"]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: "paper/not-found", paper: { caseId: "c0" } });
  });

  test("keeps out of the way while many commands come in", async () => {
    let now = 0;
    const { made, printed } = duty(papers(1), [], {
      busyCommits: 5,
      elapsed: () => now,
      wait: async (ms) => {
        if (printed.length > 0) void made.stop();
        now += ms === 1 ? 100 : 0;
      },
    });
    for (let commit = 0; commit < 5; commit++) made.noteCommit();
    made.start();
    while (printed.length < 1) await new Promise((resolve) => setImmediate(resolve));
    await made.stop();
    expect(now).toBeGreaterThan(1000);
  });

  test("a database that is away for a moment ends the round, not the duty", async () => {
    const problems: PrintProblem[] = [];
    let asked = 0;
    const made = createPrintDuty(
      {
        papers: { printAhead: async () => ok(null) },
        store: { listUnprinted: async () => [] },
        isMine: async () => true,
        listDistricts: async () => {
          asked++;
          if (asked === 1) throw new Error("away");
          return [district];
        },
        onProblem: (problem) => problems.push(problem),
      },
      { wait: async () => (asked > 1 ? void made.stop() : undefined) },
    );
    made.start();
    while (asked < 2) await new Promise((resolve) => setImmediate(resolve));
    await made.stop();
    expect(problems).toHaveLength(1);
  });
});
