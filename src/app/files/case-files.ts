/** Files and cases: who may attach which file, who may read it, and which files a case consists of. */
import { type CaseEvent, canRead } from "../../core/case/index.ts";
import type { Procedure } from "../../core/catalog/index.ts";
import type { Actor } from "../../core/party/index.ts";
import {
  type CaseId,
  type FileId,
  type Instant,
  type JsonObject,
  type Jurisdiction,
  ok,
  type Result,
  refuse,
} from "../../core/shared/index.ts";
import type { CaseEngine, LoadedCase } from "../case/engine.ts";
import type { CaseLists } from "../ports/case-lists.ts";
import type { FileRecord, FileRecords } from "../ports/file-records.ts";
import type { FileStore } from "../ports/file-store.ts";

/** All files of a case together. */
export const MAX_CASE_BYTES = 200 * 1024 * 1024;

export interface CaseFiles {
  /**
   * May the actor attach these files to the case (null: to a new one), and do all of its files fit together? Only who
   * uploaded a file, or a case that has it already, may use it: knowing its hash is not enough.
   */
  checkCaseFiles(
    jurisdiction: Jurisdiction,
    actor: Actor,
    files: readonly FileId[],
    caseId: CaseId | null,
  ): Promise<Result<null, CaseFilesRefusal>>;
  /** Marks the actor's own files as belonging to the case. */
  attach(jurisdiction: Jurisdiction, actor: Actor, files: readonly FileId[], caseId: CaseId): Promise<void>;
  /** Name, type and size of the case's files, under the names that its own people gave them; unknown ids are absent. */
  describe(loaded: LoadedCase, files: readonly string[]): Promise<ReadonlyMap<string, FileDescription>>;
  /** The content for who may read it; staff reading a case's file are noted. */
  open(request: OpenFile): Promise<Result<OpenedFile, { readonly code: "file/not-found" }>>;
}

export interface CaseFilesParts {
  readonly store: FileStore;
  readonly records: FileRecords;
  readonly engine: Pick<CaseEngine, "load">;
  readonly readings: Pick<CaseLists, "logReading">;
}

export type CaseFilesRefusal =
  | { readonly code: "file/unknown"; readonly files: readonly string[] }
  | { readonly code: "file/case-too-large"; readonly bytes: number; readonly maxBytes: number };

export interface FileDescription {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

export interface OpenFile {
  readonly jurisdiction: Jurisdiction;
  readonly actor: Actor;
  readonly id: FileId;
  /** The case through which the actor reads; without it only the uploader reads. */
  readonly caseId: CaseId | null;
}

export interface OpenedFile extends FileDescription {
  readonly content: AsyncIterable<Uint8Array>;
}

/** A file with the place it has in its case. */
export interface CaseFile {
  readonly id: FileId;
  /** Name of the material, or what the picture is of. */
  readonly title: string;
  readonly at: Instant;
}

export function createCaseFiles(parts: CaseFilesParts): CaseFiles {
  const { records } = parts;
  return {
    checkCaseFiles: (jurisdiction, actor, files, caseId) => check(parts, { jurisdiction, actor, files, caseId }),
    attach: async (jurisdiction, actor, files, caseId) => {
      if ("account" in actor && files.length > 0) await records.attach(jurisdiction, actor.account, files, caseId);
    },
    describe: async (loaded, files) => {
      if (files.length === 0) return new Map();
      const found = recordsOfCase(loaded, await records.list(loaded.state.jurisdiction, files as readonly FileId[]));
      return new Map([...found.values()].map(({ id, name, mediaType, size }) => [id, { name, mediaType, size }]));
    },
    open: (request) => openFile(parts, request),
  };
}

interface Asked {
  readonly jurisdiction: Jurisdiction;
  readonly actor: Actor;
  readonly files: readonly FileId[];
  readonly caseId: CaseId | null;
}

async function check(
  { records, engine }: CaseFilesParts,
  { jurisdiction, actor, files, caseId }: Asked,
): Promise<Result<null, CaseFilesRefusal>> {
  if (files.length === 0) return ok(null);
  const loaded = caseId === null ? null : await engine.load(jurisdiction, caseId);
  const inCase = new Set(loaded === null ? [] : filesOfCase(loaded).map((file) => file.id));
  const all = [...new Set([...inCase, ...files])];
  const found = await records.list(jurisdiction, all);
  const own = new Set(found.filter((record) => isOwner(record, actor)).map((record) => record.id));
  const unknown = files.filter((id) => !own.has(id) && !inCase.has(id));
  if (unknown.length > 0) return refuse({ code: "file/unknown", files: unknown });
  const sizes = new Map(found.map((record) => [record.id, record.size]));
  const bytes = all.reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0);
  return bytes > MAX_CASE_BYTES ? refuse({ code: "file/case-too-large", bytes, maxBytes: MAX_CASE_BYTES }) : ok(null);
}

function isOwner(record: FileRecord, actor: Actor): boolean {
  return "account" in actor && record.owner === actor.account;
}

/** A file that is not the caller's to read does not exist for them. */
async function openFile(
  { store, records, engine, readings }: CaseFilesParts,
  { jurisdiction, actor, id, caseId }: OpenFile,
): Promise<Result<OpenedFile, { readonly code: "file/not-found" }>> {
  const found = await records.list(jurisdiction, [id]);
  const own = found.find((record) => isOwner(record, actor));
  const loaded = own !== undefined || caseId === null ? null : await engine.load(jurisdiction, caseId);
  const throughCase = loaded !== null && canRead(loaded, actor) && filesOfCase(loaded).some((file) => file.id === id);
  const record = own ?? (throughCase ? recordsOfCase(loaded, found).get(id) : undefined);
  const content = record === undefined ? null : await store.open(id);
  if (record === undefined || content === null) return refuse({ code: "file/not-found" });
  if (throughCase && caseId !== null && actor.kind === "staff")
    await readings.logReading(jurisdiction, actor.account, caseId, `file ${id}`);
  const { name, mediaType, size } = record;
  return ok({ name, mediaType, size, content });
}

/**
 * One record for each content. Others may have uploaded the same bytes under names of their own: those are nobody
 * else's to read, so that only what belongs to the case, or came from somebody who acted in it, counts.
 */
export function recordsOfCase(
  { state, events }: Pick<LoadedCase, "state" | "events">,
  records: readonly FileRecord[],
): ReadonlyMap<FileId, FileRecord> {
  const people = new Set([state.owner, ...events.flatMap(peopleOf)]);
  // Papers handed in with the parent are the child's too, and those that were held already.
  const held = Object.values(state.materials).flatMap((papers) => papers.held?.case ?? []);
  const cases: readonly (CaseId | null)[] = [state.id, ...held, ...(state.parent === null ? [] : [state.parent.id])];
  const inCase = (record: FileRecord) => cases.includes(record.caseId);
  const known = records.filter((record) => inCase(record) || people.has(record.owner));
  // The last one stands: what is marked as the case's own.
  return new Map([...known].sort((a, b) => Number(inCase(a)) - Number(inCase(b))).map((record) => [record.id, record]));
}

/** Who acted in the event: officers of a visit took the pictures, whoever recorded it. */
function peopleOf({ by, body }: CaseEvent): readonly (string | undefined)[] {
  return body.type === "visit-recorded" ? [by.account, ...body.officers.map((one) => one.account)] : [by.account];
}

/** Every file that was ever handed in or made in the case, once each, in the order of the events. */
export function filesOfCase({ procedure, events }: Pick<LoadedCase, "procedure" | "events">): readonly CaseFile[] {
  const files = new Map<FileId, CaseFile>();
  for (const event of events) {
    for (const { id, title } of filesOfEvent(procedure, event)) {
      if (!files.has(id)) files.set(id, { id, title, at: event.at });
    }
  }
  return [...files.values()];
}

type Titled = Omit<CaseFile, "at">;

function filesOfEvent(procedure: Procedure | null, { body, personal }: CaseEvent): readonly Titled[] {
  switch (body.type) {
    case "case-submitted":
      return [
        ...materialFiles(procedure, body.materials),
        ...formFiles(procedure, { ...body.form, ...personal?.submitted?.form }),
      ];
    case "corrections-delivered":
    case "corrected-on-the-spot":
      return [
        ...materialFiles(procedure, body.materials),
        ...formFiles(procedure, { ...body.form, ...personal?.form }),
      ];
    case "undertaking-delivered":
      return materialFiles(procedure, body.materials);
    case "visit-recorded":
      return body.photos.map((id) => ({ id, title: "现场照片" }));
    case "service-recorded":
      return body.signature === null ? [] : [{ id: body.signature, title: "领取签名" }];
    default:
      return [];
  }
}

function materialFiles(
  procedure: Procedure | null,
  materials: Readonly<Record<string, { readonly files: readonly FileId[] }>>,
): readonly Titled[] {
  return Object.entries(materials).flatMap(([material, { files }]) => {
    const title = procedure?.item.materials.find((one) => one.id === material)?.name ?? material;
    return files.map((id) => ({ id, title }));
  });
}

/** Files among the answers of a form, by the form's fields of that kind, those in tables included. */
export function formFiles(procedure: Pick<Procedure, "item"> | null, form: JsonObject): readonly Titled[] {
  if (procedure === null) return [];
  const fields = procedure.item.form.sections.flatMap((section) => section.fields);
  return fields.flatMap((field) => {
    const value = form[field.id];
    if (field.kind === "file") return idsIn(value).map((id) => ({ id, title: field.label }));
    if (field.kind !== "table" || !Array.isArray(value)) return [];
    const columns = field.columns.filter((column) => column.kind === "file");
    return value.flatMap((row: unknown) =>
      columns.flatMap((column) => idsIn(cell(row, column.id)).map((id) => ({ id, title: column.label }))),
    );
  });
}

/** Whatever in the answers of an unknown form has the shape of file ids: lists of them, in tables too. */
export function fileIdsIn(form: JsonObject): readonly FileId[] {
  const lists = (value: unknown): readonly FileId[] => {
    if (typeof value !== "object" || value === null) return [];
    return [...idsIn(value), ...Object.values(value).flatMap(lists)];
  };
  return lists(form);
}

function idsIn(value: unknown): readonly FileId[] {
  if (!Array.isArray(value)) return [];
  return value.filter((one): one is FileId => typeof one === "string" && /^[0-9a-f]{64}$/.test(one));
}

function cell(row: unknown, column: string): unknown {
  return typeof row === "object" && row !== null ? Reflect.get(row, column) : undefined;
}
