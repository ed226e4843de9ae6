/** 版本沿革: what the item asked, promised and allowed before, for everybody. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { useItem } from "../catalogue/catalogue.ts";
import { usePathText } from "../page-address/use-page-address.ts";
import { ItemHistory } from "./ItemHistory.tsx";

export function ItemHistoryPage() {
  const { t } = useTranslation("itemHistory");
  const code = usePathText("code");
  const item = useItem(code);
  return (
    <>
      <PageHeading title={item.data === undefined ? t("title") : t("titleOf", { name: item.data.name })} />
      <p>
        <Link to="/items/$code" params={{ code }}>
          {t("toGuide")}
        </Link>
      </p>
      <ItemHistory code={code} />
    </>
  );
}
