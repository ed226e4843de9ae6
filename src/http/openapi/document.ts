/**
 * The description of the API in OpenAPI 3.1, made from the routes and nothing else. Beside what the standard has, each
 * operation says who may call it (`x-permission`) and which refusals it knows (`x-refusals`).
 */
import { findRefusalStatus, REFUSAL_STATUS, type RefusalStatus } from "../refusal-status.ts";
import type { Route, SuccessStatus } from "../route.ts";
import { closed } from "../schemas.ts";

export interface ApiInfo {
  readonly version: string;
}

export type OpenApiDocument = Readonly<Record<string, unknown>> & {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly "x-permission": Route["permission"];
  readonly "x-refusals": readonly string[];
  readonly parameters: readonly object[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, object>>;
}

export function describeApi(routes: readonly Route[], info: ApiInfo): OpenApiDocument {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: describeRoute(route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "办成 Bancheng",
      version: info.version,
      description: INTRODUCTION,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    tags: [...new Set(routes.map((route) => route.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: PROBLEM },
      responses: refusalResponses(),
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "bancheng_session" } },
    },
  };
}

/** Statuses of the route's success, as the server may answer. */
export function successStatuses({ status, method, reply, replyMediaTypes }: SuccessFacts): readonly SuccessStatus[] {
  if (status !== undefined) return typeof status === "number" ? [status] : status;
  if (reply === undefined && replyMediaTypes === undefined) return [204];
  return [method === "POST" ? 201 : 200];
}

type SuccessFacts = Pick<Route, "status" | "method" | "reply" | "replyMediaTypes">;

const INTRODUCTION = [
  "Instants carry an offset, civil dates are taken in the district's time zone, money is `amountFen`, satisfaction 1 is best.",
  "Every POST but those of the session carries an `Idempotency-Key`: a repetition gets the first answer, the same key with another request is refused. Commands on one case have keys of their own, all other requests of a caller share theirs.",
  "Requests that change something carry `X-Bancheng: 1`, or come from a page of this origin.",
  "Refusals are RFC 9457 problem+json with a stable `code` and a sentence in the language of `Accept-Language` (zh-CN, en, zh-Hant).",
  "Public requests name their district by `?jurisdiction=` where the server has several.",
].join("\n\n");

const PROBLEM = {
  type: "object",
  required: ["type", "title", "status", "code", "detail", "instance"],
  properties: {
    type: { type: "string", description: "Where the code is explained" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string", description: "Stable, `room/obstacle`" },
    detail: { type: "string", description: "What stands in the way and what to do, in the reader's language" },
    instance: { type: "string" },
    problems: {
      type: "array",
      description: "One entry for every field that needs another look",
      items: {
        type: "object",
        required: ["code"],
        properties: {
          path: { type: "string" },
          field: { type: "string" },
          code: { type: "string" },
          detail: { type: "string" },
        },
        additionalProperties: true,
      },
    },
  },
  additionalProperties: true,
} as const;

function describeRoute(route: Route): Operation {
  const { permission, body, upload, operationId, summary, tag } = route;
  const refusals = refusalsOf(route);
  return {
    operationId,
    summary,
    tags: [tag],
    ...(permission.kind === "public" ? {} : { security: [{ session: [] }] }),
    "x-permission": permission,
    "x-refusals": refusals,
    parameters: parametersOf(route),
    ...(body === undefined ? {} : { requestBody: jsonBody(closed(body)) }),
    ...(upload === undefined ? {} : { requestBody: FILE_BODY }),
    responses: {
      ...Object.fromEntries(successStatuses(route).map((status) => [status, describeSuccess(route)])),
      ...describeRefusals(refusals),
    },
  };
}

function jsonBody(schema: object): object {
  return { required: true, content: { "application/json": { schema } } };
}

const FILE_BODY = {
  required: true,
  content: {
    "multipart/form-data": {
      schema: {
        type: "object",
        required: ["file"],
        properties: { file: { type: "string", contentMediaType: "application/octet-stream" } },
      },
    },
  },
};

function parametersOf(route: Route): readonly object[] {
  const keyed = route.method === "POST" && route.idempotency !== "none";
  return [
    ...parametersIn("path", route.params),
    ...parametersIn("query", route.query),
    ...(route.permission.kind === "public" ? [JURISDICTION] : []),
    ...(keyed ? [IDEMPOTENCY_KEY] : []),
  ];
}

const JURISDICTION = {
  name: "jurisdiction",
  in: "query",
  required: false,
  description: "Division code of the district",
  schema: { type: "string", pattern: "^[0-9]{6,12}$" },
};

const IDEMPOTENCY_KEY = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  description: "A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request",
  schema: { type: "string", minLength: 1, maxLength: 200 },
};

function parametersIn(place: "path" | "query", schema: Route["params"]): readonly object[] {
  if (schema === undefined) return [];
  const { properties, required = [] } = closed(schema) as ObjectSchema;
  return Object.entries(properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    ...(property.description === undefined ? {} : { description: property.description }),
    schema: property,
  }));
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
  readonly required?: readonly string[];
}

function describeSuccess({ reply, replyMediaTypes }: Route): object {
  if (reply !== undefined) return { description: "Done", content: { "application/json": { schema: closed(reply) } } };
  if (replyMediaTypes === undefined) return { description: "Done" };
  const bytes = { schema: { type: "string", contentMediaType: "application/octet-stream" } };
  return { description: "Done", content: Object.fromEntries(replyMediaTypes.map((type) => [type, bytes])) };
}

/** One entry for each status; the codes stand in `x-refusals`. */
function describeRefusals(refusals: readonly string[]): Readonly<Record<string, object>> {
  const statuses = [...new Set(refusals.map((code) => findRefusalStatus(code) ?? 500))].sort();
  return Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/Refused${status}` }]));
}

function refusalResponses(): Readonly<Record<string, object>> {
  const schema = { $ref: "#/components/schemas/Problem" };
  const content = { "application/problem+json": { schema } };
  const statuses = [...new Set(Object.values(REFUSAL_STATUS))].sort();
  return Object.fromEntries(
    statuses.map((status) => [`Refused${status}`, { description: STATUS_MEANING[status], content }]),
  );
}

const STATUS_MEANING: Readonly<Record<RefusalStatus, string>> = {
  400: "The request cannot be understood as it stands",
  401: "Nobody is signed in",
  403: "Not the caller's to do",
  404: "There is nothing of that name for this caller",
  405: "The address knows other methods",
  409: "Conflicts with the present state",
  413: "Too large",
  415: "Of a type that is not accepted",
  422: "Understood, and against a rule",
  429: "Too many tries",
  500: "A fault of the platform",
  503: "Away for a moment",
};

/** The route's own refusals and those that every route of its kind has, in order. */
function refusalsOf(route: Route): readonly string[] {
  const { method, permission, body, upload, idempotency } = route;
  const keyed = method === "POST" && idempotency !== "none";
  return [
    ...new Set([
      ...route.refusals,
      "request/invalid",
      ...(body === undefined ? [] : ["request/not-json", "text/not-well-formed", "request/too-large"]),
      ...(body === undefined && upload === undefined ? [] : ["request/media-type"]),
      ...(upload === undefined ? [] : ["request/too-large"]),
      ...(method === "GET" ? [] : ["request/cross-site"]),
      ...(keyed ? ["request/idempotency-key-missing", "request/idempotency-key-invalid", "request/key-reused"] : []),
      ...(keyed && idempotency !== "use-case" ? ["request/still-running"] : []),
      ...(permission.kind === "public" ? ["jurisdiction/unknown"] : ["session/required", "session/other-jurisdiction"]),
      ...(permission.kind === "public" ? [] : ["session/password-change-required"]),
      ...(permission.kind === "action" ? ["session/not-permitted"] : []),
      "request/internal",
      "request/unavailable",
    ]),
  ].sort();
}
