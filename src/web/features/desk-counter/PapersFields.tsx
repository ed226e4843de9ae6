/** The papers that apply: each with its files, and the mark that the original was seen at the counter. */
import { Card, Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import { FileField } from "../../ui/FileField.tsx";
import { Tag } from "../../ui/Tag.tsx";
import type { UploadedFile } from "../../ui/uploads.ts";
import { toBring } from "../apply/materials.ts";
import { sendFile } from "../apply/use-form-services-of.ts";
import type { Material } from "../catalogue/catalogue.ts";
import type { HeldPaper } from "../prefill/prefill.ts";
import { useHeldText } from "../prefill/source-text.ts";
import type { PapersEntered } from "./application.ts";
import styles from "./CounterSheet.module.css";

export interface PapersFieldsProps {
  readonly materials: readonly Material[];
  readonly papers: PapersEntered;
  readonly onChange: (papers: PapersEntered) => void;
  readonly missing: readonly Material[];
  /** What the person's word stands for. */
  readonly covered: readonly string[];
  /** What is held already: another may be handed in all the same, and then counts. */
  readonly held: readonly { readonly material: Material; readonly held: HeldPaper }[];
}

export function PapersFields({ materials, papers, onChange, missing, covered, held }: PapersFieldsProps) {
  const { t } = useTranslation("deskCounter");
  const heldText = useHeldText();
  const heldOf = (id: string) => held.find(({ material }) => material.id === id)?.held;
  const setFiles = (id: string, files: readonly UploadedFile[]) =>
    onChange({ ...papers, files: { ...papers.files, [id]: files } });
  const setSeen = (id: string, on: boolean) => {
    const seen = new Set(papers.seen);
    if (on) seen.add(id);
    else seen.delete(id);
    onChange({ ...papers, seen });
  };
  return (
    <Card
      size="small"
      title={t("section.papers")}
      extra={
        missing.length === 0 ? <Tag tone="good">{t("papersComplete")}</Tag> : t("papersOpen", { count: missing.length })
      }
    >
      {materials.length === 0 && <p>{t("papersNone")}</p>}
      {materials.filter(toBring).map((material) => (
        <div key={material.id} className={styles.paper}>
          <FileField
            id={`material-${material.id}`}
            label={material.name}
            required={
              material.necessity !== "deferrable" && !covered.includes(material.id) && heldOf(material.id) === undefined
            }
            hint={
              heldOf(material.id) !== undefined ? (
                <b>{shareText(material)}</b>
              ) : covered.includes(material.id) ? (
                <>
                  {material.acceptanceStandard} <Tag tone="brand">{t("undertakings.covers")}</Tag>
                </>
              ) : (
                material.acceptanceStandard
              )
            }
            files={papers.files[material.id] ?? []}
            onChange={(files) => setFiles(material.id, files)}
            upload={sendFile}
            hrefOf={(file) => `/api/files/${file.id}`}
          />
          <Checkbox
            checked={papers.seen.has(material.id)}
            onChange={(event) => setSeen(material.id, event.target.checked)}
          >
            {t("originalSeen", { name: material.name })}
          </Checkbox>
        </div>
      ))}
      <ul className={styles.without}>
        {materials
          .filter((material) => !toBring(material))
          .map((material) => (
            <li key={material.id}>
              <b>{material.name}</b> {shareText(material)}
            </li>
          ))}
      </ul>
    </Card>
  );

  function shareText(material: Material): string {
    const paper = heldOf(material.id);
    if (paper !== undefined) return heldText(paper);
    return material.fromForm ? t("fromForm") : t("shared", { source: material.sharedFrom ?? "" });
  }
}
