import { useTranslation } from "react-i18next";
import type { FoundItem } from "../catalogue/catalogue.ts";

/** 业务手册 of an item: to be read on the screen, or as PDF. */
export function HandbookLinks({ item }: { readonly item: Pick<FoundItem, "code" | "name"> }) {
  const { t } = useTranslation("deskCatalogue");
  const address = `/api/items/${encodeURIComponent(item.code)}/handbook`;
  return (
    <>
      <a href={`${address}?format=html`} target="_blank" rel="noreferrer" aria-label={t("handbookOf", item)}>
        {t("handbook")}
      </a>{" "}
      <a href={`${address}?format=pdf`} target="_blank" rel="noreferrer" aria-label={t("handbookPdfOf", item)}>
        PDF
      </a>
    </>
  );
}
