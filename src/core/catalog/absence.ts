/**
 * 缺席默认: silence counts as attendance, as findings of fact or as a consulted opinion only where a document of the
 * district says so, by its article and as long as it is in force (R-ABS-01). It is an internal rule: no document lets
 * silence stand for another body's own licence, or for a reply that a law requires.
 */
import type { CivilDate } from "../shared/index.ts";

/** For which kinds of step an absence may count. There is no further one. */
export const ABSENCE_KINDS = ["attendance", "findings", "opinion"] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

/** One article of a document of the district. */
export interface AbsenceDocument {
  /** By which steps and records name it. */
  readonly id: string;
  /** In book-title marks: 《澄河区并联审批征求意见规定》. */
  readonly title: string;
  /** 第五条. */
  readonly article: string;
  /** 文号: 澄政办发〔2026〕5号. */
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly inForceFrom: CivilDate;
  /** The first day on which it no longer applies. */
  readonly repealedOn?: CivilDate;
  readonly standsFor: readonly AbsenceKind[];
  /** The district's files name it no more: kept for what was recorded by it. */
  readonly former?: true;
}

/** By its id; steps of versions published before there was a register name title and article. */
export function findAbsenceDocument(documents: readonly AbsenceDocument[], name: string): AbsenceDocument | undefined {
  return documents.find((document) => document.id === name || citationOf(document) === name);
}

/** `《澄河区并联审批征求意见规定》第五条`. */
export function citationOf({ title, article }: AbsenceDocument): string {
  return `${title}${article}`;
}

export function isInForce({ inForceFrom, repealedOn, former }: AbsenceDocument, on: CivilDate): boolean {
  return former !== true && inForceFrom <= on && (repealedOn === undefined || on < repealedOn);
}

/** Whether silence of that kind counts by the document on the day. */
export function letsAbsenceCount(document: AbsenceDocument | undefined, kind: AbsenceKind, on: CivilDate): boolean {
  return document?.standsFor.includes(kind) === true && isInForce(document, on);
}
