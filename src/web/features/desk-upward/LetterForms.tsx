/** The letter that went up, and the paper that came down: number, day, and what it says. */
import { Button, Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { useToday } from "../desk-lists/use-today.ts";
import styles from "./Upward.module.css";
import type { ProposalView } from "./upward.ts";

interface Letter {
  readonly documentNumber: string;
  readonly on: string;
}

interface LetterFormProps {
  readonly pending: boolean;
  readonly onSend: (letter: Letter) => void;
}

export function LetterForm({ pending, onSend }: LetterFormProps) {
  const { t } = useTranslation("deskUpward");
  return (
    <Form<Letter> layout="vertical" className={styles.narrow ?? ""} onFinish={onSend}>
      <NumberAndDay number={t("letter.number")} day={t("letter.day")} />
      <Button type="primary" htmlType="submit" loading={pending}>
        {t("letter.do")}
      </Button>
    </Form>
  );
}

interface Answered extends Letter {
  readonly outcome: NonNullable<ProposalView["answer"]>["outcome"];
  readonly reason: string;
  readonly by: string;
}

interface AnswerFormProps {
  /** Who keeps the basic catalogue: as a rule it is they who answer. */
  readonly to: string;
  readonly pending: boolean;
  readonly onSend: (answer: Answered) => void;
}

const OUTCOMES = ["adopted", "adopted-in-part", "declined"] as const;

export function AnswerForm({ to, pending, onSend }: AnswerFormProps) {
  const { t } = useTranslation("deskUpward");
  const [form] = Form.useForm<Answered>();
  const outcome = Form.useWatch("outcome", form);
  const needsReason = outcome !== undefined && outcome !== "adopted";
  return (
    <Form<Answered>
      form={form}
      layout="vertical"
      className={styles.narrow ?? ""}
      initialValues={{ by: to, reason: "" }}
      onFinish={onSend}
    >
      <p className={styles.note}>{t("answer.told")}</p>
      <Form.Item
        name="outcome"
        label={t("answer.outcome")}
        rules={[{ required: true, message: t("answer.outcomeMissing") }]}
      >
        <Radio.Group options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t("answer.reason")}
        rules={[{ required: needsReason, whitespace: needsReason, message: t("answer.reasonMissing") }]}
      >
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item
        name="by"
        label={t("answer.by")}
        rules={[{ required: true, whitespace: true, message: t("answer.byMissing") }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <NumberAndDay number={t("answer.number")} day={t("answer.day")} />
      <Button type="primary" htmlType="submit" loading={pending}>
        {t("answer.do")}
      </Button>
    </Form>
  );
}

function NumberAndDay({ number, day }: { readonly number: string; readonly day: string }) {
  const { t } = useTranslation("deskUpward");
  const today = useToday();
  return (
    <>
      <Form.Item
        name="documentNumber"
        label={number}
        rules={[{ required: true, whitespace: true, message: t("numberMissing") }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="on" label={day} rules={[{ required: true, message: t("dayMissing") }]}>
        <Input type="date" {...(today === "" ? {} : { max: today })} />
      </Form.Item>
    </>
  );
}
