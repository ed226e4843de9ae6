import type { ReactNode } from "react";
import styles from "./Empty.module.css";

export interface EmptyProps {
  /** What is not there: "还没有办件". */
  readonly title: string;
  /** What the person can do now. */
  readonly children?: ReactNode;
}

export function Empty({ title, children }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <svg viewBox="0 0 48 48" width="56" height="56" aria-hidden="true" fill="none" stroke="currentColor">
        <path strokeWidth="2" strokeLinejoin="round" d="M8 20l6-10h20l6 10v18H8zM8 20h10l3 5h6l3-5h10" />
      </svg>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}
