import { Type } from "typebox";
import { describe, expect, it } from "vitest";
import { ok } from "../../core/shared/index.ts";
import { defineRoute, granted, PUBLIC } from "../route.ts";
import { readSentences } from "../sentences.ts";
import { describeApi } from "./document.ts";
import { renderApiPage } from "./page.ts";

const upload = defineRoute({
  method: "POST",
  path: "/api/things/:id/files",
  operationId: "bringFile",
  summary: "Bring <a file>",
  tag: "files",
  permission: granted("case.apply", "case.intake"),
  params: Type.Object({ id: Type.String({ format: "uuid" }) }),
  upload: { maxBytes: 10 },
  reply: Type.Object({ id: Type.String() }),
  refusals: ["file/empty"],
  handler: async () => ok({ status: 201, value: { id: "" } }),
});
const search = defineRoute({
  method: "GET",
  path: "/api/things",
  operationId: "findThings",
  summary: "Find things",
  tag: "public",
  permission: PUBLIC,
  query: Type.Object({ q: Type.Optional(Type.String({ description: "Words" })) }),
  reply: Type.Array(Type.Tuple([Type.String(), Type.Object({ a: Type.Optional(Type.Number()) })])),
  refusals: [],
  handler: async () => ok({ status: 200, value: [] }),
});
const document = describeApi([upload, search], { version: "1" });
const operation = (path: string, method: string) => document.paths[path]?.[method];

describe("the description of the API", () => {
  it("says who may call, what goes in and which refusals come out", () => {
    expect(operation("/api/things/{id}/files", "post")).toMatchObject({
      operationId: "bringFile",
      "x-permission": { kind: "action", anyOf: ["case.apply", "case.intake"] },
      "x-refusals": expect.arrayContaining(["file/empty", "request/key-reused", "session/not-permitted"]),
      parameters: [
        { name: "id", in: "path", required: true },
        { name: "Idempotency-Key", in: "header", required: true },
      ],
      requestBody: { content: { "multipart/form-data": {} } },
      responses: { 201: {}, 401: {}, 403: {}, 422: { $ref: "#/components/responses/Refused422" } },
    });
  });

  it("has the district as a parameter of what is public, and closed objects", () => {
    const { parameters, responses } = operation("/api/things", "get") ?? {};
    expect(parameters).toMatchObject([
      { name: "q", in: "query", required: false, description: "Words" },
      { name: "jurisdiction", in: "query" },
    ]);
    expect(responses?.[200]).toMatchObject({
      content: {
        "application/json": {
          schema: { items: { prefixItems: [{ type: "string" }, { additionalProperties: false }], items: false } },
        },
      },
    });
  });

  it("is a page to read, in which what is written stays text", () => {
    const sentences = readSentences(new URL("../../web/i18n/parts/", import.meta.url).pathname);
    const html = renderApiPage({ document, sentences, language: "en", refusals: [["file/empty", 422]] });
    expect(html).toContain("Bring &lt;a file&gt;");
    expect(html).toContain('<tr id="file/empty">');
    expect(html).not.toContain("<script");
  });
});
