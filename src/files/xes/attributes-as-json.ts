/**
 * Attributes as JSON, keys as in the file. Dates stay as written, offset included. A number for which JSON has no
 * exact value, and whatever is not of its type, stays as text. A list or container is an array of objects of one key;
 * an attribute with attributes of its own is `{value, attributes}`.
 */
import type { Json, JsonObject } from "../../core/shared/index.ts";
import type { XesAttribute, XesAttributes } from "./model.ts";

/** @param except keys to leave out */
export function attributesAsJson(attributes: XesAttributes, except: ReadonlySet<string> = NONE): JsonObject {
  const entries: [string, Json][] = [];
  for (const [key, attribute] of attributes) {
    if (!except.has(key)) entries.push([key, asJson(attribute)]);
  }
  // Unlike assignment, this takes a key `__proto__` as a key like any other.
  return Object.fromEntries(entries);
}

const NONE: ReadonlySet<string> = new Set();

function asJson(attribute: XesAttribute): Json {
  const value = plainValue(attribute);
  return attribute.nested.size === 0 ? value : { value, attributes: attributesAsJson(attribute.nested) };
}

function plainValue(attribute: XesAttribute): Json {
  switch (attribute.type) {
    case "string":
    case "id":
    case "date":
      return attribute.text;
    case "int":
    case "float":
    case "boolean":
      return attribute.value ?? attribute.text;
    case "list":
    case "container":
      return attribute.value.map((part) => Object.fromEntries([[part.key, asJson(part)]]));
  }
}
