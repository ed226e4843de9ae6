/**
 * Entries of the lists as files spell them: `lists/*.yaml` of a district, and the JSON and YAML that are exported. Every
 * field is a text, a code or a list of them; law is written `xuke §32(4)`.
 */
import { type Static, Type } from "typebox";
import {
  type BasisRef,
  DUTY_STAGES,
  type EntryOf,
  EXERCISE_LEVELS,
  FAULT_GRADES,
  FAULT_MEASURES,
  FEE_KINDS,
  ITEM_TYPES,
  type ListEntry,
  type ListKind,
  PAYERS,
  type PowerType,
} from "../../core/catalog/index.ts";
import type { BodyId } from "../../core/shared/index.ts";
import { readBasis, readDate } from "../district/law-texts.ts";
import { closed, codeOf, type ReadFile } from "../district/yaml-file.ts";

type Report = ReadFile<unknown>["report"];

const text = Type.String({ minLength: 1 });
const texts = Type.Array(text);
/** In a spreadsheet the standards of a fee stand in one cell, kept apart by these marks. */
const plain = Type.String({ pattern: "^[^：:；;/／\\n]+$" });
const date = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });
const { "20": _service, ...POWER_TYPES } = ITEM_TYPES;

/** Codes are typed in by hand: what could be taken for another code, or cannot be typed, is none. */
export const CODE_PATTERN = "^[A-Za-z0-9][A-Za-z0-9._-]*$";
const code = Type.String({ pattern: CODE_PATTERN, maxLength: 60 });

const head = { code, name: text, body: text };
const tail = {
  basis: texts,
  inForceFrom: Type.Optional(date),
  endsOn: Type.Optional(date),
  note: Type.Optional(text),
};

export const ENTRY_SCHEMAS = {
  power: closed({
    ...head,
    basicCode: code,
    type: codeOf<Record<PowerType, string>>(POWER_TYPES),
    level: codeOf(EXERCISE_LEVELS),
    ...tail,
  }),
  duty: closed({
    ...head,
    power: code,
    stage: codeOf(DUTY_STAGES),
    ...tail,
    accountability: Type.Optional(text),
  }),
  fee: closed({
    ...head,
    kind: codeOf(FEE_KINDS),
    rates: Type.Array(closed({ label: plain, amountFen: Type.Integer({ minimum: 0, maximum: 1e14 }), unit: plain }), {
      minItems: 1,
    }),
    ...tail,
    reduction: Type.Optional(text),
  }),
  proof: closed({ ...head, powers: texts, issuer: text, use: text, undertaking: Type.Boolean(), ...tail }),
  intermediary: closed({
    ...head,
    powers: texts,
    report: text,
    payer: codeOf(PAYERS),
    ...tail,
    qualification: Type.Optional(text),
  }),
  negative: closed({
    ...head,
    stage: text,
    grade: codeOf(FAULT_GRADES),
    measure: codeOf(FAULT_MEASURES),
    ...tail,
    repeated: Type.Optional(codeOf(FAULT_MEASURES)),
  }),
} as const;

export type RawEntryOf<K extends ListKind> = Static<(typeof ENTRY_SCHEMAS)[K]>;
export type RawEntry = RawEntryOf<ListKind>;

/** What is wrong with law and days is reported; the entry is not to be used then. */
export function entryOf<K extends ListKind>(raw: RawEntryOf<K>, path: string, report: Report): EntryOf<K> {
  const { basis, inForceFrom, endsOn, ...rest } = raw as RawEntry;
  const day = (name: string, found: string | undefined) => {
    const read = found === undefined ? undefined : readDate(found, `${path}.${name}`, report);
    return read === undefined ? {} : { [name]: read };
  };
  return {
    ...rest,
    body: rest.body as BodyId,
    basis: readBasis(basis, `${path}.basis`, report),
    ...day("inForceFrom", inForceFrom),
    ...day("endsOn", endsOn),
  } as unknown as EntryOf<K>;
}

/** The other way round. */
export function rawOf<E extends ListEntry>(entry: E): Omit<E, "basis"> & { readonly basis: readonly string[] } {
  return { ...entry, basis: entry.basis.map(basisText) };
}

/** As `readBasis` reads it. */
export function basisText({ law, article, checked }: BasisRef): string {
  if (article === undefined) return law;
  return checked ? `${law} §${article}` : `${law} §${article} (?)`;
}
