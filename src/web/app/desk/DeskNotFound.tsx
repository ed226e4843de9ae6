import { Link } from "@tanstack/react-router";
import { Result } from "antd";
import { useTranslation } from "react-i18next";
import { PageHeading } from "../../ui/PageHeading.tsx";

export function DeskNotFound() {
  const { t } = useTranslation("desk");
  return (
    <>
      <PageHeading title={t("notFound.title")} />
      <Result status="404" subTitle={t("notFound.next")} extra={<Link to="/">{t("notFound.home")}</Link>} />
    </>
  );
}
