/** What the words of a paper are made from: the case as it stood after the event, and the district's register. */
import type { Calendar } from "../../core/calendar/index.ts";
import type { CaseEvent, CaseState, EventOf } from "../../core/case/index.ts";
import { type Procedure, reasonBasis } from "../../core/catalog/index.ts";
import { type MatterKind, matterOf, type PaperContent, type PaperKind } from "../../core/certificate/index.ts";
import type { AccountId } from "../../core/shared/index.ts";
import type { DistrictRegister, ReasonEntry } from "../ports/catalogue-store.ts";
import { filledReason, isOpenReason, lawTexts } from "./law-text.ts";

export interface PaperSource {
  readonly kind: PaperKind;
  readonly number: string;
  readonly procedure: Procedure;
  /** Every event of the case up to the one that made the paper, which is the last. */
  readonly events: readonly CaseEvent[];
  /** Promises that were given in the same act, noted right after it. */
  readonly givenWith: readonly EventOf<"undertaking-given">[];
  readonly register: RegisterWords;
  readonly calendar: Calendar;
  /** Names of staff by account. */
  readonly names: ReadonlyMap<AccountId, string>;
  /** Papers of the same case that were made before this one. */
  readonly earlier: readonly EarlierPaper[];
  /** Address of the public page that verifies this paper. */
  readonly verifyUrl?: string;
}

/** The parts of the district's register that papers quote. */
export type RegisterWords = Pick<DistrictRegister, "reasons" | "bases" | "bodies" | "offices">;

export interface EarlierPaper {
  readonly kind: PaperKind;
  readonly title: string;
  readonly number: string;
}

/** The source with its last event and the state that it left. */
export interface Told extends PaperSource {
  readonly event: CaseEvent;
  readonly state: CaseState;
}

export type PaperObstacle =
  /** The person was forgotten: nobody can be spoken to. */
  | { readonly code: "paper/person-forgotten" }
  /** A field of the certificate has no value. */
  | { readonly code: "paper/field-without-value"; readonly label: string };

/** The parts that one kind of paper adds to what all papers say. */
export type PaperParts = Partial<PaperContent>;

export type ReasonKind =
  | "corrections"
  | "not-needed"
  | "not-ours"
  | "refusal"
  | "extension"
  | "return-to-window"
  | "revocation"
  | "rescission"
  | "deregistration"
  | "overtime"
  | "termination";

export function findReason({ register }: Told, kind: ReasonKind, code: string | null): ReasonEntry | undefined {
  return register.reasons.find((reason) => reason.kind === kind && reason.code === code);
}

/** Articles by the bases that the procedure cites, then by the district's whole register. */
export function laws({ procedure, register }: Told, refs: Parameters<typeof lawTexts>[0]): readonly string[] {
  return lawTexts(refs, (id) => procedure.bases[id] ?? register.bases.find((basis) => basis.id === id));
}

/** R-CAT-126: what a reason rests on in this item. */
export function reasonLaws(told: Told, kind: ReasonKind, reason: ReasonEntry | undefined): readonly string[] {
  const { procedure, register } = told;
  // What a law speaks of is a fact about the law: the register says it, also of cases of earlier versions.
  const basisOf = (id: string) => register.bases.find((basis) => basis.id === id) ?? procedure.bases[id];
  return laws(told, reason === undefined ? [] : reasonBasis(kind, reason.law, procedure.item, basisOf));
}

/**
 * What is printed as the reason: the library's text when it says everything, then the officer's own words. A text that
 * leaves a blank to be filled is what the words answer, so the words stand alone.
 */
export function reasonText(reason: ReasonEntry | undefined, words: string): string {
  const own = words.trim();
  if (reason === undefined) return own;
  if (own === "") return filledReason(reason.text, {});
  if (isOpenReason(reason.text) || own.includes(reason.text.replace(/[。；]$/, ""))) return own;
  return `${reason.text.replace(/[。；]?$/, "。")}${own}`;
}

/** A filing is told by its outcome, since its type is that of other powers. */
export function matterOfItem({ item }: Pick<Procedure, "item">): MatterKind {
  return item.decision.outcomes.every((outcome) => outcome === "filed") ? "filing" : matterOf(item.type);
}

export function remediesOf({ procedure }: Told): NonNullable<PaperParts["remedies"]> {
  const { reviewBody, reviewDays, court, litigationMonths, online } = procedure.body.remedies;
  return { reviewBody, reviewDays, court, litigationMonths, ...(online === undefined ? {} : { how: online }) };
}

/** What was given in the act of the event with that number: its events have its time and stand behind it. */
export function givenWith(events: readonly CaseEvent[], seq: number): PaperSource["givenWith"] {
  const act = events[seq - 1];
  const given: EventOf<"undertaking-given">[] = [];
  for (const { at, body } of events.slice(seq)) {
    if (at !== act?.at || body.type !== "undertaking-given") break;
    given.push(body);
  }
  return given;
}
