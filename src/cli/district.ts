/** `district load DIR`: brings a district to what its files say. */
import type { DistrictLoaded } from "../app/catalogue/load-district.ts";
import type { JsonObject, Result } from "../core/shared/index.ts";
import { type Command, type Outcome, parseArguments } from "./command.ts";

export interface DistrictLoadRequest {
  readonly folder: string;
  /** Codes of items that were published on screen and follow the files again. */
  readonly takeBack: readonly string[];
  readonly progress: (line: string) => void;
}

/** The files cannot be read: nothing was loaded. */
export interface DistrictNotRead {
  readonly code: "district/not-read";
  readonly findings: readonly {
    readonly code: string;
    readonly file: string;
    readonly path: string;
    readonly line?: number;
    readonly found?: string;
    readonly expected?: string;
  }[];
}

export function districtLoadCommand(
  loadDistrict: (request: DistrictLoadRequest) => Promise<Result<DistrictLoaded, DistrictNotRead>>,
): Command {
  return {
    name: "district load",
    usage: "DIR [--take-back CODE …]",
    summary: "bring a district to what its files say: calendar, register, items, people",
    async run(argv, io) {
      const { positional, options } = parseArguments(argv, { positional: ["DIR"], options: ["take-back"] });
      const [folder = ""] = positional;
      const takeBack = options.get("take-back") ?? [];
      const loaded = await loadDistrict({ folder, takeBack, progress: io.progress });
      return loaded.ok ? loadedOutcome(loaded.value) : notReadOutcome(folder, loaded.refusal);
    },
  };
}

function loadedOutcome(loaded: DistrictLoaded): Outcome {
  const { jurisdiction, name, created, changed, published, drafts, withdrawn, kept, findings, accounts } = loaded;
  const { establishedLists, differingLists } = loaded;
  const value: JsonObject = {
    ...{ jurisdiction, name, created, changed, published, drafts, withdrawn, kept, establishedLists },
    differingLists: differingLists.map((one) => ({ ...one })),
    findings: findings.map((finding) => JSON.parse(JSON.stringify(finding))),
    accounts: accounts === null ? null : { ...accounts },
  };
  return { exitCode: 0, value, text: asText(loaded) };
}

/** Notes are left to --json: they are for whoever reviews the catalogue, not for whoever loads it. */
function asText({
  name,
  jurisdiction,
  changed,
  published,
  drafts,
  withdrawn,
  kept,
  findings,
  differingLists,
  accounts,
}: DistrictLoaded): string {
  const items = `${published.length} items published, ${drafts.length} drafts, ${withdrawn.length} withdrawn`;
  const people =
    accounts === null ? "no accounts" : `${accounts.created} accounts created, ${accounts.updated} updated`;
  const told = findings
    .filter((finding) => finding.severity !== "note")
    .map((finding) => {
      const place = "place" in finding ? finding.place : finding.element;
      return `  ${finding.severity}  ${finding.folder}: ${place}: ${finding.code}`;
    });
  const isNews = changed || (accounts !== null && accounts.created + accounts.updated > 0);
  const head = `${name} (${jurisdiction}): ${items}; ${people}${isNews ? "" : "; nothing had changed"}`;
  const lists = differingLists.map(({ list, entries }) => {
    return `  the ${list} list is kept: ${entries} entries that the files say otherwise have to be proposed and registered`;
  });
  const onScreen = kept.map((code) => `  kept  ${code}: as it was published on screen (--take-back ${code})`);
  return [head, ...onScreen, ...lists, ...told].join("\n");
}

function notReadOutcome(folder: string, { code, findings }: DistrictNotRead): Outcome {
  const lines = findings.map(({ file, line, path, code: what, found, expected }) => {
    const place = [file, line, path === "" ? undefined : path].filter((part) => part !== undefined).join(":");
    const facts = [found, expected === undefined ? undefined : `expected ${expected}`].filter(
      (fact) => fact !== undefined,
    );
    return `  ${place}  ${what}${facts.length === 0 ? "" : `  ${facts.join(", ")}`}`;
  });
  const message = `${folder} is not loaded: ${findings.length} findings`;
  const value = { error: { code, message, findings: findings.map((finding) => ({ ...finding })) } };
  return { exitCode: 1, value, text: [`${code}: ${message}`, ...lines].join("\n") };
}
