import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { sendJson } from "../../api/json.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useToast } from "../../ui/Toast.tsx";

/** One's own password: the present one, and the new one twice. */
export function PasswordForm() {
  const { t } = useTranslation("account");
  const queries = useQueryClient();
  const tell = useToast();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const change = useMutation({
    mutationFn: () => sendJson({ method: "POST", path: "/api/session/password", body: { current, next } }),
    onSuccess: async () => {
      for (const clear of [setCurrent, setNext, setAgain]) clear("");
      setTried(false);
      tell(t("password.changed"), "good");
      await queries.invalidateQueries({ queryKey: ["session"] });
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (current !== "" && next !== "" && next === again && !change.isPending) change.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      {change.isError && <ErrorPanel error={change.error} />}
      <TextField
        id="current-password"
        type="password"
        label={t("password.current")}
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        error={tried && current === "" ? t("password.currentMissing") : undefined}
      />
      <TextField
        id="next-password"
        type="password"
        label={t("password.next")}
        hint={t("password.hint")}
        autoComplete="new-password"
        value={next}
        onChange={setNext}
        error={tried && next === "" ? t("password.nextMissing") : undefined}
      />
      <TextField
        id="again-password"
        type="password"
        label={t("password.again")}
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
        error={tried && next !== again ? t("password.differs") : undefined}
      />
      <Button type="submit" look="primary" busy={change.isPending}>
        {t("password.submit")}
      </Button>
    </form>
  );
}
