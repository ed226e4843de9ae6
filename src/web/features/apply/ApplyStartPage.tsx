/** The door of an application: who applies, drafts not sent yet, and the beginning of a new one. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { createPressKeys } from "../../api/json.ts";
import { Button, buttonClass } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { momentText } from "../../ui/dates.ts";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Facts } from "../../ui/List.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { SignedIn } from "../account/SignedIn.tsx";
import { type Guide, type Item, useItem } from "../catalogue/catalogue.ts";
import { usePathText } from "../page-address/use-page-address.ts";
import { filledIn, findPrefill } from "../prefill/prefill.ts";
import { type Session, signOut } from "../session/session.ts";
import styles from "./ApplyStartPage.module.css";
import { beginDraft, type Draft, type DraftContent, useDrafts } from "./draft.ts";
import { isServed } from "./who-may-apply.ts";

export function ApplyStartPage() {
  return <SignedIn>{(session) => <ApplyStart session={session} />}</SignedIn>;
}

function ApplyStart({ session }: { readonly session: Session }) {
  const { t } = useTranslation("apply");
  const item = useItem(usePathText("code"));
  const drafts = useDrafts();
  const error = item.error ?? drafts.error;
  if (error !== null)
    return (
      <>
        <PageHeading title={t("start.heading")} />
        <ErrorPanel
          error={error}
          onRetry={() => {
            void item.refetch();
            void drafts.refetch();
          }}
        />
        <Link to="/items">{t("start.otherItems")}</Link>
      </>
    );
  if (item.data === undefined || drafts.data === undefined) return <Waiting />;
  const { guide } = item.data;
  if (guide === null || !item.data.applicable) return <NotOpen item={item.data} />;
  if (!isServed(guide.servedParties, session.kind)) return <OtherAccount item={item.data} session={session} />;
  const own = drafts.data.filter((draft) => draft.item === item.data.code);
  return <Begin item={item.data} guide={guide} session={session} drafts={own} />;
}

interface BeginProps {
  readonly item: Item;
  readonly guide: Guide;
  readonly session: Session;
  readonly drafts: readonly Draft[];
}

function Begin({ item, guide, session, drafts }: BeginProps) {
  const { t, i18n } = useTranslation("apply");
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [keys] = useState(createPressKeys);
  const beginning = useMutation({
    mutationFn: async () => {
      const content: DraftContent = {
        jurisdiction: session.jurisdiction.code,
        item: item.code,
        situation: {},
        // Whoever cannot be told what is known begins with an empty form.
        ...(await findPrefill({ item: item.code, situation: {} }).then(filledIn, () => ({ form: {} }))),
        materials: {},
      };
      return beginDraft(content, keys.keyFor(content));
    },
    onSettled: (_, error) => keys.answered(error ?? undefined),
    onSuccess: async (id) => {
      await queries.invalidateQueries({ queryKey: ["drafts", "all"] });
      await navigate({ to: "/drafts/$id", params: { id }, replace: true });
    },
  });
  const [latest] = drafts;
  return (
    <div className={styles.page}>
      <PageHeading title={t("start.title", { item: item.name })} />
      {latest !== undefined && (
        <Card title={t("start.draft")}>
          <p>{t("start.draftText", { at: momentText(latest.updatedAt, i18n.language) })}</p>
          <Link to="/drafts/$id" params={{ id: latest.id }} className={buttonClass("primary", true)}>
            {t("start.continue")}
          </Link>
        </Card>
      )}
      <Card>
        <Facts
          facts={[
            { name: t("start.applicant"), value: session.name },
            { name: t("start.body"), value: guide.body.name },
            {
              name: t("start.time"),
              value: guide.promise === null ? t("start.noPromise") : guide.promise.limit.text,
            },
          ]}
        />
      </Card>
      <Card title={t("start.how")}>
        <ol className={styles.how}>
          {guide.situations.length > 0 && <li>{t("start.howSituation")}</li>}
          <li>{t("start.howForm")}</li>
          <li>{t("start.howMaterials")}</li>
          <li>{t("start.howSend")}</li>
        </ol>
        <p>{t("start.saved")}</p>
      </Card>
      {beginning.isError && <ErrorPanel error={beginning.error} />}
      <Button
        look={latest === undefined ? "primary" : "secondary"}
        wide
        busy={beginning.isPending}
        onClick={() => beginning.mutate()}
      >
        {latest === undefined ? t("start.begin") : t("start.beginAnew")}
      </Button>
      <p className={styles.back}>
        <Link to="/items/$code" params={{ code: item.code }}>
          {t("start.guide")}
        </Link>
      </p>
    </div>
  );
}

function NotOpen({ item }: { readonly item: Item }) {
  const { t } = useTranslation("apply");
  return (
    <>
      <PageHeading title={item.name} />
      <Empty title={t("start.notOpen")}>
        <p>{t("start.notOpenNext", { body: item.bodyName })}</p>
        <Link to="/items">{t("start.otherItems")}</Link>
      </Empty>
    </>
  );
}

function OtherAccount({ item, session }: { readonly item: Item; readonly session: Session }) {
  const { t } = useTranslation("apply");
  const queries = useQueryClient();
  return (
    <>
      <PageHeading title={t("start.title", { item: item.name })} />
      <Empty title={session.kind === "firm" ? t("start.onlyPersons") : t("start.onlyFirms")}>
        <p>{session.kind === "firm" ? t("start.onlyPersonsNext") : t("start.onlyFirmsNext")}</p>
        <Button look="primary" onClick={() => void signOut(queries)}>
          {t("start.otherAccount")}
        </Button>
        <Link to="/items/$code" params={{ code: item.code }}>
          {t("start.guide")}
        </Link>
      </Empty>
    </>
  );
}
