import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Field.module.css";
import { Field, type FieldBase } from "./Field.tsx";
import { capitalYuan, parseYuan, yuanText } from "./money.ts";

export interface MoneyFieldProps extends FieldBase {
  /** Whole fen; undefined when empty; the person's own text when it is not an amount. */
  readonly value: number | string | undefined;
  readonly onChange: (value: number | string | undefined) => void;
  readonly onBlur?: () => void;
}

/** Yuan are written, fen are kept. The amount is repeated in 大写 below, where a slip of a digit is seen. */
export function MoneyField(props: MoneyFieldProps) {
  const { value, onChange, onBlur } = props;
  const { t, i18n } = useTranslation("ui");
  const [text, setText] = useState(() => textOf(value));
  useEffect(() => setText((now) => (amountOf(now) === value ? now : textOf(value))), [value]);
  const change = (next: string) => {
    setText(next);
    onChange(amountOf(next));
  };
  const tidy = () => {
    if (typeof value === "number") setText(yuanText(value));
    onBlur?.();
  };
  return (
    <Field {...props}>
      {(control) => (
        <>
          <div className={styles.withUnit}>
            <input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              className={styles.control}
              value={text}
              onChange={(event) => change(event.target.value)}
              onBlur={tidy}
            />
            <span className={styles.unit}>{t("money.yuan")}</span>
          </div>
          {typeof value === "number" && i18n.language !== "en" && (
            <p className={styles.aside} aria-hidden="true">
              {t("money.inWords", { words: capitalYuan(value) })}
            </p>
          )}
        </>
      )}
    </Field>
  );
}

function textOf(value: number | string | undefined): string {
  if (value === undefined) return "";
  return typeof value === "number" ? yuanText(value) : value;
}

function amountOf(text: string): number | string | undefined {
  return text.trim() === "" ? undefined : (parseYuan(text) ?? text);
}
