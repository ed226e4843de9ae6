/** What an invited office says: whether it comes and when it cannot, and its opinion. */
import { Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
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
