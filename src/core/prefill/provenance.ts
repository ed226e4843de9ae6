/**
 * R-PRE-07: with an application stands, for each field that was filled in, where it came from and whether the person
 * left it as it was. What nobody filled in is the person's own word and is not mentioned.
 */
import type { FieldSpec, FieldValue, FormSpec, FormValues } from "../form/index.ts";
import { sameJson } from "../rule/index.ts";
import { type CaseId, type Json, ownEntry } from "../shared/index.ts";
import type { KnownAnswer } from "./known.ts";
import type { Prefill } from "./prefill.ts";
import { type Source, sourceKey } from "./source.ts";

/** Personal, like the answers themselves: sealed with them and gone with them. */
export interface FieldProvenance {
  readonly source: Source;
  readonly fresh: boolean;
  /** What the source says, where the person changed it; absent where it stands as it was. */
  readonly held?: FieldValue;
  /** The request for correction that is open. */
  readonly disputed: { readonly caseId: CaseId; readonly number: string } | null;
}

/** By id of field. */
export type Provenance = Readonly<Record<string, FieldProvenance>>;

/** `sourceKey` of what the screen filled in, by field. */
export type Taken = Readonly<Record<string, string>>;

/** What no source says (any more) is not believed: the field is then the person's own word. */
export function provenanceOf(form: Readonly<Record<string, unknown>>, prefill: Prefill, taken: Taken): Provenance {
  const found: Record<string, FieldProvenance> = {};
  for (const [field, key] of Object.entries(taken)) {
    const saying = ownEntry(prefill, field)?.sayings.find(({ source }) => sourceKey(source) === key);
    if (saying === undefined) continue;
    const { value, source, fresh, disputed } = saying;
    const entered = form[field];
    const unchanged = entered !== undefined && sameJson(entered as Json, value as Json);
    found[field] = { source, fresh, disputed, ...(unchanged ? {} : { held: value }) };
  }
  return found;
}

/** The answers of a form by the elements that it asks for; those in tables are of others and count for nothing. */
export function answersOf(
  form: FormSpec,
  values: FormValues | Readonly<Record<string, unknown>>,
): readonly KnownAnswer[] {
  const fields: readonly FieldSpec[] = form.sections.flatMap((section) => section.fields);
  return fields.flatMap(({ id, kind, dataElement }) => {
    const value = values[id];
    if (kind === "table" || dataElement === undefined || value === undefined || value === null) return [];
    // Whoever reads the value checks it against the field that it is to fill.
    return [{ element: dataElement, kind, value: value as FieldValue }];
  });
}
