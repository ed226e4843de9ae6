/**
 * From a life to any number of cases like it. Each has an applicant, numbers and a key of its own, and what is personal
 * is sealed with that key; everything else is the template's.
 */
import { hash } from "node:crypto";
import type { CaseEvent } from "../../core/case/index.ts";
import type { PaperKind } from "../../core/certificate/index.ts";
import { maskIdNumber } from "../../core/party/index.ts";
import { type CaseId, civilDateOf, type FileId, type Instant, type TimeZone } from "../../core/shared/index.ts";
import { eventContext } from "../case/stored-events.ts";
import { newCode } from "../codes/code.ts";
import { codeHash, paperContext } from "../papers/printing.ts";
import type { CaseCommit, PaperRow, StoredEvent } from "../ports/case-store.ts";
import type { CaseCopy, CaseTemplate, CopiedPaper, Reading } from "../ports/history-store.ts";
import type { DataKey, Sealer } from "../ports/sealer.ts";
import { type Blank, blankOf, fill, hasBlanks } from "./blank.ts";
import { APPLICANTS_ACCOUNT, type Life } from "./life.ts";
import type { MadePerson } from "./made-people.ts";

export interface Mould {
  readonly life: Life;
  readonly template: CaseTemplate;
  readonly papers: readonly PaperRow[];
  /** In which it was applied for. */
  readonly year: number;
  /** What a copy takes on disk, about. */
  readonly bytes: number;
  copy(order: CopyOrder): CaseCopy;
}

export interface CopyOrder {
  readonly id: CaseId;
  /** Its place among the cases of the year. */
  readonly serial: number;
  readonly laterMs: number;
  readonly person: MadePerson;
  /** Place of each of its papers in its series. */
  readonly paperSerials: readonly number[];
}

export interface MouldParts {
  readonly sealer: Sealer;
  readonly zone: TimeZone;
  /** Words of the paper as JSON, with its number, the number in an address and the code left blank as told. */
  readonly wordsOf: (life: Life, paper: PaperRow, blanks: PaperBlanks) => string;
  readonly numberOf: (life: Life, paper: PaperRow, serial: number) => string;
}

export interface PaperBlanks {
  /** Stands for the number of the paper at that place among the papers of the case. */
  readonly numberAt: (place: number) => string;
  readonly addressAt: (place: number) => string;
  readonly codeAt: (place: number) => string;
}

const BLANKS: PaperBlanks = {
  numberAt: (place) => `⟦number-${place}⟧`,
  addressAt: (place) => `⟦address-${place}⟧`,
  codeAt: (place) => `⟦code-${place}⟧`,
};

export function mouldOf(parts: MouldParts, life: Life): Mould {
  const opening = rowOf(life.commits.at(0));
  const standing = { ...rowOf(life.commits.at(-1)), wakeAt: null };
  const papers = life.commits.flatMap((commit) => commit.papers);
  const words = wordsOfTemplate(parts.sealer, life, papers.length);
  const events = life.commits
    .flatMap((commit) => commit.events)
    .map((stored, index) => eventMould(stored, life.events[index], words));
  const moulds: Moulds = {
    own: events.filter(({ actor, body, personal }) => personal !== undefined || hasBlanks(body) || hasBlanks(actor)),
    papers: papers.map((row) => ({ row, words: blankOf(parts.wordsOf(life, row, BLANKS), words) })),
    day: civilDateOf(opening.submittedAt, parts.zone).replaceAll("-", ""),
  };
  const own = new Set(moulds.own);
  const template: CaseTemplate = {
    opening,
    standing,
    events: events.filter((event) => !own.has(event)).map((event) => event.stored),
    notices: life.commits.flatMap((commit) => commit.notices),
    ratings: life.commits.flatMap((commit) => commit.ratings),
    spent: life.commits.flatMap((commit) => commit.spent),
    readings: readingsOf(life.events),
  };
  return {
    life,
    papers,
    template,
    year: Number(moulds.day.slice(0, 4)),
    bytes: bytesOf(template, moulds),
    copy: (order) => copyOf(parts, life, moulds, order),
  };
}

interface Moulds {
  readonly own: readonly EventMould[];
  readonly papers: readonly { readonly row: PaperRow; readonly words: Blank }[];
  /** Of the application, as it stands in the number. */
  readonly day: string;
}

/** Texts as they are, and for each row and each entry in an index what PostgreSQL adds. */
function bytesOf({ events, notices, readings }: CaseTemplate, { own, papers }: Moulds): number {
  const text = (words: string) => Buffer.byteLength(words);
  const blank = ({ parts }: Blank) => parts.reduce((sum, part) => sum + text(part), 0);
  const alike = events.map(({ actor, body }) => text(actor) + text(body) + EVENT);
  const owned = own.map(
    ({ actor, body, personal }) => blank(actor) + blank(body) + EVENT + (personal ? blank(personal) + SEAL : 0),
  );
  const printed = papers.map(({ words }) => blank(words) + SEAL + PAPER);
  const told = notices.map(({ facts }) => text(JSON.stringify(facts)) + NOTICE);
  return [...alike, ...owned, ...printed, ...told].reduce(
    (sum, bytes) => sum + bytes,
    CASE + readings.length * READING,
  );
}

const SEAL = 28;
const CASE = 1_300;
const EVENT = 190;
const PAPER = 620;
const NOTICE = 320;
const READING = 260;

interface EventMould {
  readonly stored: StoredEvent;
  readonly actor: Blank;
  readonly body: Blank;
  readonly personal: Blank | undefined;
}

function eventMould(stored: StoredEvent, event: CaseEvent | undefined, words: ReadonlyMap<string, string>): EventMould {
  const personal = event?.personal;
  return {
    stored,
    actor: blankOf(stored.actor, words),
    body: blankOf(stored.body, words),
    personal: personal === undefined ? undefined : blankOf(JSON.stringify(personal), words),
  };
}

function rowOf(commit: CaseCommit | undefined): CaseCommit["row"] {
  if (commit === undefined) throw new Error("a life has a beginning and an end");
  return commit.row;
}

/** Everything in the template that is another's in a copy, by the name of its blank. */
function wordsOfTemplate(sealer: Sealer, life: Life, papers: number): ReadonlyMap<string, string> {
  const { name, idNumber, phone } = life.sample.applicant;
  const { id, number } = rowOf(life.commits.at(0));
  const places = Array.from({ length: papers }, (_, place) => place);
  return new Map([
    [id, "id"],
    [number, "caseNumber"],
    [name, "name"],
    [idNumber, "idNumber"],
    [maskIdNumber(idNumber), "maskedId"],
    [phone, "phone"],
    [life.trackingCode, "trackingCode"],
    [APPLICANTS_ACCOUNT, "account"],
    [sealer.blindIndex("identity", idNumber), "partyKey"],
    ...places.flatMap((place): [string, string][] => [
      [BLANKS.numberAt(place), `number-${place}`],
      [BLANKS.addressAt(place), `address-${place}`],
      [BLANKS.codeAt(place), `code-${place}`],
    ]),
  ]);
}

/** Whoever of the house did something to the case has read it before, and for the first time that day. */
function readingsOf(events: readonly CaseEvent[]): readonly Reading[] {
  const readings = new Map<string, Reading>();
  for (const { by, at } of events) {
    if (by.kind !== "staff" || by.account === undefined || readings.has(by.account)) continue;
    readings.set(by.account, { account: by.account, at: (at - READ_BEFORE_MS) as Instant });
  }
  return [...readings.values()];
}

const READ_BEFORE_MS = 240_000;

function copyOf({ sealer, numberOf }: MouldParts, life: Life, moulds: Moulds, order: CopyOrder): CaseCopy {
  const { id, laterMs, person, serial, paperSerials } = order;
  const key = sealer.newKey();
  const number = `${life.commits[0]?.jurisdiction ?? ""}${moulds.day}${String(serial).padStart(6, "0")}`;
  const trackingCode = newCode();
  const partyKey = sealer.blindIndex("identity", person.idNumber);
  const codes = moulds.papers.map(() => newCode());
  const numbers = moulds.papers.map(({ row }, place) => numberOf(life, row, paperSerials[place] ?? 0));
  const { account, name, idNumber, phone } = person;
  const words: Record<string, string> = {
    ...{
      id,
      caseNumber: number,
      name,
      idNumber,
      maskedId: maskIdNumber(idNumber),
      phone,
      trackingCode,
      account,
      partyKey,
    },
  };
  for (const [place, paperNumber] of numbers.entries()) {
    words[`number-${place}`] = paperNumber;
    words[`address-${place}`] = encodeURIComponent(paperNumber);
    words[`code-${place}`] = codes[place] ?? "";
  }
  return {
    id,
    number,
    laterMs,
    owner: rowOf(life.commits.at(0)).owner === null ? null : account,
    applicantName: name,
    applicantKey: partyKey,
    phoneKey: sealer.blindIndex("phone", phone),
    trackingHash: sealer.blindIndex("tracking", trackingCode),
    dataKey: key.wrapped,
    events: moulds.own.map((mould) => ownEvent(sealer, key, mould, { id, laterMs, words })),
    papers: moulds.papers.map(({ row, words: blank }, place): CopiedPaper => {
      const paper = { caseId: id, seq: row.seq, kind: row.kind as PaperKind };
      return {
        ...row,
        issuedAt: later(row.issuedAt, laterMs),
        serial: paperSerials[place] ?? 0,
        number: numbers[place] ?? "",
        // Of a file that is drawn from these words when somebody opens the paper.
        file: hash("sha256", paperContext(paper)) as FileId,
        content: sealer.seal(key, fill(blank, words), paperContext(paper)),
        verifyHash: codeHash(sealer, paper, codes[place] ?? ""),
      };
    }),
  };
}

interface Told {
  readonly id: CaseId;
  readonly laterMs: number;
  readonly words: Readonly<Record<string, string>>;
}

function ownEvent(sealer: Sealer, key: DataKey, mould: EventMould, { id, laterMs, words }: Told): StoredEvent {
  const { stored, actor, body, personal } = mould;
  return {
    ...stored,
    at: later(stored.at, laterMs),
    actor: fill(actor, words),
    body: fill(body, words),
    sealed: personal === undefined ? null : sealer.seal(key, fill(personal, words), eventContext(id, stored.seq)),
  };
}

function later(at: Instant, ms: number): Instant {
  return (at + ms) as Instant;
}
