/** What a guide tells, from its title to its remedies: on the public page, and in the preview of whoever writes it. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Tag } from "../../ui/Tag.tsx";
import type { Guide } from "../catalogue/catalogue.ts";
import { UndertakingsOffered } from "../undertaking/UndertakingChoice.tsx";
import { AtAGlance } from "./AtAGlance.tsx";
import { Contacts, Remedies } from "./Contacts.tsx";
import styles from "./GuidePage.module.css";
import { Conditions, Faq, Fee, LegalBases, Result, Steps } from "./GuideParts.tsx";
import { MoreFacts } from "./MoreFacts.tsx";
import { Times } from "./Times.tsx";

export interface GuideBodyProps {
  readonly name: string;
  readonly guide: Guide;
  /** The card of what to bring: with questions on the public page. */
  readonly materials: ReactNode;
  /** The other handlings of the same power. */
  readonly handlings?: ReactNode;
  /** Below the summary, and again at the end. */
  readonly apply?: ReactNode;
  /** At the end of the narrow column. */
  readonly aside?: ReactNode;
  /** The name as a heading within a page that has its own. */
  readonly within?: boolean;
}

export function GuideBody({ name, guide, materials, handlings, apply, aside, within = false }: GuideBodyProps) {
  const { t } = useTranslation("guide");
  return (
    <>
      <div className={styles.top}>
        <p className={styles.body}>{guide.body.name}</p>
        {within ? <h2>{name}</h2> : <PageHeading title={name} />}
        <p className={styles.tags}>
          <Tag tone="brand">{t(`caseType.${guide.caseType}`)}</Tag>
          {guide.servedParties.includes("1") && <Tag>{t("forPersons")}</Tag>}
          {guide.servedParties.some((party) => party !== "1") && <Tag>{t("forFirms")}</Tag>}
        </p>
        {handlings}
        {guide.summary !== "" && <p className={styles.summary}>{guide.summary}</p>}
        {apply}
      </div>
      <AtAGlance guide={guide} />
      <div className={styles.columns}>
        <div>
          <Conditions guide={guide} />
          {materials}
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
          {aside}
        </div>
      </div>
      {apply}
    </>
  );
}
