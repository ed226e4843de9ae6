import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

export interface PageHeadingProps {
  /** Names the page: in the tab, as its h1, and to a screen reader that has just arrived. */
  readonly title: string;
  /** Shown instead of the title where the heading carries more than text. */
  readonly children?: ReactNode;
}

let arrived = false;

/** The h1 of a page. Coming from another page, focus moves to it: the change of page is then heard, not only seen. */
export function PageHeading({ title, children }: PageHeadingProps) {
  const { t } = useTranslation("ui");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived && document.activeElement?.closest("main") == null) heading.current?.focus({ preventScroll: true });
    arrived = true;
  }, []);
  return (
    <>
      <title>{`${title} - ${t("brand")}`}</title>
      <h1 ref={heading} tabIndex={-1}>
        {children ?? title}
      </h1>
    </>
  );
}
