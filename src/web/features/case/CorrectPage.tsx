/** 补正: what is asked for, why, how to mend it and until when; only these papers and answers can be changed. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { buttonClass } from "../../ui/Button.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { SignedIn } from "../account/SignedIn.tsx";
import { useItem } from "../catalogue/catalogue.ts";
import { usePathText } from "../page-address/use-page-address.ts";
import type { Session } from "../session/session.ts";
import { CorrectionForm } from "./CorrectionForm.tsx";
import { mayDo, useCase } from "./case.ts";

export function CorrectPage() {
  const id = usePathText("id");
  return <SignedIn>{(session) => <Correct id={id} session={session} />}</SignedIn>;
}

function Correct({ id, session }: { readonly id: string; readonly session: Session }) {
  const { t } = useTranslation("case");
  const view = useCase(id);
  const item = useItem(view.data?.item.code ?? "");
  const error = view.error ?? item.error;
  if (error !== null)
    return (
      <>
        <PageHeading title={t("correct.title")} />
        <ErrorPanel error={error} onRetry={() => void (view.isError ? view.refetch() : item.refetch())} />
        <Link to="/cases">{t("page.mine")}</Link>
      </>
    );
  if (view.data === undefined || item.data === undefined) return <Waiting />;
  const round = view.data.corrections.at(-1);
  if (!mayDo(view.data, "correct") || round === undefined)
    return (
      <>
        <PageHeading title={t("correct.title")} />
        <Empty title={t("correct.nothing")}>
          <p>{t(`plain.${view.data.state}`)}</p>
          <Link to="/cases/$id" params={{ id }} className={buttonClass("primary")}>
            {t("correct.back")}
          </Link>
        </Empty>
      </>
    );
  return <CorrectionForm view={view.data} guide={item.data.guide ?? undefined} round={round} session={session} />;
}
