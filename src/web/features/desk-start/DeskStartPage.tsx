import { Typography } from "antd";
import { useTranslation } from "react-i18next";
import { PageHeading } from "../../ui/PageHeading.tsx";

export function DeskStartPage() {
  const { t } = useTranslation("desk");
  return (
    <>
      <PageHeading title={t("page.start")} />
      <Typography.Paragraph>{t("start.lead")}</Typography.Paragraph>
    </>
  );
}
