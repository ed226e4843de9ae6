/** Reading a JSON body: exactly what was sent, or a refusal that says why not. */
import { isUtf8 } from "node:buffer";
import { ok, type Result, refuse, wellFormedText } from "../core/shared/index.ts";

export type BodyRefusal =
  | { readonly code: "request/not-json" }
  | { readonly code: "request/too-deep"; readonly max: number }
  | { readonly code: "text/not-well-formed"; readonly path: string; readonly position: number };

const MAX_DEPTH = 64;

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

/** The first text, value or name, that no database and no paper can carry; or nesting beyond reason. */
export function findOffence(value: unknown, path = "", depth = 0): BodyRefusal | null {
  if (typeof value === "string") return textOffence(value, path);
  if (typeof value !== "object" || value === null) return null;
  if (depth >= MAX_DEPTH) return { code: "request/too-deep", max: MAX_DEPTH };
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) {
      const offence = findOffence(one, `${path}/${index}`, depth + 1);
      if (offence !== null) return offence;
    }
    return null;
  }
  for (const [name, one] of Object.entries(value)) {
    // A name that assignment would take for the prototype is no name of ours.
    if (name === "__proto__") return { code: "text/not-well-formed", path, position: 0 };
    const offence = textOffence(name, path) ?? findOffence(one, `${path}/${name}`, depth + 1);
    if (offence !== null) return offence;
  }
  return null;
}

function textOffence(text: string, path: string): BodyRefusal | null {
  const well = wellFormedText(text);
  return well.ok ? null : { ...well.refusal, path };
}
