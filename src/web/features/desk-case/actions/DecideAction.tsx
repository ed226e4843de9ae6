/** The decision: outcome, reasons, ground, and where the person can go against it. */
import { Alert, Form, Input, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Guide } from "../../catalogue/catalogue.ts";
import type { CaseView, ConsultedView } from "../case-view.ts";
import { useColleagues } from "../colleagues.ts";
import styles from "./ActionForm.module.css";
import { ActionForm } from "./ActionForm.tsx";
import type { ActionProps } from "./action.ts";
import { type Checks, ConditionChecks } from "./ConditionChecks.tsx";
import { ReasonFields, WordsField } from "./ReasonFields.tsx";
import { OutcomeField } from "./ReviewAction.tsx";
import { firstTask, TaskField, useTask } from "./TaskField.tsx";

interface Decision {
  readonly task: string;
  readonly outcome: string;
  readonly reason?: string;
  readonly ground?: string;
  readonly checks?: Checks;
  /** By task of the office that objected. */
  readonly answers?: Readonly<Record<string, { readonly adopted: boolean; readonly reason?: string }>>;
  readonly members?: readonly string[];
  readonly minutes?: string;
}

export function DecideAction(props: ActionProps) {
  const { view } = props;
  const collegial = view.item.decisionMode === "collegial";
  const objections = objectionsIn(view);
  return (
    <ActionForm<Decision>
      {...props}
      type="decide"
      initial={{ task: firstTask(view, "decide") }}
      toCommand={({ task, outcome, reason = "", ground, checks = {}, answers = {}, members = [], minutes = "" }) => ({
        task,
        outcome,
        reason,
        checks,
        ...(outcome === "refused" && ground !== undefined ? { ground } : {}),
        ...(objections.length === 0 ? {} : { answers: answersOf(objections, answers) }),
        ...(collegial ? { meeting: { members, minutes } } : {}),
      })}
    >
      <DecideFields {...props} />
      {collegial && <MeetingFields />}
    </ActionForm>
  );
}

function DecideFields({ view, guide }: ActionProps) {
  const { t } = useTranslation("deskActions");
  const { tasks } = useTask(view, "decide");
  const outcome: unknown = Form.useWatch("outcome", Form.useFormInstance());
  return (
    <>
      <TaskField tasks={tasks} />
      <Form.Item name="checks" label={t("checks.title")}>
        <ConditionChecks conditions={view.conditions} guide={guide} />
      </Form.Item>
      {objectionsIn(view).map((objection) => (
        <AnswerFields key={objection.task} objection={objection} />
      ))}
      <OutcomeField outcomes={view.outcomes} />
      {outcome === "refused" ? (
        <>
          <ReasonFields
            item={view.item.code}
            kind="refusal"
            codeField="ground"
            textField="reason"
            textLabel={t("decide.reason")}
          />
          {guide !== undefined && <RemediesShown remedies={guide.remedies} />}
        </>
      ) : (
        <WordsField name="reason" label={t("decide.note")} optional />
      )}
    </>
  );
}

/** Objections of consulted offices that stand. */
function objectionsIn({ consultations }: CaseView): readonly ConsultedView[] {
  return consultations.flatMap(({ columns }) =>
    columns.filter(({ stands, outcome }) => stands && outcome === "object"),
  );
}

/** Whether the lead adopts the objection, and why not. */
function AnswerFields({ objection }: { readonly objection: ConsultedView }) {
  const { t } = useTranslation("deskActions");
  const { task, officeName, text } = objection;
  const adopted: unknown = Form.useWatch(["answers", task, "adopted"], Form.useFormInstance());
  return (
    <fieldset className={styles.objection}>
      <legend>{t("decide.objection", { office: officeName })}</legend>
      <p className={styles.lead}>{text}</p>
      <Form.Item
        name={["answers", task, "adopted"]}
        label={t("decide.answer")}
        rules={[{ required: true, message: t("decide.answerMissing") }]}
      >
        <Radio.Group
          options={[
            { value: true, label: t("decide.adopted") },
            { value: false, label: t("decide.notAdopted") },
          ]}
        />
      </Form.Item>
      {adopted === false && (
        <Form.Item
          name={["answers", task, "reason"]}
          label={t("decide.whyNot")}
          rules={[{ required: true, whitespace: true, message: t("words.missing") }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
        </Form.Item>
      )}
    </fieldset>
  );
}

function answersOf(objections: readonly ConsultedView[], answers: NonNullable<Decision["answers"]>) {
  return objections.map(({ task }) => ({
    task,
    adopted: answers[task]?.adopted === true,
    reason: answers[task]?.reason ?? "",
  }));
}

/** What the decision's paper will say about review and lawsuit: data of the deciding body. */
function RemediesShown({ remedies }: { readonly remedies: Guide["remedies"] }) {
  const { t } = useTranslation("deskActions");
  return (
    <Alert
      type="info"
      showIcon
      className={styles.news}
      title={t("decide.remedies")}
      description={t("decide.remediesText", {
        reviewBody: remedies.reviewBody,
        reviewDays: remedies.reviewDays,
        court: remedies.court,
        litigationMonths: remedies.litigationMonths,
      })}
    />
  );
}

/** 集体会审: who sat, and what the minutes say. */
function MeetingFields() {
  const { t } = useTranslation("deskActions");
  const colleagues = useColleagues({});
  return (
    <>
      <Form.Item
        name="members"
        label={t("decide.members")}
        rules={[{ required: true, type: "array", min: 3, message: t("decide.membersMissing") }]}
      >
        <Select
          mode="multiple"
          loading={colleagues.isPending}
          options={(colleagues.data ?? []).map((each) => ({ value: each.account, label: each.name }))}
          showSearch={{ optionFilterProp: "label" }}
        />
      </Form.Item>
      <Form.Item
        name="minutes"
        label={t("decide.minutes")}
        rules={[{ required: true, whitespace: true, message: t("words.missing") }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={4000} />
      </Form.Item>
    </>
  );
}
