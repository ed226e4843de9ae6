/** Papers and answers put right at the counter: what was asked for (补正), or an error mended on the spot (当场更正). */
import { Form, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FormSpec } from "../../../../core/form/index.ts";
import { FileField } from "../../../ui/FileField.tsx";
import type { UploadedFile } from "../../../ui/uploads.ts";
import { sendFile } from "../../apply/use-form-services-of.ts";
import { CorrectionAnswers } from "../../desk-form/CorrectionAnswers.tsx";
import { fileHref } from "../MaterialViewer.tsx";
import { useTargetNames } from "../target-names.ts";
import styles from "./ActionForm.module.css";
import { ActionForm } from "./ActionForm.tsx";
import type { ActionProps } from "./action.ts";
import { WordsField } from "./ReasonFields.tsx";

/** Only what the last list asked for. */
export function CorrectAction(props: ActionProps) {
  const asked = props.view.corrections.at(-1)?.items.map((item) => item.target) ?? [];
  return <PutRight {...props} type="correct" targets={[...new Set(asked)]} />;
}

/** @basis 行政许可法 §32(3) */
export function CorrectOnTheSpotAction(props: ActionProps) {
  const fields = props.guide?.form.sections.flatMap((section) => section.fields.map((field) => field.id)) ?? [];
  const materials = props.view.materials.filter((material) => !material.fromForm).map((material) => material.id);
  return <PutRight {...props} type="correct-on-the-spot" targets={[...materials, ...fields]} />;
}

type PutRightProps = ActionProps & {
  readonly type: "correct" | "correct-on-the-spot";
  readonly targets: readonly string[];
};

function PutRight(props: PutRightProps) {
  const { view, guide, type } = props;
  const { t } = useTranslation("deskActions");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const targets = type === "correct" ? props.targets : chosen;
  const [files, setFiles] = useState<Readonly<Record<string, readonly UploadedFile[]>>>({});
  const [answers, setAnswers] = useState<Readonly<Record<string, unknown>>>({});
  const targetName = useTargetNames(view, guide);
  const isField = (id: string) => isFieldOf(guide?.form, id);
  const asked = type === "correct" ? (view.corrections.at(-1)?.items ?? []) : [];
  return (
    <ActionForm<{ note?: string }>
      {...props}
      toCommand={({ note }) => {
        const given = Object.entries(files).filter(([id, list]) => targets.includes(id) && list.length > 0);
        const changed = Object.entries(answers).filter(([id]) => targets.includes(id));
        const materials = Object.fromEntries(given.map(([id, list]) => [id, list.map((file) => file.id)]));
        return {
          ...(given.length === 0 ? {} : { materials }),
          ...(changed.length === 0 ? {} : { form: Object.fromEntries(changed) }),
          ...(type === "correct-on-the-spot" ? { note: note ?? "" } : {}),
        };
      }}
    >
      <p className={styles.lead}>{t(`correct.lead.${type}`)}</p>
      {asked.length > 0 && (
        <ol>
          {asked.map((item) => (
            <li key={`${item.target} ${item.reason}`}>
              <b>{targetName(item.target)}</b> {item.how}
            </li>
          ))}
        </ol>
      )}
      {type === "correct-on-the-spot" && (
        <Form.Item label={t("correct.what")} htmlFor="corrected" required>
          <Select
            id="corrected"
            mode="multiple"
            value={[...chosen]}
            onChange={setChosen}
            options={props.targets.map((id) => ({ value: id, label: targetName(id) }))}
            showSearch={{ optionFilterProp: "label" }}
            placeholder={t("correct.whatHint")}
          />
        </Form.Item>
      )}
      {targets
        .filter((id) => !isField(id))
        .map((id) => (
          <FileField
            key={id}
            id={`material-${id}`}
            label={targetName(id)}
            files={files[id] ?? []}
            onChange={(next) => setFiles((now) => ({ ...now, [id]: next }))}
            upload={sendFile}
            hrefOf={(file) => fileHref(view.id, file.id)}
          />
        ))}
      {guide !== undefined && targets.some(isField) && (
        <CorrectionAnswers
          form={guide.form}
          fields={targets.filter(isField)}
          known={view.form}
          situation={view.situation}
          onChange={setAnswers}
        />
      )}
      {type === "correct-on-the-spot" && <WordsField name="note" label={t("correct.note")} />}
    </ActionForm>
  );
}

function isFieldOf(form: FormSpec | undefined, id: string): boolean {
  return form?.sections.some((section) => section.fields.some((field) => field.id === id)) === true;
}
