/** `catalogue check`: reads the files or the store, and says each finding in words. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkDistrict, checkStored, type PlacedFinding } from "../app/catalogue/check-district.ts";
import { OperatorError } from "../app/operate/operator-error.ts";
import type { KeptFindings } from "../app/ports/kept-findings.ts";
import type { CatalogueCheckRequest, CheckedFinding } from "../cli/catalogue.ts";
import { civilDateOf, type Instant } from "../core/shared/index.ts";
import type { DistrictFinding } from "../files/district/index.ts";
import type { KeptCatalogue } from "../files/district/kept-catalogue.ts";
import { readSentences, type Sentences } from "../http/sentences.ts";
import { type Config, projectRoot } from "./config.ts";

export async function checkCatalogueCommand(
  config: Config,
  { what, language, progress }: CatalogueCheckRequest,
): Promise<readonly CheckedFinding[]> {
  const sentences = readSentences(join(projectRoot, "src/web/i18n/parts"));
  const now = Date.now() as Instant;
  const findings = "folder" in what ? await ofFolder(config, what, now) : await ofStored(config, what, now, progress);
  return findings.map((finding) => inWords(finding, language, sentences));
}

type FolderToCheck = Extract<CatalogueCheckRequest["what"], { readonly folder: string }>;

/**
 * Files that cannot be read have findings too, and only those. What was read and found is kept under `data/cache`, so
 * that the next check looks only at what is different.
 */
async function ofFolder(
  { dataDir }: Config,
  { folder, fresh }: FolderToCheck,
  now: Instant,
): Promise<readonly PlacedFinding[]> {
  const { keysOf, openKept, readDistrict, requireFolder } = await import("../files/district/index.ts");
  const dir = resolve(folder);
  requireFolder(dir);
  const name = createHash("sha256").update(dir).digest("hex").slice(0, 16);
  const kept = fresh ? null : openKept(join(dataDir, "cache", `catalogue-${name}.jsonl`), keysOf(dir, programHash()));
  const read = await readDistrict(dir, kept?.readings);
  const findings = read.ok
    ? checkDistrict(read.value, now, kept?.findingsOn(civilDateOf(now, read.value.settings.zone)))
    : read.refusal.findings.map(asPlaced);
  kept?.save();
  return findings;
}

/** Differs whenever anything is different that reads, compiles or checks: sources by size and time, libraries by lock. */
function programHash(): string {
  const hash = createHash("sha256").update(readFileSync(join(projectRoot, "package-lock.json")));
  for (const folder of ["src/core", "src/files", "src/app/catalogue"]) {
    for (const name of readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" })) {
      const { size, mtimeMs } = statSync(join(projectRoot, folder, name));
      hash.update(`${folder}/${name} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest("hex");
}

function asPlaced({ code, file, path, line, found, expected }: DistrictFinding): PlacedFinding {
  const place = [line === undefined ? file : `${file}:${line}`, path].filter((part) => part !== "").join(": ");
  return { code, severity: "error", place, facts: { found, expected } };
}

async function ofStored(
  config: Config,
  { jurisdiction, fresh }: Extract<CatalogueCheckRequest["what"], { readonly jurisdiction: unknown }>,
  ...[now, progress]: [now: Instant, progress: CatalogueCheckRequest["progress"]]
): Promise<readonly PlacedFinding[]> {
  const { withCatalogue } = await import("./with-catalogue.ts");
  return withCatalogue(config, progress, async (parts) => {
    if ((await parts.cache.findDistrict(jurisdiction)) === null)
      throw new OperatorError("jurisdiction/unknown", `There is no district ${jurisdiction}.`, { jurisdiction });
    if (fresh) return checkStored({ ...parts, now }, jurisdiction);
    const keep = await keeperOf(config, `stored-${jurisdiction}`);
    const findings = await checkStored({ ...parts, now, keptFor: keep.keptFor }, jurisdiction);
    keep.save();
    return findings;
  });
}

/** Findings alone: what is stored need not be read from files. */
async function keeperOf({ dataDir }: Config, name: string) {
  const { openKept } = await import("../files/district/kept-catalogue.ts");
  let kept: KeptCatalogue | undefined;
  return {
    keptFor(around: string): KeptFindings {
      const readings = createHash("sha256").update(`${programHash()}\n${around}`).digest("hex");
      kept = openKept(join(dataDir, "cache", `${name}.jsonl`), { readings, around: "" });
      const { values } = kept.readings;
      return { find: (version) => values.find(version) as ReturnType<KeptFindings["find"]>, keep: values.keep };
    },
    save: () => kept?.save(),
  };
}

function inWords(
  { code, severity, place, facts, basis, body }: PlacedFinding,
  language: CatalogueCheckRequest["language"],
  sentences: Sentences,
): CheckedFinding {
  const message = sentences.say(language, code, facts) ?? String(facts.reason ?? code);
  const mend = sentences.say(language, `${code}.mend`, facts) ?? "";
  return { code, severity, place, message, basis: basis ?? null, mend, body: body ?? null };
}
