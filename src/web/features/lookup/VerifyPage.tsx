/** 查验: is this paper real? By its number anybody learns what it is; the QR on it shows whose it is. */
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../api/answers.ts";
import { getJson } from "../../api/json.ts";
import { Problem } from "../../api/problem.ts";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { dayText } from "../../ui/dates.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Facts } from "../../ui/List.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { usePageAddress, usePathText } from "../page-address/use-page-address.ts";
import styles from "./Lookup.module.css";

type Verified = AnswerOf<"verifyPaper">;

export function VerifyPage() {
  const { t } = useTranslation("lookup");
  const number = usePathText("number");
  return (
    <div className={styles.page}>
      <PageHeading title={t("verify.title")} />
      {number === "" ? <p>{t("verify.lead")}</p> : <Answer key={number} number={number} />}
      <Question key={`of ${number}`} asked={number} />
    </div>
  );
}

function Question({ asked }: { readonly asked: string }) {
  const { t } = useTranslation("lookup");
  const navigate = useNavigate();
  const [number, setNumber] = useState(asked);
  const [tried, setTried] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (number.trim() !== "") void navigate({ to: "/verify/$number", params: { number: number.trim() }, search: {} });
  };
  return (
    <Card title={asked === "" ? undefined : t("verify.another")}>
      <form onSubmit={submit} noValidate>
        <TextField
          id="number"
          label={t("verify.number")}
          hint={t("verify.numberHint")}
          autoComplete="off"
          value={number}
          onChange={setNumber}
          error={tried && number.trim() === "" ? t("verify.numberMissing") : undefined}
        />
        <Button type="submit" look="primary" wide>
          {t("verify.submit")}
        </Button>
      </form>
    </Card>
  );
}

function Answer({ number }: { readonly number: string }) {
  const { t } = useTranslation("lookup");
  const [{ jurisdiction, code }] = usePageAddress("jurisdiction", "code");
  const found = useQuery({
    queryKey: ["verify", number, jurisdiction, code],
    queryFn: ({ signal }) => getJson<Verified>(verifyPath(number, { jurisdiction, code }), signal),
    gcTime: 0,
  });
  if (found.isPending) return <Waiting />;
  if (found.isError && isNotFound(found.error)) return <NotFound number={number} />;
  if (found.isError) return <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />;
  return <Genuine paper={found.data} title={t(`verify.state.${found.data.state}`)} />;
}

function Genuine({ paper, title }: { readonly paper: Verified; readonly title: string }) {
  const { t, i18n } = useTranslation("lookup");
  const day = (value: string | null) => (value === null ? t("verify.noEnd") : dayText(value, i18n.language));
  const isCertificate = paper.state !== "issued";
  return (
    <section className={styles.answer} data-state={paper.state} role="status">
      <h2>
        <Sign good={paper.state === "issued" || paper.state === "in-force"} />
        {title}
      </h2>
      <Facts
        facts={[
          { name: t("verify.paper"), value: paper.title },
          { name: t("verify.number"), value: paper.number },
          { name: t("verify.item"), value: paper.item },
          { name: t("verify.body"), value: paper.body },
          ...(paper.holder === "" ? [] : [{ name: t("verify.holder"), value: paper.holder }]),
          { name: t("verify.issuedOn"), value: day(paper.issuedOn) },
          ...(isCertificate && paper.validFrom !== null
            ? [{ name: t("verify.validFrom"), value: day(paper.validFrom) }]
            : []),
          ...(paper.stateSince === null ? [] : [{ name: t("verify.stateSince"), value: day(paper.stateSince) }]),
          ...(isCertificate ? [{ name: t("verify.validTo"), value: day(paper.validTo) }] : []),
        ]}
      />
      {paper.masked && <p className={styles.note}>{t("verify.masked")}</p>}
      <p className={styles.note}>{t("verify.compare")}</p>
    </section>
  );
}

function NotFound({ number }: { readonly number: string }) {
  const { t } = useTranslation("lookup");
  return (
    <section className={styles.answer} data-state="missing" role="alert">
      <h2>
        <Sign good={false} />
        {t("verify.missing")}
      </h2>
      <p>{t("verify.missingNumber", { number })}</p>
      <p>{t("verify.missingNext")}</p>
    </section>
  );
}

function Sign({ good }: { readonly good: boolean }) {
  return (
    <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" fill="none" stroke="currentColor">
      <circle cx="12" cy="12" r="10" strokeWidth="2" />
      <path strokeWidth="2.4" strokeLinecap="round" d={good ? "M7 12.5l3.5 3.5L17 9" : "M12 6.5v7M12 17v.2"} />
    </svg>
  );
}

function isNotFound(error: unknown): boolean {
  return error instanceof Problem && error.code === "verify/not-found";
}

function verifyPath(number: string, query: Readonly<Record<string, string>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== "");
  const text = new URLSearchParams(given).toString();
  return `/api/verify/${encodeURIComponent(number)}${text === "" ? "" : `?${text}`}`;
}
