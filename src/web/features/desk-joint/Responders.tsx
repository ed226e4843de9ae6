/** Who is invited, for what, what they answered; opinions and absences apart. */
import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Tag } from "../../ui/Tag.tsx";
import { useColleagues } from "../desk-case/colleagues.ts";
import { momentText } from "../desk-lists/days.ts";
import { useSession } from "../session/session.ts";
import { AbsenceForm } from "./AbsenceForm.tsx";
import { AnswerForms } from "./AnswerForms.tsx";
import styles from "./Joint.module.css";
import { type Give, type JointView, type ResponderView, withOffset } from "./joint.ts";

interface PanelProps {
  readonly view: JointView;
  readonly give: Give;
}

const ASKED = ["attendance", "opinion", "own-decision", "required-reply"] as const;

export function Responders({ view, give }: PanelProps) {
  const { t } = useTranslation("deskJoint");
  const mine = new Set(useSession().data?.posts.map((post) => post.office) ?? []);
  const mayInvite = view.allowed.includes("invite") && view.kind !== "combined-visit";
  const owing = view.allowed.includes("record-absence") ? owingUninvited(view) : [];
  if (view.responders.length === 0 && owing.length === 0 && !mayInvite) return null;
  return (
    <section className={styles.panel} aria-label={t("responder.title")}>
      <h2>{t("responder.title")}</h2>
      {view.responders.map((one) => (
        <article key={one.office} className={styles.responder}>
          <Standing one={one} />
          {mine.has(one.office) && <AnswerForms view={view} responder={one} give={give} />}
          {view.allowed.includes("record-absence") && one.mayStandFor.length > 0 && one.absence === null && (
            <AbsenceForm responder={one} give={give} />
          )}
        </article>
      ))}
      {owing.map((one) => (
        <article key={one.office} className={styles.responder}>
          <h3>
            {one.officeName} <Tag>{t("asked.own-decision")}</Tag>
          </h3>
          <AbsenceForm responder={{ ...one, mayStandFor: ["nothing"], absenceDocuments: [] }} give={give} />
        </article>
      ))}
      {mayInvite && <Inviting view={view} give={give} />}
    </section>
  );
}

/** Offices with a step of their own in the work whom nobody invited and of whom nobody is there. */
function owingUninvited(view: JointView) {
  const known = new Set([view.lead, ...view.responders.map((one) => one.office)]);
  const here = new Set(view.people.map((one) => one.officeName));
  const offices = new Map(view.parts.map(({ office, officeName }) => [office, officeName]));
  return [...offices].flatMap(([office, officeName]) =>
    known.has(office) || here.has(officeName) ? [] : [{ office, officeName }],
  );
}

function Standing({ one }: { readonly one: ResponderView }) {
  const { t } = useTranslation("deskJoint");
  return (
    <>
      <h3>
        {one.officeName} <Tag>{t(`asked.${one.asked}`)}</Tag>
      </h3>
      <p>
        {one.attends === null && t("responder.waits", { until: momentText(one.replyBy) })}
        {one.attends === true && t("responder.comes", { by: one.reply?.by ?? "" })}
        {one.attends === false && t("responder.cannot", { reason: one.reply?.reason ?? "" })}
      </p>
      {one.opinion !== null && (
        <p>
          <b>{t("responder.opinion")}</b> {t(`opinion.${one.opinion.outcome}`)} {one.opinion.words}
        </p>
      )}
      {one.absence !== null && (
        <p>
          <Tag tone="warn">{t("absence.tag")}</Tag>{" "}
          {one.absence.standsFor === "nothing"
            ? t("absence.nothing")
            : t("absence.text", {
                document: one.absence.document,
                article: one.absence.article,
                standsFor: t(`standsFor.${one.absence.standsFor}`),
              })}
        </p>
      )}
    </>
  );
}

interface Invitation {
  readonly offices: readonly string[];
  readonly asked: (typeof ASKED)[number];
  readonly replyBy: string;
}

function Inviting({ view, give }: PanelProps) {
  const { t } = useTranslation("deskJoint");
  const [open, setOpen] = useState(false);
  const colleagues = useColleagues(open ? {} : undefined);
  if (!open) return <Button onClick={() => setOpen(true)}>{t("invite.open")}</Button>;
  const known = new Set([view.lead, ...view.responders.map((one) => one.office)]);
  const offices = new Map(
    (colleagues.data ?? []).flatMap((one) => one.posts.map((post) => [post.office, post.officeName] as const)),
  );
  const free = [...offices].filter(([office]) => !known.has(office));
  const send = ({ offices: chosen, asked, replyBy }: Invitation) =>
    give.mutate({
      type: "invite",
      responders: chosen.map((office) => ({ office, asked })),
      replyBy: withOffset(replyBy, view.requestedAt),
    });
  return (
    <Form<Invitation>
      layout="vertical"
      className={styles.form ?? ""}
      initialValues={{ asked: "opinion" }}
      onFinish={send}
    >
      <Form.Item
        name="offices"
        label={t("invite.offices")}
        rules={[{ required: true, message: t("invite.officesMissing") }]}
      >
        <Select
          mode="multiple"
          loading={colleagues.isPending}
          showSearch={{ optionFilterProp: "label" }}
          options={free.map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item name="asked" label={t("invite.asked")} extra={t("invite.askedHint")}>
        <Select options={ASKED.map((asked) => ({ value: asked, label: t(`asked.${asked}`) }))} />
      </Form.Item>
      <Form.Item
        name="replyBy"
        label={t("invite.replyBy")}
        rules={[{ required: true, message: t("invite.replyByMissing") }]}
      >
        <Input type="datetime-local" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={give.isPending}>
        {t("invite.send")}
      </Button>
    </Form>
  );
}
