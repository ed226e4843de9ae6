/** Finding the item: Chinese words, everyday words, full pinyin or first letters; arrows and Enter choose. */
import { Input } from "antd";
import { type KeyboardEvent, useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { type FoundItem, useItems } from "../catalogue/catalogue.ts";
import styles from "./ItemPicker.module.css";

export function ItemPicker({ onChoose }: { readonly onChoose: (code: string) => void }) {
  const { t } = useTranslation("deskCounter");
  const [text, setText] = useState("");
  const asked = useDeferredValue(text);
  const found = useItems({ q: asked, theme: "", body: "", page: 1 });
  const [active, setActive] = useState(0);
  const items = found.data?.items ?? [];
  const walk = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") setActive(Math.min(active + 1, items.length - 1));
    else if (event.key === "ArrowUp") setActive(Math.max(active - 1, 0));
    else if (event.key === "Enter") choose(items[active]);
    else return;
    event.preventDefault();
  };
  const choose = (item: FoundItem | undefined) => {
    if (item?.applicable === true) onChoose(item.code);
  };
  return (
    <>
      <Input
        autoFocus
        size="large"
        role="combobox"
        aria-label={t("picker.label")}
        aria-expanded="true"
        aria-controls="found-items"
        aria-activedescendant={items[active] === undefined ? undefined : optionId(items[active].code)}
        placeholder={t("picker.hint")}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={walk}
      />
      {found.isError && <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />}
      <div id="found-items" role="listbox" aria-label={t("picker.found")} className={styles.list}>
        {items.map((item, index) => (
          <Option key={item.code} item={item} active={index === active} onChoose={() => choose(item)} />
        ))}
      </div>
      {found.isSuccess && items.length === 0 && <p role="status">{t("picker.none")}</p>}
    </>
  );
}

interface OptionProps {
  readonly item: FoundItem;
  readonly active: boolean;
  readonly onChoose: () => void;
}

function Option({ item, active, onChoose }: OptionProps) {
  const { t } = useTranslation(["deskCounter", "codes"]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the box above, as in every combobox
    <div
      id={optionId(item.code)}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-disabled={!item.applicable}
      className={styles.option}
      onClick={onChoose}
    >
      <b>{item.name}</b>
      <span>{item.bodyName}</span>
      {item.caseType !== null && <Tag>{t(`codes:caseType.${item.caseType}`)}</Tag>}
      {!item.applicable && <Tag tone="warn">{t("picker.draft")}</Tag>}
    </div>
  );
}

function optionId(code: string): string {
  return `found-${code}`;
}
