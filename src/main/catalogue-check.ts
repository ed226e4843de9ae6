/** `catalogue check`: reads the files or the store, and says each finding in words. */
import { join, resolve } from "node:path";
import { checkDistrict, checkStored, type PlacedFinding } from "../app/catalogue/check-district.ts";
import { OperatorError } from "../app/operate/operator-error.ts";
import type { CatalogueCheckRequest, CheckedFinding } from "../cli/catalogue.ts";
import type { Instant } from "../core/shared/index.ts";
import { type DistrictFinding, readDistrict } from "../files/district/index.ts";
import { readSentences, type Sentences } from "../http/sentences.ts";
import { withCatalogue } from "./catalogue.ts";
import { type Config, projectRoot } from "./config.ts";

export async function checkCatalogueCommand(
  config: Config,
  { what, language, progress }: CatalogueCheckRequest,
): Promise<readonly CheckedFinding[]> {
  const sentences = readSentences(join(projectRoot, "src/web/i18n/parts"));
  const now = Date.now() as Instant;
  const findings = "folder" in what ? await ofFolder(what.folder, now) : await ofStored(config, what, now, progress);
  return findings.map((finding) => inWords(finding, language, sentences));
}

/** Files that cannot be read have findings too, and only those. */
async function ofFolder(folder: string, now: Instant): Promise<readonly PlacedFinding[]> {
  const read = await readDistrict(resolve(folder));
  return read.ok ? checkDistrict(read.value, now) : read.refusal.findings.map(asPlaced);
}

function asPlaced({ code, file, path, line, found, expected }: DistrictFinding): PlacedFinding {
  const place = [line === undefined ? file : `${file}:${line}`, path].filter((part) => part !== "").join(": ");
  return { code, severity: "error", place, facts: { found, expected } };
}

function ofStored(
  config: Config,
  { jurisdiction }: Extract<CatalogueCheckRequest["what"], { readonly jurisdiction: unknown }>,
  ...[now, progress]: [now: Instant, progress: CatalogueCheckRequest["progress"]]
): Promise<readonly PlacedFinding[]> {
  return withCatalogue(config, progress, async ({ store, lists, cache }) => {
    const catalogue = await cache.find(jurisdiction);
    if (catalogue === null)
      throw new OperatorError("jurisdiction/unknown", `There is no district ${jurisdiction}.`, { jurisdiction });
    return checkStored({ store, lists, catalogue, now });
  });
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
