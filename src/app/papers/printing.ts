/**
 * Printing a paper: its words are made once, drawn, kept and frozen together; every later print shows those words,
 * whatever the item, the body or the law has become since.
 */
import type { CaseEvent } from "../../core/case/index.ts";
import type { Procedure } from "../../core/catalog/index.ts";
import { type PaperContent, type PaperContentMissing, paperKindRule } from "../../core/certificate/index.ts";
import type { AccountId, FileId, Jurisdiction } from "../../core/shared/index.ts";
import { ok, type Result, refuse } from "../../core/shared/index.ts";
import type { LoadedCase } from "../case/engine.ts";
import { createTurns } from "../case/turns.ts";
import { newCode } from "../codes/code.ts";
import type { FileStore } from "../ports/file-store.ts";
import type { CharacterMissing, PaperPress } from "../ports/paper-press.ts";
import type { FrozenPaper, PaperKey, PaperPrint, PaperRecord, PaperStore } from "../ports/paper-store.ts";
import type { Calendars } from "../ports/procedures.ts";
import type { Staff } from "../ports/register.ts";
import type { Sealer } from "../ports/sealer.ts";
import { paperContent } from "./content.ts";
import { paperNumber, titleOf } from "./numbers.ts";
import { type EarlierPaper, givenWith, type PaperObstacle, type RegisterWords } from "./source.ts";

export interface PrintingParts {
  readonly store: PaperStore;
  readonly files: FileStore;
  readonly press: PaperPress;
  readonly sealer: Sealer;
  readonly calendars: Calendars;
  readonly staff: Pick<Staff, "getNames">;
  readonly getWords: (jurisdiction: Jurisdiction) => Promise<RegisterWords>;
  /** Where the portal is reached, without a slash at the end: the QR on papers leads there. */
  readonly publicUrl: string;
}

export type PrintRefusal = PaperObstacle | PaperContentMissing | CharacterMissing;

/** A case that follows a procedure: observed ones make no papers. */
export interface CaseWithProcedure extends LoadedCase {
  readonly procedure: Procedure;
}

export interface Printing {
  /** The first print when there is none yet, else the one that stands. */
  ensurePrinted(
    jurisdiction: Jurisdiction,
    loaded: CaseWithProcedure,
    records: readonly PaperRecord[],
    record: PaperRecord,
  ): Promise<Result<PaperPrint, PrintRefusal>>;
  /** The bytes of a print; drawn again from its words should the file be lost. */
  readPrint(jurisdiction: Jurisdiction, key: PaperKey, print: PaperPrint): Promise<Result<Uint8Array, PrintRefusal>>;
  /** The words with 补打 and the count across the page. */
  reprint(jurisdiction: Jurisdiction, key: PaperKey, count: number): Promise<Result<Uint8Array, PrintRefusal>>;
}

export function createPrinting(parts: PrintingParts): Printing {
  const { store, files, press, sealer } = parts;
  const turns = createTurns();

  async function printFirst(
    jurisdiction: Jurisdiction,
    loaded: CaseWithProcedure,
    records: readonly PaperRecord[],
    record: PaperRecord,
  ): Promise<Result<PaperPrint, PrintRefusal>> {
    const standing = await store.findFrozen(jurisdiction, record);
    if (standing !== null) return ok(standing.print);
    const wrapped = await store.findDataKey(jurisdiction, record.caseId);
    if (wrapped === null) return refuse({ code: "paper/person-forgotten" });
    const code = newCode();
    const content = await wordsOf(parts, { jurisdiction, loaded, records, record, code });
    if (!content.ok) return content;
    const drawn = await press.print(content.value);
    if (!drawn.ok) return drawn;
    const file = await keepFile(files, drawn.value);
    const sealed = sealer.seal(sealer.openKey(wrapped), JSON.stringify(content.value), paperContext(record));
    const verifyHash = codeHash(sealer, record, code);
    const print = { file, number: content.value.number };
    const first = await store.freeze(jurisdiction, record, { ...print, content: sealed, verifyHash });
    if (first) return ok(print);
    const other = await store.findFrozen(jurisdiction, record);
    if (other === null) throw new Error("a paper that is not ours to freeze is frozen");
    return ok(other.print);
  }

  async function frozenWords(jurisdiction: Jurisdiction, key: PaperKey): Promise<PaperContent | null> {
    const frozen = await store.findFrozen(jurisdiction, key);
    return frozen === null ? null : openWords(sealer, frozen);
  }

  async function draw(
    jurisdiction: Jurisdiction,
    key: PaperKey,
    options: { readonly reprint?: number },
  ): Promise<Result<Uint8Array, PrintRefusal>> {
    const words = await frozenWords(jurisdiction, key);
    return words === null ? refuse({ code: "paper/person-forgotten" }) : press.print(words, options);
  }

  return {
    ensurePrinted: async (jurisdiction, loaded, records, record) => {
      if (record.print !== null) return ok(record.print);
      const name = `${jurisdiction} ${record.caseId} ${record.seq} ${record.kind}`;
      return turns.take(name, () => printFirst(jurisdiction, loaded, records, record));
    },
    readPrint: async (jurisdiction, key, print) => {
      const kept = await files.open(print.file);
      if (kept !== null) return ok(await collect(kept));
      const drawn = await draw(jurisdiction, key, {});
      if (drawn.ok) await keepFile(files, drawn.value);
      return drawn;
    },
    reprint: (jurisdiction, key, count) => draw(jurisdiction, key, { reprint: count }),
  };
}

interface Words {
  readonly jurisdiction: Jurisdiction;
  readonly loaded: CaseWithProcedure;
  readonly records: readonly PaperRecord[];
  readonly record: PaperRecord;
  readonly code: string;
}

async function wordsOf(
  { calendars, getWords, staff, publicUrl }: PrintingParts,
  { jurisdiction, loaded, records, record, code }: Words,
): Promise<Result<PaperContent, PaperObstacle>> {
  const { procedure, events } = loaded;
  const told = events.slice(0, record.seq);
  const [calendar, register, names] = await Promise.all([
    calendars.getCalendar(jurisdiction),
    getWords(jurisdiction),
    staff.getNames(jurisdiction, staffIn(told.at(-1))),
  ]);
  const number = paperNumber(procedure, jurisdiction, record);
  const verifyUrl = `${publicUrl}/verify/${encodeURIComponent(number)}?jurisdiction=${jurisdiction}&code=${code}`;
  return paperContent(jurisdiction, {
    kind: record.kind,
    number,
    procedure,
    events: told,
    givenWith: givenWith(events, record.seq),
    register,
    calendar,
    names,
    earlier: earlierPapers(jurisdiction, procedure, records, record),
    ...(paperKindRule(record.kind).goesTo === "file" ? {} : { verifyUrl }),
  });
}

function earlierPapers(
  jurisdiction: Jurisdiction,
  procedure: Procedure,
  records: readonly PaperRecord[],
  { seq }: PaperRecord,
): readonly EarlierPaper[] {
  return records
    .filter((one) => one.seq < seq)
    .map((one) => ({
      kind: one.kind,
      title: titleOf(procedure, one.kind),
      number: one.print?.number ?? paperNumber(procedure, jurisdiction, one),
    }));
}

function staffIn(event: CaseEvent | undefined): readonly AccountId[] {
  if (event === undefined) return [];
  const by = event.by.kind === "staff" && event.by.account !== undefined ? [event.by.account] : [];
  return event.body.type === "supervision-ordered" ? [...by, event.body.to] : by;
}

/** Null after the person was forgotten. */
export function openWords(sealer: Sealer, frozen: FrozenPaper): PaperContent | null {
  if (frozen.dataKey === null) return null;
  const clear = sealer.unseal(sealer.openKey(frozen.dataKey), frozen.content, paperContext(frozen));
  // Written by `printFirst` alone, so the JSON has the shape that the type says.
  return JSON.parse(clear) as PaperContent;
}

/** Keyed hash of the code behind the paper's QR, bound to the paper. */
export function codeHash(sealer: Sealer, { caseId, seq, kind }: PaperKey, code: string): string {
  return sealer.blindIndex("tracking", `paper/${caseId}/${seq}/${kind}/${code}`);
}

/** Bound into the seal of a paper's words. */
export function paperContext({ caseId, seq, kind }: PaperKey): string {
  return `paper/${caseId}/${seq}/${kind}`;
}

async function keepFile(files: FileStore, bytes: Uint8Array): Promise<FileId> {
  const kept = await files.put([bytes], { maxBytes: Number.POSITIVE_INFINITY, accept: () => ok(null) });
  if (!kept.ok) throw new Error("a file of our own is never too large");
  return kept.value.id;
}

async function collect(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}
