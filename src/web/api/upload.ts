import { requestHeaders } from "./fetch.ts";
import { Problem, parseProblem, unreachable } from "./problem.ts";

export interface UploadOptions {
  /** Called with the share sent, 0…1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
  readonly url?: string;
}

/** Sends one file as multipart field `file`; resolves with the JSON answer. Refusals are thrown as `Problem`. */
export function uploadFile(
  file: File,
  { onProgress, signal, url = "/api/files" }: UploadOptions = {},
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    for (const [name, value] of Object.entries(requestHeaders("POST"))) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    };
    request.onload = () => {
      const body = parseJson(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body);
      else reject(new Problem(parseProblem(body, request.status)));
    };
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(new DOMException("upload stopped", "AbortError"));
    signal?.addEventListener("abort", () => request.abort());
    const body = new FormData();
    body.append("file", file, file.name);
    request.send(body);
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
