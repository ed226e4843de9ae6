/** `catalogue list …`: wires the lists to the configured database and to the files that are named. */
import { readFile, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createListChanging } from "../app/lists/changing.ts";
import { createListReading } from "../app/lists/lists.ts";
import { OperatorError } from "../app/operate/operator-error.ts";
import type { ListCommands, ListImportRequest, RefusedImport } from "../cli/catalogue-list.ts";
import type { Instant, Refusal } from "../core/shared/index.ts";
import { listFiles } from "../files/lists/index.ts";
import { readSentences } from "../http/sentences.ts";
import { type Config, projectRoot } from "./config.ts";
import { newCaseId } from "./uuid.ts";
import { withCatalogue } from "./with-catalogue.ts";

const LARGEST = 64 * 1024 * 1024;
const PAGE = 20;
const now = () => Date.now() as Instant;

export function listCommands(config: () => Config): ListCommands {
  return {
    import: (request) =>
      withCatalogue(config(), request.progress, async ({ lists: store, cache }) => {
        const { jurisdiction, list, format, change } = request;
        await requireDistrict(cache, jurisdiction);
        const bytes = await readBytes(request.file);
        const changing = createListChanging({ store, cache, files: listFiles, newId: () => newCaseId(now()), now });
        if (change === null) {
          const done = await changing.establish(jurisdiction, { list, bytes, format });
          if (done.ok && !done.value.established) throw alreadyKept(request);
          return done.ok ? done.value : inWords(done.refusal);
        }
        const author = { jurisdiction, account: null };
        const done = await changing.importFile(author, { list, bytes, format, ...change });
        return done.ok ? done.value : inWords(done.refusal);
      }),
    export: ({ jurisdiction, list, file, format, progress }) =>
      withCatalogue(config(), progress, async ({ lists: store, cache }) => {
        await requireDistrict(cache, jurisdiction);
        const reading = createListReading({ store, cache, files: listFiles, now });
        const written = await reading.writeFile(jurisdiction, list, format);
        if (!written.ok) throw new OperatorError("list/not-kept", `The district keeps no ${list} list.`, { list });
        await writeFile(resolve(file), written.value);
        const kept = await reading.listKept(jurisdiction);
        return kept.find((one) => one.list === list)?.entries ?? 0;
      }),
    search: ({ jurisdiction, list, text, page, progress }) =>
      withCatalogue(config(), progress, async ({ lists: store, cache }) => {
        await requireDistrict(cache, jurisdiction);
        const asked = { list, text, body: null, refers: null, page, pageSize: PAGE };
        return createListReading({ store, cache, files: listFiles, now }).findPage(jurisdiction, asked);
      }),
  };
}

async function requireDistrict(
  cache: { find(jurisdiction: ListImportRequest["jurisdiction"]): Promise<unknown> },
  jurisdiction: ListImportRequest["jurisdiction"],
): Promise<void> {
  if ((await cache.find(jurisdiction)) !== null) return;
  throw new OperatorError("jurisdiction/unknown", `There is no district ${jurisdiction}.`, { jurisdiction });
}

async function readBytes(file: string): Promise<Uint8Array> {
  const path = resolve(file);
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) throw new OperatorError("list/file-unreadable", `${file} cannot be read.`, { file });
  if (size > LARGEST) {
    const facts = { file, bytes: size, most: LARGEST };
    throw new OperatorError("list/file-too-large", `${file} has ${size} bytes; ${LARGEST} are taken at most.`, facts);
  }
  return readFile(path);
}

function alreadyKept({ list }: ListImportRequest): OperatorError {
  return new OperatorError(
    "list/kept-already",
    `The ${list} list is kept already: give --effective, --document and --reason, and the differences are proposed.`,
    { list },
  );
}

function inWords(refusal: Refusal): RefusedImport {
  const sentences = readSentences(join(projectRoot, "src/web/i18n/parts"));
  const say = (code: string, facts: object) => sentences.say("zh-CN", code, { ...facts }) ?? code;
  const { code } = refusal;
  const findings = "findings" in refusal && Array.isArray(refusal.findings) ? refusal.findings : [];
  return {
    code,
    message: say(code, { ...refusal, count: findings.length }),
    findings: findings.map(({ code: what, ...facts }) => {
      return { code: what, row: facts.row, column: facts.column, message: say(what, facts) };
    }),
  };
}
