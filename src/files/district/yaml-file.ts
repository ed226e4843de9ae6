/** One YAML file: its value, and for every place in it the line, so that a finding can be clicked on. */
import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Static, type TSchema, Type } from "typebox";
import { Value } from "typebox/value";
import { isMap, isNode, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { DistrictFinding, DistrictFindingCode } from "./findings.ts";

/** Where findings go while a district is read: every reader adds, nobody stops at the first. */
export interface Reading {
  readonly dir: string;
  readonly findings: DistrictFinding[];
}

/** A value of the expected shape together with its file. */
export interface ReadFile<T> {
  readonly file: string;
  readonly value: T;
  readonly report: (code: DistrictFindingCode, path: string, facts?: Facts) => void;
}

export interface Facts {
  readonly found?: string;
  readonly expected?: string;
}

/** Reads and checks; undefined when there was a finding, which is then in the reading. */
export async function readYaml<S extends TSchema>(
  reading: Reading,
  file: string,
  schema: S,
  /** Lays what the file leaves out under what it says. */
  complete: (value: unknown) => unknown = (value) => value,
): Promise<ReadFile<Static<S>> | undefined> {
  const text = await readText(reading, file);
  if (text === undefined) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: "1.2", schema: "core", prettyErrors: false });
  const defects = [...document.errors, ...document.warnings];
  for (const { message, pos } of defects) {
    reading.findings.push({ code: "district/yaml", file, path: "", line: lines.linePos(pos[0]).line, found: message });
  }
  if (defects.length > 0) return undefined;
  const report = (code: DistrictFindingCode, path: string, facts: Facts = {}) => {
    const line = lineOf(document.contents, path, lines);
    reading.findings.push({ code, file, path, ...(line === undefined ? {} : { line }), ...facts });
  };
  const value = complete(document.toJS());
  const misfits = misfitsOf(schema, value);
  for (const { code, path, expected } of misfits) report(code, path, expected === undefined ? {} : { expected });
  return misfits.length > 0 ? undefined : { file, value: value as Static<S>, report };
}

export async function readText(reading: Reading, file: string): Promise<string | undefined> {
  try {
    return await readFile(join(reading.dir, file), "utf8");
  } catch {
    reading.findings.push({ code: "district/file-missing", file, path: "", found: file });
    return undefined;
  }
}

/** For a file that may be left out. */
export async function isThere(reading: Reading, file: string): Promise<boolean> {
  return access(join(reading.dir, file)).then(
    () => true,
    () => false,
  );
}

/** An object without room for a key that nobody reads. */
export function closed<P extends Record<string, TSchema>>(properties: P) {
  return Type.Object(properties, { additionalProperties: false });
}

/** The keys of a code table. */
export function codeOf<T extends Readonly<Record<string, string>>>(table: T) {
  return Type.Unsafe<keyof T & string>(Type.Enum(Object.keys(table)));
}

export function oneOf<const T extends readonly string[]>(values: T) {
  return Type.Unsafe<T[number]>(Type.Enum([...values]));
}

interface Misfit {
  readonly code: DistrictFindingCode;
  readonly path: string;
  readonly expected?: string;
}

/** Of a choice between shapes only the deepest misfits are told: "not null" says nothing about a key that is wrong. */
function misfitsOf(schema: TSchema, value: unknown): readonly Misfit[] {
  const errors = Value.Errors(schema, value).filter((error) => error.keyword !== "boolean");
  const choices = errors.filter((error) => error.keyword === "anyOf").map((error) => error.instancePath);
  const told = errors.filter(({ keyword, instancePath }) => {
    if (!choices.includes(instancePath)) return true;
    const deeper = errors.some((other) => other.instancePath.startsWith(`${instancePath}/`));
    const unknownKey = errors.some(
      (one) => one.instancePath === instancePath && one.keyword === "additionalProperties",
    );
    const missing = errors.some((one) => one.instancePath === instancePath && one.keyword === "required");
    if (deeper) return keyword === "additionalProperties" || keyword === "required";
    if (unknownKey || missing) return keyword === "additionalProperties" || keyword === "required";
    return keyword === "anyOf";
  });
  return told.flatMap((error): readonly Misfit[] => {
    const path = pathOf(error.instancePath);
    const { keyword, params } = error;
    switch (keyword) {
      case "additionalProperties":
        return params.additionalProperties.map((key) => ({ code: "district/unknown-key", path: under(path, key) }));
      case "required":
        return params.requiredProperties.map((key) => ({
          code: "district/shape",
          path: under(path, key),
          expected: "present",
        }));
      case "enum":
        return [{ code: "district/shape", path, expected: params.allowedValues.map(String).join(" | ") }];
      default:
        return [{ code: "district/shape", path, expected: error.message }];
    }
  });
}

/** `/materials/3/source` is `materials[3].source`. */
function pathOf(pointer: string): string {
  const steps = pointer.split("/").slice(1);
  return steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~")).reduce(under, "");
}

function under(path: string, step: string): string {
  if (/^\d+$/.test(step)) return `${path}[${step}]`;
  return path === "" ? step : `${path}.${step}`;
}

/** The line of the deepest node on the way that exists. */
function lineOf(root: unknown, path: string, lines: LineCounter): number | undefined {
  let at: unknown = root;
  let last: Node | undefined = isNode(root) ? root : undefined;
  for (const step of path.split(/[.[\]]+/).filter((part) => part !== "")) {
    if (isMap(at)) {
      const pair = at.items.find((item) => isNode(item.key) && String(item.key) === step);
      if (pair !== undefined && isNode(pair.key)) last = pair.key;
      at = pair?.value;
    } else if (isSeq(at)) {
      at = at.items[Number(step)];
      if (isNode(at)) last = at;
    } else break;
  }
  return last?.range == null ? undefined : lines.linePos(last.range[0]).line;
}
