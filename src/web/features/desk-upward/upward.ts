/** The basic catalogue, and proposals to whoever keeps it, on the screens of the desk. */
import { useQuery } from "@tanstack/react-query";
import type { BasisRef, FixedField } from "../../../core/catalog/index.ts";
import type { AnswerOf } from "../../api/answers.ts";
import { getJson } from "../../api/json.ts";
import { currentLanguage } from "../../i18n/start.ts";
import type { Tone } from "../../ui/Tag.tsx";

export type BasicRow = AnswerOf<"listBasicItems">["rows"][number];
export type BasicView = AnswerOf<"getBasicItem">;
export type ProposalRow = AnswerOf<"listUpwardProposals">["rows"][number];
export type ProposalView = AnswerOf<"getUpwardProposal">;

/** What is sent for a draft: the field with its words, and why. */
export interface Written {
  readonly proposed: Readonly<Partial<Record<FixedField, unknown>>>;
  readonly reason: string;
  readonly basis: readonly BasisRef[];
  readonly items: readonly string[];
}

export const PROPOSAL_TONES: Readonly<Record<ProposalRow["status"], Tone>> = {
  drafted: "warn",
  sent: "brand",
  answered: "good",
  withdrawn: "quiet",
};

export const OUTCOME_TONES: Readonly<Record<NonNullable<ProposalRow["answer"]>["outcome"], Tone>> = {
  adopted: "good",
  "adopted-in-part": "brand",
  declined: "bad",
};

/** Beside the changes of items: what one of them writes lets all of them be asked anew. */
const KEY = "changes";

export function useBasics() {
  return useQuery({
    queryKey: [KEY, "basics"],
    queryFn: ({ signal }) => getJson<AnswerOf<"listBasicItems">>("/api/catalogue/basics", signal),
  });
}

export function useBasic(code: string) {
  return useQuery({
    queryKey: [KEY, "basic", code, currentLanguage()],
    queryFn: ({ signal }) => getJson<BasicView>(`/api/catalogue/basics/${encodeURIComponent(code)}`, signal),
    enabled: code !== "",
  });
}

export function useProposals(query: { readonly status?: string; readonly basic?: string }) {
  const asked = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined || value === "" ? [] : [[name, value]])),
  ).toString();
  return useQuery({
    queryKey: [KEY, "proposals", asked],
    queryFn: ({ signal }) =>
      getJson<AnswerOf<"listUpwardProposals">>(`/api/catalogue/proposals${asked === "" ? "" : `?${asked}`}`, signal),
  });
}

export function useProposal(id: string) {
  return useQuery({
    queryKey: [KEY, "proposal", id, currentLanguage()],
    queryFn: ({ signal }) => getJson<ProposalView>(`/api/catalogue/proposals/${encodeURIComponent(id)}`, signal),
    enabled: id !== "",
  });
}

export function proposalCommands(id: string): string {
  return `/api/catalogue/proposals/${encodeURIComponent(id)}/commands`;
}
