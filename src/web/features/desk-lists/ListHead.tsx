import type { ReactNode } from "react";
import { PageHeading } from "../../ui/PageHeading.tsx";
import styles from "./ListHead.module.css";

export interface ListHeadProps {
  readonly title: string;
  /** What can be done besides, opposite the title. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}

/** The head of a page of the desk: its name, and beside it what can be done from here. */
export function ListHead({ title, aside, children }: ListHeadProps) {
  return (
    <div className={styles.head}>
      <div className={styles.title}>
        <PageHeading title={title} />
        {children}
      </div>
      {aside !== undefined && <div className={styles.aside}>{aside}</div>}
    </div>
  );
}

/** What narrows the list below. */
export function Filters({ children }: { readonly children: ReactNode }) {
  return <div className={styles.filters}>{children}</div>;
}
