import { type ReactNode, useEffect, useRef } from "react";
import styles from "./Fold.module.css";

export interface FoldProps {
  readonly title: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** Opened by those who want to know more. On paper everything stands open. */
export function Fold({ title, open = false, children }: FoldProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    let wasOpen = true;
    const unfold = () => {
      wasOpen = details.current?.open ?? true;
      if (details.current !== null) details.current.open = true;
    };
    const foldAgain = () => {
      if (details.current !== null) details.current.open = wasOpen;
    };
    window.addEventListener("beforeprint", unfold);
    window.addEventListener("afterprint", foldAgain);
    return () => {
      window.removeEventListener("beforeprint", unfold);
      window.removeEventListener("afterprint", foldAgain);
    };
  }, []);
  return (
    <details ref={details} className={styles.fold} open={open}>
      <summary className={styles.title}>{title}</summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
