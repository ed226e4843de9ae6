import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type SubmitEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { createPressKeys, sendJson } from "../../api/json.ts";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { RadioGroup } from "../../ui/Choices.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { FormErrorSummary } from "../../ui/FormErrorSummary.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { TextField, type TextFieldProps } from "../../ui/TextField.tsx";
import { usePageAddress } from "../page-address/use-page-address.ts";
import { signIn } from "../session/session.ts";
import styles from "./Narrow.module.css";
import { pathWithin } from "./next-path.ts";
import {
  fieldsOf,
  loginOf,
  NOTHING_FILLED_IN,
  problemsIn,
  type RegistrationField,
  type RegistrationProblem,
  type RegistrationTexts,
  registrationBody,
} from "./registration.ts";

type Kind = "citizen" | "firm";

export function RegisterPage() {
  const { t } = useTranslation(["account", "refusals"]);
  const [{ next }] = usePageAddress("next");
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [kind, setKind] = useState<Kind>("citizen");
  const [texts, setTexts] = useState<RegistrationTexts>(NOTHING_FILLED_IN);
  const [attempt, setAttempt] = useState(0);
  const [keys] = useState(createPressKeys);
  const left = useRef(new Set<RegistrationField>());
  const problems = problemsIn(kind, texts);
  const registering = useMutation({
    mutationFn: async () => {
      const body = registrationBody(kind, texts);
      await sendJson({ method: "POST", path: "/api/accounts", body, key: keys.keyFor(body) });
      await signIn(loginOf(kind, texts), texts.password, queries);
    },
    onSettled: (_, error) => keys.answered(error ?? undefined),
    onSuccess: () => navigate({ to: pathWithin(next), replace: true }),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (registering.isPending) return;
    if (Object.keys(problems).length > 0) setAttempt(attempt + 1);
    else registering.mutate();
  };
  const shownAt = (field: RegistrationField): string | undefined => {
    const problem = problems[field];
    if (problem === undefined || (attempt === 0 && (problem.code === "missing" || !left.current.has(field))))
      return undefined;
    return problemText(field, problem);
  };
  return (
    <div className={styles.narrow}>
      <PageHeading title={t("register.title")} />
      <form onSubmit={submit} noValidate>
        {attempt > 0 && (
          <FormErrorSummary
            attempt={attempt}
            errors={fieldsOf(kind).flatMap((field) => {
              const text = shownAt(field);
              return text === undefined
                ? []
                : [{ fieldId: field, text: `${t(`register.${kind}Field.${field}`)}: ${text}` }];
            })}
          />
        )}
        {registering.isError && <ErrorPanel error={registering.error} />}
        <Card>
          <RadioGroup
            id="kind"
            label={t("register.kind")}
            options={[
              { code: "citizen", label: t("register.person") },
              { code: "firm", label: t("register.firm"), help: t("register.firmHelp") },
            ]}
            value={kind}
            onChange={(code) => setKind(code === "firm" ? "firm" : "citizen")}
          />
          {fieldsOf(kind).map((field) => (
            <TextField
              key={field}
              id={field}
              label={t(`register.${kind}Field.${field}`)}
              hint={t(`register.hint.${field}`)}
              required
              {...CONTROLS[field]}
              value={texts[field]}
              error={shownAt(field)}
              onBlur={() => {
                left.current.add(field);
                setTexts({ ...texts });
              }}
              onChange={(text) => setTexts({ ...texts, [field]: text })}
            />
          ))}
          <p className={styles.help}>{t("register.privacy")}</p>
          <Button type="submit" look="primary" wide busy={registering.isPending}>
            {t("register.submit")}
          </Button>
        </Card>
      </form>
      <p>
        {t("register.known")}{" "}
        <Link to="/sign-in" search={{ next }}>
          {t("signIn.title")}
        </Link>
      </p>
    </div>
  );

  function problemText(field: RegistrationField, problem: RegistrationProblem): string {
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
  }
}

const CONTROLS: Readonly<Record<RegistrationField, Partial<TextFieldProps>>> = {
  name: { autoComplete: "name" },
  phone: { type: "tel", inputMode: "tel", autoComplete: "tel" },
  residentId: { autoComplete: "off" },
  firmName: { autoComplete: "organization" },
  creditCode: { autoComplete: "off" },
  password: { type: "password", autoComplete: "new-password" },
  again: { type: "password", autoComplete: "new-password" },
};
