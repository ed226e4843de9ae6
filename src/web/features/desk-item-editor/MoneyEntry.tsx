/** An amount that is always the same in yuan, or an expression that reckons it in fen. */
import { Button, Input, InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Entry } from "./Entry.tsx";
import styles from "./ItemEditor.module.css";

export interface MoneyEntryProps {
  readonly place: string;
  /** FEEL giving fen. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function MoneyEntry({ place, value, onChange }: MoneyEntryProps) {
  const { t } = useTranslation("deskItemEditor");
  const fixed = /^\d{1,12}$/.test(value.trim());
  const [asText, setAsText] = useState(!fixed);
  return (
    <Entry place={place} name={place}>
      {({ "aria-invalid": _, ...control }) => (
        <span className={styles.limit}>
          {asText || !fixed ? (
            <Input {...control} value={value} maxLength={2_000} onChange={(event) => onChange(event.target.value)} />
          ) : (
            <InputNumber
              {...control}
              min={0}
              precision={2}
              suffix={t("yuan")}
              value={Number(value) / 100}
              onChange={(yuan) => onChange(String(Math.round((yuan ?? 0) * 100)))}
            />
          )}
          <Button size="small" type="link" disabled={!fixed} onClick={() => setAsText(!asText)}>
            {asText ? t("money.fixed") : t("money.reckoned")}
          </Button>
        </span>
      )}
    </Entry>
  );
}
