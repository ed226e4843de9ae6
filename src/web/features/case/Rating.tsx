/** 好差评: once for each act of service, never chosen beforehand. */
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { RadioGroup } from "../../ui/Choices.tsx";
import { dayText } from "../../ui/dates.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useToast } from "../../ui/Toast.tsx";
import { type CaseView, mayDo, useGiveCommand } from "./case.ts";

export function Rating({ view }: { readonly view: CaseView }) {
  if (!mayDo(view, "rate")) return null;
  return view.acts.filter((act) => !act.rated).map((act) => <RateAct key={act.id} view={view} act={act} />);
}

interface RateActProps {
  readonly view: CaseView;
  readonly act: CaseView["acts"][number];
}

function RateAct({ view, act }: RateActProps) {
  const { t, i18n } = useTranslation("case");
  const tell = useToast();
  const give = useGiveCommand(view.id);
  const [level, setLevel] = useState<string>();
  const [comment, setComment] = useState("");
  const [tried, setTried] = useState(false);
  const rating = useMutation({
    mutationFn: (chosen: number) =>
      give(
        { type: "rate", act: act.id, level: chosen, ...(comment.trim() === "" ? {} : { comment: comment.trim() }) },
        view.version,
      ),
    onSuccess: () => tell(t("rating.thanks"), "good"),
  });
  const send = () => {
    setTried(true);
    if (level !== undefined && !rating.isPending) rating.mutate(Number(level));
  };
  return (
    <Card title={t(`rating.act.${act.kind}`)}>
      <p>{t("rating.lead", { day: dayText(act.at, i18n.language) })}</p>
      {rating.isError && <ErrorPanel error={rating.error} />}
      <RadioGroup
        id={`rating-${act.id}`}
        label={t("rating.question")}
        options={LEVELS.map((code) => ({ code, label: t(`rating.level.${code}`) }))}
        value={level}
        error={tried && level === undefined ? t("rating.choose") : undefined}
        onChange={setLevel}
      />
      {level !== undefined && (
        <TextField
          id={`comment-${act.id}`}
          label={t("rating.comment")}
          hint={t("rating.commentHint")}
          required={false}
          rows={3}
          maxLength={1000}
          value={comment}
          onChange={setComment}
        />
      )}
      <Button look={level === undefined ? "secondary" : "primary"} busy={rating.isPending} onClick={send}>
        {t("rating.send")}
      </Button>
    </Card>
  );
}

/** 1 is best. */
const LEVELS = ["1", "2", "3", "4", "5"] as const;
