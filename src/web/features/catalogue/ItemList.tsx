import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { List } from "../../ui/List.tsx";
import { Tag } from "../../ui/Tag.tsx";
import type { FoundItem, ItemListing, WhyFound } from "./catalogue.ts";
import styles from "./ItemList.module.css";

export interface ItemListProps {
  readonly items: readonly FoundItem[];
  readonly label: string;
}

export function ItemList({ items, label }: ItemListProps) {
  return (
    <List
      label={label}
      entries={items.map((item) => ({
        key: item.code,
        title: item.name,
        to: "/items/$code",
        params: { code: item.code },
        aside: <HowFast item={item} />,
        text: <ItemText item={item} why={item.why} />,
      }))}
    />
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
  const { t } = useTranslation("items");
  return (
    <>
      <p className={styles.body}>{item.bodyName}</p>
      {why.by === "synonym" && (
        <p className={styles.why}>{t("why.synonym", { everyday: why.everyday, means: why.means })}</p>
      )}
      {(why.by === "pinyin" || why.by === "sound" || why.by === "code") && (
        <p className={styles.why}>{t(`why.${why.by}`)}</p>
      )}
    </>
  );
}
