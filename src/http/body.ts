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
    // In what is UTF-8 and JSON a text that cannot be carried has been written with an escape.
    const offence = text.includes("\\") ? findOffence(value) : findIn(value, { texts: false, values: 0 }, 0);
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
  const offence = findIn(value, { texts: true, values: 0 }, 0);
  return offence === null ? null : below(path, offence);
}

interface Search {
  /** Whether texts have to be looked into. */
  readonly texts: boolean;
  /** Seen so far. */
  values: number;
}

/** Its path begins at the value: paths are written down on the way back from what was found, and else never. */
function findIn(value: unknown, search: Search, depth: number): BodyRefusal | null {
  search.values += 1;
  if (search.values > MAX_VALUES) return { code: "request/too-many-values", max: MAX_VALUES };
  if (typeof value === "string") return search.texts ? textOffence(value) : null;
  if (typeof value === "number") return isExact(value) ? null : { code: "request/number-inexact", path: "" };
  if (typeof value !== "object" || value === null) return null;
  if (depth >= MAX_DEPTH) return { code: "request/too-deep", max: MAX_DEPTH };
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      const offence = findIn(value[index], search, depth + 1);
      if (offence !== null) return below(`/${index}`, offence);
    }
    return null;
  }
  for (const name of Object.keys(value)) {
    // A name that assignment would take for the prototype is no name of ours.
    if (name === "__proto__") return { code: "text/not-well-formed", path: "", position: 0 };
    const inName = search.texts ? textOffence(name) : null;
    if (inName !== null) return inName;
    const offence = findIn((value as Readonly<Record<string, unknown>>)[name], search, depth + 1);
    if (offence !== null) return below(`/${name}`, offence);
  }
  return null;
}

function below(path: string, offence: BodyRefusal): BodyRefusal {
  return "path" in offence ? { ...offence, path: path + offence.path } : offence;
}

/** 1e400 has become infinite, and a whole number past 2^53 its neighbour. */
function isExact(value: number): boolean {
  return Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
}

function textOffence(text: string): BodyRefusal | null {
  const well = wellFormedText(text);
  return well.ok ? null : { ...well.refusal, path: "" };
}
