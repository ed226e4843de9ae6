import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import type { Guide } from "../catalogue/catalogue.ts";
import { OneChannel } from "../guide/Contacts.tsx";

/** Somebody to ask. */
export function CaseHelp({ guide }: { readonly guide: Guide | undefined }) {
  const { t } = useTranslation("case");
  if (guide === undefined) return null;
  return (
    <Card title={t("help.title")}>
      <OneChannel name={t("help.consult")} channel={guide.consult} />
      <OneChannel name={t("help.complaint")} channel={guide.complaint} />
      <p>
        <Link to="/notices">{t("help.notices")}</Link>
      </p>
    </Card>
  );
}
