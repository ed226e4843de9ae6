/** Which version of the item this is, since when, what comes, and where the earlier ones are. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { useItemVersions } from "../item-history/history.ts";

export function VersionNote({ code }: { readonly code: string }) {
  const { t } = useTranslation("guide");
  const versions = useItemVersions(code).data?.versions ?? [];
  const current = versions.find(({ state }) => state === "current");
  const coming = versions.find(({ state }) => state === "coming");
  if (current === undefined) return null;
  return (
    <Card title={t("versions.label")}>
      <p>
        {t("versions.since", { from: current.effectiveOn })}
        {current.documentNumber !== null && ` · ${current.documentNumber}`}
      </p>
      {coming !== undefined && <p>{t("versions.coming", { from: coming.effectiveOn })}</p>}
      <p>
        <Link to="/items/$code/versions" params={{ code }}>
          {t("versions.history")}
        </Link>
      </p>
    </Card>
  );
}
