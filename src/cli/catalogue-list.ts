/** `catalogue list …`: takes a list of a district in, gives it out, and looks into it. */

import { parseDistrictCode } from "../app/catalogue/ensure-district.ts";
import type { ListImport } from "../app/lists/changing.ts";
import type { ListShown } from "../app/lists/lists.ts";
import { LIST_FORMATS, type ListFormat } from "../app/ports/list-files.ts";
import { LIST_KINDS, type ListKind } from "../core/catalog/index.ts";
import { type CivilDate, type Json, type Jurisdiction, parseCivilDate } from "../core/shared/index.ts";
import { type Command, type Outcome, parseArguments, UsageError } from "./command.ts";

interface ListRequest {
  readonly jurisdiction: Jurisdiction;
  readonly list: ListKind;
  readonly progress: (line: string) => void;
}

export interface ListImportRequest extends ListRequest {
  readonly file: string;
  readonly format: ListFormat;
  /** Null: the list is to be established. */
  readonly change: {
    readonly effectiveOn: CivilDate;
    readonly document: string;
    readonly reason: string;
    readonly complete: boolean;
  } | null;
}

export interface ListExportRequest extends ListRequest {
  readonly file: string;
  readonly format: ListFormat;
}

export interface ListSearchRequest extends ListRequest {
  readonly text: string;
  readonly page: number;
}

/** What a file was refused for, in words. */
export interface RefusedImport {
  readonly code: string;
  readonly message: string;
  readonly findings: readonly {
    readonly code: string;
    readonly row: number;
    readonly column: string;
    readonly message: string;
  }[];
}

export interface ListCommands {
  import(request: ListImportRequest): Promise<ListImport | RefusedImport>;
  /** @returns the number of entries written */
  export(request: ListExportRequest): Promise<number>;
  search(request: ListSearchRequest): Promise<ListShown>;
}

const PAGE = 20;
const WHICH = ["jurisdiction", "list"];

export function catalogueListCommands(lists: ListCommands): readonly Command[] {
  return [
    {
      name: "catalogue list import",
      usage: `FILE --jurisdiction CODE --list ${LIST_KINDS.join("|")} [--format ${LIST_FORMATS.join("|")}] [--effective DATE --document TEXT --reason TEXT [--complete]]`,
      summary: "establish a list from a file, or propose what the file says otherwise once the list is kept",
      async run(argv, io) {
        const options = [...WHICH, "format", "effective", "document", "reason"];
        const read = parseArguments(argv, { positional: ["FILE"], options, flags: ["complete"] });
        const [file = ""] = read.positional;
        const change = changeOf(read.options, read.flags.has("complete"));
        const request = { ...which(read.options), file, format: formatOf(read.options, file), change };
        return importOutcome(await lists.import({ ...request, progress: io.progress }));
      },
    },
    {
      name: "catalogue list export",
      usage: `FILE --jurisdiction CODE --list ${LIST_KINDS.join("|")} [--format ${LIST_FORMATS.join("|")}]`,
      summary: "write what is in force of a list",
      async run(argv, io) {
        const read = parseArguments(argv, { positional: ["FILE"], options: [...WHICH, "format"] });
        const [file = ""] = read.positional;
        const asked = { ...which(read.options), file, format: formatOf(read.options, file) };
        const entries = await lists.export({ ...asked, progress: io.progress });
        return { exitCode: 0, value: { file, entries }, text: `${entries} entries written to ${file}` };
      },
    },
    {
      name: "catalogue list search",
      usage: `WORDS --jurisdiction CODE --list ${LIST_KINDS.join("|")} [--page N]`,
      summary: "look into a list by words of the name or by code",
      async run(argv, io) {
        const read = parseArguments(argv, { positional: ["WORDS"], options: [...WHICH, "page"] });
        const [text = ""] = read.positional;
        const page = Number(one(read.options, "page") ?? 1);
        if (!Number.isInteger(page) || page < 1) throw new UsageError("--page is a number from 1");
        return searchOutcome(await lists.search({ ...which(read.options), text, page, progress: io.progress }), page);
      },
    },
  ];
}

type Options = ReadonlyMap<string, readonly string[]>;

function one(options: Options, name: string): string | undefined {
  return options.get(name)?.[0];
}

function which(options: Options): Pick<ListRequest, "jurisdiction" | "list"> {
  const code = one(options, "jurisdiction");
  if (code === undefined) throw new UsageError("--jurisdiction is missing");
  const list = LIST_KINDS.find((kind) => kind === one(options, "list"));
  if (list === undefined) throw new UsageError(`--list is one of ${LIST_KINDS.join(", ")}`);
  return { jurisdiction: parseDistrictCode(code), list };
}

/** As said, or as the file is called. */
function formatOf(options: Options, file: string): ListFormat {
  const named = one(options, "format") ?? (/\.(\w+)$/.exec(file)?.[1] ?? "").toLowerCase().replace("yml", "yaml");
  const format = LIST_FORMATS.find((known) => known === named);
  if (format === undefined) throw new UsageError(`--format is one of ${LIST_FORMATS.join(", ")}`);
  return format;
}

function changeOf(options: Options, complete: boolean): ListImportRequest["change"] {
  const [on, document, reason] = ["effective", "document", "reason"].map((name) => one(options, name));
  if (on === undefined && document === undefined && reason === undefined && !complete) return null;
  const effectiveOn = parseCivilDate(on ?? "");
  if (effectiveOn === undefined || !document || !reason)
    throw new UsageError("a change has --effective YYYY-MM-DD, --document and --reason");
  return { effectiveOn, document, reason, complete };
}

function importOutcome(done: ListImport | RefusedImport): Outcome {
  if ("code" in done) {
    const { code, message, findings } = done;
    const lines = findings.map(({ row, column, message: what }) => {
      const place = [row === 0 ? "" : `row ${row}`, column].filter((part) => part !== "").join(", ");
      return `  ${place}: ${what}`;
    });
    const value = { error: { code, message, findings: findings.map((finding) => ({ ...finding })) } };
    return { exitCode: 1, value, text: [`${code}: ${message}`, ...lines].join("\n") };
  }
  const { list, read, established, proposed, unchanged } = done;
  const { add, alter, remove } = proposed;
  const text = established
    ? `the ${list} list is established with ${read} entries`
    : `${read} entries read, ${unchanged} as they are; proposed: ${add} to add, ${alter} to alter, ${remove} to remove. They have effect once another person has registered them.`;
  return { exitCode: 0, value: { list, read, established, proposed: { add, alter, remove }, unchanged }, text };
}

function searchOutcome({ total, rows }: ListShown, page: number): Outcome {
  const lines = rows.map(({ code, name, bodyName }) => `  ${code}  ${name}  ${bodyName}`);
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const value: Json = rows.map(({ code, name, bodyName, cells }) => ({ code, name, bodyName, cells: { ...cells } }));
  return {
    exitCode: 0,
    value: { total, page, rows: value },
    text: [`${total} found, page ${page} of ${pages}`, ...lines].join("\n"),
  };
}
