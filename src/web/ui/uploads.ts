/** Files on their way to the server, one list a field. */
import { useEffect, useRef, useState } from "react";

export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Media type, as the server found it. */
  readonly type: string;
}

/** Sends one file; calls back with the share sent, 0…1. Rejects with what went wrong. */
export type UploadFile = (
  file: File,
  options: { readonly onProgress: (share: number) => void; readonly signal: AbortSignal },
) => Promise<UploadedFile>;

export interface Upload {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  readonly share: number;
  readonly failure: UploadFailure | undefined;
}

export type UploadFailure =
  | { readonly kind: "empty" }
  | { readonly kind: "too-large" }
  | { readonly kind: "refused"; readonly error: unknown };

interface UploadsOptions {
  readonly files: readonly UploadedFile[];
  readonly onChange: (files: readonly UploadedFile[]) => void;
  readonly upload: UploadFile;
  readonly maxBytes: number;
}

export function useUploads({ files, onChange, upload, maxBytes }: UploadsOptions) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const stops = useRef(new Map<number, AbortController>());
  const lastKey = useRef(0);
  // Several uploads may end between two drawings: each adds to what the one before it left.
  const latest = useRef({ files, onChange });
  latest.current = { files, onChange };
  useEffect(() => {
    const running = stops.current;
    return () => {
      for (const stop of running.values()) stop.abort();
    };
  }, []);

  const patch = (key: number, change: Partial<Upload>) =>
    setUploads((now) => now.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const forget = (key: number) => {
    stops.current.delete(key);
    setUploads((now) => now.filter((each) => each.key !== key));
  };
  const send = async (key: number, file: File, signal: AbortSignal) => {
    try {
      const sent = await upload(file, { onProgress: (share) => patch(key, { share }), signal });
      const others = latest.current.files.filter((each) => each.id !== sent.id);
      const next = [...others, sent];
      latest.current = { ...latest.current, files: next };
      latest.current.onChange(next);
      forget(key);
    } catch (error) {
      if (signal.aborted) forget(key);
      else patch(key, { failure: { kind: "refused", error } });
    }
  };
  const begin = (chosen: readonly File[]) => {
    for (const file of chosen) {
      lastKey.current += 1;
      const key = lastKey.current;
      const failure = obstacleOf(file, maxBytes);
      setUploads((now) => [...now, { key, name: file.name, size: file.size, share: 0, failure }]);
      if (failure !== undefined) continue;
      const stop = new AbortController();
      stops.current.set(key, stop);
      void send(key, file, stop.signal);
    }
  };
  const stop = (key: number) => {
    stops.current.get(key)?.abort();
    forget(key);
  };
  return { uploads, begin, stop };
}

/** What is known to be refused is not sent over a telephone line first. */
export function obstacleOf(file: Pick<File, "size">, maxBytes: number): UploadFailure | undefined {
  if (file.size === 0) return { kind: "empty" };
  return file.size > maxBytes ? { kind: "too-large" } : undefined;
}

/** 1536 → `1.5 KB`; for people, in thousands. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${trim(bytes / 1000)} KB`;
  return `${trim(bytes / 1_000_000)} MB`;
}

function trim(value: number): string {
  return value.toFixed(1).replace(/\.0$/, "");
}
