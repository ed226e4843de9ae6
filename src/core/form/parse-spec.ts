/** A form as a district writes it, turned from unknown into known. */
import { ok, type Result } from "../shared/index.ts";
import { isRecord } from "./check-value.ts";
import type { FieldKind, FieldSpec, FormSpec, SectionSpec, SimpleFieldSpec } from "./spec.ts";
import { checkConditions } from "./spec-conditions.ts";
import type { FormSpecFinding, SpecFacts } from "./spec-findings.ts";
import { COMMON_PROPERTIES, OWN_PROPERTIES, PERSONAL_KINDS, readProperties } from "./spec-properties.ts";

export interface FormSpecRefusal {
  readonly code: "form/spec-invalid";
  readonly findings: readonly FormSpecFinding[];
}

export interface FormSurroundings {
  /** Ids of the situational questions; conditions may name no others. Absent: they are not looked at. */
  readonly situations?: readonly string[];
}

/**
 * Takes a form read from a file. `required` is false when left out; `personal` is true when left out of a field whose
 * kind tells of a person (name, identity number, telephone, address), else false. Every finding is told at once.
 * @example parseFormSpec({ sections: [{ id: "shop", label: "经营场所", fields: [{ id: "area", label: "面积", kind: "decimal" }] }] })
 */
export function parseFormSpec(value: unknown, around: FormSurroundings = {}): Result<FormSpec, FormSpecRefusal> {
  const findings: FormSpecFinding[] = [];
  const sections = readList(value, "", "sections", { findings, keys: ["sections"] }, readSection);
  const spec: FormSpec = { sections };
  reportRepeated(spec, findings);
  if (findings.length === 0) findings.push(...checkConditions(spec, around.situations));
  if (findings.length === 0) return ok(spec);
  return { ok: false, refusal: { code: "form/spec-invalid", findings } };
}

interface Reading {
  readonly findings: FormSpecFinding[];
  readonly keys: readonly string[];
}

const SECTION_PROPERTIES = { id: "text", label: "text", help: "text", visibleWhen: "text" } as const;

function readSection(value: unknown, path: string, findings: FormSpecFinding[]): SectionSpec | undefined {
  const keys = [...Object.keys(SECTION_PROPERTIES), "fields"];
  const fields = readList(value, path, "fields", { findings, keys }, readField);
  if (!isRecord(value)) return undefined;
  const read = readProperties(value, SECTION_PROPERTIES, path, findings);
  demand(value, ["id", "label"], path, findings);
  checkId(read.id, path, findings);
  return { ...read, fields } as SectionSpec;
}

function readField(value: unknown, path: string, findings: FormSpecFinding[]): FieldSpec | undefined {
  if (!isRecord(value) || value.kind !== "table") return readSimpleField(value, path, findings);
  const keys = [...keysOf("table"), "columns"];
  const columns = readList(value, path, "columns", { findings, keys }, readSimpleField);
  return { ...readCommon(value, "table", path, findings), columns } as unknown as FieldSpec;
}

function readSimpleField(value: unknown, path: string, findings: FormSpecFinding[]): SimpleFieldSpec | undefined {
  if (!isRecord(value)) return report(findings, path, { code: "form/spec-type", expected: "field" });
  const kind = value.kind;
  if (kind === undefined) return report(findings, `${path}.kind`, { code: "form/spec-missing" });
  if (!isKind(kind) || kind === "table") {
    return report(findings, `${path}.kind`, { code: "form/spec-kind-unknown", kind: String(kind) });
  }
  refuseOtherKeys(value, path, { findings, keys: keysOf(kind) });
  return readCommon(value, kind, path, findings) as unknown as SimpleFieldSpec;
}

/** The properties of the kind, with those that may be left out filled in. */
function readCommon(
  value: Readonly<Record<string, unknown>>,
  kind: FieldKind,
  path: string,
  findings: FormSpecFinding[],
): Readonly<Record<string, unknown>> {
  const read = readProperties(value, { ...COMMON_PROPERTIES, ...OWN_PROPERTIES[kind] }, path, findings);
  const needed = kind === "declaration" ? ["text"] : "options" in OWN_PROPERTIES[kind] ? ["options"] : [];
  demand(value, ["id", "label", ...needed], path, findings);
  checkId(read.id, path, findings);
  return { required: false, personal: PERSONAL_KINDS.has(kind), ...read };
}

function keysOf(kind: FieldKind): readonly string[] {
  return [...Object.keys(COMMON_PROPERTIES), ...Object.keys(OWN_PROPERTIES[kind])];
}

function isKind(value: unknown): value is FieldKind {
  return typeof value === "string" && Object.hasOwn(OWN_PROPERTIES, value);
}

/** Reads `value[key]`, a list with at least one entry, and refuses other keys than those of the reading. */
function readList<T>(
  value: unknown,
  path: string,
  key: string,
  reading: Reading,
  readEntry: (entry: unknown, path: string, findings: FormSpecFinding[]) => T | undefined,
): readonly T[] {
  const { findings } = reading;
  const at = path === "" ? key : `${path}.${key}`;
  if (!isRecord(value)) return report(findings, path, { code: "form/spec-type", expected: "mapping" }) ?? [];
  refuseOtherKeys(value, path, reading);
  const list = value[key];
  if (list === undefined) return report(findings, at, { code: "form/spec-missing" }) ?? [];
  if (!Array.isArray(list)) return report(findings, at, { code: "form/spec-type", expected: "list" }) ?? [];
  if (list.length === 0) report(findings, at, { code: "form/spec-empty" });
  return list.flatMap((entry, index) => readEntry(entry, `${at}[${index}]`, findings) ?? []);
}

function refuseOtherKeys(value: Readonly<Record<string, unknown>>, path: string, reading: Reading): void {
  for (const key of Object.keys(value)) {
    if (reading.keys.includes(key)) continue;
    report(reading.findings, path === "" ? key : `${path}.${key}`, { code: "form/spec-unknown-key" });
  }
}

function demand(
  value: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  path: string,
  findings: FormSpecFinding[],
): void {
  for (const key of keys)
    if (value[key] === undefined) report(findings, `${path}.${key}`, { code: "form/spec-missing" });
}

const ID = /^[a-z][A-Za-z0-9]*(?:-[a-z0-9]+)*$/;
const ID_LENGTH = 64;

function checkId(id: unknown, path: string, findings: FormSpecFinding[]): void {
  if (typeof id !== "string" || (ID.test(id) && id.length <= ID_LENGTH)) return;
  report(findings, `${path}.id`, { code: "form/spec-id", id });
}

function reportRepeated(spec: FormSpec, findings: FormSpecFinding[]): void {
  const sections = spec.sections.map((section, index) => ({ id: section.id, path: `sections[${index}].id` }));
  const fields = spec.sections.flatMap((section, s) =>
    section.fields.map((field, f) => ({ field, id: field.id, path: `sections[${s}].fields[${f}]` })),
  );
  reportTwins(sections, findings);
  reportTwins(
    fields.map(({ id, path }) => ({ id, path: `${path}.id` })),
    findings,
  );
  for (const { field, path } of fields) {
    if (field.kind !== "table") continue;
    reportTwins(
      field.columns.map((column, index) => ({ id: column.id, path: `${path}.columns[${index}].id` })),
      findings,
    );
  }
}

function reportTwins(entries: readonly { readonly id: string; readonly path: string }[], findings: FormSpecFinding[]) {
  const seen = new Set<string>();
  for (const { id, path } of entries) {
    if (seen.has(id)) report(findings, path, { code: "form/spec-id-repeated", id });
    seen.add(id);
  }
}

function report(findings: FormSpecFinding[], path: string, facts: SpecFacts): undefined {
  findings.push({ path, ...facts });
}
