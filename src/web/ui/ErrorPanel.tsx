import { useTranslation } from "react-i18next";
import { Problem, UNREACHABLE, UNREADABLE } from "../api/problem.ts";
import { Button } from "./Button.tsx";
import styles from "./ErrorPanel.module.css";

export interface ErrorPanelProps {
  readonly error: unknown;
  /** Offers another try. */
  readonly onRetry?: () => void;
}

/** Says what did not work, that nothing is lost, and what the person does next. */
export function ErrorPanel({ error, onRetry }: ErrorPanelProps) {
  const { t } = useTranslation("ui");
  const kind = kindOf(error);
  return (
    <div className={styles.panel} role="alert">
      <p className={styles.title}>
        {kind === "refused" && error instanceof Problem ? sentence(error) : t(`error.${kind}.title`)}
      </p>
      <p className={styles.next}>{t(`error.${kind}.next`)}</p>
      {error instanceof Problem && error.status > 0 && (
        <p className={styles.code}>{t("error.code", { code: error.code })}</p>
      )}
      {onRetry !== undefined && <Button onClick={onRetry}>{t("error.retry")}</Button>}
    </div>
  );
}

type ErrorKind = "offline" | "server" | "signIn" | "forbidden" | "missing" | "stale" | "tooMany" | "refused";

function kindOf(error: unknown): ErrorKind {
  if (!(error instanceof Problem)) return "server";
  if (error.code === UNREACHABLE) return "offline";
  if (error.status >= 500 || error.code === UNREADABLE) return "server";
  if (error.status === 401) return "signIn";
  if (error.status === 403) return "forbidden";
  if (error.status === 404) return "missing";
  if (error.status === 409) return "stale";
  if (error.status === 429) return "tooMany";
  return "refused";
}

function sentence(problem: Problem): string {
  return problem.detail ?? problem.title;
}
