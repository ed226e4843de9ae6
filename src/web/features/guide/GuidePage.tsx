/** The guide of an item: can I, what do I need, how long, how much, who helps; and the way to apply. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Button, buttonClass } from "../../ui/Button.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { type Guide, type Item, useItem } from "../catalogue/catalogue.ts";
import { usePathText } from "../page-address/use-page-address.ts";
import { BundleSavings } from "./BundleSavings.tsx";
import { GuideBody } from "./GuideBody.tsx";
import { GuideMaterials } from "./GuideMaterials.tsx";
import styles from "./GuidePage.module.css";
import { Handlings } from "./Handlings.tsx";
import { VersionNote } from "./VersionNote.tsx";

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
    <GuideBody
      name={item.name}
      guide={guide}
      materials={
        <>
          {guide.bundle && <BundleSavings code={item.code} />}
          <GuideMaterials code={item.code} guide={guide} />
        </>
      }
      handlings={<Handlings code={item.code} guide={guide} />}
      apply={<Apply code={item.code} />}
      aside={
        <>
          <VersionNote code={item.code} />
          <div className={styles.print} data-print="no">
            <Button onClick={() => window.print()}>{t("print")}</Button>
            <GuideFiles code={item.code} />
          </div>
        </>
      }
    />
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
