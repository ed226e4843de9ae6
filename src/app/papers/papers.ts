/** The papers of a case: who may see which, opening one, printing it again, and electronic service by opening. */
import { allowedCommands, canRead, isApplicant } from "../../core/case/index.ts";
import { isPaperKind, type PaperKind, paperKindRule, type SealKind } from "../../core/certificate/index.ts";
import type { Actor } from "../../core/party/index.ts";
import { type CaseId, type Instant, type Jurisdiction, ok, type Result, refuse } from "../../core/shared/index.ts";
import type { CaseEngine } from "../case/engine.ts";
import type { CaseLists } from "../ports/case-lists.ts";
import type { PaperKey, PaperRecord } from "../ports/paper-store.ts";
import { paperNumber, titleOf } from "./numbers.ts";
import { type CaseWithProcedure, createPrinting, type PrintingParts, type PrintRefusal } from "./printing.ts";

export interface Papers {
  /** The papers that the actor may see, in the order in which they were made; null when the case is not theirs to read. */
  list(jurisdiction: Jurisdiction, actor: Actor, caseId: CaseId): Promise<readonly PaperView[] | null>;
  /** Draws the paper when nobody has opened it yet; afterwards the bytes are always the same, reprints excepted. */
  open(request: OpenPaper): Promise<Result<OpenedPaper, PaperRefusal>>;
  /** Prints a paper that nobody has opened yet, so that opening it is quick. */
  printAhead(jurisdiction: Jurisdiction, key: PaperKey): Promise<Result<null, PaperRefusal>>;
}

export interface PapersParts extends PrintingParts {
  readonly engine: Pick<CaseEngine, "load" | "execute">;
  readonly readings: Pick<CaseLists, "logReading">;
}

export interface PaperView {
  readonly seq: number;
  readonly kind: PaperKind;
  readonly title: string;
  readonly number: string;
  readonly issuedAt: Instant;
  readonly seal: SealKind;
  readonly goesTo: "applicant" | "applicant-and-file" | "file" | "public";
  /** How often it was printed on paper. */
  readonly prints: number;
}

export interface OpenPaper {
  readonly jurisdiction: Jurisdiction;
  readonly actor: Actor;
  readonly caseId: CaseId;
  readonly seq: number;
  readonly kind: string;
  /** Staff print on paper: counted, and from the second time on marked 补打. */
  readonly reprint?: boolean;
}

export interface OpenedPaper {
  /** To be saved under. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type PaperRefusal = { readonly code: "paper/not-found" } | PrintRefusal;

const NOT_FOUND = refuse({ code: "paper/not-found" });

export function createPapers(parts: PapersParts): Papers {
  const { engine, store, readings } = parts;
  const printing = createPrinting(parts);

  async function findReadable(jurisdiction: Jurisdiction, actor: Actor, id: CaseId): Promise<CaseWithProcedure | null> {
    const loaded = await engine.load(jurisdiction, id);
    if (loaded === null || loaded.procedure === null || !canRead(loaded, actor)) return null;
    return { ...loaded, procedure: loaded.procedure };
  }

  async function openPaper(request: OpenPaper): Promise<Result<OpenedPaper, PaperRefusal>> {
    const { jurisdiction, actor, caseId } = request;
    const loaded = await findReadable(jurisdiction, actor, caseId);
    if (loaded === null) return NOT_FOUND;
    const records = await store.listOfCase(jurisdiction, caseId);
    const record = records.find((one) => one.seq === request.seq && one.kind === request.kind);
    if (record === undefined || !isFor(actor, record.kind)) return NOT_FOUND;
    const printed = await printing.ensurePrinted(jurisdiction, loaded, records, record);
    if (!printed.ok) return printed;
    const { number } = printed.value;
    const count = request.reprint === true && actor.kind === "staff" ? await store.countPrint(jurisdiction, record) : 1;
    const bytes =
      count > 1
        ? await printing.reprint(jurisdiction, record, count - 1)
        : await printing.readPrint(jurisdiction, record, printed.value);
    if (!bytes.ok) return bytes;
    if (actor.kind === "staff")
      await readings.logReading(jurisdiction, actor.account, caseId, `paper ${record.kind} ${number}`);
    const title = titleOf(loaded.procedure, record.kind);
    await serveByOpening(parts, request, loaded, { kind: record.kind, called: `《${title}》${number}` });
    return ok({ name: `${title} ${number}.pdf`, bytes: bytes.value });
  }

  return {
    list: async (jurisdiction, actor, caseId) => {
      const loaded = await findReadable(jurisdiction, actor, caseId);
      if (loaded === null) return null;
      const records = await store.listOfCase(jurisdiction, caseId);
      return records
        .filter((record) => isFor(actor, record.kind))
        .map((record) => viewOf(jurisdiction, loaded, record));
    },
    open: openPaper,
    printAhead: async (jurisdiction, key) => {
      const loaded = await engine.load(jurisdiction, key.caseId);
      if (loaded === null || loaded.procedure === null) return NOT_FOUND;
      const records = await store.listOfCase(jurisdiction, key.caseId);
      const record = records.find((one) => one.seq === key.seq && one.kind === key.kind);
      if (record === undefined) return NOT_FOUND;
      const withProcedure = { ...loaded, procedure: loaded.procedure };
      const printed = await printing.ensurePrinted(jurisdiction, withProcedure, records, record);
      return printed.ok ? ok(null) : printed;
    },
  };
}

/** What is for the file alone is not the applicant's to see. */
function isFor(actor: Actor, kind: PaperKind): boolean {
  return (
    isPaperKind(kind) && (actor.kind === "staff" || actor.kind === "system" || paperKindRule(kind).goesTo !== "file")
  );
}

function viewOf(jurisdiction: Jurisdiction, { procedure }: CaseWithProcedure, record: PaperRecord): PaperView {
  const { seq, kind, issuedAt, print, prints } = record;
  const { seal, goesTo } = paperKindRule(kind);
  const number = print?.number ?? paperNumber(procedure, jurisdiction, record);
  return { seq, kind, title: titleOf(procedure, kind), number, issuedAt, seal, goesTo, prints };
}

/**
 * Who agreed to electronic service is served when the result enters their hands: the first opening by the applicant is
 * that moment, and is recorded as such. @basis 行政许可法 §44; 行政许可法 §33 (electronic means)
 */
async function serveByOpening(
  { engine }: PapersParts,
  { jurisdiction, actor, caseId }: OpenPaper,
  { procedure, state }: CaseWithProcedure,
  paper: { readonly kind: PaperKind; readonly called: string },
): Promise<void> {
  if (!isApplicant(state, actor) || state.serviceWay !== "electronic" || !isResult(procedure, paper.kind)) return;
  if (!allowedCommands(procedure, state, actor).some((allowed) => allowed.type === "serve")) return;
  const recipient = state.personal?.applicant.name ?? "";
  const proof = `申请人登录后打开${paper.called}`;
  const command = { type: "serve", way: "electronic", recipient, proof } as const;
  // A refusal means that somebody served it at this very moment: then it is served.
  await engine.execute({ jurisdiction, id: caseId, actor, command });
}

function isResult({ item }: CaseWithProcedure["procedure"], kind: PaperKind): boolean {
  if (kind === "grant-decision") return item.result.kind === "none";
  return kind === "certificate" || kind === "filing-receipt" || kind === "refusal-decision";
}
