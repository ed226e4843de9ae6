import { useTranslation } from "react-i18next";
import { Tag } from "../../ui/Tag.tsx";
import type { CitedLaw } from "../catalogue/catalogue.ts";
import styles from "./Laws.module.css";

/** Legal bases, each with whether somebody has compared it with the text of the law. Nothing for none. */
export function Laws({ laws, label }: { readonly laws: readonly CitedLaw[]; readonly label?: string }) {
  const { t } = useTranslation("guide");
  if (laws.length === 0) return null;
  return (
    <div className={styles.laws}>
      {label !== undefined && <p className={styles.label}>{label}</p>}
      <ul>
        {laws.map((law) => (
          <li key={`${law.text}${law.article}`}>
            <span lang="zh-CN">{law.text}</span>
            {law.documentNumber !== null && <span className={styles.number}> {law.documentNumber}</span>}
            {!law.checked && <Tag tone="warn">{t("law.unchecked")}</Tag>}
            {law.invented && <Tag>{t("law.invented")}</Tag>}
          </li>
        ))}
      </ul>
    </div>
  );
}
