import { useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../api/answers.ts";
import { getJson } from "../../api/json.ts";
import { useLiveQuery } from "../../api/live.ts";

/** `code` (`notice/case-accepted`) names its sentence. */
export type Notice = AnswerOf<"listNotices">["rows"][number];

/** To be asked for somebody who is signed in. */
export function useNotices() {
  useLiveQuery("notices");
  return useQuery({ queryKey: KEY, queryFn: readNotices });
}

/** How many are unread; 0 as long as nobody is signed in. */
export function useUnreadNotices(signedIn: boolean): number {
  return useQuery({ queryKey: KEY, queryFn: readNotices, enabled: signedIn }).data?.unread ?? 0;
}

const KEY = ["notices"] as const;

function readNotices({ signal }: { readonly signal: AbortSignal }) {
  return getJson<AnswerOf<"listNotices">>("/api/notices", signal);
}
