import type { ReactNode } from "react";
import styles from "./Card.module.css";
import { cx } from "./classes.ts";

export interface CardProps {
  readonly title?: ReactNode;
  /** Heading level of the title; 2 when absent. */
  readonly level?: 2 | 3;
  /** Stands opposite the title: a badge or a link. */
  readonly aside?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function Card({ title, level = 2, aside, className, children }: CardProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={cx(styles.card, className)}>
      {(title !== undefined || aside !== undefined) && (
        <div className={styles.head}>
          {title !== undefined && <Heading className={styles.title}>{title}</Heading>}
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
