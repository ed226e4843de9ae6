import { useNavigate } from "@tanstack/react-router";
import { Input, type InputRef } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./DeskFrame.module.css";
import { useShortcuts } from "./shortcuts.ts";

/** Finding a case from wherever one is: `/`, number or name, Enter. */
export function HeaderSearch() {
  const { t } = useTranslation("desk");
  const navigate = useNavigate();
  const box = useRef<InputRef>(null);
  const [text, setText] = useState("");
  useShortcuts([{ keys: "/", label: t("search.key"), run: () => box.current?.focus() }]);
  const go = (q: string) => {
    if (q.trim() === "") return;
    setText("");
    void navigate({ to: "/search", search: { q: q.trim() } });
  };
  return (
    <Input.Search
      ref={box}
      className={styles.search}
      aria-label={t("search.label")}
      placeholder={t("search.hint")}
      suffix={<kbd>/</kbd>}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onSearch={go}
    />
  );
}
