/** The item as its editor asks for it, the register to choose from, and what stands against what is written. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { BasicItem, ItemSpec } from "../../../core/catalog/index.ts";
import type { AnswerOf } from "../../api/answers.ts";
import { getJson, sendJson } from "../../api/json.ts";
import { currentLanguage } from "../../i18n/start.ts";

/** As long as the server takes a text. */
export const MOST_TEXT = 2_000;

/** Everything that an item is made of. */
export interface ItemContent {
  readonly spec: ItemSpec;
  readonly bpmn: string;
  readonly dmn: readonly DmnFile[];
}

export interface DmnFile {
  readonly name: string;
  readonly xml: string;
}

type Answered = AnswerOf<"getItemToEdit">;

export interface ItemToEdit extends Omit<Answered, "published" | "draft"> {
  readonly published: { readonly version: string; readonly source: ItemContent } | null;
  readonly draft: SavedDraft | null;
}

export interface SavedDraft extends Omit<NonNullable<Answered["draft"]>, "source"> {
  readonly source: ItemContent;
}

export interface EditingRegister extends Omit<AnswerOf<"getEditingRegister">, "basics"> {
  /** What the upper level fixes, each under its basic code. */
  readonly basics: readonly BasicItem[];
}

export type Basis = EditingRegister["bases"][number];
export type Office = EditingRegister["offices"][number];
export type Checked = AnswerOf<"checkItem">;
export type Finding = Checked["findings"][number];

export function useItemToEdit(code: string) {
  return useQuery({
    queryKey: ["catalogue", "draft", code],
    queryFn: ({ signal }) => getItemToEdit(code, signal),
    enabled: code !== "",
    // What is being edited is not taken away by a fresher answer.
    staleTime: Number.POSITIVE_INFINITY,
    // Who comes back is given the draft as it stands then.
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: false,
  });
}

/** As the server has it now. */
export function getItemToEdit(code: string, signal?: AbortSignal): Promise<ItemToEdit> {
  return getJson<ItemToEdit>(draftPath(code), signal);
}

export function draftPath(code: string): string {
  return `/api/catalogue/drafts/${encodeURIComponent(code)}`;
}

export function useRegister() {
  return useQuery({
    queryKey: ["catalogue", "register"],
    queryFn: ({ signal }) => getJson<EditingRegister>("/api/catalogue/register", signal),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
}

/** Items that are being edited, by whoever saved them last. @param every milliseconds; asked once without */
export function useDraftHeads(every: number | false = false) {
  return useQuery({
    queryKey: ["catalogue", "drafts"],
    queryFn: ({ signal }) => getJson<AnswerOf<"listItemDrafts">>("/api/catalogue/drafts", signal),
    staleTime: 0,
    refetchInterval: every,
  });
}

/** What is checked, and under which code. */
export interface Written {
  readonly code: string;
  readonly baseVersion: string | null;
  readonly source: ItemContent;
}

/** A change is checked when the hand has rested for so long. */
const REST_MS = 350;

export function useCheck(written: Written) {
  const rested = useRested(written);
  return useQuery({
    queryKey: ["catalogue", "item-check", rested.code, useCounted(rested.source), currentLanguage()],
    queryFn: () => sendJson<Checked>({ method: "POST", path: "/api/catalogue/item-check", body: rested }),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: 1,
  });
}

/** A number in place of the whole item: keys of queries are compared letter by letter. */
function useCounted(source: ItemContent): number {
  const [counted, setCounted] = useState({ source, count: 0 });
  if (counted.source === source) return counted.count;
  const next = { source, count: counted.count + 1 };
  setCounted(next);
  return next.count;
}

export function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
