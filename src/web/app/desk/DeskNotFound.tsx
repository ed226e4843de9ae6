import { Link } from "@tanstack/react-router";
import { Result } from "antd";
import { useTranslation } from "react-i18next";

export function DeskNotFound() {
  const { t } = useTranslation("desk");
  return (
    <Result
      status="404"
      title={t("notFound.title")}
      subTitle={t("notFound.next")}
      extra={<Link to="/">{t("notFound.home")}</Link>}
    />
  );
}
