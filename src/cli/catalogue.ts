/** `catalogue import FILE --jurisdiction CODE`: takes a whole list of items, and says what is wrong with each row. */
import { parseDistrictCode } from "../app/catalogue/ensure-district.ts";
import type { ImportReport } from "../app/catalogue/import-catalogue.ts";
import type { Jurisdiction } from "../core/shared/index.ts";
import { type Command, parseArguments, UsageError } from "./command.ts";

export interface CatalogueImportRequest {
  readonly file: string;
  readonly jurisdiction: Jurisdiction;
  readonly progress: (line: string) => void;
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
