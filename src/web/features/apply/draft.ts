/** A draft of an application, as the server keeps it for its owner. */
import { useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../api/answers.ts";
import { getJson, sendJson } from "../../api/json.ts";

export interface DraftFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly type: string;
}

/** How the result comes to the person. */
export type ReceivingWay = "electronic" | "window" | "post";

export interface DraftContent {
  readonly jurisdiction: string;
  readonly item: string;
  readonly situation: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, unknown>>;
  /** Ids of files by material. */
  readonly materials: Readonly<Record<string, readonly string[]>>;
  /** Hand in what there is; the window tells once what is missing. */
  readonly incomplete?: boolean;
  readonly serviceWay?: ReceivingWay;
  /** Undertakings that the person chose. */
  readonly undertakings?: readonly string[];
  /** By field: the source from which it was filled in. */
  readonly prefilled?: Readonly<Record<string, string>>;
  /** Materials that are held already and not handed in. */
  readonly held?: readonly string[];
  /** Of those that are held: the person hands in another one all the same. */
  readonly anew?: readonly string[];
  /** What the files are called; for the screen alone. */
  readonly files?: Readonly<Record<string, DraftFile>>;
}

type StoredDraft = AnswerOf<"listDrafts">["rows"][number];
export type Draft = Omit<StoredDraft, "content"> & { readonly content: DraftContent };
/** Only these pages write drafts, and always as a `DraftContent`. */
interface StoredDrafts {
  readonly rows: readonly Draft[];
}

export function useDrafts() {
  return useQuery({
    queryKey: ["drafts", "all"],
    queryFn: ({ signal }) => getJson<StoredDrafts>("/api/drafts", signal),
    select: (found) => found.rows,
    // A draft changes while its pages are open; coming back to the list must show the last of it.
    staleTime: 0,
  });
}

/** The draft as it stands on the server now; null when there is none (any more). Asked anew at every visit. */
export function useDraft(id: string) {
  return useQuery({
    queryKey: ["drafts", "one", id],
    queryFn: async ({ signal }) => findDraft(id, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
  });
}

export async function findDraft(id: string, signal?: AbortSignal): Promise<Draft | null> {
  const { rows } = await getJson<StoredDrafts>("/api/drafts", signal);
  return rows.find((draft) => draft.id === id) ?? null;
}

/** @returns id of the new draft */
export async function beginDraft(content: DraftContent, key: string): Promise<string> {
  const body = { ...content, submit: false };
  const made = await sendJson<{ readonly id: string }>({ method: "POST", path: "/api/cases", body, key });
  return made.id;
}

/** @returns the version now stored */
export async function saveDraft(id: string, content: DraftContent, version: number): Promise<number> {
  const body = { version, item: content.item, content };
  const saved = await sendJson<{ readonly version: number }>({ method: "PUT", path: `/api/drafts/${id}`, body });
  return saved.version;
}

export function removeDraft(id: string): Promise<void> {
  return sendJson({ method: "DELETE", path: `/api/drafts/${id}` });
}
