import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Problem, unreachable } from "../../api/problem.ts";
import { buttonClass } from "../../ui/Button.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";

export interface PortalFailedProps {
  readonly error: unknown;
  readonly reset: () => void;
}

/** A page that could not be drawn: mostly its code did not come through a broken line. */
export function PortalFailed({ error, reset }: PortalFailedProps) {
  const { t } = useTranslation("portal");
  const offline = !navigator.onLine || isFetchOfCode(error);
  const again = () => {
    // The browser remembers that the code of a page did not come; only a new start asks for it again.
    if (isFetchOfCode(error)) window.location.reload();
    else reset();
  };
  return (
    <>
      <PageHeading title={offline ? t("failed.offline") : t("failed.title")} />
      <ErrorPanel error={offline && !(error instanceof Problem) ? unreachable() : error} onRetry={again} />
      <Link to="/" className={buttonClass("secondary")}>
        {t("notFound.home")}
      </Link>
    </>
  );
}

function isFetchOfCode(error: unknown): boolean {
  return error instanceof TypeError && /import|module|fetch/i.test(error.message);
}
