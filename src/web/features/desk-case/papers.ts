/** The papers of a case: listing, reading and printing them. */
import { useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../api/answers.ts";
import { apiFetch } from "../../api/fetch.ts";
import { getJson } from "../../api/json.ts";

export type PaperView = AnswerOf<"listPapers">["rows"][number];

/** Its key begins with the case's, so that every step of the case asks for the papers anew. */
export function usePapers(caseId: string) {
  return useQuery({
    queryKey: ["cases", caseId, "papers"],
    queryFn: ({ signal }) => getJson<AnswerOf<"listPapers">>(`/api/cases/${encodeURIComponent(caseId)}/papers`, signal),
    select: (found) => found.rows,
  });
}

export type PaperKey = Pick<PaperView, "seq" | "kind">;

export function paperHref(caseId: string, { seq, kind }: PaperKey): string {
  return `/api/cases/${encodeURIComponent(caseId)}/papers/${seq}/${kind}`;
}

/** Counts the print, from the second time on marked 补打, and opens the browser's print dialogue. */
export async function printPaper(caseId: string, key: PaperKey): Promise<void> {
  const answer = await apiFetch(`${paperHref(caseId, key)}?reprint=true`);
  const url = URL.createObjectURL(await answer.blob());
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.src = url;
  frame.onload = () => frame.contentWindow?.print();
  document.body.append(frame);
  // The print dialogue blocks the page where it can; a minute later nobody needs the frame any more.
  setTimeout(() => {
    frame.remove();
    URL.revokeObjectURL(url);
  }, PRINTED_WITHIN_MS);
}

const PRINTED_WITHIN_MS = 60_000;
