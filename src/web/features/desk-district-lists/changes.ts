/** Changes of the lists at the desk: found, proposed, decided, taken in from a file. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { Cells, ListChangeKind, ListChangeState, ListKind } from "../../../core/catalog/index.ts";
import type { AnswerOf } from "../../api/answers.ts";
import { createPressKeys, getJson, sendJson } from "../../api/json.ts";
import { uploadFile } from "../../api/upload.ts";

export function useChanges(state: string, page: number) {
  const query = new URLSearchParams({ state, page: String(page) });
  return useQuery({
    queryKey: ["lists", "changes", query.toString()],
    queryFn: ({ signal }) => getJson<AnswerOf<"findListChanges">>(`/api/list-changes?${query}`, signal),
    placeholderData: (before) => before,
  });
}

export interface Proposal {
  readonly list: ListKind;
  readonly kind: ListChangeKind;
  readonly entry: string;
  readonly cells: Cells;
  readonly effectiveOn: string;
  readonly document: string;
  readonly reason: string;
}

export function usePropose(onDone: () => void) {
  const keys = useRef(createPressKeys()).current;
  const done = useSettled(onDone);
  return useMutation({
    mutationFn: ({ cells, ...rest }: Proposal) => {
      const body = { ...rest, cells: Object.entries(cells).map(([field, text]) => ({ field, text })) };
      return sendJson({ method: "POST", path: "/api/list-changes", body, key: keys.keyFor(body) });
    },
    onSettled: (_, error) => keys.answered(error ?? undefined),
    onSuccess: done,
  });
}

export interface Decision {
  readonly id: string;
  readonly state: Exclude<ListChangeState, "proposed">;
  readonly remark: string;
}

export function useDecide(onDone: () => void) {
  const keys = useRef(createPressKeys()).current;
  const done = useSettled(onDone);
  return useMutation({
    mutationFn: ({ id, ...body }: Decision) => {
      const key = keys.keyFor({ id, ...body });
      return sendJson({ method: "POST", path: `/api/list-changes/${id}/decision`, body, key });
    },
    onSettled: (_, error) => keys.answered(error ?? undefined),
    onSuccess: done,
  });
}

export interface FileProposal extends Pick<Proposal, "list" | "effectiveOn" | "document" | "reason"> {
  readonly file: File;
  readonly format: string;
  readonly complete: boolean;
}

export type Imported = AnswerOf<"importList">;

export function useImport(onDone: (imported: Imported) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, list, complete, ...rest }: FileProposal) => {
      const query = new URLSearchParams({ ...rest, complete: String(complete) });
      return (await uploadFile(file, { url: `/api/lists/${list}/import?${query}` })) as Imported;
    },
    onSuccess: async (imported) => {
      await queries.invalidateQueries({ queryKey: ["lists"] });
      onDone(imported);
    },
  });
}

function useSettled(onDone: () => void) {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ["lists"] });
    onDone();
  };
}
