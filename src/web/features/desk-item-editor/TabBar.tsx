/** The parts of the item, each with how much stands against it. */
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "../../ui/classes.ts";
import { statusOf } from "./Entry.tsx";
import styles from "./ItemEditor.module.css";
import type { Finding } from "./item.ts";
import { TABS, type Tab, tabOf } from "./tabs.ts";

export interface TabBarProps {
  readonly tab: Tab;
  readonly findings: readonly Finding[];
  readonly onShow: (tab: Tab) => void;
}

export function TabBar({ tab, findings, onShow }: TabBarProps) {
  const { t } = useTranslation("deskItemEditor");
  const counted = Map.groupBy(
    findings.filter(({ severity }) => severity !== "note"),
    ({ place }) => tabOf(place),
  );
  const step = (by: number) => {
    const next = TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length];
    if (next === undefined) return;
    onShow(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  // On a phone the bar scrolls: a page opened at a part shows which one it is.
  useEffect(() => {
    document.getElementById(`tab-${tab}`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [tab]);
  return (
    <div role="tablist" aria-label={t("parts")} className={styles.tabs}>
      {TABS.map((one) => {
        const own = counted.get(one) ?? [];
        return (
          <button
            key={one}
            id={`tab-${one}`}
            type="button"
            role="tab"
            aria-selected={one === tab}
            aria-controls="item-part"
            tabIndex={one === tab ? 0 : -1}
            className={cx(styles.tab, one === tab && styles.tabChosen)}
            onClick={() => onShow(one)}
            onKeyDown={(event) => {
              if (event.key === "ArrowRight") step(1);
              else if (event.key === "ArrowLeft") step(-1);
              else return;
              event.preventDefault();
            }}
          >
            {t(`tab.${one}`)}
            {own.length > 0 && (
              <span className={styles.count} data-severity={statusOf(own)}>
                {own.length}
                <span className="visually-hidden">{t("findings.inTab")}</span>
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
