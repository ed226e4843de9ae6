import type { ButtonHTMLAttributes, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Button.module.css";
import { cx } from "./classes.ts";

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** One primary button a page; danger for what cannot be undone. */
  readonly look?: ButtonLook;
  /** Takes the whole width of its place. */
  readonly wide?: boolean;
  /** The work is under way: shown and said, further presses are ignored. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

export function Button({ look = "secondary", wide, busy = false, className, children, onClick, ...rest }: ButtonProps) {
  const { t } = useTranslation("ui");
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={buttonClass(look, wide, className)}
    >
      {busy && <span className={styles.spinner} aria-hidden="true" />}
      {children}
      {busy && <span className="visually-hidden">{t("button.busy")}</span>}
    </button>
  );
}

/** The look of a button for a link: `<Link className={buttonClass("primary")}>`. */
export function buttonClass(look: ButtonLook = "secondary", wide = false, className?: string): string {
  return cx(styles.button, styles[look], wide && styles.wide, className);
}
