/**
 * An answer that says no, as RFC 9457 problem+json: a stable `code` and a sentence in the reader's language.
 * Thrown by every call of the API, so that a query or mutation carries it as its error.
 */
export class Problem extends Error {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  /** Everything else the server said: facts of the refusal, such as `problems` of a form. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(body: ProblemBody) {
    super(body.detail ?? body.title);
    this.name = "Problem";
    this.type = body.type;
    this.title = body.title;
    this.status = body.status;
    this.code = body.code;
    this.detail = body.detail;
    this.facts = body.facts;
  }
}

export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The server could not be reached at all; status 0. */
export const UNREACHABLE = "web/unreachable";
/** The server answered something that is no answer of ours (a proxy's error page). */
export const UNREADABLE = "web/unreadable";

export function unreachable(): Problem {
  return new Problem({
    type: "about:blank",
    title: UNREACHABLE,
    status: 0,
    code: UNREACHABLE,
    detail: undefined,
    facts: {},
  });
}

/** Reads the body of an answer that is not 2xx; what is missing is filled in, nothing throws. */
export async function readProblem(response: Response): Promise<Problem> {
  const body = await response
    .clone()
    .json()
    .catch(() => undefined);
  return new Problem(parseProblem(body, response.status));
}

/** Unknown JSON → a problem. `status` is that of the answer and stands when the body names none. */
export function parseProblem(body: unknown, status: number): ProblemBody {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    return { type: "about:blank", title: UNREADABLE, status, code: UNREADABLE, detail: undefined, facts: {} };
  }
  const { type, title, status: own, code, detail, ...facts } = body as Record<string, unknown>;
  return {
    type: textOr(type, "about:blank"),
    title: textOr(title, textOr(code, UNREADABLE)),
    status: typeof own === "number" ? own : status,
    code: textOr(code, UNREADABLE),
    detail: typeof detail === "string" ? detail : undefined,
    facts,
  };
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === "string" && value !== "" ? value : otherwise;
}
