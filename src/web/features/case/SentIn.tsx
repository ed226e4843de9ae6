/** What was handed in, as the office has it. */
import { useTranslation } from "react-i18next";
import { maskIdNumber } from "../../../core/party/index.ts";
import { Card } from "../../ui/Card.tsx";
import { Fold } from "../../ui/Fold.tsx";
import { Facts } from "../../ui/List.tsx";
import { AnswerList } from "../answers/AnswerList.tsx";
import type { Guide } from "../catalogue/catalogue.ts";
import { useHeldText } from "../prefill/source-text.ts";
import { useSession } from "../session/session.ts";
import type { CaseView } from "./case.ts";
import styles from "./SentIn.module.css";

export interface SentInProps {
  readonly view: CaseView;
  readonly guide: Guide | undefined;
}

export function SentIn({ view, guide }: SentInProps) {
  const { t } = useTranslation("case");
  const district = useSession().data?.jurisdiction;
  const heldText = useHeldText();
  const { applicant } = view;
  const files = view.materials.flatMap((material) => material.files);
  const nameOf = (id: string) =>
    files.find((file) => file.id === id)?.name ?? (id === district?.code ? district.name : undefined);
  return (
    <Card title={t("sent.title")}>
      <Fold title={t("sent.applicant")}>
        {applicant !== null && (
          <Facts
            facts={[
              { name: t("sent.name"), value: applicant.name },
              {
                name: t("sent.idNumber"),
                value: applicant.kind === "firm" ? applicant.idNumber : maskIdNumber(applicant.idNumber),
              },
              { name: t("sent.phone"), value: applicant.phone },
            ]}
          />
        )}
      </Fold>
      {guide !== undefined && Object.keys(view.situation).length > 0 && (
        <Fold title={t("sent.situation")}>
          <Facts
            facts={guide.situations
              .filter((question) => view.situation[question.id] !== undefined)
              .map((question) => ({
                name: question.text,
                value: question.options.find((option) => option.code === view.situation[question.id])?.label ?? "",
              }))}
          />
        </Fold>
      )}
      {guide !== undefined && (
        <Fold title={t("sent.form")}>
          <AnswerList form={guide.form} values={view.form} masked nameOf={nameOf} />
        </Fold>
      )}
      <Fold title={t("sent.materials")}>
        <ul className={styles.materials}>
          {view.materials.map((material) => (
            <li key={material.id}>
              <b>{material.name}</b>
              {material.files.map((file) => (
                <a key={file.id} href={`/api/files/${file.id}?case=${view.id}`} target="_blank" rel="noreferrer">
                  {file.name}
                </a>
              ))}
              {material.files.length === 0 && <span>{howText(material)}</span>}
            </li>
          ))}
        </ul>
      </Fold>
    </Card>
  );

  function howText(material: CaseView["materials"][number]): string {
    if (material.held !== null) return heldText(material.held);
    if (material.fromForm) return t("sent.fromForm");
    if (material.sharedFrom !== null) return t("sent.shared");
    return material.originalSeen ? t("sent.originalSeen") : t("sent.notYet");
  }
}
