/** Where two writings of an item differ, place by place: rows that have an id or a code are told by it, not by number. */
import type { ItemContent } from "./item.ts";

export interface Difference {
  /** The way into the item, `materials[layout].name`. */
  readonly place: string;
  /** Undefined where it is not there. */
  readonly ours: unknown;
  readonly theirs: unknown;
}

export function differencesOf(ours: ItemContent, theirs: ItemContent): readonly Difference[] {
  const found: Difference[] = [];
  compare(ours.spec, theirs.spec, "", found);
  if (ours.bpmn !== theirs.bpmn) found.push({ place: "flow", ours: ours.bpmn, theirs: theirs.bpmn });
  const names = new Set([...ours.dmn, ...theirs.dmn].map(({ name }) => name));
  for (const name of names) {
    const [mine, other] = [ours, theirs].map(({ dmn }) => dmn.find((file) => file.name === name)?.xml);
    if (mine !== other) found.push({ place: `rules.${name}`, ours: mine, theirs: other });
  }
  return found;
}

function compare(ours: unknown, theirs: unknown, place: string, found: Difference[]): void {
  if (ours === theirs) return;
  const [mine, other] = [partsOf(ours), partsOf(theirs)];
  if (mine === undefined || other === undefined || Array.isArray(ours) !== Array.isArray(theirs)) {
    found.push({ place, ours, theirs });
    return;
  }
  const before = found.length;
  for (const key of new Set([...mine.keys(), ...other.keys()])) {
    const at = Array.isArray(ours) ? `${place}[${key}]` : place === "" ? key : `${place}.${key}`;
    compare(mine.get(key), other.get(key), at, found);
  }
  // The same rows in another order.
  const order = (parts: ReadonlyMap<string, unknown>) => [...parts.keys()].join("\n");
  if (Array.isArray(ours) && found.length === before && order(mine) !== order(other))
    found.push({ place, ours: [...mine.keys()], theirs: [...other.keys()] });
}

function partsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (Array.isArray(value)) {
    const names = value.map((row, index) => nameOf(row) ?? String(index));
    const distinct = new Set(names).size === names.length;
    return new Map(value.map((row, index) => [distinct ? (names[index] ?? "") : String(index), row]));
  }
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)) : undefined;
}

function nameOf(row: unknown): string | undefined {
  if (typeof row !== "object" || row === null) return undefined;
  for (const key of ["id", "code"]) {
    const name: unknown = Reflect.get(row, key);
    if (typeof name === "string" && name !== "") return name;
  }
  return undefined;
}
