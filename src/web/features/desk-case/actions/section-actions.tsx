/** Work on open steps that needs few words: claim, hand over, send back, and what a supervisor adds. */
import { Form, Select } from "antd";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../../ui/ErrorPanel.tsx";
import { useColleagues } from "../colleagues.ts";
import styles from "./ActionForm.module.css";
import { ActionForm } from "./ActionForm.tsx";
import type { ActionProps } from "./action.ts";
import { ReasonFields, WordsField } from "./ReasonFields.tsx";
import { firstTask, TaskField, useTask } from "./TaskField.tsx";

export function ClaimAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  return (
    <ActionForm<{ task: string }>
      {...props}
      type="claim"
      initial={{ task: firstTask(props.view, "claim") }}
      toCommand={({ task }) => ({ task })}
    >
      <p className={styles.lead}>{t("claim.lead")}</p>
      <ClaimField {...props} />
    </ActionForm>
  );
}

function ClaimField({ view }: ActionProps) {
  const { tasks } = useTask(view, "claim");
  return <TaskField tasks={tasks} />;
}

interface HandOver {
  readonly task: string;
  readonly to: string;
  readonly note?: string;
}

/** 移交, to somebody who holds the step's post. */
export function HandOverAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  return (
    <ActionForm<HandOver>
      {...props}
      type="hand-over"
      initial={{ task: firstTask(props.view, "hand-over") }}
      toCommand={({ task, to, note }) => ({ task, to, ...(note === undefined || note === "" ? {} : { note }) })}
    >
      <HandOverFields {...props} />
      <WordsField name="note" label={t("handOver.note")} optional />
    </ActionForm>
  );
}

function HandOverFields({ view }: ActionProps) {
  const { t } = useTranslation("deskActions");
  const { tasks, task } = useTask(view, "hand-over");
  const colleagues = useColleagues(task);
  const options = (colleagues.data ?? [])
    .filter((colleague) => colleague.account !== task?.holder)
    .map((colleague) => ({ value: colleague.account, label: colleague.name }));
  return (
    <>
      <TaskField tasks={tasks} />
      {colleagues.isError && <ErrorPanel error={colleagues.error} onRetry={() => void colleagues.refetch()} />}
      <Form.Item
        name="to"
        label={t("handOver.to")}
        extra={!colleagues.isPending && options.length === 0 ? t("handOver.nobody") : undefined}
        rules={[{ required: true, message: t("handOver.toMissing") }]}
      >
        <Select options={options} loading={colleagues.isPending} showSearch={{ optionFilterProp: "label" }} />
      </Form.Item>
    </>
  );
}

interface SendBack {
  readonly task: string;
  readonly to: string;
  readonly reason: string;
}

/** 退回 to an earlier step. */
export function SendBackAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  return (
    <ActionForm<SendBack>
      {...props}
      type="send-back"
      initial={{ task: firstTask(props.view, "send-back") }}
      toCommand={(values) => ({ ...values })}
    >
      <SendBackFields {...props} />
      <WordsField name="reason" label={t("sendBack.reason")} />
    </ActionForm>
  );
}

function SendBackFields({ view }: ActionProps) {
  const { t } = useTranslation("deskActions");
  const { tasks, task } = useTask(view, "send-back");
  const targets = task?.returnTargets ?? [];
  return (
    <>
      <TaskField tasks={tasks} />
      <Form.Item
        name="to"
        label={t("sendBack.to")}
        extra={targets.length === 0 ? t("sendBack.none") : undefined}
        rules={[{ required: true, message: t("sendBack.toMissing") }]}
      >
        <Select options={targets.map(({ node, name }) => ({ value: node, label: name }))} />
      </Form.Item>
    </>
  );
}

interface Reasoned {
  readonly reason: string;
  readonly explanation: string;
}

/** 退回窗口: a note to the window; the clocks run on. */
export function ReturnToWindowAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  return (
    <ActionForm<Reasoned> {...props} type="return-to-window" toCommand={(values) => ({ ...values })}>
      <p className={styles.lead}>{t("returnToWindow.lead")}</p>
      <ReasonFields
        item={props.view.item.code}
        kind="return-to-window"
        codeField="reason"
        textField="explanation"
        textLabel={t("explanation")}
      />
    </ActionForm>
  );
}

interface Grounded {
  readonly ground: string;
  readonly explanation: string;
}

/** 终止办理 by decision. */
export function TerminateAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  return (
    <ActionForm<Grounded> {...props} type="terminate" danger toCommand={(values) => ({ ...values })}>
      <p className={styles.lead}>{t("terminate.lead")}</p>
      <ReasonFields
        item={props.view.item.code}
        kind="termination"
        codeField="ground"
        textField="explanation"
        textLabel={t("explanation")}
      />
    </ActionForm>
  );
}

/** 超时说明, published. @basis 优化营商环境条例 §36 */
export function ExplainDelayAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  return (
    <ActionForm<Grounded> {...props} type="explain-delay" toCommand={(values) => ({ ...values })}>
      <p className={styles.lead}>{t("explainDelay.lead")}</p>
      <ReasonFields
        item={props.view.item.code}
        kind="overtime"
        codeField="ground"
        textField="explanation"
        textLabel={t("explanation")}
      />
    </ActionForm>
  );
}

/** 催办. */
export function RemindAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  return (
    <ActionForm<{ note: string }> {...props} type="remind" toCommand={({ note }) => ({ note })}>
      <p className={styles.lead}>{t("remind.lead")}</p>
      <WordsField name="note" label={t("remind.note")} />
    </ActionForm>
  );
}
