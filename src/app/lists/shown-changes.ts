/** Changes of the lists as people see them: names instead of accounts, cells instead of fields. */
import type {
  CellReader,
  ListChange,
  ListChangeKind,
  ListChangeState,
  ListEntry,
  ListKind,
} from "../../core/catalog/index.ts";
import { type AccountId, formatInstant, type Jurisdiction } from "../../core/shared/index.ts";
import type { CatalogueCache } from "../catalogue/cache.ts";
import type { ListStore } from "../ports/list-store.ts";
import type { Staff } from "../ports/register.ts";
import { readerOf } from "./lists.ts";

export interface ListChangeReading {
  find(jurisdiction: Jurisdiction, asked: ChangesAsked): Promise<ChangesShown>;
}

export interface ChangesAsked {
  readonly list: ListKind | null;
  readonly entry: string | null;
  readonly state: ListChangeState;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}

export interface ChangesShown {
  readonly total: number;
  readonly rows: readonly ChangeShown[];
}

export interface ChangeShown {
  readonly id: string;
  readonly list: ListKind;
  readonly entry: string;
  readonly kind: ListChangeKind;
  readonly name: string;
  readonly before: Readonly<Record<string, string>> | null;
  readonly after: Readonly<Record<string, string>> | null;
  readonly effectiveOn: string;
  readonly document: string;
  readonly reason: string;
  readonly state: ListChangeState;
  readonly proposedByName: string | null;
  readonly proposedAt: string;
  readonly decidedByName: string | null;
  readonly decidedAt: string | null;
  readonly remark: string | null;
}

/** Of one entry. */
export const MOST_CHANGES = 50;

export interface ListChangeReadingParts {
  readonly store: Pick<ListStore, "findChanges">;
  readonly cache: CatalogueCache;
  readonly staff: Pick<Staff, "getNames">;
}

export function createListChangeReading({ store, cache, staff }: ListChangeReadingParts): ListChangeReading {
  return {
    async find(jurisdiction, { page, pageSize, ...asked }) {
      const catalogue = await cache.get(jurisdiction);
      const found = await store.findChanges(jurisdiction, { ...asked, offset: (page - 1) * pageSize, limit: pageSize });
      const accounts = found.changes.flatMap(({ proposedBy, decidedBy }) => [proposedBy ?? [], decidedBy ?? []].flat());
      const names = await staff.getNames(jurisdiction, [...new Set(accounts)]);
      const { zone } = catalogue.calendar;
      const reader = readerOf(catalogue);
      const rows = found.changes.map((change) => shownChange(change, reader, { names, zone }));
      return { total: found.total, rows };
    },
  };
}

interface Names {
  readonly names: ReadonlyMap<AccountId, string>;
  readonly zone: Parameters<typeof formatInstant>[1];
}

function shownChange(change: ListChange, reader: CellReader, { names, zone }: Names): ChangeShown {
  const { list, before, after, proposedBy, decidedBy, proposedAt, decidedAt, ...rest } = change;
  const cells = (entry: ListEntry | null) => (entry === null ? null : reader.write(list, entry));
  const nameOf = (account: AccountId | null) => (account === null ? null : (names.get(account) ?? null));
  return {
    ...rest,
    list,
    name: (after ?? before)?.name ?? "",
    before: cells(before),
    after: cells(after),
    proposedByName: nameOf(proposedBy),
    proposedAt: formatInstant(proposedAt, zone),
    decidedByName: nameOf(decidedBy),
    decidedAt: decidedAt === null ? null : formatInstant(decidedAt, zone),
  };
}
