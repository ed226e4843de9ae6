/** 现场核查笔录: two officers or more, when, what they found, what the person said. @basis 行政许可法 §34(3) */
import { Form, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FileField } from "../../../ui/FileField.tsx";
import type { UploadedFile } from "../../../ui/uploads.ts";
import { sendFile } from "../../apply/use-form-services-of.ts";
import { useColleagues } from "../colleagues.ts";
import { fileHref } from "../MaterialViewer.tsx";
import styles from "./ActionForm.module.css";
import { ActionForm } from "./ActionForm.tsx";
import type { ActionProps } from "./action.ts";
import { WordsField } from "./ReasonFields.tsx";
import { OutcomeField } from "./ReviewAction.tsx";
import { firstTask, TaskField, useTask } from "./TaskField.tsx";

interface Visit {
  readonly task: string;
  readonly outcome: string;
  readonly day: string;
  readonly time: string;
  readonly officers: readonly string[];
  readonly findings: string;
  readonly personsWords: string;
}

export function RecordVisitAction(props: ActionProps) {
  const { view } = props;
  const { t } = useTranslation("deskActions");
  const [photos, setPhotos] = useState<readonly UploadedFile[]>([]);
  const offset = offsetOf(view.submittedAt);
  return (
    <ActionForm<Visit>
      {...props}
      type="record-visit"
      initial={{ task: firstTask(view, "record-visit") }}
      toCommand={({ day, time, ...rest }) => ({
        ...rest,
        visitedAt: `${day}T${time}:00${offset}`,
        ...(photos.length === 0 ? {} : { photos: photos.map((photo) => photo.id) }),
      })}
    >
      <VisitFields {...props} />
      <WordsField name="findings" label={t("visit.findings")} rows={4} />
      <WordsField name="personsWords" label={t("visit.personsWords")} placeholder={t("visit.personsWordsHint")} />
      <FileField
        id="visit-photos"
        label={t("visit.photos")}
        files={photos}
        onChange={setPhotos}
        upload={sendFile}
        hrefOf={(file) => fileHref(view.id, file.id)}
        accept="image/*"
        maxCount={20}
      />
    </ActionForm>
  );
}

/** The district's offset, as its instants carry it. */
function offsetOf(instant: string): string {
  return /([+-]\d{2}:\d{2}|Z)$/.exec(instant)?.[1] ?? "+08:00";
}

function VisitFields({ view }: ActionProps) {
  const { t } = useTranslation("deskActions");
  const { tasks, task } = useTask(view, "record-visit");
  const colleagues = useColleagues(task);
  const least = Math.max(task?.minimumOfficers ?? 2, 2);
  const known = colleagues.data ?? [];
  return (
    <>
      <TaskField tasks={tasks} />
      <div className={styles.pair}>
        <Form.Item name="day" label={t("visit.day")} rules={[{ required: true, message: t("visit.dayMissing") }]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="time" label={t("visit.time")} rules={[{ required: true, message: t("visit.timeMissing") }]}>
          <Input type="time" />
        </Form.Item>
      </div>
      <Form.Item
        name="officers"
        label={t("visit.officers", { least })}
        extra={t("visit.officersHint")}
        rules={[{ required: true, type: "array", min: least, message: t("visit.officersMissing", { least }) }]}
      >
        <Select
          mode="multiple"
          loading={colleagues.isPending}
          options={known.map((each) => ({ value: each.account, label: each.name }))}
          showSearch={{ optionFilterProp: "label" }}
        />
      </Form.Item>
      <OutcomeField outcomes={task?.outcomes ?? []} />
    </>
  );
}
