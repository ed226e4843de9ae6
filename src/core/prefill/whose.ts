/**
 * Whose data it is. R-PRE-02: nothing but the applicant's own is ever filled in: not what another applicant said, not
 * what stood there of another representative, another agent or another person of the household, and nothing that
 * belongs to another of their firms.
 * @basis 个人信息保护法 §6, §13; 政务数据共享条例 (no use beyond the stated purpose)
 */
import type { DataElement, ElementSubject } from "../catalog/index.ts";
import type { FieldValue } from "../form/index.ts";
import type { Asking, KnownAnswer, KnownRecord, Parties } from "./known.ts";

/** By number where both say one, else by name. */
export interface Identity {
  readonly number?: string;
  readonly name?: string;
}

export type Identities = Readonly<Partial<Record<ElementSubject, Identity>>>;

/** Elements by id. */
export type Elements = ReadonlyMap<string, DataElement>;

/** Who acts for another without a letter of authority is told nothing. @basis 行政许可法 §29 */
export function mayBeTold({ parties, letterSeen }: Asking): boolean {
  return parties.proxy === undefined || letterSeen;
}

/** The records of this very applicant, each with the answers alone that are theirs to see. */
export function ownRecords(
  records: readonly KnownRecord[],
  asking: Asking,
  elements: Elements,
): readonly KnownRecord[] {
  const asked = identitiesOf(accountAnswers(asking, elements), elements);
  return records
    .filter(
      (record) => record.applicantKind === asking.kind && isSame(record.parties.applicant, asking.parties.applicant),
    )
    .map((record) => {
      const found = identitiesOf(record.answers, elements);
      const answers = record.answers.filter(({ element }) => {
        const about = elements.get(element)?.about;
        return (
          about !== undefined && isOwn(about, { found: found[about], asked: asked[about] }, record.parties, asking)
        );
      });
      return { ...record, answers };
    });
}

function isOwn(
  about: ElementSubject,
  { found, asked }: { readonly found: Identity | undefined; readonly asked: Identity | undefined },
  parties: Parties,
  asking: Asking,
): boolean {
  const sameAgents = parties.representative === asking.parties.representative && parties.proxy === asking.parties.proxy;
  switch (about) {
    case "person":
      return isNamedAlike(found, asked);
    case "representative":
      return parties.representative === asking.parties.representative && isNamedAlike(found, asked);
    case "contact":
      return sameAgents;
    case "organisation":
      return asked === undefined || agree(found, asked) !== false;
  }
}

/** A person is taken for the same only where something says so. */
function isNamedAlike(found: Identity | undefined, asked: Identity | undefined): boolean {
  return agree(found, asked) === true;
}

/** Undefined where nothing of both can be compared. */
export function agree(one: Identity | undefined, other: Identity | undefined): boolean | undefined {
  if (one?.number !== undefined && other?.number !== undefined) return one.number === other.number;
  if (one?.name !== undefined && other?.name !== undefined) return one.name === other.name;
  return undefined;
}

export function identitiesOf(answers: readonly KnownAnswer[], elements: Elements): Identities {
  const found: Partial<Record<ElementSubject, Identity>> = {};
  for (const { element, value } of answers) {
    const { about, identifies } = elements.get(element) ?? {};
    const text = textOf(value);
    if (about === undefined || identifies === undefined || text === undefined) continue;
    found[about] = { ...found[about], [identifies]: text };
  }
  return found;
}

/** What the account, or the clerk who has the papers before them, says of whoever applies. */
export function accountAnswers({ kind, facts }: Asking, elements: Elements): readonly KnownAnswer[] {
  return [...elements.values()].flatMap((element) => {
    const fact = element.account?.[kind];
    const value = fact === undefined ? undefined : facts[fact]?.trim();
    return value === undefined || value === "" ? [] : [{ element: element.id, kind: element.kind, value }];
  });
}

/** Written as one: an `x` at the end of an identity number is an `X`. */
function textOf(value: FieldValue): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.trim().toUpperCase();
  return text === "" ? undefined : text;
}

function isSame(one: string, other: string): boolean {
  return one !== "" && one === other;
}
