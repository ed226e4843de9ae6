/**
 * 一张表单: what asks for the same data element is asked once. Fields without a data element are never taken for one
 * another; where they only look the same, that is told. Rule R-CAT-93.
 */
import type { FieldSpec, SectionSpec } from "../../form/index.ts";
import type { ItemCode } from "../../shared/index.ts";
import type { BasisRef } from "../law.ts";
import { type Asked, both, type ChosenItem } from "./asked.ts";
import { mergedField } from "./merged-field.ts";
import { lineOf, type ProofLine, type Removal, removal } from "./proof.ts";

export interface AskedField {
  readonly item: ChosenItem;
  readonly section: SectionSpec;
  readonly field: FieldSpec;
  readonly asked: Exclude<Asked, "never">;
}

/** A field that is asked once, and for whom. */
export interface MergedField {
  readonly field: FieldSpec;
  readonly parts: readonly AskedField[];
}

/** Fields that cannot be one although they ask for the same data element: both are asked. */
export interface FieldConflict {
  readonly element: string;
  readonly fields: readonly PlacedField[];
  /** Of different kinds, or with answers that no value fits both. */
  readonly why: "kind" | "limits";
}

export interface PlacedField {
  readonly item: ItemCode;
  readonly itemName: string;
  readonly field: string;
  readonly label: string;
  readonly kind: FieldSpec["kind"];
}

export interface FieldsOnce {
  readonly lines: readonly ProofLine[];
  readonly merged: readonly MergedField[];
  readonly conflicts: readonly FieldConflict[];
  /** Same label and kind, and no data element that would make them one. */
  readonly alike: readonly (readonly PlacedField[])[];
}

export function mergeFields(items: readonly ChosenItem[]): FieldsOnce {
  const all = items.flatMap(askedOf);
  const settled = (one: AskedField) => one.item.settled[one.field.id];
  const open = all.filter((one) => settled(one) === undefined);
  const { merged, conflicts } = groupsOf(open);
  const keeper = new Map(merged.flatMap(({ parts }) => parts.map((part) => [part, parts] as const)));
  const lines = all.map((one): ProofLine => {
    const parts = keeper.get(one) ?? [one];
    const removed = removedField(one, settled(one), parts);
    return lineOf(one.item.spec, one.field.id, {
      name: one.field.label,
      basis: formBasis(one.item),
      conditional: (removed === null ? parts : [one]).every(({ asked }) => asked === "may"),
      removed,
    });
  });
  return { lines, merged, conflicts, alike: alikeAmong(merged) };
}

function askedOf(item: ChosenItem): readonly AskedField[] {
  return item.spec.form.sections.flatMap((section) =>
    section.fields.flatMap((field) => {
      const asked = both(item.asks(section.visibleWhen), item.asks(field.visibleWhen));
      return asked === "never" ? [] : [{ item, section, field, asked }];
    }),
  );
}

function removedField(one: AskedField, settled: string | undefined, parts: readonly AskedField[]): Removal | null {
  if (settled !== undefined) return removal("settled", settledText(one.field, settled));
  const [kept] = parts;
  if (kept === undefined || kept === one) return null;
  const line = `${kept.item.spec.code}/${kept.field.id}`;
  const { dataElement } = one.field;
  return dataElement === undefined
    ? removal("one-declaration", kept.field.label, { line })
    : removal("same-element", dataElement, { line });
}

/** The label of the option where it is one. */
function settledText(field: FieldSpec, literal: string): string {
  const text = literal.replace(/^"|"$/g, "");
  if (field.kind !== "choice") return text;
  return field.options.find(({ code }) => code === text)?.label ?? text;
}

/** The application is what the form makes: it stands on what asks for the application. */
function formBasis({ spec }: ChosenItem): readonly BasisRef[] {
  return spec.materials.find(({ fromForm }) => fromForm === true)?.basis ?? [];
}

/** By data element and kind; the statements of all items are one statement. */
function groupsOf(open: readonly AskedField[]): Pick<FieldsOnce, "merged" | "conflicts"> {
  const first = new Set<string>();
  const keyOf = (one: AskedField): string => {
    const { field, item } = one;
    const own = `own ${item.spec.code}/${field.id}`;
    const shared =
      field.kind === "declaration" ? "declaration" : field.dataElement && `element ${field.dataElement} ${field.kind}`;
    // A second one of the same item asks for something else: 法定代表人 and 经办人 both have a mobile.
    if (shared === undefined || shared === "" || first.has(`${item.spec.code} ${shared}`)) return own;
    first.add(`${item.spec.code} ${shared}`);
    return shared;
  };
  const merged: MergedField[] = [];
  const conflicts: FieldConflict[] = [];
  for (const group of Map.groupBy(open, keyOf).values()) {
    const { kept, apart } = unitedFields(group);
    merged.push(...kept);
    if (apart.length > 0) conflicts.push(conflictOf(apart, "limits"));
  }
  return { merged, conflicts: [...kindConflicts(merged), ...conflicts] };
}

/** One field for all of them; where no value could fit one more, that one is asked apart. */
function unitedFields(group: readonly AskedField[]): {
  readonly kept: readonly MergedField[];
  readonly apart: readonly AskedField[];
} {
  const [first, ...others] = group;
  if (first === undefined) return { kept: [], apart: [] };
  let merged: MergedField = { field: first.field, parts: [first] };
  const apart: AskedField[] = [];
  for (const one of others) {
    const field = mergedField(merged.field, one.field);
    if (field === null) apart.push(one);
    else merged = { field, parts: [...merged.parts, one] };
  }
  const alone = apart.map((one) => ({ field: one.field, parts: [one] }));
  return { kept: [merged, ...alone], apart: apart.length === 0 ? [] : [first, ...apart] };
}

function kindConflicts(merged: readonly MergedField[]): readonly FieldConflict[] {
  const first = merged.flatMap(({ parts }) => parts.slice(0, 1)).filter(({ field }) => field.dataElement !== undefined);
  return [...Map.groupBy(first, ({ field }) => field.dataElement).values()].flatMap((group) => {
    const kinds = new Set(group.map(({ field }) => field.kind));
    const items = new Set(group.map(({ item }) => item.spec.code));
    return kinds.size > 1 && items.size > 1 ? [conflictOf(group, "kind")] : [];
  });
}

function conflictOf(group: readonly AskedField[], why: FieldConflict["why"]): FieldConflict {
  return { element: group[0]?.field.dataElement ?? "", fields: group.map(placed), why };
}

function alikeAmong(merged: readonly MergedField[]): FieldsOnce["alike"] {
  const first = merged.flatMap(({ parts }) => parts.slice(0, 1)).filter(({ field }) => field.kind !== "declaration");
  return [...Map.groupBy(first, ({ field }) => `${field.kind} ${field.label}`).values()].flatMap((group) => {
    const items = new Set(group.map(({ item }) => item.spec.code));
    return items.size > 1 ? [group.map(placed)] : [];
  });
}

function placed({ item, field }: AskedField): PlacedField {
  const { code, name } = item.spec;
  return { item: code, itemName: name, field: field.id, label: field.label, kind: field.kind };
}
