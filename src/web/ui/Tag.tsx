import type { ReactNode } from "react";
import { cx } from "./classes.ts";
import styles from "./Tag.module.css";

/** Colour never speaks alone: the text always says the same. */
export type Tone = "brand" | "good" | "warn" | "bad" | "quiet";

export interface TagProps {
  readonly tone?: Tone;
  readonly children: ReactNode;
}

export function Tag({ tone = "quiet", children }: TagProps) {
  return <span className={cx(styles.tag, styles[tone])}>{children}</span>;
}

/** The state of a case: a tag with a sign before the word, readable without colour. */
export function StateBadge({ tone = "quiet", children }: TagProps) {
  return (
    <span className={cx(styles.tag, styles.badge, styles[tone])}>
      <span aria-hidden="true">{SIGNS[tone]}</span>
      {children}
    </span>
  );
}

const SIGNS: Readonly<Record<Tone, string>> = { brand: "●", good: "✓", warn: "▲", bad: "✕", quiet: "○" };
