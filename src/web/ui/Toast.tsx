/** Short news at the edge of the screen, read out by screen readers: saved, copied, sent. Never the only place of an error. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "./classes.ts";
import styles from "./Toast.module.css";

export type ToastTone = "good" | "bad" | "quiet";
export type Tell = (text: string, tone?: ToastTone) => void;

const SHOWN_MS = 6000;
const ToastContext = createContext<Tell>(() => {});

interface News {
  readonly id: number;
  readonly text: string;
  readonly tone: ToastTone;
}

/** Stands once around the pages. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation("ui");
  const [news, setNews] = useState<readonly News[]>([]);
  const last = useRef(0);
  const remove = useCallback((id: number) => setNews((now) => now.filter((each) => each.id !== id)), []);
  const tell = useCallback<Tell>(
    (text, tone = "quiet") => {
      last.current += 1;
      const id = last.current;
      setNews((now) => [...now.slice(-2), { id, text, tone }]);
      setTimeout(() => remove(id), SHOWN_MS);
    },
    [remove],
  );
  const value = useMemo(() => tell, [tell]);
  return (
    <ToastContext value={value}>
      {children}
      <div className={styles.stack} role="status" aria-live="polite" aria-label={t("toast.region")}>
        {news.map(({ id, text, tone }) => (
          <div key={id} className={cx(styles.toast, styles[tone])}>
            <span>{text}</span>
            <button type="button" className={styles.close} onClick={() => remove(id)}>
              <span aria-hidden="true">×</span>
              <span className="visually-hidden">{t("toast.close")}</span>
            </button>
          </div>
        ))}
      </div>
    </ToastContext>
  );
}

/** `const tell = useToast(); tell(t("draft.saved"), "good")`. */
export function useToast(): Tell {
  return useContext(ToastContext);
}
