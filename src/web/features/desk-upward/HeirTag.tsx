/** Whether an item says what the upper level fixes. */
import { useTranslation } from "react-i18next";
import { Tag } from "../../ui/Tag.tsx";
import type { BasicRow } from "./upward.ts";

export function HeirTag({ heir }: { readonly heir: Pick<BasicRow["heirs"][number], "differing"> }) {
  const { t } = useTranslation("deskUpward");
  const { differing } = heir;
  if (differing === null) return <Tag tone="quiet">{t("heir.unpublished")}</Tag>;
  if (differing.length === 0) return <Tag tone="good">{t("heir.agrees")}</Tag>;
  const fields = differing.map((field) => t(`field.${field}`)).join(t("comma"));
  return <Tag tone="bad">{t("heir.differs", { fields })}</Tag>;
}
