/** Refusals as RFC 9457 problem+json: a stable code, a sentence in the reader's language, and the refusal's facts. */
import type { Refusal } from "../core/shared/index.ts";
import { findRefusalStatus, type RefusalStatus } from "./refusal-status.ts";
import type { Language } from "./route.ts";
import type { Sentences } from "./sentences.ts";
import { toldFacts } from "./told-facts.ts";

export const PROBLEM_MEDIA_TYPE = "application/problem+json; charset=utf-8";

export interface ProblemDetails {
  /** Where the code is explained. */
  readonly type: string;
  /** What kind of answer the status is, in the reader's language. */
  readonly title: string;
  readonly status: RefusalStatus;
  readonly code: string;
  /** What stands in the way and what to do, in the reader's language. */
  readonly detail: string;
  /** Path of the request. */
  readonly instance: string;
  readonly [fact: string]: unknown;
}

export interface Circumstances {
  readonly language: Language;
  readonly instance: string;
  readonly sentences: Sentences;
}

/** A code that the table does not know is a fault of ours, told as one: 500. */
export function problemOf(refusal: Refusal, { language, instance, sentences }: Circumstances): ProblemDetails {
  const { code, ...facts } = refusal;
  const status = findRefusalStatus(code) ?? 500;
  return {
    // First, so that no fact of a refusal stands in the place of a member of the standard.
    ...withSentences(facts, language, sentences),
    type: `/api/docs#${code}`,
    title: sentences.say(language, `http/status-${status}`, {}) ?? String(status),
    status,
    code,
    detail: sentences.say(language, code, toldFacts(facts, language, sentences)) ?? code,
    instance,
  };
}

/** A list of problems, of a form or of the input, gets a sentence for each of its members. */
function withSentences(facts: object, language: Language, sentences: Sentences): object {
  if (!("problems" in facts) || !Array.isArray(facts.problems)) return facts;
  const problems = facts.problems.map((problem: unknown) => {
    if (typeof problem !== "object" || problem === null || !("code" in problem)) return problem;
    const { code, ...rest } = problem;
    const detail = sentences.say(language, String(code), rest);
    return detail === undefined ? problem : { ...problem, detail };
  });
  return { ...facts, problems };
}
