/** 办件查询 without signing in: whoever holds the receipt sees how far it is, and the dates. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../api/answers.ts";
import { getJson } from "../../api/json.ts";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { dayText } from "../../ui/dates.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Facts } from "../../ui/List.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { CaseStateBadge } from "../case/state.tsx";
import styles from "./Lookup.module.css";

type Tracked = AnswerOf<"trackCase">;

interface Asked {
  readonly number: string;
  readonly code: string;
  /** A press asks anew even for the same number. */
  readonly press: number;
}

export function TrackPage() {
  const { t } = useTranslation("lookup");
  const [number, setNumber] = useState("");
  const [code, setCode] = useState("");
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState<Asked>();
  const found = useQuery({
    queryKey: ["track", asked],
    queryFn: ({ signal }) =>
      getJson<Tracked>(
        `/api/track?${new URLSearchParams({ number: asked?.number ?? "", code: asked?.code ?? "" })}`,
        signal,
      ),
    enabled: asked !== undefined,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (number.trim() === "" || code.trim() === "") return;
    setAsked({ number: number.trim(), code: code.trim(), press: (asked?.press ?? 0) + 1 });
  };
  return (
    <div className={styles.page}>
      <PageHeading title={t("track.title")} />
      <p>{t("track.lead")}</p>
      <Card>
        <form onSubmit={submit} noValidate>
          <TextField
            id="number"
            label={t("track.number")}
            hint={t("track.numberHint")}
            inputMode="numeric"
            autoComplete="off"
            value={number}
            onChange={setNumber}
            error={tried && number.trim() === "" ? t("track.numberMissing") : undefined}
          />
          <TextField
            id="code"
            label={t("track.code")}
            hint={t("track.codeHint")}
            autoComplete="off"
            value={code}
            onChange={setCode}
            error={tried && code.trim() === "" ? t("track.codeMissing") : undefined}
          />
          <Button type="submit" look="primary" wide busy={found.isFetching}>
            {t("track.submit")}
          </Button>
        </form>
      </Card>
      {found.isError && <ErrorPanel error={found.error} />}
      {found.data !== undefined && <TrackedCase tracked={found.data} />}
      <p>
        {t("track.own")} <Link to="/cases">{t("track.ownLink")}</Link>
      </p>
    </div>
  );
}

function TrackedCase({ tracked }: { readonly tracked: Tracked }) {
  const { t, i18n } = useTranslation(["lookup", "case"]);
  const dates = DATES.flatMap((name) => {
    const day = tracked[name];
    return day === null ? [] : [{ name: t(`date.${name}`), value: dayText(day, i18n.language) }];
  });
  return (
    <div role="status">
      <Card title={t("track.found", { number: tracked.number })} aside={<CaseStateBadge state={tracked.state} />}>
        <p>{t(`case:plain.${tracked.state}`)}</p>
        <Facts facts={dates} />
      </Card>
    </div>
  );
}

const DATES = ["submittedOn", "receivedOn", "acceptedOn", "dueOn", "decidedOn", "closedOn", "updatedOn"] as const;
