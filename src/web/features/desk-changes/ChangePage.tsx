/** One change of an item: what differs, what was found, who signed, what runs on it, and what the reader does now. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { DifferenceList } from "../item-history/DifferenceList.tsx";
import { shortVersion } from "../item-history/history.ts";
import { usePathText } from "../page-address/use-page-address.ts";
import { useMay } from "../session/session.ts";
import { Aspects } from "./Aspects.tsx";
import styles from "./Change.module.css";
import { type ChangeView, changeCommands, STATUS_TONES, useChange, useSend } from "./changes.ts";
import { Findings } from "./Findings.tsx";
import { ReasonForm } from "./ReasonForm.tsx";
import { Trial } from "./Trial.tsx";

export function ChangePage() {
  const found = useChange(usePathText("id"));
  if (found.isPending) return <Waiting />;
  if (found.isError) return <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />;
  return <OneChange view={found.data} />;
}

function OneChange({ view }: { readonly view: ChangeView }) {
  const { t } = useTranslation(["deskChanges", "itemHistory"]);
  const send = useSend(changeCommands(view.id));
  return (
    <>
      <PageHeading title={t("titleOf", { kind: t(`changeKind.${view.kind}`), name: view.itemName })} />
      <Facts view={view} />
      {!view.intact && <p role="alert">{t("notIntact")}</p>}
      {send.isError && <ErrorPanel error={send.error} />}
      <Aspects view={view} send={send} />
      <section className={styles.panel} aria-label={t("difference")}>
        <h2>{t("difference")}</h2>
        {view.kind === "withdraw" ? <p>{t("withdrawal")}</p> : <DifferenceList changes={view.changes} />}
      </section>
      <Findings view={view} send={send} />
      <Running view={view} />
      <Course view={view} />
      {view.may.cancel && (
        <ReasonForm
          label={t("cancel.reason")}
          button={t("cancel.do")}
          danger
          pending={send.isPending}
          onSend={(reason) => send.mutate({ type: "cancel", reason })}
        />
      )}
    </>
  );
}

function Facts({ view }: { readonly view: ChangeView }) {
  const { t } = useTranslation("deskChanges");
  const { status, effectiveOn, openedAt, openedBy, reason, baseVersion, item, batch } = view;
  return (
    <dl className={styles.facts}>
      <Fact name={t("column.status")}>
        <Tag tone={STATUS_TONES[status]}>{t(`status.${status}`)}</Tag>{" "}
        {effectiveOn !== null && t("effectiveOn", { day: effectiveOn })}
      </Fact>
      <Fact name={t("column.reason")}>{reason}</Fact>
      <Fact name={t("column.opened")}>{`${openedAt.slice(0, 16).replace("T", " ")} ${openedBy}`}</Fact>
      {baseVersion !== null && <Fact name={t("base")}>{shortVersion(baseVersion)}</Fact>}
      {batch !== null && (
        <Fact name={t("batch")}>
          <Link to="/catalogue/batches">{t("toBatch")}</Link>
        </Fact>
      )}
      <Fact name={t("item")}>
        <Link to="/catalogue/$code/versions" params={{ code: item }}>
          {t("toVersions")}
        </Link>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Before publication everybody sees whom it touches: nobody, as long as nobody leads their case over. */
function Running({ view }: { readonly view: ChangeView }) {
  const { t } = useTranslation(["deskChanges", "codes"]);
  const mayRead = useMay("case.intake", "case.read-office", "case.read-all");
  const all = view.running.reduce((sum, { cases }) => sum + cases, 0);
  return (
    <section className={styles.panel} aria-label={t("running.title")}>
      <h2>{t("running.title")}</h2>
      {all === 0 ? (
        <p>{t("running.none")}</p>
      ) : (
        <>
          <p>{t("running.told", { count: all })}</p>
          <ul>
            {view.running.map(({ status, cases }) => {
              const words = t("running.of", {
                status: t(`codes:state.${status}`, { defaultValue: status }),
                count: cases,
              });
              return (
                <li key={status}>
                  {mayRead ? (
                    <Link to="/search" search={{ state: status, item: view.item }}>
                      {words}
                    </Link>
                  ) : (
                    words
                  )}
                </li>
              );
            })}
          </ul>
          {view.kind === "amend" && <Trial id={view.id} all={all} />}
        </>
      )}
    </section>
  );
}

function Course({ view }: { readonly view: ChangeView }) {
  const { t } = useTranslation(["deskChanges", "itemHistory"]);
  return (
    <section className={styles.panel} aria-label={t("course")}>
      <h2>{t("course")}</h2>
      <ol className={styles.course}>
        {view.events.map((event, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events are only ever added at the end
          <li key={index}>
            {event.at.slice(0, 16).replace("T", " ")} · {event.by ?? t("platform")} · {t(`event.${event.type}`)}
            {event.aspect !== null && `（${t(`itemHistory:aspect.${event.aspect}`)}）`}
            {event.words !== null && event.words !== "" && ` · ${event.words}`}
          </li>
        ))}
      </ol>
      <p className={styles.note}>{view.intact ? t("intact") : t("notIntact")}</p>
    </section>
  );
}
