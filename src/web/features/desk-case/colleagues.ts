import { useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../api/answers.ts";
import { getJson } from "../../api/json.ts";

/** An office and the role in it that a step names; empty asks for everybody. */
export interface WorkPlace {
  readonly office?: string;
  readonly post?: string;
}

/** Members of staff to whom work of this place can go today; asks nothing while the place is unknown. */
export function useColleagues(place: WorkPlace | undefined) {
  const { office, post } = place ?? {};
  const query = new URLSearchParams({
    ...(office === undefined ? {} : { office }),
    ...(post === undefined ? {} : { post }),
  });
  return useQuery({
    queryKey: ["people", "colleagues", office, post],
    queryFn: ({ signal }) => getJson<AnswerOf<"listColleagues">>(`/api/people/colleagues?${query}`, signal),
    enabled: place !== undefined,
  });
}
