/** One piece of joint work at the desk: who is asked, when it is, what was found, and what became of each case. */
import { Link } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { usePathText } from "../page-address/use-page-address.ts";
import styles from "./Joint.module.css";
import { type Give, type JointView, slotText, useJoint, useJointCommand } from "./joint.ts";
import { PartList } from "./PartList.tsx";
import { Responders } from "./Responders.tsx";
import { ReuseForm } from "./ReuseForm.tsx";
import { SlotPanel } from "./SlotPanel.tsx";
import { STATUS_TONES } from "./tones.ts";
import { Untold } from "./Untold.tsx";

export function JointPage() {
  const found = useJoint(usePathText("id"));
  if (found.isPending) return <Waiting />;
  if (found.isError) return <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />;
  return <OpenWork view={found.data} />;
}

function OpenWork({ view }: { readonly view: JointView }) {
  const { t } = useTranslation("deskJoint");
  const give = useJointCommand(view.id);
  const goes = view.status === "settled" || view.status === "on-site";
  return (
    <>
      <PageHeading title={`${t(`kind.${view.kind}`)} ${view.address ?? ""}`} />
      <dl className={styles.facts}>
        <Fact name={t("fact.status")}>
          <Tag tone={STATUS_TONES[view.status]}>{t(`status.${view.status}`)}</Tag>
        </Fact>
        <Fact name={t("fact.slot")}>{view.slot === null ? t("list.noSlot") : slotText(view.slot)}</Fact>
        <Fact name={t("fact.latestOn")}>{view.latestOn ?? t("fact.noLimit")}</Fact>
        <Fact name={t("fact.lead")}>{view.leadName}</Fact>
        <Fact name={t("fact.requestedBy")}>{view.requestedBy}</Fact>
        {view.point !== null && <Fact name={t("fact.point")}>{t("fact.pointOf", view.point)}</Fact>}
        <Fact name={t("fact.length")}>{t("fact.lengthOf", { minutes: view.minutes, travel: view.travelMinutes })}</Fact>
      </dl>
      {goes && (
        <p>
          <Link to="/joint/$id/site" params={{ id: view.id }}>
            {t("site.open")}
          </Link>
        </p>
      )}
      {give.isError && <ErrorPanel error={give.error} />}
      <Untold view={view} />
      <SlotPanel view={view} give={give} />
      <Responders view={view} give={give} />
      <Report view={view} />
      <PartList view={view} give={give} />
      {view.allowed.includes("reuse") && <ReuseForm view={view} />}
      {view.allowed.includes("cancel") && <Cancelling give={give} />}
    </>
  );
}

export function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Report({ view }: { readonly view: JointView }) {
  const { t } = useTranslation("deskJoint");
  if (view.people.length === 0) return null;
  return (
    <section className={styles.panel} aria-label={t("report.title")}>
      <h2>{t("report.title")}</h2>
      {view.summary !== null && <p className={styles.words}>{view.summary}</p>}
      <ul>
        {view.people.map((one) => (
          <li key={one.account}>
            {one.name} · {one.officeName} ·{" "}
            {t("report.certificate", { number: one.enforcementNumber ?? t("report.none") })}{" "}
            <Tag tone={one.signed ? "good" : "quiet"}>{one.signed ? t("report.signed") : t("report.here")}</Tag>
          </li>
        ))}
      </ul>
      {view.person !== null && (
        <p>
          {view.person.signed ? t("report.personSigned") : t("report.personNotSigned")} {view.person.words}
        </p>
      )}
    </section>
  );
}

function Cancelling({ give }: { readonly give: Give }) {
  const { t } = useTranslation("deskJoint");
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <Button danger onClick={() => setAsked(true)}>
        {t("cancel.ask")}
      </Button>
    );
  return (
    <Form<{ reason: string }> layout="inline" onFinish={({ reason }) => give.mutate({ type: "cancel", reason })}>
      <Form.Item name="reason" label={t("cancel.reason")} rules={[{ required: true, message: t("cancel.missing") }]}>
        <Input maxLength={500} />
      </Form.Item>
      <Button danger htmlType="submit" loading={give.isPending}>
        {t("cancel.do")}
      </Button>
    </Form>
  );
}
