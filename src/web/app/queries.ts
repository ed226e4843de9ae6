import { QueryClient } from "@tanstack/react-query";
import { Problem } from "../api/problem.ts";

/**
 * What is asked stays good for half a minute (changes are pushed, see `api/live.ts`). A refusal is an answer and is
 * never asked again; a server out of reach is asked twice more, and told of: nobody waits before a page that says
 * nothing until the line is back.
 */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        networkMode: "always",
        refetchOnReconnect: true,
        retry: (failures, error) => failures < 2 && !(error instanceof Problem && error.status < 500),
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}
