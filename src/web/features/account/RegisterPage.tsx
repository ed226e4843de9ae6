import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { RadioGroup } from "../../ui/Choices.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { FormErrorSummary } from "../../ui/FormErrorSummary.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { TextField, type TextFieldProps } from "../../ui/TextField.tsx";
import { usePageAddress } from "../page-address/use-page-address.ts";
import styles from "./Narrow.module.css";
import { fieldsOf, type RegistrationField } from "./registration.ts";
import { type Registering, useRegistration } from "./use-registration.ts";

/** A person opens an account with the telephone number, a firm with its credit code and the person who acts for it. */
export function RegisterPage() {
  const { t } = useTranslation("account");
  const [{ next }] = usePageAddress("next");
  const registering = useRegistration(next);
  const { kind, attempt, problemAt, error } = registering;
  const errors = fieldsOf(kind).flatMap((field) => {
    const text = problemAt(field);
    return text === undefined ? [] : [{ fieldId: field, text: `${t(`register.${kind}Field.${field}`)}: ${text}` }];
  });
  return (
    <div className={styles.narrow}>
      <PageHeading title={t("register.title")} />
      <form onSubmit={registering.submit} noValidate>
        {attempt > 0 && <FormErrorSummary attempt={attempt} errors={errors} />}
        {error !== null && <ErrorPanel error={error} />}
        <Card>
          <Fields registering={registering} />
          <p className={styles.help}>{t("register.privacy")}</p>
          <Button type="submit" look="primary" wide busy={registering.busy}>
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
}

function Fields({ registering }: { readonly registering: Registering }) {
  const { t } = useTranslation("account");
  const { kind, choose, texts, change, leave, problemAt } = registering;
  return (
    <>
      <RadioGroup
        id="kind"
        label={t("register.kind")}
        options={[
          { code: "citizen", label: t("register.person") },
          { code: "firm", label: t("register.firm"), help: t("register.firmHelp") },
        ]}
        value={kind}
        onChange={(code) => choose(code === "firm" ? "firm" : "citizen")}
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
          error={problemAt(field)}
          onBlur={() => leave(field)}
          onChange={(text) => change(field, text)}
        />
      ))}
    </>
  );
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
