/** What can be applied for, as the public pages ask for it. Texts of limits come in the reader's language. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { FormSpec } from "../../../core/form/index.ts";
import type { AnswerOf } from "../../api/answers.ts";
import { getJson } from "../../api/json.ts";
import { currentLanguage } from "../../i18n/start.ts";

type FoundPage = AnswerOf<"findItems">;
type DescribedItem = AnswerOf<"getItem">;
type DescribedGuide = NonNullable<DescribedItem["guide"]>;

/** As in a list; `promise.limit.amount` 0 is done on the spot, `applicable` false is not yet open for applications. */
export type ItemListing = Omit<DescribedItem, "guide">;
export type FoundItem = FoundPage["items"][number];
export type WhyFound = FoundItem["why"];
/** 1 natural person; 2–6 firms and other bodies (GB/T 39046 A.4). */
export type ServedParty = ItemListing["servedParties"][number];

export type Guide = Omit<DescribedGuide, "form"> & { readonly form: FormSpec };
export type GuideTime = NonNullable<Guide["promise"]>;
export type Material = Guide["materials"][number];
export type Question = Guide["situations"][number];
/** `checked` false: nobody has compared it with the text of the law yet (待核). */
export type CitedLaw = Guide["legalBases"][number];
export type Channel = Guide["consult"];

/** The guide is null for a draft. */
export type Item = ItemListing & { readonly guide: Guide | null };

export interface ItemQuery {
  readonly q: string;
  readonly theme: string;
  readonly body: string;
  readonly page: number;
}

export function useItems({ q, theme, body, page }: ItemQuery) {
  const query = new URLSearchParams({ page: String(page), pageSize: String(PAGE_SIZE) });
  for (const [name, value] of Object.entries({ q, theme, body })) if (value !== "") query.set(name, value);
  return useQuery({
    queryKey: ["items", "found", query.toString(), currentLanguage()],
    queryFn: ({ signal }) => getJson<FoundPage>(`/api/items?${query}`, signal),
    // What was found stays while the next letter is on its way: nothing flickers under the finger.
    placeholderData: keepPreviousData,
  });
}

const PAGE_SIZE = 20;

export function useItem(code: string) {
  return useQuery({
    queryKey: ["items", "one", code, currentLanguage()],
    queryFn: ({ signal }) => getJson<Item>(`/api/items/${encodeURIComponent(code)}`, signal),
    enabled: code !== "",
    staleTime: 300_000,
  });
}

export type Theme = AnswerOf<"listThemes">["themes"][number];

export function useThemes() {
  return useQuery({
    queryKey: ["items", "themes"],
    queryFn: ({ signal }) => getJson<AnswerOf<"listThemes">>("/api/themes", signal),
    select: (found) => found.themes,
    staleTime: 300_000,
  });
}

export type Department = AnswerOf<"listBodies">["bodies"][number];

export function useDepartments() {
  return useQuery({
    queryKey: ["items", "departments"],
    queryFn: ({ signal }) => getJson<AnswerOf<"listBodies">>("/api/bodies", signal),
    select: (found) => found.bodies,
    staleTime: 300_000,
  });
}
