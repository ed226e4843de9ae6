import type { Json } from "../shared/index.ts";

/** Equal as FEEL counts it: members by name in any order, lists in order. */
export function sameJson(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return left.length === right.size && left.every(([key, value]) => isSame(value, right.get(key)));
}

function isSame(a: Json, b: Json | undefined): boolean {
  return b !== undefined && sameJson(a, b);
}
