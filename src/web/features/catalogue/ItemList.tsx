import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { List, type ListEntry } from "../../ui/List.tsx";
import { Tag } from "../../ui/Tag.tsx";
import type { FoundItem, ItemListing, WhyFound } from "./catalogue.ts";
import { groupHandlings } from "./handlings.ts";
import styles from "./ItemList.module.css";

export interface ItemListProps {
  readonly items: readonly FoundItem[];
  readonly label: string;
}

export function ItemList({ items, label }: ItemListProps) {
  return (
    <List
      label={label}
      entries={groupHandlings(items).flatMap(({ main, items: group }): readonly ListEntry[] => {
        if (main === null) return group.map(entryOf);
        const key = `main-${main.basicCode}-${group[0]?.code}`;
        return [{ key, title: main.name, text: <Handlings key={key} items={group} label={main.name} /> }];
      })}
    />
  );
}

function entryOf(item: FoundItem): ListEntry {
  return {
    key: item.code,
    title: item.name,
    to: "/items/$code",
    params: { code: item.code },
    aside: <HowFast item={item} />,
    text: <ItemText item={item} why={item.why} />,
  };
}

/** 业务办理项: what can be done with one licence, below its name. */
function Handlings({ items, label }: ItemListProps) {
  return (
    <>
      <p className={styles.body}>{items[0]?.bodyName}</p>
      <ul className={styles.handlings} aria-label={label}>
        {items.map((item) => (
          <li key={item.code}>
            <span className={styles.handling}>
              <Link to="/items/$code" params={{ code: item.code }} className={styles.link}>
                {item.name}
              </Link>
              <HowFast item={item} />
            </span>
            <Why why={item.why} />
          </li>
        ))}
      </ul>
    </>
  );
}

function HowFast({ item }: { readonly item: ItemListing }): ReactNode {
  const { t } = useTranslation("items");
  if (!item.applicable) return <Tag>{t("notOpen")}</Tag>;
  if (item.promise === null) return null;
  if (item.promise.limit.amount === 0) return <Tag tone="good">{t("onTheSpot")}</Tag>;
  return <Tag tone="brand">{t("takes", { limit: item.promise.limit.text })}</Tag>;
}

function ItemText({ item, why }: { readonly item: ItemListing; readonly why: WhyFound }) {
  return (
    <>
      <p className={styles.body}>{item.bodyName}</p>
      <Why why={why} />
    </>
  );
}

function Why({ why }: { readonly why: WhyFound }) {
  const { t } = useTranslation("items");
  return (
    <>
      {why.by === "synonym" && (
        <p className={styles.why}>{t("why.synonym", { everyday: why.everyday, means: why.means })}</p>
      )}
      {(why.by === "pinyin" || why.by === "sound" || why.by === "code") && (
        <p className={styles.why}>{t(`why.${why.by}`)}</p>
      )}
    </>
  );
}
