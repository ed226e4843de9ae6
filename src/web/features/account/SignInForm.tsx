import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { signIn } from "../session/session.ts";

export interface SignInFormProps {
  readonly onSignedIn?: () => void;
}

/** Telephone number (a firm: its credit code) and password. */
export function SignInForm({ onSignedIn }: SignInFormProps) {
  const { t } = useTranslation("account");
  const queries = useQueryClient();
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const entry = useMutation({
    mutationFn: () => signIn(login.replace(/\s/g, ""), password, queries),
    onSuccess: onSignedIn,
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (login.trim() !== "" && password !== "" && !entry.isPending) entry.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      {entry.isError && <ErrorPanel error={entry.error} />}
      <TextField
        id="login"
        label={t("signIn.login")}
        hint={t("signIn.loginHint")}
        autoComplete="username"
        value={login}
        onChange={setLogin}
        error={tried && login.trim() === "" ? t("signIn.loginMissing") : undefined}
      />
      <TextField
        id="password"
        type="password"
        label={t("signIn.password")}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={tried && password === "" ? t("signIn.passwordMissing") : undefined}
      />
      <Button type="submit" look="primary" wide busy={entry.isPending}>
        {t("signIn.submit")}
      </Button>
    </form>
  );
}
