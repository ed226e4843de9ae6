/** One file of a multipart request, as a stream that ends with an error when it grows past the route's limit. */
import type { FastifyRequest } from "fastify";
import { ok, type Result, refuse, wellFormedText } from "../core/shared/index.ts";
import type { RequestRefusal } from "./refusal-status.ts";
import type { Upload } from "./route.ts";

export class UploadTooLarge extends Error {
  readonly maxBytes: number;

  constructor(maxBytes: number) {
    super(`more than ${maxBytes} bytes`);
    this.name = "UploadTooLarge";
    this.maxBytes = maxBytes;
  }
}

/** The sender stopped in the middle. */
export class UploadBroken extends Error {
  constructor(cause: unknown) {
    super("the upload ended early", { cause });
    this.name = "UploadBroken";
  }
}

const FIELD = "file";

/** The part named `file`. Refused when the request is not multipart or has no such part. */
export async function readUpload(request: FastifyRequest, maxBytes: number): Promise<Result<Upload, RequestRefusal>> {
  if (!request.isMultipart()) return refuse({ code: "request/media-type", expected: "multipart/form-data" });
  // One byte more than allowed tells a file of just the limit from a larger one.
  const part = await request.file({ limits: { fileSize: maxBytes + 1 } }).catch((error: unknown) => {
    if (isMultipartFault(error)) return undefined;
    throw error;
  });
  if (part === undefined || part.fieldname !== FIELD) {
    part?.file.resume();
    return refuse({ code: "request/invalid", problems: [{ path: `/${FIELD}`, code: "input/missing" }] });
  }
  const well = wellFormedText(part.filename);
  if (!well.ok) {
    part.file.resume();
    return refuse({ ...well.refusal, path: `/${FIELD}` });
  }
  return ok({ name: part.filename, mediaType: part.mimetype, content: limited(part.file, maxBytes) });
}

async function* limited(source: AsyncIterable<Uint8Array>, maxBytes: number): AsyncIterable<Uint8Array> {
  let size = 0;
  try {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > maxBytes) throw new UploadTooLarge(maxBytes);
      yield chunk;
    }
  } catch (error) {
    throw isMultipartFault(error) ? new UploadBroken(error) : error;
  }
}

function isMultipartFault(error: unknown): boolean {
  if (typeof error !== "object" || error === null || error instanceof UploadTooLarge) return false;
  const code = "code" in error ? String(error.code) : "";
  return (
    code.startsWith("FST_") || (error instanceof Error && /multipart|boundary|part|Unexpected end/i.test(error.message))
  );
}
