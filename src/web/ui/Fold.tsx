import { type ReactNode, useEffect, useRef } from "react";
import { cx } from "./classes.ts";
import styles from "./Fold.module.css";

export interface FoldProps {
  readonly title: ReactNode;
  readonly open?: boolean;
  /** Without lines, for inside a list that has its own. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

/** Opened by those who want to know more. On paper everything stands open. */
export function Fold({ title, open = false, bare = false, children }: FoldProps) {
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
    <details ref={details} className={cx(styles.fold, bare && styles.bare)} open={open}>
      <summary className={styles.title}>{title}</summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
