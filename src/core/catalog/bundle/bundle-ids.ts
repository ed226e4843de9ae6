/** Ids in the bundle's own item: those of the items, told apart where two items use the same for different things. */
import type { ItemCode } from "../../shared/index.ts";
import type { Bundle, MergedQuestion } from "./compose.ts";
import type { MergedField } from "./fields.ts";
import type { BundleIds } from "./in-words-of-bundle.ts";
import type { MergedMaterial } from "./materials.ts";

export interface DraftIds extends BundleIds {
  readonly questions: ReadonlyMap<MergedQuestion, string>;
  readonly fields: ReadonlyMap<MergedField, string>;
  readonly materials: ReadonlyMap<MergedMaterial, string>;
}

export function draftIds({ questions, fields, materials }: Bundle): DraftIds {
  const questionIds = distinctIds(questions, ({ question }) => question.id, "");
  const fieldIds = distinctIds(fields, ({ field }) => field.id, "");
  const questionOf = byPart(
    [...questionIds].map(([{ parts }, id]) => [id, parts.map((part) => key(part.item.spec.code, part.id))]),
  );
  const fieldOf = byPart(
    [...fieldIds].map(([{ parts }, id]) => [id, parts.map((part) => key(part.item.spec.code, part.field.id))]),
  );
  return {
    questions: questionIds,
    fields: fieldIds,
    // `application` is the bundle's own.
    materials: distinctIds(materials, ({ material }) => material.id, "-", ["application"]),
    question: ({ spec }, id) => questionOf.get(key(spec.code, id)),
    field: ({ spec }, id) => fieldOf.get(key(spec.code, id)),
  };
}

function key(item: ItemCode, id: string): string {
  return `${item} ${id}`;
}

function byPart(entries: readonly (readonly [string, readonly string[]])[]): ReadonlyMap<string, string> {
  return new Map(entries.flatMap(([id, parts]) => parts.map((part) => [part, id] as const)));
}

/** The second of a name gets a 2, and so on. */
function distinctIds<T>(
  list: readonly T[],
  nameOf: (one: T) => string,
  between: string,
  taken: readonly string[] = [],
): ReadonlyMap<T, string> {
  const used = new Set(taken);
  return new Map(
    list.map((one) => {
      const name = nameOf(one);
      let id = name;
      for (let number = 2; used.has(id); number += 1) id = `${name}${between}${number}`;
      used.add(id);
      return [one, id];
    }),
  );
}
