/** One sheet for the whole matter: situation, applicant, answers, papers, service. Everything is checked on the way out. */
import { Alert, Button, Card, Checkbox, Form, Radio, Select, Space } from "antd";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { SERVICE_WAYS } from "../../../core/catalog/index.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { DeskFormServices } from "../desk-form/DeskFormServices.tsx";
import { ListHead } from "../desk-lists/ListHead.tsx";
import { FormFields } from "../form/FormFields.tsx";
import { ApplicantFields } from "./ApplicantFields.tsx";
import styles from "./CounterSheet.module.css";
import type { CounterSheetProps } from "./counter-sheet.ts";
import { PapersFields } from "./PapersFields.tsx";
import { UndertakingsFields } from "./UndertakingsFields.tsx";
import { type CounterEntryState, useCounterEntry } from "./use-counter-entry.ts";

export function CounterSheet(props: CounterSheetProps) {
  const { t } = useTranslation(["deskCounter", "codes"]);
  const entry = useCounterEntry(props);
  const { name, guide, onLeave } = props;
  const submitOnCtrlEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void entry.submit();
  };
  return (
    <DeskFormServices>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter is a shortcut for the button below */}
      <div className={styles.sheet} onKeyDown={submitOnCtrlEnter}>
        <ListHead title={name} aside={<Button onClick={onLeave}>{t("chooseOther")}</Button>}>
          <span>{guide.body.name}</span>
        </ListHead>
        {entry.questions.length > 0 && <SituationCard entry={entry} />}
        <Card size="small" title={t("section.applicant")}>
          <Form
            form={entry.applicantForm}
            initialValues={entry.applicantInitial}
            layout="vertical"
            validateTrigger="onBlur"
            component={false}
          >
            <ApplicantFields kinds={entry.kinds} />
          </Form>
          <Space wrap>
            <Button size="small" loading={entry.known.looking} onClick={entry.fillFromApplicant}>
              {t("applicant.fill")}
            </Button>
            <output className={styles.keys}>{entry.known.told}</output>
          </Space>
          {entry.known.error !== null && <ErrorPanel error={entry.known.error} />}
        </Card>
        <div className={styles.answers}>
          <FormFields state={entry.answers} refused={entry.refused} noteOf={entry.known.noteOf} />
        </div>
        <UndertakingsFields
          offers={entry.offers}
          entered={entry.undertakings}
          onChange={entry.setUndertakings}
          unsigned={entry.attempt > 0 && entry.unsigned}
        />
        <PapersFields
          materials={entry.materials}
          papers={entry.papers}
          onChange={entry.setPapers}
          missing={entry.missing}
          covered={entry.covered}
          held={entry.held}
        />
        <Card size="small" title={t("section.service")}>
          <Space wrap>
            <Select
              aria-label={t("serviceWay")}
              value={entry.serviceWay}
              onChange={entry.setServiceWay}
              options={WAYS.map((way) => ({ value: way, label: t(`codes:way.${way}`) }))}
              popupMatchSelectWidth={false}
            />
            {entry.missing.length > 0 && (
              <Checkbox checked={entry.incomplete} onChange={(event) => entry.setIncomplete(event.target.checked)}>
                {t("incomplete")}
              </Checkbox>
            )}
          </Space>
        </Card>
        <Foot entry={entry} onLeave={onLeave} />
      </div>
    </DeskFormServices>
  );
}

const WAYS = (Object.keys(SERVICE_WAYS) as readonly (keyof typeof SERVICE_WAYS)[]).filter(
  (way) => way === "window" || way === "electronic" || way === "post",
);

function SituationCard({ entry }: { readonly entry: CounterEntryState }) {
  const { t } = useTranslation("deskCounter");
  return (
    <Card size="small" title={t("section.situation")}>
      {entry.questions.map((question) => (
        <Question key={question.id} question={question} entry={entry} />
      ))}
    </Card>
  );
}

interface QuestionProps {
  readonly question: CounterEntryState["questions"][number];
  readonly entry: CounterEntryState;
}

function Question({ question, entry }: QuestionProps) {
  const { t } = useTranslation("deskCounter");
  const open = entry.attempt > 0 && entry.openQuestions.includes(question.id);
  const chosen = question.options.find((option) => option.code === entry.situation[question.id]);
  return (
    <fieldset className={styles.question}>
      <legend>{question.text}</legend>
      <Radio.Group
        options={question.options.map(({ code, label }) => ({ value: code, label }))}
        value={entry.situation[question.id] ?? null}
        onChange={(event) => entry.answer(question.id, event.target.value)}
      />
      {chosen?.help !== undefined && <p className={styles.keys}>{chosen.help}</p>}
      {open && (
        <p role="alert" className={styles.wrong}>
          {t("situationMissing")}
        </p>
      )}
    </fieldset>
  );
}

function Foot({ entry, onLeave }: { readonly entry: CounterEntryState; readonly onLeave: () => void }) {
  const { t } = useTranslation("deskCounter");
  return (
    <div className={styles.foot}>
      {entry.attempt > 0 && entry.openQuestions.length > 0 && (
        <Alert type="error" showIcon title={t("situationOpen", { count: entry.openQuestions.length })} />
      )}
      {entry.attempt > 0 && entry.missing.length > 0 && !entry.incomplete && (
        <Alert
          type="error"
          showIcon
          title={t("papersMissing", { names: entry.missing.map((material) => material.name).join("、") })}
          description={t("papersMissingNext")}
        />
      )}
      {entry.error !== null && <ErrorPanel error={entry.error} />}
      <Space wrap>
        <Button type="primary" size="large" loading={entry.sending} onClick={() => void entry.submit()}>
          {t("submit")}
        </Button>
        <Button size="large" loading={entry.saving} onClick={entry.save}>
          {t("save")}
        </Button>
        <Button size="large" onClick={onLeave}>
          {t("cancel")}
        </Button>
        <span className={styles.keys}>{entry.savedAt === "" ? t("keys") : t("savedAt", { at: entry.savedAt })}</span>
      </Space>
    </div>
  );
}
