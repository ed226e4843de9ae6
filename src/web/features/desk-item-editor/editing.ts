/** What every field of the editor needs: the item, a way to change it, what stands against it, and what there is to choose. */
import { createContext, useContext } from "react";
import type { ItemElements, ItemSpec } from "../../../core/catalog/index.ts";
import type { Checked, EditingRegister, Finding, ItemContent } from "./item.ts";

export interface Editing {
  readonly content: ItemContent;
  readonly spec: ItemSpec;
  readonly register: EditingRegister;
  readonly findings: readonly Finding[];
  readonly worstCase: Checked["worstCase"];
  /** Lays the named fields over the item. */
  readonly edit: (change: Partial<ItemSpec>) => void;
  readonly change: (change: (now: ItemContent) => ItemContent) => void;
}

const EditingContext = createContext<Editing | undefined>(undefined);
export const EditingProvider = EditingContext.Provider;

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === undefined) throw new Error("a field stands outside of its item");
  return editing;
}

/** Further elements of the list: one of them is written, or taken away; an item without any has no elements at all. */
export function useElements() {
  const { spec, change } = useEditing();
  const elements: ItemElements = spec.elements ?? {};
  const set = <K extends keyof ItemElements>(key: K, next: ItemElements[K] | undefined) =>
    change((now) => {
      const rest = withOptional<ItemElements, K>(now.spec.elements ?? {}, key, next);
      const left = Object.keys(rest).length === 0 ? undefined : rest;
      return { ...now, spec: withOptional(now.spec, "elements", left) };
    });
  return { elements, set };
}

/** `value` without the key where `next` is empty: what is optional is absent, not empty. */
export function withOptional<T extends object, K extends keyof T & string>(
  value: T,
  key: K,
  next: T[K] | undefined,
): T {
  const { [key]: _, ...rest } = value;
  return (next === undefined || next === "" ? rest : { ...rest, [key]: next }) as T;
}

/** The list with one entry changed. */
export function changedAt<T>(list: readonly T[], index: number, next: T): readonly T[] {
  return list.map((one, at) => (at === index ? next : one));
}

/** The list with one entry moved by so many places, as far as there are places. */
export function movedBy<T>(list: readonly T[], index: number, by: number): readonly T[] {
  const to = Math.min(Math.max(index + by, 0), list.length - 1);
  const one = list[index];
  if (one === undefined || to === index) return list;
  const rest = list.filter((_, at) => at !== index);
  return [...rest.slice(0, to), one, ...rest.slice(to)];
}

/** An id that none of them has: `material-3`. With a hyphen, unless it is to be named in conditions. */
export function freeId(stem: string, taken: readonly string[], hyphen = true): string {
  for (let number = taken.length + 1; ; number++) {
    const id = `${stem}${hyphen ? "-" : ""}${number}`;
    if (!taken.includes(id)) return id;
  }
}
