import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { FileField } from "../../ui/FileField.tsx";
import { Fold } from "../../ui/Fold.tsx";
import type { Material } from "../catalogue/catalogue.ts";
import { useFormServices } from "../form/form-services.ts";
import type { DraftContent } from "./draft.ts";
import type { DraftSaver } from "./draft-saver.ts";
import { materialFieldId } from "./materials.ts";

export interface MaterialFieldProps {
  readonly material: Material;
  readonly content: DraftContent;
  readonly saver: DraftSaver<DraftContent>;
  /** It is missing and the person wanted to go on. */
  readonly wrong: boolean;
}

/** One paper: what it must look like, and its files. */
export function MaterialField({ material, content, saver, wrong }: MaterialFieldProps) {
  const { t } = useTranslation("apply");
  const { upload, findFile, hrefOf } = useFormServices();
  const ids = content.materials[material.id] ?? [];
  const files = ids.map((id) => findFile(id) ?? { id, name: t("materials.unnamed"), size: 0, type: "" });
  return (
    <Card>
      <FileField
        id={materialFieldId(material.id)}
        label={material.name}
        required={material.necessity !== "deferrable"}
        hint={
          <>
            {material.acceptanceStandard}
            {material.verification === "original-seen" && <> {t("materials.bringOriginal")}</>}
            {material.necessity === "deferrable" && <> {t("materials.deferrable")}</>}
          </>
        }
        error={wrong ? t("materials.add") : undefined}
        files={files}
        upload={upload}
        hrefOf={hrefOf}
        onChange={(next) =>
          saver.change((now) => ({
            ...now,
            materials: { ...now.materials, [material.id]: next.map((file) => file.id) },
          }))
        }
      />
      <Fold title={t("materials.sample")}>
        <p>{material.sample}</p>
      </Fold>
    </Card>
  );
}
