/**
 * Changes of the lists: proposed by one person, registered by another before they have effect, kept and public. What comes in
 * as a file is a bundle of proposals once the list is kept. Rule R-CAT-59.
 */
import {
  type Cells,
  checkLists,
  checkProposal,
  checkRegistration,
  columnsOf,
  type EntryOf,
  isSame,
  type ListChange,
  type ListChangeKind,
  type ListChangeRefusal,
  type ListEntry,
  type ListKind,
  type RowFaults,
} from "../../core/catalog/index.ts";
import {
  type AccountId,
  type CivilDate,
  civilDateOf,
  type Instant,
  type Jurisdiction,
  ok,
  type Result,
  refuse,
} from "../../core/shared/index.ts";
import type { CatalogueCache, DistrictCatalogue } from "../catalogue/cache.ts";
import type { ListFileDefects, ListFiles, ListFormat } from "../ports/list-files.ts";
import type { ListStore } from "../ports/list-store.ts";
import type { Now } from "../ports/procedures.ts";
import { readerOf } from "./lists.ts";

export interface ListChanging {
  propose(who: ListAuthor, proposal: ProposedChange): Promise<Result<ListChange, ListChangingRefusal>>;
  /** The author takes back, another person registers or declines. */
  decide(
    who: ListAuthor & { readonly account: AccountId },
    decision: ChangeDecision,
  ): Promise<Result<ListChange, ListChangingRefusal>>;
  /** Of a list that is kept: proposals for everything that the file says otherwise. All or nothing. */
  importFile(who: ListAuthor, file: ImportedFile): Promise<Result<ListImport, ListChangingRefusal | ListFileDefects>>;
  /** Of a list that is not kept yet: the file is the list. Only an operator does that. */
  establish(
    jurisdiction: Jurisdiction,
    file: Pick<ImportedFile, "list" | "bytes" | "format">,
  ): Promise<Result<ListImport, ListFileDefects>>;
}

export interface ListAuthor {
  readonly jurisdiction: Jurisdiction;
  /** Null: an operator. */
  readonly account: AccountId | null;
}

export interface ProposedChange {
  readonly list: ListKind;
  readonly kind: ListChangeKind;
  readonly entry: string;
  /** Of `add` and `alter`: the texts of the cells by field. */
  readonly cells: Cells;
  readonly effectiveOn: CivilDate;
  readonly document: string;
  readonly reason: string;
}

export interface ChangeDecision {
  readonly id: string;
  readonly state: "registered" | "declined" | "withdrawn";
  readonly remark: string | null;
}

export interface ImportedFile {
  readonly list: ListKind;
  readonly bytes: Uint8Array;
  readonly format: ListFormat;
  readonly effectiveOn: CivilDate;
  readonly document: string;
  readonly reason: string;
  /** The file is the whole list: what it does not have is to go. */
  readonly complete: boolean;
}

export interface ListImport {
  readonly list: ListKind;
  /** Entries in the file. */
  readonly read: number;
  /** The file became the list. */
  readonly established: boolean;
  /** Proposals, to be registered. */
  readonly proposed: { readonly add: number; readonly alter: number; readonly remove: number };
  readonly unchanged: number;
}

export type ListChangingRefusal =
  | ListChangeRefusal
  | RowFaults
  | { readonly code: "list/not-kept"; readonly list: ListKind }
  | { readonly code: "list/change-open"; readonly entry: string }
  | { readonly code: "list/change-not-found" }
  | { readonly code: "list/not-own-proposal" }
  /** By the code of the finding, as the compiler would tell it, with what its sentence names. */
  | {
      readonly code: "list/entry-faulty";
      readonly entry: string;
      readonly finding: string;
      readonly facts: Readonly<Record<string, unknown>>;
    };

export interface ListChangingParts {
  readonly store: ListStore;
  readonly cache: CatalogueCache;
  readonly files: ListFiles;
  readonly newId: () => string;
  readonly now: Now;
}

export function createListChanging(parts: ListChangingParts): ListChanging {
  const { store, cache, files, newId, now } = parts;

  async function scene(jurisdiction: Jurisdiction): Promise<Scene> {
    const catalogue = await cache.get(jurisdiction);
    const at = now(jurisdiction);
    return { catalogue, at, today: civilDateOf(at, catalogue.calendar.zone) };
  }

  async function isKept(jurisdiction: Jurisdiction, list: ListKind, today: CivilDate): Promise<boolean> {
    return (await store.listKept(jurisdiction, today)).some((kept) => kept.list === list);
  }

  return {
    async propose({ jurisdiction, account }, proposal) {
      const { list, kind, entry, effectiveOn, document, reason, cells } = proposal;
      const { catalogue, at, today } = await scene(jurisdiction);
      if (!(await isKept(jurisdiction, list, today))) return refuse({ code: "list/not-kept", list });
      const strange = Object.keys(cells).find((field) => !columnsOf(list).some((column) => column.field === field));
      if (strange !== undefined) {
        const fault = { code: "list/heading-unknown", field: strange, heading: strange, found: strange } as const;
        return refuse({ code: "list/row-unreadable", faults: [fault] });
      }
      const read = kind === "remove" ? ok(null) : readerOf(catalogue).read(list, { ...cells, code: entry });
      if (!read.ok) return read;
      const faulty = await faultOf(store, { jurisdiction, catalogue, list, entry: read.value, on: effectiveOn });
      if (faulty !== null) return refuse({ code: "list/entry-faulty", entry, ...faulty });
      const standing = await store.findStanding(jurisdiction, list, entry);
      const after = read.value;
      const allowed = checkProposal({ list, kind, entry, after, effectiveOn }, standing, today);
      if (!allowed.ok) return allowed;
      const change: ListChange = {
        ...{ id: newId(), list, entry, kind, after, effectiveOn, document, reason },
        ...{ before: kind === "add" ? null : (standing?.entry ?? null), state: "proposed" },
        ...{ proposedBy: account, proposedAt: at, decidedBy: null, decidedAt: null, remark: null },
      };
      const open = await store.propose(jurisdiction, [change]);
      return open === null ? ok(change) : refuse({ code: "list/change-open", entry: open });
    },

    async decide({ jurisdiction, account }, { id, state, remark }) {
      const { at, today } = await scene(jurisdiction);
      const decision = { id, state, remark, by: account, at };
      const decided = await store.decide(jurisdiction, decision, (change, standing): ListChangingRefusal | null => {
        if (state === "registered") {
          const allowed = checkRegistration(change, standing, account, today);
          return allowed.ok ? null : allowed.refusal;
        }
        if (change.state !== "proposed") return { code: "list/change-not-open", state: change.state };
        const isOwn = change.proposedBy === account;
        if (state === "withdrawn") return isOwn ? null : { code: "list/not-own-proposal" };
        return isOwn ? { code: "list/own-proposal" } : null;
      });
      if (decided === null) return refuse({ code: "list/change-not-found" });
      cache.changed();
      return "refused" in decided ? refuse(decided.refused) : ok(decided);
    },

    async importFile({ jurisdiction, account }, file) {
      const { list, bytes, format, effectiveOn, document, reason, complete } = file;
      const { catalogue, at, today } = await scene(jurisdiction);
      const kept = await store.readLists(jurisdiction, today, [list]);
      const standing: readonly ListEntry[] | undefined = kept[list];
      if (standing === undefined) return refuse({ code: "list/not-kept", list });
      if (effectiveOn < today) return refuse({ code: "list/effective-passed", effectiveOn, earliest: today });
      const read = files.read(list, bytes, { format, words: catalogue.register, standing });
      if (!read.ok) return read;
      if (complete && read.value.length === 0 && standing.length > 0) return refuse(NO_ROWS);
      const differing = differences(standing, read.value, complete);
      const ahead = await store.listAhead(jurisdiction, list, today);
      for (const { before, after } of differing) {
        const entry = after?.code ?? before?.code ?? "";
        const on = ahead.get(entry);
        if (on !== undefined) return refuse({ code: "list/entry-ahead", entry, on });
      }
      const changes = differing.map(({ kind, before, after }): ListChange => {
        const entry = after?.code ?? before?.code ?? "";
        return {
          ...{ id: newId(), list, entry, kind, before, after, effectiveOn, document, reason, state: "proposed" },
          ...{ proposedBy: account, proposedAt: at, decidedBy: null, decidedAt: null, remark: null },
        };
      });
      const open = await store.propose(jurisdiction, changes);
      if (open !== null) return refuse({ code: "list/change-open", entry: open });
      const count = (kind: ListChangeKind) => changes.filter((change) => change.kind === kind).length;
      const proposed = { add: count("add"), alter: count("alter"), remove: count("remove") };
      const unchanged = read.value.length - proposed.add - proposed.alter;
      return ok({ list, read: read.value.length, established: false, proposed, unchanged });
    },

    async establish(jurisdiction, { list, bytes, format }) {
      const { catalogue, at } = await scene(jurisdiction);
      const read = files.read(list, bytes, { format, words: catalogue.register });
      if (!read.ok) return read;
      const established = await store.establish(jurisdiction, { [list]: read.value }, { at, addMissing: false });
      const proposed = { add: 0, alter: 0, remove: 0 };
      return ok({ list, read: read.value.length, established: established.length > 0, proposed, unchanged: 0 });
    },
  };
}

interface Scene {
  readonly catalogue: DistrictCatalogue;
  readonly at: Instant;
  readonly today: CivilDate;
}

interface Difference {
  readonly kind: ListChangeKind;
  readonly before: ListEntry | null;
  readonly after: ListEntry | null;
}

const NO_ROWS: ListFileDefects = {
  code: "list/file-not-read",
  findings: [{ code: "list/no-rows", row: 0, column: "", found: "" }],
};

function differences(
  standing: readonly ListEntry[],
  read: readonly EntryOf<ListKind>[],
  complete: boolean,
): readonly Difference[] {
  const byCode = new Map(standing.map((entry) => [entry.code, entry]));
  const inFile = new Set(read.map(({ code }) => code));
  return [
    ...read.flatMap((after): readonly Difference[] => {
      const before = byCode.get(after.code) ?? null;
      if (before === null) return [{ kind: "add", before, after }];
      return isSame(after, before) ? [] : [{ kind: "alter", before, after }];
    }),
    ...(complete ? standing : [])
      .filter(({ code }) => !inFile.has(code))
      .map((before): Difference => ({ kind: "remove", before, after: null })),
  ];
}

interface Judged {
  readonly jurisdiction: Jurisdiction;
  readonly catalogue: DistrictCatalogue;
  readonly list: ListKind;
  readonly entry: ListEntry | null;
  readonly on: CivilDate;
}

/** The first error that the entry would be on the day of its effect. */
async function faultOf(
  store: ListStore,
  { jurisdiction, catalogue, list, entry, on }: Judged,
): Promise<{ readonly finding: string; readonly facts: Readonly<Record<string, unknown>> } | null> {
  if (entry === null) return null;
  const bodies = catalogue.register.bodies.filter(({ former }) => former !== true);
  const around = { items: [], bodies, bases: catalogue.register.bases, today: on };
  const found = checkLists({ [list]: [entry] }, around).find(({ finding }) => finding.severity === "error");
  if (found !== undefined) return { finding: found.finding.code, facts: found.finding.facts ?? {} };
  const isOrphan = "power" in entry && (await store.findInForce(jurisdiction, "power", [entry.power], on)).length === 0;
  return isOrphan ? { finding: "catalog/duty-without-power", facts: { power: entry.power } } : null;
}
