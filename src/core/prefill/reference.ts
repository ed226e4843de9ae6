/** By what a request for correction says which value of which source it means, in a field of its form. */
import type { Source } from "./source.ts";
import { sourceKey } from "./source.ts";

export interface CorrectionTarget {
  readonly element: string;
  /** `sourceKey`. */
  readonly source: string;
}

/** `premises-address certificate:0193…`. */
export function referenceOf(element: string, source: Pick<Source, "kind" | "caseId">): string {
  return `${element} ${sourceKey(source)}`;
}

/** Undefined for what is no reference: whoever writes their own words there means no value of ours. */
export function parseReference(text: unknown): CorrectionTarget | undefined {
  if (typeof text !== "string") return undefined;
  const [, element, source] = /^([a-z0-9-]+) ((?:certificate|account|case|correction):[0-9a-f-]*)$/.exec(text) ?? [];
  return element === undefined || source === undefined ? undefined : { element, source };
}
