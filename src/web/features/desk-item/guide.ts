/** What the desk needs of an item: its questions, papers, form, conditions with their law, and the body's remedies. */
import { useQuery } from "@tanstack/react-query";
import type { FormSpec } from "../../../core/form/index.ts";
import { getJson } from "../../api/json.ts";
import { useLiveQuery } from "../../api/live.ts";

export interface ItemDetail {
  readonly code: string;
  readonly name: string;
  readonly bodyName: string;
  readonly status: string;
  readonly applicable: boolean;
  readonly caseType: string | null;
  /** Null for a draft. */
  readonly guide: ItemGuide | null;
}

export interface ItemGuide {
  readonly version: string;
  readonly caseType: string;
  readonly servedParties: readonly string[];
  readonly body: { readonly id: string; readonly name: string; readonly phone: string; readonly address: string };
  readonly office: { readonly id: string; readonly name: string };
  readonly conditions: readonly {
    readonly id: string;
    readonly text: string;
    readonly basis: readonly CitedLaw[];
  }[];
  readonly situations: readonly SituationQuestion[];
  readonly materials: readonly GuideMaterial[];
  readonly form: FormSpec;
  readonly receipt: {
    readonly kind: string;
    /** The person's own time for completing. */
    readonly corrections: { readonly within: { readonly text: string }; readonly effect: string } | null;
  };
  readonly fee: { readonly name: string; readonly payee: string } | null;
  readonly remedies: Remedies;
}

export interface CitedLaw {
  readonly text: string;
  /** False is shown as 待核. */
  readonly checked: boolean;
}

export interface SituationQuestion {
  readonly id: string;
  readonly text: string;
  readonly options: readonly { readonly code: string; readonly label: string; readonly help?: string }[];
}

export interface GuideMaterial {
  readonly id: string;
  readonly name: string;
  readonly necessity: string;
  readonly verification: string;
  readonly copies: number;
  readonly acceptanceStandard: string;
  readonly sample: string;
  readonly sharedFrom: string | null;
  readonly fromForm: boolean;
  readonly basis: readonly CitedLaw[];
}

export interface Remedies {
  readonly reviewBody: string;
  readonly reviewDays: number;
  readonly court: string;
  readonly litigationMonths: number;
  readonly online?: string;
}

/** Null where the item is not (or no longer) in the catalogue: a replayed log, a withdrawn item. */
export function useItemDetail(code: string | undefined) {
  useLiveQuery("items");
  return useQuery({
    queryKey: ["items", "detail", code],
    queryFn: ({ signal }) => getJson<ItemDetail>(`/api/items/${encodeURIComponent(code ?? "")}`, signal),
    enabled: code !== undefined,
    staleTime: 300_000,
  });
}

export interface Reason {
  readonly kind: string;
  readonly code: string;
  /** `{…}` stands where the clerk writes. */
  readonly text: string;
  readonly law: readonly CitedLaw[];
}

/** The district's library of reasons of one kind (补正, 不予受理, 延期 …). */
export function useReasons(kind: string) {
  return useQuery({
    queryKey: ["items", "reasons", kind],
    queryFn: ({ signal }) =>
      getJson<{ readonly reasons: readonly Reason[] }>(`/api/reasons?kind=${encodeURIComponent(kind)}`, signal),
    select: (found) => found.reasons,
    staleTime: 300_000,
  });
}

/** Names of the bodies of the district, for naming the right one. */
export function useBodyNames() {
  return useQuery({
    queryKey: ["items", "bodies"],
    queryFn: ({ signal }) => getJson<{ readonly bodies: readonly { readonly name: string }[] }>("/api/bodies", signal),
    select: (found) => found.bodies.map((body) => body.name),
    staleTime: 300_000,
  });
}
