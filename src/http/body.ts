/** Reading a JSON body: exactly what was sent, or a refusal that says why not. */
import { isUtf8 } from "node:buffer";
import { ok, type Result, refuse, wellFormedText } from "../core/shared/index.ts";

export type BodyRefusal =
  | { readonly code: "request/not-json" }
  | { readonly code: "request/too-deep"; readonly max: number }
  | { readonly code: "request/too-many-values"; readonly max: number }
  | { readonly code: "request/number-inexact"; readonly path: string }
  | { readonly code: "text/not-well-formed"; readonly path: string; readonly position: number };

const MAX_DEPTH = 64;
/** Fields and members together; the largest form has a tenth of it. Checking more would hold up everybody else. */
const MAX_VALUES = 20_000;

/** An empty body is undefined. */
export function readJson(bytes: Uint8Array): Result<unknown, BodyRefusal> {
  if (bytes.length === 0) return ok(undefined);
  if (!isUtf8(bytes)) return refuse({ code: "request/not-json" });
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  try {
    const value: unknown = JSON.parse(text);
    const offence = findOffence(value);
    return offence === null ? ok(value) : refuse(offence);
  } catch {
    return refuse({ code: "request/not-json" });
  }
}

/**
 * The first text, value or name, that no database and no paper can carry; a number that would come back as another one;
 * nesting or length beyond reason.
 */
export function findOffence(value: unknown, path = ""): BodyRefusal | null {
  return findIn(value, { path, depth: 0, seen: { values: 0 } });
}

interface Place {
  readonly path: string;
  readonly depth: number;
  readonly seen: { values: number };
}

function findIn(value: unknown, { path, depth, seen }: Place): BodyRefusal | null {
  seen.values += 1;
  if (seen.values > MAX_VALUES) return { code: "request/too-many-values", max: MAX_VALUES };
  if (typeof value === "string") return textOffence(value, path);
  if (typeof value === "number") return isExact(value) ? null : { code: "request/number-inexact", path };
  if (typeof value !== "object" || value === null) return null;
  if (depth >= MAX_DEPTH) return { code: "request/too-deep", max: MAX_DEPTH };
  const names = Array.isArray(value) ? value.keys() : Object.keys(value);
  for (const name of names) {
    // A name that assignment would take for the prototype is no name of ours.
    if (name === "__proto__") return { code: "text/not-well-formed", path, position: 0 };
    const offence =
      (typeof name === "string" ? textOffence(name, path) : null) ??
      findIn(Reflect.get(value, name), { path: `${path}/${name}`, depth: depth + 1, seen });
    if (offence !== null) return offence;
  }
  return null;
}

/** 1e400 has become infinite, and a whole number past 2^53 its neighbour. */
function isExact(value: number): boolean {
  return Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
}

function textOffence(text: string, path: string): BodyRefusal | null {
  const well = wellFormedText(text);
  return well.ok ? null : { ...well.refusal, path };
}
