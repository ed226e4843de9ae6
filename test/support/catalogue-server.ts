/** A server with the catalogue's routes, as visitors and staff see it. */
import type { FastifyInstance } from "fastify";
import { createItemDocuments } from "../../src/app/catalogue/documents.ts";
import type { Actor } from "../../src/core/party/index.ts";
import type { AccountId, BodyId, Jurisdiction, OfficeId } from "../../src/core/shared/index.ts";
import { createDocumentPress } from "../../src/files/document/index.ts";
import { createPdfRenderer } from "../../src/files/pdf/index.ts";
import { catalogueRoutes } from "../../src/http/catalogue/routes.ts";
import { readSentences } from "../../src/http/sentences.ts";
import { createServer } from "../../src/http/server.ts";
import { openItemChangeStore } from "../../src/store/catalogue/changes/change-store.ts";
import type { CatalogueUnderTest } from "./catalogue.ts";

/** Whoever sends `bancheng=clerk` is one; every answer is compared with its schema. */
export function catalogueServer(catalogue: CatalogueUnderTest, jurisdiction: Jurisdiction): FastifyInstance {
  const clerk: Extract<Actor, { kind: "staff" }> = {
    kind: "staff",
    jurisdiction,
    account: "00000000-0000-7000-8000-000000000001" as AccountId,
    name: "窗口",
    posts: [
      { id: "clerk", body: "spj" as BodyId, office: "spj-win" as OfficeId, role: "clerk", grants: ["case.intake"] },
    ],
    conflictKeys: [],
  };
  const unused = () => Promise.reject(new Error("no route here keeps its replies"));
  return createServer({
    routes: catalogueRoutes({
      catalogue: catalogue.queries,
      documents: createItemDocuments({
        ...catalogue,
        releases: openItemChangeStore(catalogue.pools),
        press: createDocumentPress(createPdfRenderer()),
      }),
    }),
    sentences: readSentences(new URL("../../src/web/i18n/parts/", import.meta.url).pathname),
    keptReplies: { hash: (request) => request, claim: unused, finish: unused, release: unused },
    sessions: { identify: async (token) => (token === "clerk" ? { actor: clerk, mustChangePassword: false } : null) },
    districts: catalogue.districts,
    defaultJurisdiction: async () => jurisdiction,
    config: { secureCookies: false, trustProxy: false, checkReplies: true },
  });
}
