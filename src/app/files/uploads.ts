/** Taking a file in: its name is checked, its type read from its bytes, its size limited; then it is kept and noted. */
import { createHash } from "node:crypto";
import type { Actor } from "../../core/party/index.ts";
import {
  checkText,
  type FileId,
  type Json,
  type Jurisdiction,
  ok,
  type Result,
  refuse,
} from "../../core/shared/index.ts";
import type { ContentTypeRefusal, FileRecords, ReadContentType } from "../ports/file-records.ts";
import { type FileStore, type FileTooLarge, PEEKED_BYTES } from "../ports/file-store.ts";
import type { KeptReplies } from "../ports/kept-replies.ts";
import type { Now } from "../ports/procedures.ts";

export const MAX_FILE_BYTES = 20 * 1024 * 1024;

const MAX_NAME = 255;

export interface Uploads {
  /** The same key with the same file has one answer; with another file it is refused. */
  receive(request: UploadRequest): Promise<Result<UploadedFile, UploadRefusal>>;
}

export interface UploadParts {
  readonly store: FileStore;
  readonly records: FileRecords;
  readonly readContentType: ReadContentType;
  readonly keptReplies: KeptReplies;
  readonly now: Now;
}

export interface UploadRequest {
  readonly jurisdiction: Jurisdiction;
  readonly actor: Actor;
  /** As the sender calls it; folders are left off. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
  readonly idempotency?: { readonly caller: string; readonly key: string } | undefined;
}

export interface UploadedFile {
  readonly id: FileId;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

export type UploadRefusal =
  | FileTooLarge
  | ContentTypeRefusal
  | { readonly code: "file/name-invalid"; readonly reason: "empty" | "too-long" | "not-well-formed" | "line-break" }
  | { readonly code: "request/key-reused" }
  | { readonly code: "request/still-running" }
  | { readonly code: "session/not-permitted" };

export function createUploads(parts: UploadParts): Uploads {
  return {
    async receive(request) {
      const { actor } = request;
      if (!("account" in actor)) return refuse({ code: "session/not-permitted" });
      const name = fileName(request.name);
      if (!name.ok) return name;
      const kept = await parts.store.put(request.content, {
        maxBytes: MAX_FILE_BYTES,
        accept: ({ head, tail, size }) =>
          parts.readContentType({ head, size, name: name.value, ...(size > PEEKED_BYTES ? { tail } : {}) }),
      });
      if (!kept.ok) return kept;
      const { id, size, accepted } = kept.value;
      const file: UploadedFile = { id, name: name.value, mediaType: accepted.mime, size };
      return once(parts, request, file, () =>
        parts.records.add(request.jurisdiction, { ...file, owner: actor.account }, parts.now(request.jurisdiction)),
      );
    },
  };
}

/** The last part of what may be a path, kept as written. */
function fileName(given: string): Result<string, UploadRefusal> {
  const name = given.slice(Math.max(given.lastIndexOf("/"), given.lastIndexOf("\\")) + 1);
  if (name.trim() === "" || name === "." || name === "..")
    return refuse({ code: "file/name-invalid", reason: "empty" });
  const checked = checkText(name, { maxLength: MAX_NAME, multiline: false });
  if (checked.ok) return checked;
  const [, reason] = checked.refusal.code.split("/");
  return refuse({ code: "file/name-invalid", reason: reason as "too-long" | "not-well-formed" | "line-break" });
}

/** The key is bound to the content once that is known: only then can a repetition be told from another file. */
async function once(
  { keptReplies }: UploadParts,
  { jurisdiction, idempotency }: UploadRequest,
  file: UploadedFile,
  note: () => Promise<void>,
): Promise<Result<UploadedFile, UploadRefusal>> {
  if (idempotency === undefined) {
    await note();
    return ok(file);
  }
  const { caller, key } = idempotency;
  const request = createHash("sha256").update(`upload ${file.id}\n${file.name}`).digest("base64url");
  const replyKey = { jurisdiction, caller, key, request };
  const found = await keptReplies.claim(replyKey);
  switch (found.state) {
    case "running":
      return refuse({ code: "request/still-running" });
    case "other-request":
      return refuse({ code: "request/key-reused" });
    case "finished":
      return ok(file);
    case "claimed":
      try {
        await note();
      } catch (error) {
        await keptReplies.release(replyKey);
        throw error;
      }
      await keptReplies.finish(replyKey, { status: 201, reply: { ...file } satisfies Record<string, Json> });
      return ok(file);
  }
}
