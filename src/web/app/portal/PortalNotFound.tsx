import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { buttonClass } from "../../ui/Button.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";

export function PortalNotFound() {
  const { t } = useTranslation("portal");
  return (
    <>
      <PageHeading title={t("notFound.title")} />
      <Empty title={t("notFound.what")}>
        <p>{t("notFound.next")}</p>
        <Link to="/" className={buttonClass("primary")}>
          {t("notFound.home")}
        </Link>
      </Empty>
    </>
  );
}
