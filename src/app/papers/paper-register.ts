/** 用印台账: every paper that bears a number, and whether its series has gaps. */
import { type PaperKind, paperKindRule, type SealKind } from "../../core/certificate/index.ts";
import { type CivilDate, endOfDay, type Instant, type Jurisdiction, startOfDay } from "../../core/shared/index.ts";
import type { PaperSeries, PaperStore, RegisterRow } from "../ports/paper-store.ts";
import type { Calendars, Procedures } from "../ports/procedures.ts";
import { paperNumber, titleOf } from "./numbers.ts";

export interface PaperRegister {
  list(jurisdiction: Jurisdiction, query: PaperRegisterQuery): Promise<PaperRegisterPage>;
}

export interface PaperRegisterParts {
  readonly store: Pick<PaperStore, "listRegister" | "listSeries">;
  readonly procedures: Procedures;
  readonly calendars: Calendars;
}

export interface PaperRegisterQuery {
  readonly kind?: PaperKind | undefined;
  /** First and last day. */
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  readonly offset: number;
  readonly limit: number;
}

export interface PaperRegisterPage {
  readonly total: number;
  readonly rows: readonly PaperRegisterEntry[];
  /** The series of the kind asked for, or all; `missing` is empty in a sound one. */
  readonly series: readonly PaperSeries[];
}

export interface PaperRegisterEntry {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly seq: number;
  readonly kind: PaperKind;
  readonly title: string;
  readonly number: string;
  readonly item: string;
  readonly body: string;
  readonly seal: SealKind;
  readonly issuedAt: Instant;
  readonly prints: number;
}

export function createPaperRegister({ store, procedures, calendars }: PaperRegisterParts): PaperRegister {
  async function entryOf(jurisdiction: Jurisdiction, row: RegisterRow): Promise<PaperRegisterEntry> {
    const procedure = await procedures.getVersion(jurisdiction, row.item, row.itemVersion);
    return {
      caseId: row.caseId,
      caseNumber: row.caseNumber,
      seq: row.seq,
      kind: row.kind,
      title: titleOf(procedure, row.kind),
      number: row.print?.number ?? paperNumber(procedure, jurisdiction, row),
      item: procedure.item.name,
      body: procedure.body.name,
      seal: paperKindRule(row.kind).seal,
      issuedAt: row.issuedAt,
      prints: row.prints,
    };
  }

  return {
    async list(jurisdiction, { kind, from, to, offset, limit }) {
      const { zone } = await calendars.getCalendar(jurisdiction);
      const [page, series] = await Promise.all([
        store.listRegister(jurisdiction, {
          kind: kind ?? null,
          from: from === undefined ? null : startOfDay(from, zone),
          until: to === undefined ? null : endOfDay(to, zone),
          offset,
          limit,
        }),
        store.listSeries(jurisdiction, kind ?? null),
      ]);
      const rows = await Promise.all(page.rows.map((row) => entryOf(jurisdiction, row)));
      return { total: page.total, rows, series };
    },
  };
}
