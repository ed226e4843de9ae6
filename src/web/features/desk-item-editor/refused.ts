/** What the server does not take of a draft, by the places of the editor: no waiting brings it there, somebody has to mend it. */
import { Problem } from "../../api/problem.ts";

export interface RefusedPlace {
  /** As findings name it: `materials[6].name`; `flow` and `rules` for the files. */
  readonly place: string;
  /** Which entry of its list, from 1; 0 where it stands in none. */
  readonly number: number;
  /** In the reader's language. */
  readonly detail: string;
}

export function isRefused(error: unknown): error is Problem {
  return error instanceof Problem && error.code === "request/invalid";
}

export function refusedPlaces({ facts: { problems } }: Pick<Problem, "facts">): readonly RefusedPlace[] {
  if (!Array.isArray(problems)) return [];
  return problems.flatMap((one: unknown): readonly RefusedPlace[] => {
    if (typeof one !== "object" || one === null || !("path" in one)) return [];
    const [, file = "", ...steps] = String(one.path).split("/").slice(1);
    const detail = "detail" in one ? String(one.detail) : "";
    if (file !== "spec") return [{ place: file === "dmn" ? "rules" : "flow", number: 0, detail }];
    const number = steps.find((step) => /^\d+$/.test(step));
    const place = steps.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`)).join("");
    return [{ place: place.slice(1), number: number === undefined ? 0 : Number(number) + 1, detail }];
  });
}
