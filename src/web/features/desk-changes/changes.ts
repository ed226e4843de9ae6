/** Changes of items and batches on the screens of the desk. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { AnswerOf } from "../../api/answers.ts";
import { createPressKeys, getJson, type PressKeys, sendJson } from "../../api/json.ts";
import { currentLanguage } from "../../i18n/start.ts";
import type { Tone } from "../../ui/Tag.tsx";

export type ChangeRow = AnswerOf<"listItemChanges">["rows"][number];
export type ChangeView = AnswerOf<"getItemChange">;
export type Batch = AnswerOf<"listItemBatches">["rows"][number];

export const STATUS_TONES: Readonly<Record<ChangeRow["status"], Tone>> = {
  checked: "warn",
  ready: "brand",
  scheduled: "brand",
  effective: "good",
  returned: "bad",
  cancelled: "quiet",
};

export const BATCH_TONES: Readonly<Record<Batch["status"], Tone>> = {
  open: "warn",
  published: "brand",
  effective: "good",
  cancelled: "quiet",
};

/** Others sign too: a page is asked anew so often. */
const AGAIN_MS = 15_000;

export function useChanges(query: { readonly mine?: boolean; readonly status?: string; readonly item?: string }) {
  const asked = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined || value === "" || value === false ? [] : [[name, String(value)]],
    ),
  ).toString();
  return useQuery({
    queryKey: ["changes", "list", asked],
    queryFn: ({ signal }) =>
      getJson<AnswerOf<"listItemChanges">>(`/api/catalogue/changes${asked === "" ? "" : `?${asked}`}`, signal),
    refetchInterval: AGAIN_MS,
  });
}

export function useChange(id: string) {
  return useQuery({
    queryKey: ["changes", "one", id, currentLanguage()],
    queryFn: ({ signal }) => getJson<ChangeView>(`/api/catalogue/changes/${encodeURIComponent(id)}`, signal),
    refetchInterval: AGAIN_MS,
    enabled: id !== "",
  });
}

export function useBatches() {
  return useQuery({
    queryKey: ["changes", "batches"],
    queryFn: ({ signal }) => getJson<AnswerOf<"listItemBatches">>("/api/catalogue/batches", signal),
    refetchInterval: AGAIN_MS,
  });
}

export interface Sent {
  readonly [field: string]: unknown;
}

/** Sends once, however often the button is pressed over a broken line. */
export function useSend<T = unknown>(path: string, onDone?: (answer: T) => void) {
  const queries = useQueryClient();
  const keys = useRef<PressKeys>(undefined);
  keys.current ??= createPressKeys();
  const press = keys.current;
  return useMutation({
    mutationFn: (body: Sent) => sendJson<T>({ method: "POST", path, body, key: press.keyFor(body) }),
    onSuccess: (answer) => {
      press.answered();
      onDone?.(answer);
    },
    onError: (error) => press.answered(error),
    onSettled: () => queries.invalidateQueries({ queryKey: ["changes"] }),
  });
}

export type Send = ReturnType<typeof useSend>;

export function changeCommands(id: string): string {
  return `/api/catalogue/changes/${encodeURIComponent(id)}/commands`;
}

export function batchCommands(id: string): string {
  return `/api/catalogue/batches/${encodeURIComponent(id)}/commands`;
}
