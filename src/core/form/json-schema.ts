/** A form as JSON Schema 2020-12, for integrators. It says what a value looks like; check digits and conditions stay ours. */
import { CHINA, type Json, type JsonObject } from "../shared/index.ts";
import { ADDRESS_LENGTH, DECIMALS, FILE_COUNT, LONG_TEXT_LENGTH, TEXT_LENGTH } from "./check-value.ts";
import type { FieldSpec, FormSpec, SectionSpec } from "./spec.ts";
import { ROW_COUNT } from "./validate.ts";

/**
 * Every value that `validateForm` gives back is valid by this schema, not the other way round. A field is required here only
 * when it is required and visible whatever the answers. `x-bancheng` carries the kind, unit and data element.
 */
export function toJsonSchema(spec: FormSpec): JsonObject {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    ...objectOf(spec.sections.flatMap((section) => section.fields.map((field) => ({ field, section })))),
  };
}

interface Entry {
  readonly field: FieldSpec;
  readonly section?: SectionSpec;
}

function objectOf(entries: readonly Entry[]): JsonObject {
  const always = entries.filter(
    ({ field, section }) =>
      field.required === true && field.visibleWhen === undefined && section?.visibleWhen === undefined,
  );
  return {
    type: "object",
    properties: Object.fromEntries(entries.map(({ field }) => [field.id, fieldSchema(field)])),
    required: always.map(({ field }) => field.id),
    additionalProperties: false,
  };
}

function fieldSchema(field: FieldSpec): JsonObject {
  return {
    title: field.label,
    ...(field.help === undefined ? {} : { description: field.help }),
    ...shapeOf(field),
    "x-bancheng": {
      kind: field.kind,
      personal: field.personal,
      ...("unit" in field && field.unit !== undefined ? { unit: field.unit } : {}),
      ...(field.dataElement === undefined ? {} : { dataElement: field.dataElement }),
    },
  };
}

const DAY = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" } as const;

function shapeOf(field: FieldSpec): JsonObject {
  switch (field.kind) {
    case "text":
      return text(field.maxLength ?? TEXT_LENGTH, field.required === true ? "\\S" : undefined);
    case "longText":
      return text(field.maxLength ?? LONG_TEXT_LENGTH, field.required === true ? "\\S" : undefined);
    case "integer":
      return present({ type: "integer", minimum: field.min, maximum: field.max });
    case "decimal":
      return present({
        type: "number",
        minimum: field.min,
        maximum: field.max,
        description: field.help ?? `≤ ${field.decimals ?? DECIMALS} decimals`,
      });
    case "money":
      return closed({ amountFen: present({ type: "integer", minimum: field.minFen ?? 0, maximum: field.maxFen }) });
    case "date":
      return DAY;
    case "dateRange":
      return closed({ from: DAY, to: DAY });
    case "choice":
      return { type: "string", oneOf: field.options.map(({ code, label }) => ({ const: code, title: label })) };
    case "multiChoice":
      return listOf({ type: "string", enum: field.options.map(({ code }) => code) }, field.required, {
        min: field.minCount,
        max: field.maxCount ?? field.options.length,
      });
    case "boolean":
      return { type: "boolean" };
    case "declaration":
      return field.required === true ? { const: true } : { type: "boolean" };
    case "name":
      return { type: "string", minLength: 1, maxLength: 50 };
    case "residentId":
      return { type: "string", pattern: "^[1-9]\\d{16}[\\dX]$" };
    case "creditCode":
      return { type: "string", pattern: "^[0-9A-HJ-NP-RTUWXY]{18}$" };
    case "mobile":
      return { type: "string", pattern: "^1[3-9]\\d{9}$" };
    case "phone":
      return { type: "string", pattern: "^[\\d-]{3,20}$" };
    case "address":
      return closed({
        division: { type: "string", pattern: "^\\d{6}(?:\\d{3}(?:\\d{3})?)?$" },
        detail: text(ADDRESS_LENGTH, "\\S"),
      });
    case "place":
      return {
        ...closed({ address: text(ADDRESS_LENGTH, "\\S"), point: POINT }),
        required: ["address"],
      };
    case "file":
      return listOf({ type: "string", pattern: "^[0-9a-f]{64}$" }, field.required, {
        min: field.minCount,
        max: field.maxCount ?? FILE_COUNT,
      });
    case "table": {
      const rows = { min: field.minRows, max: field.maxRows ?? ROW_COUNT };
      return {
        ...listOf(objectOf(field.columns.map((column) => ({ field: column }))), field.required, rows),
        uniqueItems: false,
      };
    }
  }
}

/** Degrees of WGS-84 (CGCS2000). */
const POINT = closed({
  latitude: { type: "number", minimum: CHINA.latitude.from, maximum: CHINA.latitude.to },
  longitude: { type: "number", minimum: CHINA.longitude.from, maximum: CHINA.longitude.to },
});

function text(maxLength: number, pattern: string | undefined): JsonObject {
  return present({ type: "string", maxLength, pattern });
}

function closed(properties: JsonObject): JsonObject {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

interface Count {
  readonly min: number | undefined;
  readonly max: number;
}

/** An empty list is no answer: where none is required it is valid whatever the least count. */
function listOf(items: JsonObject, required: boolean | string, count: Count): JsonObject {
  const minItems = Math.max(required === true ? 1 : 0, count.min ?? 0);
  const list = { type: "array", items, maxItems: count.max, uniqueItems: true } as const;
  if (minItems === 0) return list;
  if (required === true) return { ...list, minItems };
  return { ...list, anyOf: [{ maxItems: 0 }, { minItems }] };
}

function present(schema: { readonly [key: string]: Json | undefined }): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter((entry): entry is [string, Json] => entry[1] !== undefined));
}
