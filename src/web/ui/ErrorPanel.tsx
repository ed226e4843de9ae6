import { useTranslation } from "react-i18next";
import { Problem, UNREACHABLE, UNREADABLE } from "../api/problem.ts";
import { Button } from "./Button.tsx";
import styles from "./ErrorPanel.module.css";

export interface ErrorPanelProps {
  readonly error: unknown;
  /** Offers another try, where another try may help. */
  readonly onRetry?: () => void;
}

/** Says what did not work, that nothing is lost, and what the person does next. */
export function ErrorPanel({ error, onRetry }: ErrorPanelProps) {
  const { t } = useTranslation("ui");
  const kind = kindOf(error);
  const sentence = error instanceof Problem ? error.detail : undefined;
  // A refusal's own sentence says what to do; where the server has none, the kind of the answer does.
  const told = sentence !== undefined && OWN_WORDS.has(kind);
  return (
    <div className={styles.panel} role="alert" data-problem={kind}>
      <p className={styles.title}>{told ? sentence : t(`error.${kind}.title`)}</p>
      {!told && <p className={styles.next}>{(kind === "server" && sentence) || t(`error.${kind}.next`)}</p>}
      {error instanceof Problem && WORTH_A_CALL.has(kind) && (
        <p className={styles.code}>{t("error.code", { code: error.code })}</p>
      )}
      {onRetry !== undefined && MAY_PASS.has(kind) && <Button onClick={onRetry}>{t("error.retry")}</Button>}
    </div>
  );
}

type ErrorKind = "offline" | "server" | "signIn" | "forbidden" | "missing" | "stale" | "tooMany" | "refused";

const OWN_WORDS: ReadonlySet<ErrorKind> = new Set(["forbidden", "missing", "stale", "tooMany", "refused"]);
const WORTH_A_CALL: ReadonlySet<ErrorKind> = new Set(["server", "forbidden", "stale"]);
const MAY_PASS: ReadonlySet<ErrorKind> = new Set(["offline", "server", "signIn", "stale", "tooMany"]);

function kindOf(error: unknown): ErrorKind {
  if (!(error instanceof Problem)) return "server";
  if (error.code === UNREACHABLE) return "offline";
  if (error.status >= 500 || error.code === UNREADABLE) return "server";
  if (error.code === "session/required") return "signIn";
  if (error.status === 403) return "forbidden";
  if (error.status === 404) return "missing";
  if (error.status === 409) return "stale";
  if (error.status === 429) return "tooMany";
  return "refused";
}
