/**
 * Validation of what comes in. Objects are closed: a field that the schema does not name is refused, not dropped.
 * Bodies are taken as they stand; texts of queries and paths become numbers and booleans where the schema says so.
 */
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";

export interface InputProblem {
  /** JSON pointer into the body, query or path: `/applicant/name`. */
  readonly path: string;
  readonly code: InputProblemCode;
  readonly [fact: string]: unknown;
}

export const INPUT_PROBLEM_CODES = [
  "input/missing",
  "input/unknown-field",
  "input/wrong-type",
  "input/not-one-of",
  "input/too-short",
  "input/too-long",
  "input/too-few",
  "input/too-many",
  "input/too-small",
  "input/too-large",
  "input/shape",
  "input/repeated",
  "input/invalid",
] as const;
export type InputProblemCode = (typeof INPUT_PROBLEM_CODES)[number];

export type Check = (value: unknown) => readonly InputProblem[];

const MAX_PROBLEMS = 50;

const strict = makeAjv(false);
const lenient = makeAjv(true);

/** For bodies: nothing is converted, nothing removed. */
export function bodyCheck(schema: object): Check {
  for (const tag of TAGS) {
    const members = membersByTag(schema, tag);
    if (members !== null) return checkByTag(members, tag);
  }
  return checkWith(strict.compile(closed(schema)));
}

/** Names of the constants that tell the members of a union apart. */
const TAGS = ["type", "kind"];

interface Member {
  readonly properties?: Readonly<Record<string, { readonly const?: unknown }>>;
}

/** The members of a union whose objects are told apart by the constant `tag`, or null for any other schema. */
function membersByTag(schema: object, tag: string): ReadonlyMap<string, Check> | null {
  if (!("anyOf" in schema) || !Array.isArray(schema.anyOf)) return null;
  const members = new Map<string, Check>();
  for (const member of schema.anyOf as readonly Member[]) {
    const constant = member.properties?.[tag]?.const;
    if (typeof constant !== "string") return null;
    members.set(constant, checkWith(strict.compile(closed(member))));
  }
  return members;
}

/** One look instead of a try of every member, and problems that speak of the member that was meant. */
function checkByTag(members: ReadonlyMap<string, Check>, tag: string): Check {
  const path = `/${tag}`;
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return [{ path: "", code: "input/wrong-type", expected: ["object"] }];
    const given = Object.hasOwn(value, tag) ? (value as Readonly<Record<string, unknown>>)[tag] : undefined;
    if (given === undefined) return [{ path, code: "input/missing" }];
    const check = typeof given === "string" ? members.get(given) : undefined;
    return check?.(value) ?? [{ path, code: "input/not-one-of", allowed: [...members.keys()] }];
  };
}

/** For paths and queries: `"3"` is taken for 3 where an integer is wanted; the value is changed in place. */
export function textCheck(schema: object): Check {
  return checkWith(lenient.compile(closed(schema)));
}

/**
 * The schema with every object closed that does not say otherwise, and tuples written as JSON Schema 2020-12 has
 * them. It is also what the description publishes.
 */
export function closed(schema: object): object {
  return close(schema, false) as object;
}

function close(node: unknown, inUnion: boolean): unknown {
  if (Array.isArray(node)) return node.map((one) => close(one, inUnion));
  if (typeof node !== "object" || node === null) return node;
  const source: Readonly<Record<string, unknown>> = { ...node };
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(source)) {
    if (key === "const" || key === "enum" || key === "default" || key === "examples") result[key] = value;
    else if (key === "properties" || key === "patternProperties" || key === "$defs") result[key] = closeEach(value);
    else if (key === "allOf") result[key] = close(value, true);
    else if (key === "items" && Array.isArray(value)) result.prefixItems = close(value, false);
    else if (key === "additionalItems") result.items = value;
    else result[key] = close(value, key === "anyOf" || key === "oneOf" ? inUnion : false);
  }
  const isOpen = !("additionalProperties" in source) && !("patternProperties" in source);
  if ("properties" in source && isOpen && !inUnion) result.additionalProperties = false;
  if ("allOf" in source && !inUnion && !("unevaluatedProperties" in source)) result.unevaluatedProperties = false;
  return result;
}

function closeEach(properties: unknown): unknown {
  if (typeof properties !== "object" || properties === null) return properties;
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, close(schema, false)]));
}

function makeAjv(coerce: boolean): Ajv2020 {
  return new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    strictTuples: false,
    allowUnionTypes: true,
    coerceTypes: coerce,
    removeAdditional: false,
    useDefaults: coerce,
    formats: {
      uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
      date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
      "date-time": /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/,
      uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
    },
  });
}

function checkWith(validate: ValidateFunction): Check {
  return (value) => {
    if (validate(value)) return [];
    return uniqueProblems((validate.errors ?? []).map(problemOf)).slice(0, MAX_PROBLEMS);
  };
}

function uniqueProblems(problems: readonly InputProblem[]): readonly InputProblem[] {
  const seen = new Map<string, InputProblem>();
  for (const problem of problems) {
    const name = `${problem.path} ${problem.code}`;
    if (!seen.has(name)) seen.set(name, problem);
  }
  // A union reports what each of its members missed besides itself; the union's own word is enough.
  const unions = new Set([...seen.values()].filter((one) => one.code === "input/not-one-of").map((one) => one.path));
  return [...seen.values()].filter((one) => one.code !== "input/wrong-type" || !unions.has(one.path));
}

function problemOf(error: ErrorObject): InputProblem {
  const { instancePath: path, params } = error;
  switch (error.keyword) {
    case "required":
      return { path: `${path}/${escaped(params.missingProperty)}`, code: "input/missing" };
    case "additionalProperties":
      return { path: `${path}/${escaped(params.additionalProperty)}`, code: "input/unknown-field" };
    case "unevaluatedProperties":
      return { path: `${path}/${escaped(params.unevaluatedProperty)}`, code: "input/unknown-field" };
    case "type":
      return { path, code: "input/wrong-type", expected: [params.type].flat() };
    case "const":
      return { path, code: "input/not-one-of", allowed: [params.allowedValue] };
    case "enum":
      return { path, code: "input/not-one-of", allowed: params.allowedValues };
    case "anyOf":
    case "oneOf":
      return { path, code: "input/not-one-of", allowed: [] };
    case "minLength":
      return { path, code: "input/too-short", min: params.limit };
    case "maxLength":
      return { path, code: "input/too-long", max: params.limit };
    case "minItems":
    case "minProperties":
      return { path, code: "input/too-few", min: params.limit };
    case "maxItems":
    case "maxProperties":
    case "items":
      return { path, code: "input/too-many", max: params.limit };
    case "minimum":
    case "exclusiveMinimum":
      return { path, code: "input/too-small", min: params.limit };
    case "maximum":
    case "exclusiveMaximum":
      return { path, code: "input/too-large", max: params.limit };
    case "pattern":
    case "format":
    case "multipleOf":
      return { path, code: "input/shape" };
    case "uniqueItems":
      return { path, code: "input/repeated" };
    default:
      return { path, code: "input/invalid" };
  }
}

function escaped(name: unknown): string {
  return String(name).replaceAll("~", "~0").replaceAll("/", "~1");
}
