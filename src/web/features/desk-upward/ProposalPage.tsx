/** One proposal: what it would change, why, what was answered, what stands now, and what is done next. */
import { Link } from "@tanstack/react-router";
import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { type Send, useSend } from "../desk-changes/changes.ts";
import { ReasonForm } from "../desk-changes/ReasonForm.tsx";
import { useItemToEdit, useRegister } from "../desk-item-editor/item.ts";
import { startOf } from "../desk-item-editor/use-item-draft.ts";
import { DifferenceList } from "../item-history/DifferenceList.tsx";
import { usePathText } from "../page-address/use-page-address.ts";
import { AnswerForm, LetterForm } from "./LetterForms.tsx";
import { ProposalForm } from "./ProposalForm.tsx";
import { ProposalState } from "./ProposalsPage.tsx";
import styles from "./Upward.module.css";
import { type ProposalView, proposalCommands, useBasics, useProposal, type Written } from "./upward.ts";

export function ProposalPage() {
  const found = useProposal(usePathText("id"));
  if (found.isPending) return <Waiting />;
  if (found.isError) return <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />;
  return <OneProposal view={found.data} />;
}

function OneProposal({ view }: { readonly view: ProposalView }) {
  const { t } = useTranslation("deskUpward");
  const send = useSend(proposalCommands(view.id));
  const { adoption } = view;
  return (
    <>
      <PageHeading title={t("titleOf", { title: view.title, field: t(`field.${view.field}`) })} />
      <Facts view={view} />
      {adoption !== null && (
        <Alert
          type={adoption.whole ? "success" : "info"}
          showIcon
          title={adoption.whole ? t("adoption.wholeTold", adoption) : t("adoption.partTold", adoption)}
        />
      )}
      <section className={styles.panel} aria-label={t("difference")}>
        <h2>{t("difference")}</h2>
        <DifferenceList
          changes={view.changes.map((change) => ({ ...change, aspects: [] }))}
          sides={{ before: t("side.stands"), after: t("side.proposed") }}
        />
      </section>
      <Why view={view} />
      {view.answer !== null && <Answer answer={view.answer} />}
      {send.isError && <ErrorPanel error={send.error} />}
      <Next key={view.version} view={view} send={send} />
      <Course view={view} />
    </>
  );
}

function Facts({ view }: { readonly view: ProposalView }) {
  const { t } = useTranslation("deskUpward");
  const { letter, issuedBy, edition } = view;
  return (
    <dl className={styles.facts}>
      <Fact name={t("column.status")}>
        <ProposalState row={view} />
      </Fact>
      <Fact name={t("basics.title")}>
        <Link to="/catalogue/basics/$code" params={{ code: view.basicCode }}>
          <span lang="zh-CN">{view.title}</span>
        </Link>
      </Fact>
      <Fact name={t("to")}>
        <span lang="zh-CN">{issuedBy}</span>
      </Fact>
      <Fact name={t("against")}>
        <span lang="zh-CN">{edition}</span>
      </Fact>
      {letter !== null && <Fact name={t("column.letter")}>{`${letter.on} ${letter.documentNumber}`}</Fact>}
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

function Why({ view }: { readonly view: ProposalView }) {
  const { t } = useTranslation("deskUpward");
  return (
    <section className={styles.panel} aria-label={t("why")}>
      <h2>{t("why")}</h2>
      <p>{view.reason}</p>
      <ul lang="zh-CN">
        {view.laws.map((law) => (
          <li key={`${law.title} ${law.article}`}>
            {law.checked || law.article === null
              ? law.text
              : t("unchecked", { title: law.title, article: law.article })}
          </li>
        ))}
      </ul>
      {view.items.length > 0 && (
        <p>
          {t("touched")}
          {view.items.map(({ code, name }, index) => (
            <span key={code} lang="zh-CN">
              {index > 0 && t("comma")}
              <Link to="/catalogue/$code/versions" params={{ code }}>
                {name}
              </Link>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

function Answer({ answer }: { readonly answer: NonNullable<ProposalView["answer"]> }) {
  const { t } = useTranslation("deskUpward");
  return (
    <section className={styles.panel} aria-label={t("column.answer")}>
      <h2>{t("column.answer")}</h2>
      <p>
        {t("answered", { ...answer, outcome: t(`outcome.${answer.outcome}`) })}
        {answer.reason !== "" && ` · ${answer.reason}`}
      </p>
    </section>
  );
}

function Next({ view, send }: { readonly view: ProposalView; readonly send: Send }) {
  const { t } = useTranslation("deskUpward");
  const [revising, setRevising] = useState(false);
  const may = (type: ProposalView["may"][number]) => view.may.includes(type);
  if (view.may.length === 0) return null;
  return (
    <section className={styles.panel} aria-label={t("next")}>
      <h2>{t("next")}</h2>
      {may("revise") && !revising && <Button onClick={() => setRevising(true)}>{t("revise")}</Button>}
      {revising && <Revision view={view} send={send} />}
      {may("send") && !revising && (
        <LetterForm pending={send.isPending} onSend={(letter) => send.mutate({ type: "send", ...letter })} />
      )}
      {may("answer") && (
        <AnswerForm
          to={view.issuedBy}
          pending={send.isPending}
          onSend={(answer) => send.mutate({ type: "answer", ...answer })}
        />
      )}
      {may("withdraw") && !revising && (
        <ReasonForm
          label={t("withdraw.reason")}
          button={t("withdraw.do")}
          danger
          pending={send.isPending}
          onSend={(reason) => send.mutate({ type: "withdraw", reason })}
        />
      )}
    </section>
  );
}

function Revision({ view, send }: { readonly view: ProposalView; readonly send: Send }) {
  const { t } = useTranslation("deskUpward");
  const register = useRegister();
  const basics = useBasics();
  const row = basics.data?.rows.find(({ basicCode }) => basicCode === view.basicCode);
  const basic = register.data?.basics.find(({ basicCode }) => basicCode === view.basicCode);
  const heir = useItemToEdit(view.items[0]?.code ?? row?.heirs[0]?.code ?? "");
  if (register.isPending || basics.isPending) return <Waiting />;
  if (register.data === undefined || basic === undefined || row === undefined)
    return <ErrorPanel error={register.error ?? basics.error} />;
  const { proposed, reason, basis, items } = view;
  return (
    <ProposalForm
      {...{ basic, field: view.field, register: register.data, heirs: row.heirs }}
      materials={heir.data === undefined ? [] : (startOf(heir.data)?.spec.materials ?? [])}
      first={{ proposed, reason, basis, items: items.map(({ code }) => code) } as Written}
      button={t("form.save")}
      pending={send.isPending}
      error={undefined}
      onSend={(written) => send.mutate({ type: "revise", ...written })}
    />
  );
}

function Course({ view }: { readonly view: ProposalView }) {
  const { t } = useTranslation("deskUpward");
  return (
    <section className={styles.panel} aria-label={t("course")}>
      <h2>{t("course")}</h2>
      <ol className={styles.course}>
        {view.events.map((event, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events are only ever added at the end
          <li key={index}>
            {event.at.slice(0, 16).replace("T", " ")} · {event.by} · {t(`event.${event.type}`)}
            {event.words !== null && ` · ${event.words}`}
          </li>
        ))}
      </ol>
    </section>
  );
}
