/** One YAML file: its value, and for every place in it the line, so that a finding can be clicked on. */
import { hash } from "node:crypto";
import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import { type Static, type TSchema, Type } from "typebox";
import { Compile, type Validator } from "typebox/compile";
import { Value } from "typebox/value";
import { isMap, isNode, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { DistrictFinding, DistrictFindingCode } from "./findings.ts";
import type { KeptReadings } from "./kept-catalogue.ts";

/** Where findings go while a district is read: every reader adds, nobody stops at the first. */
export interface Reading {
  readonly dir: string;
  readonly findings: DistrictFinding[];
  /** What was read the last time; absent: everything is read. */
  readonly kept?: KeptReadings;
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
  return text === undefined ? undefined : readYamlText(reading, { file, text }, schema, complete);
}

/** For a file whose text is at hand. */
export function readYamlText<S extends TSchema>(
  reading: Reading,
  { file, text }: { readonly file: string; readonly text: string },
  schema: S,
  complete: (value: unknown) => unknown = (value) => value,
): ReadFile<Static<S>> | undefined {
  const read = text.length < LONG ? parseYaml(text) : parseLong(reading, text);
  if (!read.ok) {
    reading.findings.push(
      ...read.defects.map((defect) => ({ code: "district/yaml" as const, file, path: "", ...defect })),
    );
    return undefined;
  }
  let find: ((path: string) => number | undefined) | undefined;
  const report = (code: DistrictFindingCode, path: string, facts: Facts = {}) => {
    find ??= finderOfLines(text);
    const line = find(path);
    reading.findings.push({ code, file, path, ...(line === undefined ? {} : { line }), ...facts });
  };
  const value = complete(read.value);
  if (validatorOf(schema).Check(value)) return { file, value: value as Static<S>, report };
  for (const { code, path, expected } of misfitsOf(schema, value)) {
    report(code, path, expected === undefined ? {} : { expected });
  }
  return undefined;
}

/** In characters; a list of thousands of powers is read again for its own sake only. */
const LONG = 64 * 1024;

function parseLong({ kept }: Reading, text: string): Parsed {
  if (kept === undefined) return parseYaml(text);
  const key = hash("sha256", text);
  const known = kept.values.find(key);
  if (known !== undefined) return { ok: true, value: known };
  const read = parseYaml(text);
  if (read.ok) kept.values.keep(key, read.value);
  return read;
}

type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly defects: readonly { readonly line: number; readonly found: string }[] };

/**
 * Values come from `js-yaml`, which reads a catalogue ten times as fast; whatever it does not take is read again by
 * `yaml`, which does not stop at the first defect.
 */
function parseYaml(text: string): Parsed {
  try {
    return { ok: true, value: load(text, { schema: CORE_SCHEMA }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const lines = new LineCounter();
    const { errors, warnings } = parseDocument(text, { ...DIALECT, lineCounter: lines });
    const defects = [...errors, ...warnings].map(({ message, pos }) => ({
      line: lines.linePos(pos[0]).line,
      found: message,
    }));
    if (defects.length > 0) return { ok: false, defects };
    return { ok: false, defects: [{ line: (error.mark?.line ?? 0) + 1, found: error.reason }] };
  }
}

const DIALECT = { version: "1.2", schema: "core", prettyErrors: false } as const;

/** The file is read for its lines only when something in it is reported. */
function finderOfLines(text: string): (path: string) => number | undefined {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { ...DIALECT, lineCounter: lines });
  return (path) => lineOf(contents, path, lines);
}

const validators = new WeakMap<TSchema, Validator>();

/** Compiled once for each shape: thousands of files have the same. */
function validatorOf(schema: TSchema): Validator {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  const validator = Compile(schema);
  validators.set(schema, validator);
  return validator;
}

export async function readText(reading: Reading, file: string): Promise<string | undefined> {
  try {
    return await readFile(join(reading.dir, file), "utf8");
  } catch {
    return reportMissing(reading, file);
  }
}

export function reportMissing(reading: Reading, file: string): undefined {
  reading.findings.push({ code: "district/file-missing", file, path: "", found: file });
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
