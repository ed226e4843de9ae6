import { useQuery } from "@tanstack/react-query";
import { getJson } from "../../api/json.ts";
import { useLiveQuery } from "../../api/live.ts";
import type { CaseView } from "./case-view.ts";

/** The case, asked anew whenever somebody does something to it. */
export function useCase(id: string) {
  useLiveQuery("cases", id);
  return useQuery({
    queryKey: ["cases", id],
    queryFn: ({ signal }) => getJson<CaseView>(`/api/cases/${encodeURIComponent(id)}`, signal),
    enabled: id !== "",
  });
}
