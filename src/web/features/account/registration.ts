/** A registration as it is filled in: checked by the rules that the server has too, so that mistakes show at once. */
import {
  type IdentityRefusal,
  parseCreditCode,
  parseMobilePhone,
  parsePersonName,
  parseResidentId,
} from "../../../core/party/index.ts";
import type { Result } from "../../../core/shared/index.ts";

export type RegistrationKind = "citizen" | "firm";

export interface RegistrationTexts {
  readonly name: string;
  readonly phone: string;
  readonly residentId: string;
  readonly firmName: string;
  readonly creditCode: string;
  readonly password: string;
  readonly again: string;
}

export const NOTHING_FILLED_IN: RegistrationTexts = {
  name: "",
  phone: "",
  residentId: "",
  firmName: "",
  creditCode: "",
  password: "",
  again: "",
};

export type RegistrationField = keyof RegistrationTexts;
export type RegistrationProblem =
  | IdentityRefusal
  | { readonly code: "missing" }
  | { readonly code: "too-short" }
  | { readonly code: "differs" };

export type RegistrationProblems = Partial<Record<RegistrationField, RegistrationProblem>>;

const PERSON_FIELDS = ["name", "phone", "residentId", "password", "again"] as const;
const FIRM_FIELDS = ["firmName", "creditCode", "name", "phone", "residentId", "password", "again"] as const;

export function fieldsOf(kind: RegistrationKind): readonly RegistrationField[] {
  return kind === "citizen" ? PERSON_FIELDS : FIRM_FIELDS;
}

/** What is wrong, by field. */
export function problemsIn(kind: RegistrationKind, texts: RegistrationTexts): RegistrationProblems {
  const found: RegistrationProblems = {};
  for (const field of fieldsOf(kind)) {
    const problem = problemOf(field, texts);
    if (problem !== undefined) found[field] = problem;
  }
  return found;
}

/** Shortest password; the server has the whole policy. */
const SHORTEST = 10;

function problemOf(field: RegistrationField, texts: RegistrationTexts): RegistrationProblem | undefined {
  const text = texts[field];
  if (text.trim() === "") return { code: "missing" };
  switch (field) {
    case "name":
      return refusalOf(parsePersonName(text));
    case "phone":
      return refusalOf(parseMobilePhone(text));
    case "residentId":
      return refusalOf(parseResidentId(text));
    case "creditCode":
      return refusalOf(parseCreditCode(text));
    case "firmName":
      return undefined;
    case "password":
      return [...text].length < SHORTEST ? { code: "too-short" } : undefined;
    case "again":
      return text === texts.password ? undefined : { code: "differs" };
  }
}

function refusalOf<R extends RegistrationProblem>(parsed: Result<unknown, R>): R | undefined {
  return parsed.ok ? undefined : parsed.refusal;
}

/** The body of `POST /api/accounts`. */
export function registrationBody(kind: RegistrationKind, texts: RegistrationTexts): Readonly<Record<string, unknown>> {
  const { name, phone, residentId, firmName, creditCode, password } = texts;
  return kind === "citizen"
    ? { kind, name, phone, residentId, password }
    : { kind, name: firmName, creditCode, representative: { name, residentId, phone }, password };
}

/** What the account is signed in with. */
export function loginOf(kind: RegistrationKind, texts: RegistrationTexts): string {
  return (kind === "citizen" ? texts.phone : texts.creditCode).replace(/\s/g, "");
}
