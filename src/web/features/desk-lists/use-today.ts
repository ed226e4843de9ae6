import { useSession } from "../session/session.ts";

/** The civil date of the district's clock; empty while the session is being asked for. */
export function useToday(): string {
  return useSession().data?.today ?? "";
}
