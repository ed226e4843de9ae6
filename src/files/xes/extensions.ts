/** The standard extensions of IEEE 1849 §7: their prefixes, keys and the type of each key. */
import type { XesType } from "./model.ts";

const KEYS_BY_PREFIX: ReadonlyMap<string, ReadonlyMap<string, XesType>> = new Map([
  ["concept", types({ name: "string", instance: "string" })],
  ["lifecycle", types({ model: "string", transition: "string", state: "string" })],
  ["org", types({ resource: "string", role: "string", group: "string" })],
  ["time", types({ timestamp: "date" })],
  ["semantic", types({ modelReference: "string" })],
  ["identity", types({ id: "id" })],
  [
    "cost",
    types({ total: "float", currency: "string", drivers: "list", amount: "float", driver: "string", type: "string" }),
  ],
]);

/** The type the standard gives a key; undefined for keys of others. */
export function standardType(key: string): XesType | undefined {
  const colon = key.indexOf(":");
  return colon < 0 ? undefined : KEYS_BY_PREFIX.get(key.slice(0, colon))?.get(key.slice(colon + 1));
}

/** A key that borrows a standard prefix for something the extension does not define. */
export function isUnknownStandardKey(key: string): boolean {
  const colon = key.indexOf(":");
  if (colon < 0) return false;
  const keys = KEYS_BY_PREFIX.get(key.slice(0, colon));
  return keys !== undefined && !keys.has(key.slice(colon + 1));
}

function types(keys: Record<string, XesType>): ReadonlyMap<string, XesType> {
  return new Map(Object.entries(keys));
}
