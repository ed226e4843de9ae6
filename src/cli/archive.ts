/** `bancheng archive verify FILE`: is this archive of a closed case whole and unchanged? */
import { OperatorError } from "../app/operate/operator-error.ts";
import type { JsonObject } from "../core/shared/index.ts";
import { type Command, parseArguments } from "./command.ts";

/** What the command needs of the verifier in `files/archive`; `main` hands in the real one. */
export interface ArchiveVerification {
  readonly ok: boolean;
  readonly entries: number;
  readonly events: number;
  readonly manifestSha256?: string;
  readonly problems: readonly { readonly entry: string; readonly code: string }[];
}

export interface ArchiveVerifyParts {
  /** @throws when the file cannot be read */
  readFile(path: string): Promise<Uint8Array>;
  verify(bytes: Uint8Array): ArchiveVerification | Promise<ArchiveVerification>;
}

/** Exit code 0 whole; 1 with the list of problems, or when the file cannot be read. */
export function archiveVerifyCommand(parts: ArchiveVerifyParts): Command {
  return {
    name: "archive verify",
    usage: "FILE",
    summary: "check that the archive of a closed case is whole and unchanged",
    async run(argv) {
      const [path = ""] = parseArguments(argv, { positional: ["FILE"] }).positional;
      const report = await parts.verify(await read(parts, path));
      return { exitCode: report.ok ? 0 : 1, value: asJson(report), text: asText(path, report) };
    },
  };
}

async function read(parts: ArchiveVerifyParts, path: string): Promise<Uint8Array> {
  try {
    return await parts.readFile(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError("archive/file-unreadable", `cannot read ${path}: ${reason}`);
  }
}

function asJson(report: ArchiveVerification): JsonObject {
  return {
    ok: report.ok,
    entries: report.entries,
    events: report.events,
    manifestSha256: report.manifestSha256 ?? null,
    problems: report.problems.map(({ entry, code }) => ({ entry, code })),
  };
}

function asText(path: string, report: ArchiveVerification): string {
  const head = report.ok
    ? `${path}: whole, ${report.entries} entries, ${report.events} events`
    : `${path}: NOT whole, ${report.problems.length} problem(s)`;
  const digest = report.manifestSha256 === undefined ? [] : [`manifest sha-256 ${report.manifestSha256}`];
  return [head, ...report.problems.map((problem) => `  ${problem.code}  ${problem.entry}`.trimEnd()), ...digest].join(
    "\n",
  );
}
