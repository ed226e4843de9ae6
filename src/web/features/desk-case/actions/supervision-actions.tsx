/** 督办: an order with an addressee and a day, and the answer to it. */
import { Form, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../../ui/ErrorPanel.tsx";
import { useColleagues } from "../colleagues.ts";
import styles from "./ActionForm.module.css";
import { ActionForm } from "./ActionForm.tsx";
import type { ActionProps } from "./action.ts";
import { DayField } from "./DayField.tsx";
import { WordsField } from "./ReasonFields.tsx";

interface Supervise {
  readonly order: string;
  readonly to: string;
  readonly answerDueOn: string;
}

export function SuperviseAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  const colleagues = useColleagues(EVERYBODY);
  const options = (colleagues.data ?? []).map(({ account, name, posts }) => ({
    value: account,
    label: [name, posts[0]?.name ?? ""].filter((text) => text !== "").join(" · "),
  }));
  return (
    <ActionForm<Supervise> {...props} type="supervise" toCommand={(values) => ({ ...values })}>
      <p className={styles.lead}>{t("supervise.lead")}</p>
      <WordsField name="order" label={t("supervise.order")} />
      {colleagues.isError && <ErrorPanel error={colleagues.error} onRetry={() => void colleagues.refetch()} />}
      <Form.Item name="to" label={t("supervise.to")} rules={[{ required: true, message: t("handOver.toMissing") }]}>
        <Select options={options} loading={colleagues.isPending} showSearch={{ optionFilterProp: "label" }} />
      </Form.Item>
      <DayField name="answerDueOn" label={t("supervise.answerDueOn")} notBeforeToday />
    </ActionForm>
  );
}

const EVERYBODY = {};

interface Answer {
  readonly supervision: string;
  readonly answer: string;
}

export function AnswerSupervisionAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  const open = props.view.supervisions.filter((one) => one.mine && one.answer === null);
  return (
    <ActionForm<Answer>
      {...props}
      type="answer-supervision"
      initial={{ supervision: open[0]?.id ?? "" }}
      toCommand={(values) => ({ ...values })}
    >
      <Form.Item name="supervision" label={t("supervise.which")} rules={[{ required: true }]}>
        <Radio.Group
          options={open.map(({ id, order, answerDueOn }) => ({
            value: id,
            label: t("supervise.option", { order, on: answerDueOn }),
          }))}
        />
      </Form.Item>
      <WordsField name="answer" label={t("supervise.answer")} />
    </ActionForm>
  );
}
