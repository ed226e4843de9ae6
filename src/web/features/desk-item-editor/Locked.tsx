/**
 * 上级统一规定: what stands inside is fixed by the basic catalogue and cannot be written here; whoever thinks it wrong
 * proposes another text upward. Rule R-CAT-87.
 */
import { Link } from "@tanstack/react-router";
import { Button, ConfigProvider } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type FixedField, lockedDifferences } from "../../../core/catalog/index.ts";
import { Tag } from "../../ui/Tag.tsx";
import { useEditing } from "./editing.ts";
import styles from "./ItemEditor.module.css";

export function Locked({ field, children }: { readonly field: FixedField; readonly children: ReactNode }) {
  const { t } = useTranslation("deskItemEditor");
  const { spec, register, edit } = useEditing();
  const basic = register.basics.find(({ basicCode, fixed }) => basicCode === spec.basicCode && field in fixed);
  if (basic === undefined) return children;
  const { title, issuedBy, edition, basicCode, fixed } = basic;
  const differs = lockedDifferences(spec, [basic]).some(({ path }) => path[0] === field);
  return (
    <div className={styles.locked} data-locked={field}>
      <div className={styles.lock}>
        <Tag tone={differs ? "bad" : "quiet"}>{t("locked.label")}</Tag>{" "}
        <span>
          {differs
            ? t("locked.differs", { title, by: issuedBy, edition })
            : t("locked.told", { title, by: issuedBy, edition })}
        </span>{" "}
        {differs && (
          <Button size="small" onClick={() => edit({ [field]: fixed[field] })}>
            {t("locked.restore")}
          </Button>
        )}{" "}
        <Link to="/catalogue/proposals/new" search={{ basic: basicCode, field, item: spec.code }}>
          {t("locked.propose")}
        </Link>
      </div>
      {/* A control that says itself when it is open does not ask the provider: the fieldset closes those. */}
      <fieldset className={styles.lockedFields} disabled aria-label={t("locked.label")}>
        <ConfigProvider componentDisabled>{children}</ConfigProvider>
      </fieldset>
    </div>
  );
}
