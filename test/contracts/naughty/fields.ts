/** Every text that the API takes, found by walking its own description. */

/** One place in a request where a text can stand. */
export interface TextField {
  readonly place: "path" | "query" | "body";
  /** Way into the body, members of lists by number; a name of an open object is the last part of `name` fields. */
  readonly at: readonly string[];
  /**
   * `shape`: the description says what it looks like (a constant, a list of words, a pattern, a format). `tag`: tells the
   * members of a union apart. `name`: the names of an object are free. `free`: any text.
   */
  readonly kind: "shape" | "tag" | "name" | "free";
  readonly schema: Schema;
}

/** What one request body can look like: a route without a union has one. */
export interface Form {
  /** Operation id, with the union's member behind a slash. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly fields: readonly TextField[];
  /** Objects whose fields only an item knows. */
  readonly open: readonly (readonly string[])[];
}

export interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly maxLength?: number;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

export function formsOf(description: Description): readonly Form[] {
  return Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) =>
      formsOfOperation(method.toUpperCase(), path, operation),
    ),
  );
}

function formsOfOperation(method: string, path: string, { operationId, parameters, requestBody }: Operation) {
  const outside = parameters.flatMap(({ name, in: place, schema }) =>
    place === "path" || place === "query" ? textsIn(schema, place, [name]) : [],
  );
  const body = requestBody?.content["application/json"]?.schema;
  const members = body === undefined ? [] : membersOf(body);
  const form = (name: string, fields: readonly TextField[], schema?: Schema): Form => ({
    name,
    method,
    path,
    fields,
    open: schema === undefined ? [] : openObjects(schema, []),
  });
  if (members.length <= 1) {
    const [only] = members;
    return [
      form(operationId, [...outside, ...(only === undefined ? [] : textsIn(only.schema, "body", []))], only?.schema),
    ];
  }
  return members.map(({ tag, schema }, index) => {
    const texts = textsIn(schema, "body", []);
    // What stands outside the member, and the tag itself, are the same for all: with the first they are done.
    const own = texts.filter((field) => field.kind !== "tag");
    return form(`${operationId}/${tag}`, index === 0 ? [...outside, ...texts] : own, schema);
  });
}

function membersOf(schema: Schema): readonly { readonly tag: string; readonly schema: Schema }[] {
  if (schema.anyOf === undefined) return [{ tag: "", schema }];
  return schema.anyOf.map((member) => ({ tag: String(tagOf(member)), schema: member }));
}

function tagOf({ properties }: Schema): unknown {
  return properties?.type?.const ?? properties?.kind?.const;
}

function textsIn(schema: Schema, place: TextField["place"], at: readonly string[]): readonly TextField[] {
  const isTag = at.length === 1 && schema.const !== undefined && place === "body";
  if (schema.const !== undefined) return [{ place, at, kind: isTag ? "tag" : "shape", schema }];
  if (schema.anyOf !== undefined)
    return distinct(
      schema.anyOf.flatMap((member) => textsIn(member, place, at)),
      schema,
    );
  switch (schema.type) {
    case "string": {
      const shaped = schema.enum ?? schema.pattern ?? schema.format;
      return [{ place, at, kind: shaped === undefined ? "free" : "shape", schema }];
    }
    case "array":
      return schema.items === undefined ? [] : textsIn(schema.items, place, [...at, "0"]);
    case "object":
      return [
        ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => textsIn(one, place, [...at, name])),
        ...entriesOf(schema).flatMap((value): readonly TextField[] => [
          { place, at: [...at, "{name}"], kind: "name", schema: value },
          ...textsIn(value, place, [...at, "{any}"]),
        ]),
      ];
    default:
      return [];
  }
}

/** Schemas of the values of an object whose names are free. */
function entriesOf({ patternProperties = {}, additionalProperties }: Schema): readonly Schema[] {
  const others = typeof additionalProperties === "object" ? [additionalProperties] : [];
  return [...Object.values(patternProperties), ...others];
}

/** One field for a union of constants at the same place. */
function distinct(fields: readonly TextField[], schema: Schema): readonly TextField[] {
  const places = new Map<string, TextField>();
  for (const field of fields) {
    const key = field.at.join("/");
    const known = places.get(key);
    places.set(key, known === undefined ? field : { ...field, kind: "shape", schema });
  }
  return [...places.values()].map((field) => (field.kind === "tag" ? { ...field, kind: "shape" } : field));
}

function openObjects(schema: Schema, at: readonly string[]): readonly (readonly string[])[] {
  const inside = Object.entries(schema.properties ?? {}).flatMap(([name, one]) => openObjects(one, [...at, name]));
  return schema.additionalProperties === true ? [at, ...inside] : inside;
}

/** Whether the text is one that the shape allows. */
export function fits(schema: Schema, text: string): boolean {
  if (schema.anyOf !== undefined) return schema.anyOf.some((member) => fits(member, text));
  if (schema.const !== undefined) return schema.const === text;
  if (schema.enum !== undefined) return schema.enum.includes(text);
  if (schema.pattern !== undefined) return new RegExp(schema.pattern, "u").test(text);
  return false;
}
