import { useTranslation } from "react-i18next";
import { Fold } from "../../ui/Fold.tsx";
import { Tag } from "../../ui/Tag.tsx";
import type { Material } from "../catalogue/catalogue.ts";
import { Laws } from "./Laws.tsx";
import styles from "./MaterialText.module.css";

export interface MaterialTextProps {
  readonly material: Material;
  /** Its questions are still open: says that it is not asked of everybody. */
  readonly whetherAsked: boolean;
}

/** One material: its name, in what form, and on demand what it must look like. */
export function MaterialText({ material, whetherAsked }: MaterialTextProps) {
  const { t } = useTranslation("guide");
  return (
    <>
      <p className={styles.name}>
        <b>{material.name}</b>
        {material.conditional && whetherAsked && <Tag>{t("materials.sometimes")}</Tag>}
        {material.necessity === "deferrable" && <Tag tone="good">{t("materials.deferrable")}</Tag>}
      </p>
      <p className={styles.how}>{howText()}</p>
      <Fold bare title={t("materials.details")}>
        <dl className={styles.details}>
          <dt>{t("materials.standard")}</dt>
          <dd>{material.acceptanceStandard}</dd>
          <dt>{t("materials.sample")}</dt>
          <dd>{material.sample}</dd>
          {material.issuer !== null && (
            <>
              <dt>{t("materials.issuer")}</dt>
              <dd>{material.issuer}</dd>
            </>
          )}
        </dl>
        <Laws laws={material.basis} label={t("basis")} />
      </Fold>
    </>
  );

  function howText(): string {
    if (material.fromForm) return t("materials.fromForm");
    if (material.sharedFrom !== null) return t("materials.shared", { from: material.sharedFrom });
    const form = t(`materials.form.${material.form}`, { count: material.copies });
    return material.verification === "original-seen" ? `${form}${t("materials.bringOriginal")}` : form;
  }
}
