/** Files: bring one, read one. */
import { Type } from "typebox";
import type { CaseFiles } from "../../app/files/case-files.ts";
import { MAX_FILE_BYTES, type Uploads } from "../../app/files/uploads.ts";
import { type CaseId, type FileId, ok, refuse } from "../../core/shared/index.ts";
import { defineRoute, granted, type Route, SIGNED_IN } from "../route.ts";
import { UploadTooLarge } from "../upload.ts";

export interface FileServices {
  readonly uploads: Uploads;
  readonly files: CaseFiles;
}

const Sha256 = Type.String({ pattern: "^[0-9a-f]{64}$", description: "SHA-256 of the content" });

export function fileRoutes(services: FileServices): readonly Route[] {
  return [
    defineRoute({
      method: "POST",
      path: "/api/files",
      operationId: "uploadFile",
      summary: "Upload one file; its type is read from its bytes",
      tag: "files",
      permission: granted("case.apply", "case.intake", "case.visit", "result.hand-over"),
      // One byte more than a file may have, so that the use case sees it and says so in its own words.
      upload: { maxBytes: MAX_FILE_BYTES + 1 },
      reply: Type.Object({ id: Sha256, name: Type.String(), mediaType: Type.String(), size: Type.Integer() }),
      refusals: [
        "file/too-large",
        "file/empty",
        "file/name-invalid",
        "file/type-mismatch",
        "file/type-not-accepted",
        "request/too-large",
      ],
      handler: async ({ actor, jurisdiction, upload, idempotency }) => {
        if (upload === undefined) throw new Error("a route with an upload has one");
        try {
          const { name, content } = upload;
          const received = await services.uploads.receive({ jurisdiction, actor, name, content, idempotency });
          return received.ok ? ok({ status: 201, value: { ...received.value } }) : received;
        } catch (error) {
          if (error instanceof UploadTooLarge) return refuse({ code: "file/too-large", maxBytes: MAX_FILE_BYTES });
          throw error;
        }
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/files/:id",
      operationId: "readFile",
      summary: "A file's content, for its uploader or through a case that the caller may read",
      tag: "files",
      permission: SIGNED_IN,
      params: Type.Object({ id: Sha256 }),
      query: Type.Object({
        case: Type.Optional(Type.String({ format: "uuid" })),
        download: Type.Optional(Type.Boolean({ description: "Save it instead of showing it" })),
      }),
      replyMediaTypes: ["application/octet-stream"],
      refusals: ["file/not-found"],
      handler: async ({ actor, jurisdiction, params, query }) => {
        const caseId = query.case === undefined ? null : (query.case as CaseId);
        const opened = await services.files.open({ jurisdiction, actor, id: params.id as FileId, caseId });
        if (!opened.ok) return opened;
        const { name, mediaType, content } = opened.value;
        const inline = query.download !== true && SHOWN_INLINE.has(mediaType);
        const written = mediaType === "text/plain" ? "text/plain; charset=utf-8" : mediaType;
        return ok({ status: 200, value: null, bytes: { mediaType: written, name, content, inline } });
      },
    }),
  ];
}

/** What browsers show by themselves and run nothing of. */
const SHOWN_INLINE: ReadonlySet<string> = new Set([
  "application/pdf",
  "image/jpeg",
  "image/png",
  "image/gif",
  "image/webp",
  "image/bmp",
  "text/plain",
]);
