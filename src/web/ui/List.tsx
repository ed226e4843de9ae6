import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import styles from "./List.module.css";

export interface ListEntry {
  readonly key: string;
  readonly title: ReactNode;
  /** The whole entry leads there. */
  readonly to?: string;
  readonly params?: Readonly<Record<string, string>>;
  /** Below the title: dates, office, a sentence. */
  readonly text?: ReactNode;
  /** Opposite the title: a badge. */
  readonly aside?: ReactNode;
}

export interface ListProps {
  readonly entries: readonly ListEntry[];
  readonly label?: string;
}

/** Results, cases, notices: one below the other, each as wide as the screen. */
export function List({ entries, label }: ListProps) {
  return (
    <ul className={styles.list} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.key} className={styles.entry}>
          <div className={styles.head}>
            {entry.to === undefined ? (
              <b>{entry.title}</b>
            ) : (
              <Link to={entry.to} params={entry.params ?? {}} className={styles.link}>
                {entry.title}
              </Link>
            )}
            {entry.aside}
          </div>
          {entry.text !== undefined && <div className={styles.text}>{entry.text}</div>}
        </li>
      ))}
    </ul>
  );
}

export interface FactsProps {
  readonly facts: readonly { readonly name: string; readonly value: ReactNode }[];
}

/** Names and values side by side, below each other where it is narrow. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
