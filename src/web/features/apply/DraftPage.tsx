/** An application that is being filled in: found again by its address, on any device of its owner. */
import { useQuery } from "@tanstack/react-query";
import { Link, Navigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getJson } from "../../api/json.ts";
import { Problem } from "../../api/problem.ts";
import { buttonClass } from "../../ui/Button.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { SignedIn } from "../account/SignedIn.tsx";
import { useItem } from "../catalogue/catalogue.ts";
import { usePathText } from "../page-address/use-page-address.ts";
import type { Session } from "../session/session.ts";
import { useDraft } from "./draft.ts";
import { Wizard } from "./Wizard.tsx";

export function DraftPage() {
  const id = usePathText("id");
  return (
    <SignedIn hold>{(session) => <OpenDraft key={`${id} ${session.account}`} id={id} session={session} />}</SignedIn>
  );
}

function OpenDraft({ id, session }: { readonly id: string; readonly session: Session }) {
  const { t } = useTranslation("apply");
  const draft = useDraft(id);
  const item = useItem(draft.data?.item ?? "");
  const error = draft.error ?? item.error;
  if (error !== null)
    return (
      <>
        <PageHeading title={t("draft.title")} />
        <ErrorPanel error={error} onRetry={() => void (draft.isError ? draft.refetch() : item.refetch())} />
        <Link to="/cases">{t("draft.cases")}</Link>
      </>
    );
  if (draft.data === null) return <NoDraft id={id} />;
  if (draft.data === undefined || item.data === undefined) return <Waiting />;
  if (item.data.guide === null) return <Closed name={item.data.name} />;
  return (
    <Wizard
      draft={draft.data}
      item={item.data}
      guide={item.data.guide}
      session={session}
      reload={async () => (await draft.refetch()).data ?? null}
    />
  );
}

/** Sent already, from here or elsewhere: the case has the draft's id. */
function NoDraft({ id }: { readonly id: string }) {
  const { t } = useTranslation("apply");
  const sent = useQuery({
    queryKey: ["cases", id, "exists"],
    queryFn: async ({ signal }) => {
      try {
        await getJson(`/api/cases/${id}`, signal);
        return true;
      } catch (error) {
        if (error instanceof Problem && error.status > 0 && error.status < 500) return false;
        throw error;
      }
    },
  });
  if (sent.isError) return <ErrorPanel error={sent.error} onRetry={() => void sent.refetch()} />;
  if (sent.data === undefined) return <Waiting />;
  if (sent.data) return <Navigate to="/cases/$id" params={{ id }} replace />;
  return (
    <>
      <PageHeading title={t("draft.title")} />
      <Empty title={t("draft.none")}>
        <p>{t("draft.noneNext")}</p>
        <Link to="/cases" className={buttonClass("primary")}>
          {t("draft.cases")}
        </Link>
      </Empty>
    </>
  );
}

function Closed({ name }: { readonly name: string }) {
  const { t } = useTranslation("apply");
  return (
    <>
      <PageHeading title={name} />
      <Empty title={t("start.notOpen")}>
        <p>{t("draft.closedNext")}</p>
        <Link to="/items">{t("start.otherItems")}</Link>
      </Empty>
    </>
  );
}
