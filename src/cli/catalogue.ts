/** `catalogue …`: takes a whole list of items, and says what is wrong with a catalogue. */
import { parseDistrictCode } from "../app/catalogue/ensure-district.ts";
import type { ImportReport } from "../app/catalogue/import-catalogue.ts";
import type { Jurisdiction } from "../core/shared/index.ts";
import { type Command, parseArguments, UsageError } from "./command.ts";
import { type ReportedFinding, type ReportLanguage, reportFindings } from "./finding-report.ts";

export interface CatalogueImportRequest {
  readonly file: string;
  readonly jurisdiction: Jurisdiction;
  readonly progress: (line: string) => void;
}

export interface CatalogueCheckRequest {
  /** The district's files, or the district as it is stored; fresh: whatever an earlier check kept. */
  readonly what: ({ readonly folder: string } | { readonly jurisdiction: Jurisdiction }) & { readonly fresh: boolean };
  readonly language: CheckLanguage;
  readonly progress: (line: string) => void;
}

export type CheckLanguage = ReportLanguage;

/** In the language asked for; the body is for people who read the report, not for programs. */
export type CheckedFinding = ReportedFinding;

/** `catalogue check [DIR | --jurisdiction CODE]`: exit code 1 with any error. */
export function catalogueCheckCommand(
  checkCatalogue: (request: CatalogueCheckRequest) => Promise<readonly CheckedFinding[]>,
): Command {
  return {
    name: "catalogue check",
    usage: "[DIR | --jurisdiction CODE] [--fresh] [--language zh-CN|en|zh-Hant]",
    summary: "say what is wrong with a catalogue: in its files, or as it is stored",
    async run(argv, io) {
      const { what, language } = checkArguments(argv);
      const findings = await checkCatalogue({ what, language, progress: io.progress });
      const exitCode = findings.some(({ severity }) => severity === "error") ? 1 : 0;
      const value = { findings: findings.map(({ body: _, ...one }) => one) };
      return {
        exitCode,
        value,
        // Made only for somebody who reads it.
        get text() {
          return reportFindings(findings, language);
        },
      };
    },
  };
}

function checkArguments(argv: readonly string[]): Pick<CatalogueCheckRequest, "what" | "language"> {
  const [options, flags] = [["jurisdiction", "language"], ["fresh"]];
  const isFolder = argv.length > 0 && !argv[0]?.startsWith("--");
  const read = parseArguments(argv, isFolder ? { positional: ["DIR"], options, flags } : { options, flags });
  const [code] = read.options.get("jurisdiction") ?? [];
  const [folder] = read.positional;
  if ((code === undefined) === (folder === undefined))
    throw new UsageError("give either the district's folder or --jurisdiction");
  const [language = "zh-CN"] = read.options.get("language") ?? [];
  if (!isCheckLanguage(language)) throw new UsageError("--language is zh-CN, en or zh-Hant");
  const fresh = read.flags.has("fresh");
  if (code !== undefined) return { what: { jurisdiction: parseDistrictCode(code), fresh }, language };
  return { what: { folder: folder ?? "", fresh }, language };
}

export function isCheckLanguage(word: string): word is CheckLanguage {
  return word === "zh-CN" || word === "en" || word === "zh-Hant";
}

export function catalogueImportCommand(
  importCatalogue: (request: CatalogueImportRequest) => Promise<ImportReport>,
): Command {
  return {
    name: "catalogue import",
    usage: "FILE --jurisdiction CODE",
    summary: "take a list of items (JSON) into a district as drafts, with what is wrong with each row",
    async run(argv, io) {
      const { positional, options } = parseArguments(argv, { positional: ["FILE"], options: ["jurisdiction"] });
      const [file = ""] = positional;
      const [code] = options.get("jurisdiction") ?? [];
      if (code === undefined) throw new UsageError("--jurisdiction is missing");
      const jurisdiction = parseDistrictCode(code);
      const report = await importCatalogue({ file, jurisdiction, progress: io.progress });
      const { read, created, updated, unchanged, flags } = report;
      const value = { read, created, updated, unchanged, flags: flags.map((flag) => ({ ...flag })) };
      return { exitCode: 0, value, text: asText(report) };
    },
  };
}

function asText({ read, created, updated, unchanged, flags }: ImportReport): string {
  const counted = [...Map.groupBy(flags, (flag) => flag.code)].map(([code, flagged]) => {
    const [first] = flagged;
    return `  ${String(flagged.length).padStart(6)}  ${code}, such as row ${first?.row}: ${first?.reason}`;
  });
  const head = `${read} rows read: ${created} created, ${updated} updated, ${unchanged} unchanged`;
  const advice = "Rows with flags are kept as drafts. --json lists every flag with its row.";
  return flags.length === 0 ? head : [head, "flags:", ...counted, advice].join("\n");
}
