/**
 * The file of a closed case (案卷) as one archive: every event, every paper handed in and made, and a record that a
 * person can read. It is complete without this platform: events stand in clear, as the file itself does.
 */
import { canRead, isClosed } from "../../core/case/index.ts";
import type { Actor } from "../../core/party/index.ts";
import {
  type CaseId,
  civilDateOf,
  type FileId,
  formatInstant,
  type Instant,
  type JsonObject,
  type Jurisdiction,
  ok,
  type Result,
  refuse,
  type TimeZone,
} from "../../core/shared/index.ts";
import type { CaseEngine, LoadedCase } from "../case/engine.ts";
import { filesOfCase, recordsOfCase } from "../files/case-files.ts";
import { titleOf } from "../papers/numbers.ts";
import type { PaperRefusal, Papers } from "../papers/papers.ts";
import type { CaseArchive } from "../ports/case-archive.ts";
import type { CaseLists } from "../ports/case-lists.ts";
import type { FileRecords } from "../ports/file-records.ts";
import type { FileStore } from "../ports/file-store.ts";
import type { CharacterMissing, PaperPress } from "../ports/paper-press.ts";
import type { PaperStore } from "../ports/paper-store.ts";
import type { Calendars } from "../ports/procedures.ts";
import type { Staff } from "../ports/register.ts";
import { resultText, stepsOf } from "./record.ts";

export interface CaseExport {
  /** Refused for a case that is still open, and when a file of it is missing: an archive is whole or is none. */
  export(jurisdiction: Jurisdiction, actor: Actor, caseId: CaseId): Promise<Result<ExportedCase, ExportRefusal>>;
}

export interface ExportParts {
  readonly engine: Pick<CaseEngine, "load">;
  readonly papers: Pick<Papers, "printAhead">;
  readonly paperStore: Pick<PaperStore, "listOfCase">;
  readonly files: FileStore;
  readonly records: FileRecords;
  readonly press: Pick<PaperPress, "printRecord">;
  readonly archive: CaseArchive;
  readonly staff: Pick<Staff, "getNames">;
  readonly calendars: Calendars;
  readonly readings: Pick<CaseLists, "logReading">;
}

export interface ExportedCase {
  /** To be saved under. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

export type ExportRefusal =
  | { readonly code: "case/not-found" }
  | { readonly code: "archive/case-open" }
  | { readonly code: "archive/file-missing"; readonly file: string }
  | CharacterMissing
  | PaperRefusal;

export function createCaseExport(parts: ExportParts): CaseExport {
  return {
    async export(jurisdiction, actor, caseId) {
      const loaded = await parts.engine.load(jurisdiction, caseId);
      if (loaded === null || !canRead(loaded, actor)) return refuse({ code: "case/not-found" });
      if (!isClosed(loaded.state.status)) return refuse({ code: "archive/case-open" });
      const documents = await documentsOf(parts, jurisdiction, loaded);
      if (!documents.ok) return documents;
      const record = await recordOf(parts, { jurisdiction, actor, loaded, documents: documents.value });
      if (!record.ok) return record;
      if (actor.kind === "staff") await parts.readings.logReading(jurisdiction, actor.account, caseId, "archive");
      const { zone } = await parts.calendars.getCalendar(jurisdiction);
      const content = parts.archive.pack({
        caseRecord: briefOf(loaded, zone),
        events: loaded.events.map((event, index) => eventLine(event, index + 1, zone)),
        files: contents(parts, documents.value),
        recordPdf: record.value,
      });
      return ok({ name: `${loaded.state.number}.zip`, content });
    },
  };
}

/** A file of the case with the name that it has in the archive. */
interface Document {
  readonly id: FileId;
  readonly title: string;
  readonly fileName: string;
  readonly number?: string;
  readonly at: Instant;
}

/** Papers handed in and papers made, in the order of time; papers that nobody has opened are printed now. */
async function documentsOf(
  parts: ExportParts,
  jurisdiction: Jurisdiction,
  loaded: LoadedCase,
): Promise<Result<readonly Document[], ExportRefusal>> {
  const made = await madePapers(parts, jurisdiction, loaded);
  if (!made.ok) return made;
  const handedIn = filesOfCase(loaded);
  const known = await parts.records.list(
    jurisdiction,
    handedIn.map((file) => file.id),
  );
  const names = recordsOfCase(loaded, known);
  const documents: Document[] = [
    ...handedIn.map((file) => ({ ...file, fileName: names.get(file.id)?.name ?? file.title })),
    ...made.value,
  ];
  for (const { id } of documents) {
    if (!(await parts.files.has(id))) return refuse({ code: "archive/file-missing", file: id });
  }
  return ok(documents.sort((a, b) => a.at - b.at));
}

async function madePapers(
  { papers, paperStore }: ExportParts,
  jurisdiction: Jurisdiction,
  { state, procedure }: LoadedCase,
): Promise<Result<readonly Document[], ExportRefusal>> {
  if (procedure === null) return ok([]);
  for (const record of await paperStore.listOfCase(jurisdiction, state.id)) {
    if (record.print !== null) continue;
    const printed = await papers.printAhead(jurisdiction, record);
    if (!printed.ok) return printed;
  }
  const records = await paperStore.listOfCase(jurisdiction, state.id);
  return ok(
    records.flatMap(({ print, kind, issuedAt }) => {
      if (print === null) return [];
      const title = titleOf(procedure, kind);
      return [{ id: print.file, title, number: print.number, at: issuedAt, fileName: `${title} ${print.number}.pdf` }];
    }),
  );
}

interface RecordParts {
  readonly jurisdiction: Jurisdiction;
  readonly actor: Actor;
  readonly loaded: LoadedCase;
  readonly documents: readonly Document[];
}

async function recordOf(
  parts: ExportParts,
  { jurisdiction, actor, loaded, documents }: RecordParts,
): Promise<Result<Uint8Array, CharacterMissing>> {
  const { state, procedure, events } = loaded;
  const { zone } = await parts.calendars.getCalendar(jurisdiction);
  const accounts = events.flatMap(({ by }) => (by.kind === "staff" && by.account !== undefined ? [by.account] : []));
  const names = await parts.staff.getNames(jurisdiction, [...new Set(accounts)]);
  const closedAt = state.closedAt ?? state.submittedAt;
  return parts.press.printRecord({
    bodyName: procedure?.body.name ?? "",
    caseNumber: state.number,
    itemName: procedure?.item.name ?? state.item,
    applicantName: state.personal?.applicant.name ?? "",
    result: resultText(loaded),
    receivedOn: state.receivedOn,
    closedOn: civilDateOf(closedAt, zone),
    retention: "按归档范围和保管期限表",
    documents: documents.map(({ title, number, at, fileName }, index) => ({
      title,
      ...(number === undefined ? {} : { number }),
      date: civilDateOf(at, zone),
      entry: parts.archive.entryName(index + 1, fileName),
    })),
    timeline: stepsOf(loaded, { zone, names }),
    compiledBy: actor.kind === "staff" ? actor.name : "",
    issuedAt: closedAt,
  });
}

function briefOf({ state, procedure }: LoadedCase, zone: TimeZone): JsonObject {
  return {
    jurisdiction: state.jurisdiction,
    id: state.id,
    number: state.number,
    item: state.item,
    itemName: procedure?.item.name ?? "",
    itemVersion: state.procedureVersion,
    body: procedure?.body.name ?? "",
    status: state.status,
    outcome: state.decision?.outcome ?? null,
    receivedOn: state.receivedOn,
    acceptedOn: state.acceptedOn,
    decidedOn: state.decision?.decidedOn ?? null,
    closedAt: state.closedAt === null ? null : formatInstant(state.closedAt, zone),
  };
}

/** An event as it happened, personal part included; instants carry the district's offset. */
function eventLine(
  { at, effectiveAt, by, body, personal }: LoadedCase["events"][number],
  version: number,
  zone: TimeZone,
): JsonObject & { readonly version: number } {
  const line = {
    version,
    at: formatInstant(at, zone),
    ...(effectiveAt === undefined ? {} : { effectiveAt: formatInstant(effectiveAt, zone) }),
    by,
    body,
    ...(personal === undefined ? {} : { personal }),
  };
  // Events are JSON by nature: they come from the store as JSON.
  return line as unknown as JsonObject & { readonly version: number };
}

/** One file at a time is held in memory. */
async function* contents({ files }: ExportParts, documents: readonly Document[]) {
  for (const { id, fileName } of documents) {
    const content = await files.open(id);
    if (content === null) throw new Error(`file ${id} went away while the archive was written`);
    const chunks: Uint8Array[] = [];
    for await (const chunk of content) chunks.push(chunk);
    yield { id, name: fileName, bytes: Buffer.concat(chunks) };
  }
}
