/** A person says that what was filled in is wrong: the department whose word it is looks into it, and the matter goes on. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SimpleFieldSpec } from "../../../core/form/index.ts";
import type { AnswerOf } from "../../api/answers.ts";
import { createPressKeys, sendJson } from "../../api/json.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useAnswerText } from "../answers/answer-text.ts";
import type { PrefillAsked, SaidValue } from "./prefill.ts";
import { isSameValue } from "./same-value.ts";

export interface DisputeFormProps {
  readonly spec: SimpleFieldSpec;
  /** What the person has written meanwhile. */
  readonly value: unknown;
  readonly wrong: SaidValue;
  readonly asked: PrefillAsked;
  readonly onClose: () => void;
  readonly reader: "person" | "clerk";
}

export function DisputeForm({ spec, value, wrong, asked, onClose, reader }: DisputeFormProps) {
  const { t } = useTranslation("prefill");
  const queries = useQueryClient();
  const textOf = useAnswerText({ masked: false, nameOf: undefined });
  const [keys] = useState(createPressKeys);
  const [right, setRight] = useState(isSameValue(value, wrong.value) ? "" : textOf(spec, value));
  const [reason, setReason] = useState("");
  const [attempt, setAttempt] = useState(0);
  const sending = useMutation({
    mutationFn: () => {
      const { form: _, ...about } = asked;
      const body = { ...about, field: spec.id, source: wrong.key, right: right.trim(), reason: reason.trim() };
      const path = "/api/prefill/disputes";
      return sendJson<AnswerOf<"disputePrefilled">>({ method: "POST", path, body, key: keys.keyFor(body) });
    },
    onSettled: (_, error) => keys.answered(error ?? undefined),
  });
  const send = () => {
    setAttempt(attempt + 1);
    if (right.trim() !== "" && reason.trim() !== "" && !sending.isPending) sending.mutate();
  };
  if (sending.data !== undefined)
    return (
      <p role="status">
        {t(`${reader}.sent`, { number: sending.data.number })}{" "}
        <Button look="quiet" onClick={() => void queries.invalidateQueries({ queryKey: ["prefill"] }).then(onClose)}>
          {t("dispute.close")}
        </Button>
      </p>
    );
  const { bodyName } = wrong.source;
  return (
    <fieldset>
      <legend>{t("dispute.title")}</legend>
      <p>{bodyName === "" ? t("dispute.leadPlain") : t("dispute.lead", { body: bodyName })}</p>
      <TextField
        id={`dispute-${spec.id}-right`}
        label={t("dispute.right")}
        required
        value={right}
        onChange={setRight}
        error={attempt > 0 && right.trim() === "" ? t("dispute.rightMissing") : undefined}
      />
      <TextField
        id={`dispute-${spec.id}-reason`}
        label={t("dispute.reason")}
        hint={t("dispute.reasonHint")}
        required
        rows={2}
        maxLength={500}
        value={reason}
        onChange={setReason}
        error={attempt > 0 && reason.trim() === "" ? t("dispute.reasonMissing") : undefined}
      />
      {sending.isError && <ErrorPanel error={sending.error} />}
      <Button look="secondary" busy={sending.isPending} onClick={send}>
        {t("dispute.send")}
      </Button>{" "}
      <Button look="quiet" onClick={onClose}>
        {t("dispute.cancel")}
      </Button>
    </fieldset>
  );
}
