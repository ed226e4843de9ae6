/** A registration that is being filled in: its texts, what is wrong with them in words, and the sending. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type SubmitEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { createPressKeys, sendJson } from "../../api/json.ts";
import { signIn } from "../session/session.ts";
import { pathWithin } from "./next-path.ts";
import {
  loginOf,
  NOTHING_FILLED_IN,
  problemsIn,
  type RegistrationField,
  type RegistrationKind,
  type RegistrationProblem,
  type RegistrationTexts,
  registrationBody,
} from "./registration.ts";

export interface Registering {
  readonly kind: RegistrationKind;
  readonly choose: (kind: RegistrationKind) => void;
  readonly texts: RegistrationTexts;
  readonly change: (field: RegistrationField, text: string) => void;
  /** A field has been left: from now on its mistakes show. */
  readonly leave: (field: RegistrationField) => void;
  readonly problemAt: (field: RegistrationField) => string | undefined;
  /** Counts the tries to send that found mistakes. */
  readonly attempt: number;
  readonly submit: (event: SubmitEvent) => void;
  readonly busy: boolean;
  readonly error: Error | null;
}

/** @param next path to go to when the account is open and signed in */
export function useRegistration(next: string): Registering {
  const { t } = useTranslation(["account", "refusals"]);
  const [kind, choose] = useState<RegistrationKind>("citizen");
  const [texts, setTexts] = useState<RegistrationTexts>(NOTHING_FILLED_IN);
  const [attempt, setAttempt] = useState(0);
  const [left, setLeft] = useState<ReadonlySet<RegistrationField>>(new Set());
  const { send, busy, error } = useSending(next);
  const problems = problemsIn(kind, texts);
  const wordsOf = (field: RegistrationField, problem: RegistrationProblem): string => {
    switch (problem.code) {
      case "missing":
        return t("register.missing", { name: t(`register.${kind}Field.${field}`) });
      case "too-short":
        return t("register.tooShort");
      case "differs":
        return t("password.differs");
      default:
        return t(`refusals:${problem.code}`, { ...problem });
    }
  };
  return {
    ...{ kind, choose, texts, attempt, busy, error },
    change: (field, text) => setTexts({ ...texts, [field]: text }),
    leave: (field) => setLeft(new Set([...left, field])),
    problemAt: (field) => {
      const problem = problems[field];
      // A box that is still empty is no reproach before the person wants to go on.
      const early = attempt === 0 && (problem?.code === "missing" || !left.has(field));
      return problem === undefined || early ? undefined : wordsOf(field, problem);
    },
    submit: (event) => {
      event.preventDefault();
      if (busy) return;
      if (Object.keys(problems).length > 0) setAttempt(attempt + 1);
      else send({ kind, texts });
    },
  };
}

interface Filled {
  readonly kind: RegistrationKind;
  readonly texts: RegistrationTexts;
}

/** Opens the account and signs in; an account that is open already is not opened again when only the rest failed. */
function useSending(next: string) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [keys] = useState(createPressKeys);
  const opened = useRef<string>(undefined);
  const sending = useMutation({
    mutationFn: async ({ kind, texts }: Filled) => {
      const body = registrationBody(kind, texts);
      const login = loginOf(kind, texts);
      if (opened.current !== login) {
        await sendJson({ method: "POST", path: "/api/accounts", body, key: keys.keyFor(body) });
        opened.current = login;
      }
      await signIn(login, texts.password, queries);
    },
    onSettled: (_, error) => keys.answered(error ?? undefined),
    onSuccess: () => navigate({ to: pathWithin(next), replace: true }),
  });
  return { send: sending.mutate, busy: sending.isPending, error: sending.error };
}
