/** One basic item: what each fixed field says, who completes it, and what was proposed against it. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { DifferenceList } from "../item-history/DifferenceList.tsx";
import { usePathText } from "../page-address/use-page-address.ts";
import { useMay } from "../session/session.ts";
import { Edition } from "./Edition.tsx";
import { HeirTag } from "./HeirTag.tsx";
import { ProposalTable } from "./ProposalsPage.tsx";
import styles from "./Upward.module.css";
import { type BasicView, useBasic, useProposals } from "./upward.ts";

export function BasicPage() {
  const found = useBasic(usePathText("code"));
  if (found.isPending) return <Waiting />;
  if (found.isError) return <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />;
  return <OneBasic view={found.data} />;
}

function OneBasic({ view }: { readonly view: BasicView }) {
  const { t } = useTranslation("deskUpward");
  const proposals = useProposals({ basic: view.basicCode });
  return (
    <>
      <PageHeading title={t("basic.titleOf", { title: view.title })} />
      <p className={styles.note}>
        {t("basic.head", { code: view.basicCode, by: view.issuedBy, edition: view.edition })}
      </p>
      <Edition view={view} />
      <Fixed view={view} />
      <Heirs view={view} />
      <section className={styles.panel} aria-label={t("proposals")}>
        <h2>{t("proposals")}</h2>
        {proposals.isError && <ErrorPanel error={proposals.error} />}
        <ProposalTable rows={proposals.data?.rows ?? []} loading={proposals.isPending} />
      </section>
    </>
  );
}

function Fixed({ view }: { readonly view: BasicView }) {
  const { t } = useTranslation("deskUpward");
  const mayManage = useMay("catalogue.manage");
  return (
    <section className={styles.panel} aria-label={t("basic.fixed")}>
      <h2>{t("basic.fixed")}</h2>
      <dl className={styles.fixed}>
        {view.fields.map((field) => {
          const told = view.fixed.find(({ place }) => place === field);
          const lines = told?.after ?? [];
          return (
            <div key={field}>
              <dt>
                {t(`field.${field}`)}{" "}
                {mayManage && (
                  <Link to="/catalogue/proposals/new" search={{ basic: view.basicCode, field }}>
                    <span aria-hidden="true">{t("propose")}</span>
                    <span className="visually-hidden">{t("proposeOf", { field: t(`field.${field}`) })}</span>
                  </Link>
                )}
              </dt>
              <dd lang="zh-CN">
                {lines.length === 0 ? (
                  t("basic.fixedNone")
                ) : (
                  <ul className={styles.plain}>
                    {lines.map((line, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name and never change their order
                      <li key={index}>
                        {line.label !== null && <span className={styles.note}>{line.label}：</span>}
                        {line.words.join("、")}
                      </li>
                    ))}
                  </ul>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function Heirs({ view }: { readonly view: BasicView }) {
  const { t } = useTranslation("deskUpward");
  const mayManage = useMay("catalogue.manage");
  return (
    <section className={styles.panel} aria-label={t("basics.heirs")}>
      <h2>{t("basics.heirs")}</h2>
      {view.heirs.length === 0 && <p>{t("basics.noHeirs")}</p>}
      {view.heirs.map((heir) => (
        <div key={heir.code} className={styles.part}>
          <p>
            <b lang="zh-CN">{heir.name}</b> <span lang="zh-CN">{heir.bodyName}</span> <HeirTag heir={heir} />{" "}
            {mayManage && (
              <Link to="/catalogue/$code/edit" params={{ code: heir.code }}>
                {t("toEditor")}
              </Link>
            )}
          </p>
          {heir.changes.length > 0 && (
            <DifferenceList changes={heir.changes} sides={{ before: t("side.upper"), after: t("side.own") }} />
          )}
        </div>
      ))}
    </section>
  );
}
