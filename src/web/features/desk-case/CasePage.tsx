import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { CaseScreen } from "./CaseScreen.tsx";
import { ObservedScreen } from "./ObservedScreen.tsx";
import { useCase } from "./use-case.ts";

/** One case, for whoever of the staff may read it. */
export function CasePage() {
  const { t } = useTranslation("deskCase");
  const { id = "" } = useParams({ strict: false });
  const found = useCase(id);
  if (found.isPending) return <Waiting />;
  if (found.isError)
    return (
      <>
        <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />
        <p>
          <Link to="/search">{t("missing.search")}</Link>
        </p>
      </>
    );
  return found.data.observed === null ? (
    <CaseScreen key={id} view={found.data} />
  ) : (
    <ObservedScreen view={found.data} observed={found.data.observed} />
  );
}
