/**
 * Fill once (一次填报): for each field of a new form the value that is known already, with where it comes from and what
 * else is said of it. Nothing is filled in that no field of this very form asks for. R-PRE-02 to R-PRE-05
 */
import type { DataElement, ElementAuthority } from "../catalog/index.ts";
import type { CompiledForm, FieldValue } from "../form/index.ts";
import { sameJson } from "../rule/index.ts";
import type { CaseId, CivilDate } from "../shared/index.ts";
import { isFresh } from "./freshness.ts";
import type { Known, KnownAnswer, KnownCorrection, KnownRecord } from "./known.ts";
import { type Source, sourceKey } from "./source.ts";
import { accountAnswers, agree, type Elements, type Identity, identitiesOf, mayBeTold, ownRecords } from "./whose.ts";

/** One value with its source. */
export interface SaidValue {
  readonly value: FieldValue;
  readonly source: Source;
  readonly fresh: boolean;
  /** Somebody asked that it be put right, and has no answer yet. */
  readonly disputed: { readonly caseId: CaseId; readonly number: string } | null;
}

export interface PrefilledField {
  readonly element: string;
  /** What to fill in; null where all that is known is disputed. */
  readonly said: SaidValue | null;
  /** What other sources say otherwise, the more authoritative first. */
  readonly others: readonly SaidValue[];
  /** Everything that is said, in that order, the same words of several sources too. */
  readonly sayings: readonly SaidValue[];
}

/** By id of field. */
export type Prefill = Readonly<Record<string, PrefilledField>>;

/** Other words than the first that are worth showing. */
const MOST_OTHERS = 3;

/** R-PRE-04: fresh before old, then by the authorities of the element, then the newer; what is disputed comes last. */
export function prefillForm(form: CompiledForm, known: Known): Prefill {
  const { asking, today } = known;
  if (!mayBeTold(asking)) return {};
  const elements = elementsOf(known);
  const records = recordsThatCount(known, elements);
  const filled: Record<string, PrefilledField> = {};
  for (const field of form.fields) {
    if ("columns" in field || field.spec.dataElement === undefined) continue;
    const element = elements.get(field.spec.dataElement);
    if (element === undefined || element.kind !== field.spec.kind) continue;
    const fits = (value: FieldValue) => field.check(value, today).ok;
    const said = ranked(sayings({ element, records, known }).filter(({ value }) => fits(value)));
    const found = fieldOf(element, said);
    if (found !== null) filled[field.spec.id] = found;
  }
  return filled;
}

export function elementsOf({ register }: Pick<Known, "register">): Elements {
  return new Map(register.elements.map((element) => [element.id, element]));
}

/** The applicant's own, and of organisations those alone that the best of them names. R-PRE-05 */
export function recordsThatCount(known: Known, elements: Elements): readonly KnownRecord[] {
  const { asking } = known;
  const own = [accountRecord(known, elements), ...ownRecords(known.records, asking, elements)];
  const organisation = organisationOf(
    own.filter((record) => !isOver(record, known.today)),
    elements,
  );
  if (organisation === undefined) return own;
  return own.map((record) => {
    const { organisation: found } = identitiesOf(record.answers, elements);
    if (agree(found, organisation) === true) return record;
    return {
      ...record,
      answers: record.answers.filter(({ element }) => elements.get(element)?.about !== "organisation"),
    };
  });
}

/**
 * The one organisation that all values are of: what the newest of the best sources names. Where that source says only a
 * name, the number is of the next best that says both: two shops may have one name.
 */
function organisationOf(records: readonly KnownRecord[], elements: Elements): Identity | undefined {
  const named = records.flatMap((record) => {
    const { organisation } = identitiesOf(record.answers, elements);
    return organisation === undefined ? [] : [{ organisation, source: record.source }];
  });
  const [best, ...others] = named
    .toSorted(
      (a, b) =>
        STANDING[a.source.kind] - STANDING[b.source.kind] ||
        newerFirst(a.source.on, b.source.on) ||
        byKey(a.source, b.source),
    )
    .map(({ organisation }) => organisation);
  if (best === undefined || best.number !== undefined) return best;
  const numbered = others.find((other) => other.number !== undefined && agree(other, best) === true);
  return numbered?.number === undefined ? best : { ...best, number: numbered.number };
}

/** An account that is a firm says itself which firm it is. */
const STANDING = { account: 0, correction: 1, certificate: 2, case: 3 } as const satisfies Record<
  Source["kind"],
  number
>;

function accountRecord({ asking }: Known, elements: Elements): KnownRecord {
  const source: Source = {
    ...{ kind: "account", caseId: null, number: "", name: "", body: null, bodyName: "" },
    ...{ on: asking.confirmedOn, until: null },
  };
  const answers = accountAnswers(asking, elements);
  return { source, applicantKind: asking.kind, parties: asking.parties, answers, approved: false, papers: [] };
}

interface Saying {
  readonly element: DataElement;
  readonly records: readonly KnownRecord[];
  readonly known: Known;
}

interface Candidate extends SaidValue {
  /** Among the authorities of the element; −1 for what was put right. */
  readonly authority: number;
}

function sayings({ element, records, known }: Saying): readonly Candidate[] {
  const { today } = known;
  const said = records.flatMap((record) =>
    record.answers
      .filter((answer) => answer.element === element.id && answer.kind === element.kind)
      .map((answer) => ({
        answer,
        source: answer.on === undefined ? record.source : { ...record.source, on: answer.on },
        over: isOver(record, today),
      })),
  );
  const wrongs = wrongsOf(element, said, known.corrections);
  const standing = said.flatMap(({ answer: { value }, source, over }): readonly Candidate[] => {
    const authority = authorityOf(element.sources, source);
    if (authority < 0 || over) return [];
    const fresh = isFresh(element.freshMonths, source.on, today);
    if (!fresh && element.sensitive) return [];
    const wrong = wrongs.find((one) => isMeant(one, value, source));
    if (wrong?.correction.standing === "upheld") return [];
    return [{ value, source, fresh, disputed: wrong === undefined ? null : nameOf(wrong.correction), authority }];
  });
  return [...wrongs.flatMap((wrong) => putRight(wrong, element, known.corrections)), ...standing];
}

/** A value that somebody said is wrong, and that nobody found right. */
interface Wrong {
  readonly value: FieldValue;
  readonly source: Source;
  readonly correction: KnownCorrection;
}

function wrongsOf(
  element: DataElement,
  said: readonly { readonly answer: KnownAnswer; readonly source: Source }[],
  corrections: readonly KnownCorrection[],
): readonly Wrong[] {
  const wrongs = said.flatMap(({ answer: { value }, source }) => {
    const correction = lastCorrection(corrections, element.id, sourceKey(source));
    return correction === undefined || correction.standing === "refused" ? [] : [{ value, source, correction }];
  });
  // Where two requests mean the same words, the one that was upheld counts, else the later.
  const rank = ({ correction: { standing } }: Wrong) => (standing === "upheld" ? 0 : 1);
  return wrongs.toSorted((a, b) => rank(a) - rank(b) || (a.correction.caseId < b.correction.caseId ? 1 : -1));
}

/**
 * The same words elsewhere are as wrong: a certificate says what its application said, and later forms took it from
 * there. What was said after the answer is said anew.
 */
function isMeant({ value: wrong, source: meant, correction }: Wrong, value: FieldValue, source: Source): boolean {
  if (sourceKey(meant) === sourceKey(source)) return true;
  const { answeredOn } = correction;
  return sameJson(wrong, value) && (answeredOn === null || source.on === null || source.on <= answeredOn);
}

function nameOf({ caseId, number }: KnownCorrection): NonNullable<SaidValue["disputed"]> {
  return { caseId, number };
}

/** The last word on it: a later request stands for an earlier one. */
function lastCorrection(
  corrections: readonly KnownCorrection[],
  element: string,
  source: string,
): KnownCorrection | undefined {
  return corrections
    .filter((one) => one.element === element && one.source === source)
    .toSorted((a, b) => (a.caseId < b.caseId ? 1 : -1))[0];
}

/** R-PRE-08: what was found wrong is never filled in again; words that were put right take its place. */
function putRight(
  { value: wrong, source, correction }: Wrong,
  element: DataElement,
  corrections: readonly KnownCorrection[],
): readonly Candidate[] {
  if (correction.standing !== "upheld") return [];
  const value = withWords(wrong, correction.right);
  if (value === undefined) return [];
  const { caseId, number, answeredOn } = correction;
  const put: Source = { ...source, kind: "correction", caseId, number, on: answeredOn, until: null };
  // What was put right may be said to be wrong in its turn; each request is newer than the one it means.
  const again = lastCorrection(
    corrections.filter((one) => one.caseId > caseId),
    element.id,
    sourceKey(put),
  );
  if (again?.standing === "upheld") return putRight({ value, source: put, correction: again }, element, corrections);
  const disputed = again?.standing === "open" ? nameOf(again) : null;
  return [{ value, source: put, fresh: true, disputed, authority: -1 }];
}

/** Of values that are words, or words and a place; for others what is right is the person's to enter. */
function withWords(value: FieldValue, right: string): FieldValue | undefined {
  if (typeof value === "string") return right;
  if (typeof value === "object" && "detail" in value && "division" in value && typeof value.division === "string")
    return { division: value.division, detail: right };
  return undefined;
}

function authorityOf(authorities: readonly ElementAuthority[], { kind, name, body }: Source): number {
  return authorities.findIndex(
    ({ from, certificate, department }) =>
      from === kind &&
      (certificate === undefined || certificate === name) &&
      (department === undefined || department === body),
  );
}

/** Its last day has passed, or it was taken away before. */
function isOver({ source: { until }, over }: Pick<KnownRecord, "source" | "over">, today: CivilDate): boolean {
  return over === true || (until !== null && until < today);
}

function ranked(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted(
    (a, b) =>
      Number(a.disputed !== null) - Number(b.disputed !== null) ||
      Number(b.fresh) - Number(a.fresh) ||
      a.authority - b.authority ||
      newerFirst(a.source.on, b.source.on) ||
      byKey(a.source, b.source),
  );
}

function fieldOf(element: DataElement, said: readonly Candidate[]): PrefilledField | null {
  const sayings = said.map(({ authority: _, ...value }) => value);
  const [first, ...rest] = sayings;
  if (first === undefined) return null;
  const winner = first.disputed === null ? first : null;
  const others: SaidValue[] = [];
  for (const one of winner === null ? [first, ...rest] : rest) {
    const known = winner === null ? others : [winner, ...others];
    if (known.every(({ value }) => !sameJson(value, one.value))) others.push(one);
  }
  return { element: element.id, said: winner, others: others.slice(0, MOST_OTHERS), sayings };
}

function newerFirst(a: CivilDate | null, b: CivilDate | null): number {
  const [one, other] = [a ?? "", b ?? ""];
  return one < other ? 1 : one > other ? -1 : 0;
}

/** Of equal standing and day, always in the same order. */
function byKey(a: Source, b: Source): number {
  const [one, other] = [sourceKey(a), sourceKey(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}
