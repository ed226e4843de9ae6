/** `catalogue bundle`: what several items save when they are applied for together, and the draft of the item that bundles them. */
import type { JsonObject } from "../core/shared/index.ts";
import { type CheckLanguage, isCheckLanguage } from "./catalogue.ts";
import { type Command, parseArguments, UsageError } from "./command.ts";

export interface BundleRequest {
  /** Folder of the district. */
  readonly district: string;
  /** Folders or codes: one bundle of the catalogue, or two and more items. */
  readonly items: readonly string[];
  readonly language: CheckLanguage;
  readonly as: "text" | "html" | "yaml";
  /** What only an office can say of a new bundle; undefined: as the bundle named has it. */
  readonly frame?: { readonly code: string; readonly name: string; readonly basis: readonly string[] };
  /** A new folder for the draft: `item.yaml` and `flow.bpmn`. */
  readonly write?: string;
}

export interface BundleAnswer {
  readonly value: JsonObject;
  readonly text: string;
}

export function catalogueBundleCommand(bundle: (request: BundleRequest) => Promise<BundleAnswer>): Command {
  return {
    name: "catalogue bundle",
    usage:
      "ITEM… [--in DIR] [--html | --yaml] [--write FOLDER] [--code CODE --name NAME --basis LAW…] [--language zh-CN|en|zh-Hant]",
    summary: "compute what items save when they are applied for together, and draft the item that bundles them",
    async run(argv) {
      return { exitCode: 0, ...(await bundle(requestOf(argv))) };
    },
  };
}

function requestOf(argv: readonly string[]): BundleRequest {
  const first = argv.findIndex((word) => word.startsWith("--"));
  const items = first < 0 ? argv : argv.slice(0, first);
  if (items.length === 0) throw new UsageError("ITEM is missing");
  const { options, flags } = parseArguments(argv.slice(items.length), {
    options: ["in", "write", "code", "name", "basis", "language"],
    flags: ["html", "yaml"],
  });
  const one = (name: string) => options.get(name)?.[0];
  const language = one("language") ?? "zh-CN";
  if (!isCheckLanguage(language)) throw new UsageError("--language is zh-CN, en or zh-Hant");
  const [code, name, basis, write] = [one("code"), one("name"), options.get("basis"), one("write")];
  const given = [code, name, basis].filter((part) => part !== undefined).length;
  if (given !== 0 && given !== 3) throw new UsageError("--code, --name and --basis go together");
  return {
    ...{ district: one("in") ?? "districts/demo", items, language },
    as: flags.has("yaml") ? "yaml" : flags.has("html") ? "html" : "text",
    ...(code === undefined || name === undefined || basis === undefined ? {} : { frame: { code, name, basis } }),
    ...(write === undefined ? {} : { write }),
  };
}
