/** What an invited office says: whether it comes and when it cannot, and its opinion. */
import { Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { KIND_RULES } from "../../../core/joint/index.ts";
import { useTasks } from "../desk-lists/rows.ts";
import styles from "./Joint.module.css";
import { type Give, type JointView, type ResponderView, withOffset } from "./joint.ts";

interface AnswerProps {
  readonly view: JointView;
  readonly responder: ResponderView;
  readonly give: Give;
}

interface Answer {
  readonly attends: boolean;
  readonly reason?: string;
  readonly busyFrom?: string;
  readonly busyTo?: string;
}

export function AnswerForms(props: AnswerProps) {
  const { view } = props;
  return (
    <>
      {view.allowed.includes("respond") && <Attendance {...props} />}
      {view.allowed.includes("join") && <OwnStep {...props} />}
      {view.allowed.includes("give-opinion") && <Opinion {...props} />}
    </>
  );
}

function Attendance({ view, responder, give }: AnswerProps) {
  const { t } = useTranslation("deskJoint");
  const send = ({ attends, reason = "", busyFrom = "", busyTo = "" }: Answer) =>
    give.mutate({
      ...{ type: "respond", office: responder.office, attends, reason },
      busy:
        busyFrom === "" || busyTo === ""
          ? []
          : [{ from: withOffset(busyFrom, view.requestedAt), to: withOffset(busyTo, view.requestedAt) }],
    });
  return (
    <Form<Answer> layout="vertical" className={styles.form ?? ""} initialValues={{ attends: true }} onFinish={send}>
      <Form.Item name="attends" label={t("answer.attends")}>
        <Select
          options={[
            { value: true, label: t("answer.yes") },
            { value: false, label: t("answer.no") },
          ]}
        />
      </Form.Item>
      <Form.Item name="reason" label={t("answer.reason")}>
        <Input maxLength={500} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="busyFrom" label={t("answer.busyFrom")}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item name="busyTo" label={t("answer.busyTo")}>
          <Input type="datetime-local" />
        </Form.Item>
      </div>
      <Button type="primary" htmlType="submit" loading={give.isPending}>
        {t("answer.send")}
      </Button>
    </Form>
  );
}

/** A waiting step of one's own is served by the same trip. */
function OwnStep({ view, responder, give }: AnswerProps) {
  const { t } = useTranslation("deskJoint");
  const tasks = useTasks();
  const serves: readonly string[] = KIND_RULES[view.kind].serves;
  const known = new Set(view.parts.map((part) => `${part.caseId} ${part.task}`));
  const steps = (tasks.data?.rows ?? []).filter(
    (row) =>
      row.taskOffice === responder.office && serves.includes(row.taskKind) && !known.has(`${row.id} ${row.task}`),
  );
  if (steps.length === 0) return null;
  return (
    <Form<{ step: string }>
      layout="vertical"
      className={styles.form ?? ""}
      onFinish={({ step }) => {
        const row = steps.find((one) => `${one.id} ${one.task}` === step);
        if (row !== undefined) give.mutate({ type: "join-with", caseId: row.id, task: row.task });
      }}
    >
      <Form.Item name="step" label={t("answer.ownStep")} rules={[{ required: true, message: t("new.stepsMissing") }]}>
        <Select
          options={steps.map((row) => ({
            value: `${row.id} ${row.task}`,
            label: `${row.number} ${row.itemName} · ${row.taskName}`,
          }))}
        />
      </Form.Item>
      <Button htmlType="submit" loading={give.isPending}>
        {t("answer.join")}
      </Button>
    </Form>
  );
}

function Opinion({ responder, give }: AnswerProps) {
  const { t } = useTranslation("deskJoint");
  return (
    <Form<{ outcome: string; words?: string }>
      layout="vertical"
      className={styles.form ?? ""}
      initialValues={{ outcome: "agree" }}
      onFinish={({ outcome, words = "" }) =>
        give.mutate({ type: "give-opinion", office: responder.office, outcome, words })
      }
    >
      <Form.Item name="outcome" label={t("answer.opinion")}>
        <Select
          options={(["agree", "conditional", "object"] as const).map((value) => ({
            value,
            label: t(`opinion.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="words" label={t("answer.words")}>
        <Input.TextArea rows={2} maxLength={4000} />
      </Form.Item>
      <Button htmlType="submit" loading={give.isPending}>
        {t("answer.sendOpinion")}
      </Button>
    </Form>
  );
}
