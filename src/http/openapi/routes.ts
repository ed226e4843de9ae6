/** `/api/openapi.json` and `/api/docs`: the API describes itself, these two routes included. */
import { Type } from "typebox";
import { ok } from "../../core/shared/index.ts";
import { REFUSAL_STATUS } from "../refusal-status.ts";
import { defineRoute, PUBLIC, type Route } from "../route.ts";
import type { Sentences } from "../sentences.ts";
import { type ApiInfo, describeApi, type OpenApiDocument } from "./document.ts";
import { renderApiPage } from "./page.ts";

/** The routes with the two that describe them all. */
export function withDescription(routes: readonly Route[], info: ApiInfo, sentences: Sentences): readonly Route[] {
  const all: readonly Route[] = [
    ...routes,
    defineRoute({
      method: "GET",
      path: "/api/openapi.json",
      operationId: "describeApi",
      summary: "This description, in OpenAPI 3.1",
      tag: "system",
      permission: PUBLIC,
      reply: Type.Record(Type.String(), Type.Unknown()),
      refusals: [],
      handler: async () => ok({ status: 200, value: document() }),
    }),
    defineRoute({
      method: "GET",
      path: "/api/docs",
      operationId: "readApi",
      summary: "This description as a page to read",
      tag: "system",
      permission: PUBLIC,
      replyMediaTypes: ["text/html"],
      refusals: [],
      handler: async ({ language }) => {
        const refusals = Object.entries(REFUSAL_STATUS).sort(([a], [b]) => (a < b ? -1 : 1));
        const html = renderApiPage({ document: document(), sentences, language, refusals });
        const content = new TextEncoder().encode(html);
        const bytes = { mediaType: "text/html; charset=utf-8", name: "api.html", content, inline: true };
        return ok({ status: 200, value: null, bytes });
      },
    }),
  ];
  let described: OpenApiDocument | undefined;
  function document(): OpenApiDocument {
    described ??= describeApi(all, info);
    return described;
  }
  return all;
}
