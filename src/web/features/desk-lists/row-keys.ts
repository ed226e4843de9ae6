/** Walking a list by keys: `j` and `k` move from the link of one row to the next, Enter then opens it. */
import { type RefObject, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useShortcuts } from "../../app/desk/shortcuts.ts";

/** Put the ref around the list and `data-row-link` on the link of each row. */
export function useRowKeys(): RefObject<HTMLDivElement | null> {
  const { t } = useTranslation("deskLists");
  const list = useRef<HTMLDivElement>(null);
  const move = (step: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>("[data-row-link]") ?? [])];
    const focused = document.activeElement;
    const now = focused instanceof HTMLElement ? links.indexOf(focused) : -1;
    const next = now === -1 && step === -1 ? links.length - 1 : now + step;
    links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
  };
  useShortcuts([
    { keys: "j", label: t("keys.next"), run: () => move(1) },
    { keys: "k", label: t("keys.previous"), run: () => move(-1) },
  ]);
  return list;
}
