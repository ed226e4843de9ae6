/** The guide of an item: can I, what do I need, how long, how much, who helps; and the way to apply. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Button, buttonClass } from "../../ui/Button.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { type Guide, type Item, useItem } from "../catalogue/catalogue.ts";
import { usePathText } from "../page-address/use-page-address.ts";
import { UndertakingsOffered } from "../undertaking/UndertakingChoice.tsx";
import { AtAGlance } from "./AtAGlance.tsx";
import { BundleSavings } from "./BundleSavings.tsx";
import { Contacts, Remedies } from "./Contacts.tsx";
import { GuideMaterials } from "./GuideMaterials.tsx";
import styles from "./GuidePage.module.css";
import { Conditions, Faq, Fee, LegalBases, Result, Steps } from "./GuideParts.tsx";
import { Handlings } from "./Handlings.tsx";
import { MoreFacts } from "./MoreFacts.tsx";
import { Times } from "./Times.tsx";

export function GuidePage() {
  const { t } = useTranslation("guide");
  const code = usePathText("code");
  const item = useItem(code);
  if (item.isPending) return <Waiting />;
  if (item.isError)
    return (
      <>
        <PageHeading title={t("title")} />
        <ErrorPanel error={item.error} onRetry={() => void item.refetch()} />
        <Link to="/items">{t("otherItems")}</Link>
      </>
    );
  const { guide } = item.data;
  return guide === null ? <NotOpenYet item={item.data} /> : <OpenGuide item={item.data} guide={guide} />;
}

function OpenGuide({ item, guide }: { readonly item: Item; readonly guide: Guide }) {
  const { t } = useTranslation("guide");
  return (
    <>
      <div className={styles.top}>
        <p className={styles.body}>{guide.body.name}</p>
        <PageHeading title={item.name} />
        <p className={styles.tags}>
          <Tag tone="brand">{t(`caseType.${guide.caseType}`)}</Tag>
          {guide.servedParties.includes("1") && <Tag>{t("forPersons")}</Tag>}
          {guide.servedParties.some((party) => party !== "1") && <Tag>{t("forFirms")}</Tag>}
        </p>
        <Handlings code={item.code} guide={guide} />
        {guide.summary !== "" && <p className={styles.summary}>{guide.summary}</p>}
        <Apply code={item.code} />
      </div>
      <AtAGlance guide={guide} />
      <div className={styles.columns}>
        <div>
          <Conditions guide={guide} />
          {guide.bundle && <BundleSavings code={item.code} />}
          <GuideMaterials code={item.code} guide={guide} />
          <UndertakingsOffered offers={guide.undertakings} />
          <Times guide={guide} />
          <Fee guide={guide} />
          <Steps guide={guide} />
          <Result guide={guide} />
          <Faq guide={guide} />
        </div>
        <div>
          <Contacts guide={guide} />
          <LegalBases guide={guide} />
          <Remedies guide={guide} />
          <MoreFacts guide={guide} />
          <div className={styles.print} data-print="no">
            <Button onClick={() => window.print()}>{t("print")}</Button>
            <GuideFiles code={item.code} />
          </div>
        </div>
      </div>
      <Apply code={item.code} />
    </>
  );
}

function Apply({ code }: { readonly code: string }) {
  const { t } = useTranslation("guide");
  return (
    <p className={styles.apply} data-print="no">
      <Link to="/apply/$code" params={{ code }} className={buttonClass("primary", false, styles.applyButton)}>
        {t("apply")}
      </Link>
    </p>
  );
}

/** 办事指南 as a file: to be kept, sent on or printed. */
function GuideFiles({ code }: { readonly code: string }) {
  const { t } = useTranslation("guide");
  const address = `/api/items/${encodeURIComponent(code)}/guide`;
  return (
    <ul className={styles.files}>
      <li>
        <a href={`${address}?format=pdf&download=true`}>{t("files.pdf")}</a>
      </li>
      <li>
        <a href={`${address}?format=html`} target="_blank" rel="noreferrer">
          {t("files.html")}
        </a>
      </li>
    </ul>
  );
}

function NotOpenYet({ item }: { readonly item: Item }) {
  const { t } = useTranslation("guide");
  return (
    <>
      <p className={styles.body}>{item.bodyName}</p>
      <PageHeading title={item.name} />
      <Empty title={t("notOpen.title")}>
        <p>{t("notOpen.next", { body: item.bodyName })}</p>
        <Link to="/items" search={{ body: item.bodyName }} className={buttonClass("primary")}>
          {t("notOpen.sameBody")}
        </Link>
      </Empty>
    </>
  );
}
