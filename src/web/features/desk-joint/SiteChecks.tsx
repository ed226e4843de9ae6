/** The checks of each item: met, unmet, not applicable; a note and pictures with each. */
import { Button, Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FileField } from "../../ui/FileField.tsx";
import type { UploadedFile } from "../../ui/uploads.ts";
import { sendFile } from "../apply/use-form-services-of.ts";
import styles from "./Joint.module.css";
import { type Give, type JointPartView, type JointView, jointFileHref } from "./joint.ts";

type Check = JointPartView["checks"][number];
type Verdict = NonNullable<Check["finding"]>["verdict"];

const VERDICTS: readonly Verdict[] = ["met", "unmet", "not-applicable"];

export function SiteChecks({ view, give }: { readonly view: JointView; readonly give: Give }) {
  const { t } = useTranslation("deskJoint");
  return view.parts.map((part) => {
    const open = part.checks.filter((check) => check.finding === null).length;
    return (
      <section key={part.id} className={styles.panel} aria-label={part.itemName}>
        <h2>{part.itemName}</h2>
        <p role="status">{open === 0 ? t("site.allFound") : t("site.openChecks", { count: open })}</p>
        {part.checks.map((check) => (
          <CheckForm key={check.id} work={view.id} part={part.id} check={check} give={give} />
        ))}
      </section>
    );
  });
}

interface CheckProps {
  readonly work: string;
  readonly part: string;
  readonly check: Check;
  readonly give: Give;
}

function CheckForm({ work, part, check, give }: CheckProps) {
  const { t } = useTranslation("deskJoint");
  const [verdict, setVerdict] = useState<Verdict | null>(check.finding?.verdict ?? null);
  const [note, setNote] = useState(check.finding?.note ?? "");
  const [photos, setPhotos] = useState<readonly UploadedFile[]>(() => kept(check));
  const name = `${part}-${check.id}`;
  const same =
    check.finding?.verdict === verdict &&
    check.finding.note === note.trim() &&
    check.finding.photos.join() === photos.map((photo) => photo.id).join();
  const save = () =>
    give.mutate({
      type: "record-findings",
      findings: [{ part, check: check.id, verdict, note: note.trim(), photos: photos.map((photo) => photo.id) }],
    });
  return (
    <fieldset className={styles.check}>
      <legend>{check.text}</legend>
      <Radio.Group
        optionType="button"
        size="large"
        value={verdict}
        onChange={(event) => setVerdict(event.target.value as Verdict)}
        options={VERDICTS.map((value) => ({ value, label: t(`verdict.${value}`) }))}
      />
      {verdict !== null && (
        <>
          <Input.TextArea
            aria-label={t("site.note", { check: check.text })}
            placeholder={t("site.noteHint")}
            rows={2}
            maxLength={4000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <FileField
            id={`photo-${name}`}
            label={t("site.photo")}
            required={false}
            files={photos}
            onChange={setPhotos}
            upload={sendFile}
            hrefOf={(file) =>
              check.finding?.photos.includes(file.id) ? jointFileHref(work, file.id) : `/api/files/${file.id}`
            }
            accept="image/*"
            maxCount={20}
          />
          <Button block disabled={same} loading={give.isPending} onClick={save}>
            {same ? t("site.saved") : t("site.save")}
          </Button>
        </>
      )}
    </fieldset>
  );
}

function kept({ finding }: Check): readonly UploadedFile[] {
  return (finding?.photos ?? []).map((id) => ({ id, name: id.slice(0, 8), size: 0, type: "image/*" }));
}
