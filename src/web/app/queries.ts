import { QueryClient } from "@tanstack/react-query";
import { Problem } from "../api/problem.ts";

/**
 * What is asked stays good for half a minute (changes are pushed, see `api/live.ts`). A refusal is an answer and is
 * never asked again; a server out of reach is asked twice more.
 */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && !(error instanceof Problem && error.status < 500),
      },
      mutations: { retry: false },
    },
  });
}
