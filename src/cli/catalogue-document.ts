/** `catalogue guide` and `catalogue handbook`: an item as a document, from its files or from the store. */
import { parseDistrictCode } from "../app/catalogue/ensure-district.ts";
import type { DocumentFormat } from "../app/ports/document-press.ts";
import type { JsonObject, Jurisdiction } from "../core/shared/index.ts";
import { type Command, parseArguments, UsageError } from "./command.ts";

export interface ItemDocumentRequest {
  readonly kind: "guide" | "handbook";
  /** Implementation code, or with files the name of the item's folder. */
  readonly item: string;
  /** A folder of district files, a stored district, or the only district that is stored. */
  readonly from: { readonly folder: string } | { readonly jurisdiction: Jurisdiction | null };
  readonly format: DocumentFormat;
  readonly out: string;
  readonly progress: (line: string) => void;
}

export interface ItemDocumentWritten {
  readonly item: string;
  readonly title: string;
  readonly bytes: number;
}

/** `catalogue elements`: the item by the names of the national list (实施清单). */
export function catalogueElementsCommand(
  read: (request: Pick<ItemDocumentRequest, "item" | "from" | "progress">) => Promise<JsonObject>,
): Command {
  return {
    name: "catalogue elements",
    usage: "ITEM [--from DIR | --jurisdiction CODE]",
    summary: "show an item by the names of the national list (实施清单); what nobody has given is null",
    async run(argv, io) {
      const { positional, options } = parseArguments(argv, { positional: ["ITEM"], options: ["from", "jurisdiction"] });
      const [item = ""] = positional;
      return { exitCode: 0, value: await read({ item, from: sourceIn(options), progress: io.progress }) };
    },
  };
}

export function catalogueDocumentCommand(
  kind: ItemDocumentRequest["kind"],
  write: (request: ItemDocumentRequest) => Promise<ItemDocumentWritten>,
): Command {
  return {
    name: `catalogue ${kind}`,
    usage: "ITEM --out FILE [--format html|pdf] [--from DIR | --jurisdiction CODE]",
    summary:
      kind === "guide"
        ? "write the public guide of an item (办事指南)"
        : "write the internal handbook of an item (业务手册)",
    async run(argv, io) {
      const { positional, options } = parseArguments(argv, {
        positional: ["ITEM"],
        options: ["out", "format", "from", "jurisdiction"],
      });
      const [item = ""] = positional;
      const only = (name: string) => options.get(name)?.[0];
      const out = only("out");
      if (out === undefined) throw new UsageError("--out FILE is missing");
      const format = only("format") ?? (out.endsWith(".pdf") ? "pdf" : "html");
      if (format !== "html" && format !== "pdf") throw new UsageError("--format is html or pdf");
      const written = await write({ kind, item, from: sourceIn(options), format, out, progress: io.progress });
      const { title, bytes } = written;
      return {
        exitCode: 0,
        value: { ...written, out, format },
        text: `${out}: ${written.item} ${title}, ${bytes} bytes`,
      };
    },
  };
}

function sourceIn(options: ReadonlyMap<string, readonly string[]>): ItemDocumentRequest["from"] {
  const [folder, code] = [options.get("from")?.[0], options.get("jurisdiction")?.[0]];
  if (folder !== undefined && code !== undefined) throw new UsageError("give either --from or --jurisdiction");
  return folder === undefined ? { jurisdiction: code === undefined ? null : parseDistrictCode(code) } : { folder };
}
