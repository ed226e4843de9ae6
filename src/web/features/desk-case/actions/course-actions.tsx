/** What changes the course of a case from outside its flow: 加签, 委派, 撤回, 跳转, and what the case waits for. */
import { Form, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../../ui/ErrorPanel.tsx";
import { FileField } from "../../../ui/FileField.tsx";
import type { UploadedFile } from "../../../ui/uploads.ts";
import { sendFile } from "../../apply/use-form-services-of.ts";
import { useColleagues, type WorkPlace } from "../colleagues.ts";
import { fileHref } from "../MaterialViewer.tsx";
import styles from "./ActionForm.module.css";
import { ActionForm } from "./ActionForm.tsx";
import type { ActionProps } from "./action.ts";
import { WordsField } from "./ReasonFields.tsx";
import { firstTask, TaskField, useTask } from "./TaskField.tsx";

interface Asked {
  readonly task: string;
  readonly to: string;
  readonly question: string;
}

/** 加签: anybody who reviews may be asked, of another office too. */
export function AskSignerAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  const { tasks, task } = useTask(props.view, "ask-signer");
  return (
    <ActionForm<Asked>
      {...props}
      type="ask-signer"
      initial={{ task: firstTask(props.view, "ask-signer") }}
      toCommand={(values) => ({ ...values })}
    >
      <p className={styles.lead}>{t("askSigner.lead")}</p>
      <TaskField tasks={tasks} />
      <ColleagueField place={EVERYWHERE} label={t("askSigner.to")} {...(task?.holder ? { except: task.holder } : {})} />
      <WordsField name="question" label={t("askSigner.question")} />
    </ActionForm>
  );
}

const EVERYWHERE: WorkPlace = {};

interface Delegated {
  readonly task: string;
  readonly to: string;
  readonly note?: string;
}

/** 委派: somebody of the same post; the word comes back. */
export function DelegateAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  return (
    <ActionForm<Delegated>
      {...props}
      type="delegate"
      initial={{ task: firstTask(props.view, "delegate") }}
      toCommand={({ task, to, note }) => ({ task, to, ...(note === undefined || note === "" ? {} : { note }) })}
    >
      <p className={styles.lead}>{t("delegate.lead")}</p>
      <DelegateFields {...props} />
      <WordsField name="note" label={t("delegate.note")} optional />
    </ActionForm>
  );
}

function DelegateFields({ view }: ActionProps) {
  const { t } = useTranslation("deskActions");
  const { tasks, task } = useTask(view, "delegate");
  return (
    <>
      <TaskField tasks={tasks} />
      <ColleagueField place={task} label={t("delegate.to")} {...(task?.holder ? { except: task.holder } : {})} />
    </>
  );
}

interface ColleagueFieldProps {
  readonly place: WorkPlace | undefined;
  readonly label: string;
  readonly except?: string;
}

function ColleagueField({ place, label, except }: ColleagueFieldProps) {
  const { t } = useTranslation("deskActions");
  const colleagues = useColleagues(place);
  const options = (colleagues.data ?? [])
    .filter((colleague) => colleague.account !== except)
    .map((colleague) => ({ value: colleague.account, label: colleague.name }));
  return (
    <>
      {colleagues.isError && <ErrorPanel error={colleagues.error} onRetry={() => void colleagues.refetch()} />}
      <Form.Item
        name="to"
        label={label}
        extra={!colleagues.isPending && options.length === 0 ? t("handOver.nobody") : undefined}
        rules={[{ required: true, message: t("handOver.toMissing") }]}
      >
        <Select options={options} loading={colleagues.isPending} showSearch={{ optionFilterProp: "label" }} />
      </Form.Item>
    </>
  );
}

interface TakenBack {
  readonly node: string;
  readonly reason: string;
}

/** 撤回 of one's own step. */
export function TakeBackAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  const steps = props.view.takeBack;
  return (
    <ActionForm<TakenBack>
      {...props}
      type="take-back"
      initial={{ node: steps[0]?.node ?? "" }}
      toCommand={(values) => ({ ...values })}
    >
      <p className={styles.lead}>{t("takeBack.lead")}</p>
      <Form.Item name="node" label={t("takeBack.step")} hidden={steps.length < 2}>
        <Select options={steps.map(({ node, name }) => ({ value: node, label: name }))} />
      </Form.Item>
      <WordsField name="reason" label={t("takeBack.reason")} />
    </ActionForm>
  );
}

interface Jumped {
  readonly task: string;
  readonly to: string;
  readonly reason: string;
}

/** 跳转, never over what the law requires. */
export function JumpAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  return (
    <ActionForm<Jumped>
      {...props}
      type="jump"
      danger
      initial={{ task: firstTask(props.view, "jump") }}
      toCommand={(values) => ({ ...values })}
    >
      <p className={styles.lead}>{t("jump.lead")}</p>
      <JumpFields {...props} />
      <WordsField name="reason" label={t("jump.reason")} />
    </ActionForm>
  );
}

function JumpFields({ view }: ActionProps) {
  const { t } = useTranslation("deskActions");
  const { tasks, task } = useTask(view, "jump");
  const targets = task?.jumpTargets ?? [];
  return (
    <>
      <TaskField tasks={tasks} />
      <Form.Item name="to" label={t("jump.to")} rules={[{ required: true, message: t("jump.toMissing") }]}>
        <Select options={targets.map(({ node, name }) => ({ value: node, label: name }))} />
      </Form.Item>
    </>
  );
}

interface Delivered {
  readonly wait: string;
  readonly words: string;
}

/** What the case waits for is here. */
export function DeliverMessageAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const { waits } = props.view;
  return (
    <ActionForm<Delivered>
      {...props}
      type="deliver-message"
      initial={{ wait: waits[0]?.id ?? "" }}
      toCommand={(values) => ({ ...values, ...(files.length === 0 ? {} : { files: files.map((file) => file.id) }) })}
    >
      <Form.Item name="wait" label={t("deliver.what")}>
        <Select options={waits.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <WordsField name="words" label={t("deliver.words")} />
      <FileField
        id="message-files"
        label={t("deliver.files")}
        files={files}
        onChange={setFiles}
        upload={sendFile}
        hrefOf={(file) => fileHref(props.view.id, file.id)}
        maxCount={50}
      />
    </ActionForm>
  );
}
