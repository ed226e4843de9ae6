import type { HTMLAttributes, HTMLInputAutoCompleteAttribute, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "./classes.ts";
import styles from "./Field.module.css";
import { Field, type FieldBase } from "./Field.tsx";

export interface TextFieldProps extends FieldBase {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly type?: "text" | "password" | "tel" | "email" | "search" | "url";
  readonly inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly placeholder?: string;
  /** More than one line; the control then counts characters when `maxLength` is given. */
  readonly rows?: number;
  readonly maxLength?: number;
  /** Stands behind the control: 平方米, 元. */
  readonly unit?: ReactNode;
  /** For answers of a few characters. */
  readonly short?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, onBlur, type = "text", inputMode, autoComplete, placeholder, rows, maxLength } = props;
  const shared = { value, onBlur, autoComplete, placeholder };
  return (
    <Field {...props}>
      {(control) =>
        rows === undefined ? (
          <Unit unit={props.unit}>
            <input
              {...control}
              {...shared}
              type={type}
              inputMode={inputMode}
              className={cx(styles.control, props.short === true && styles.short)}
              onChange={(event) => onChange(event.target.value)}
            />
          </Unit>
        ) : (
          <>
            <textarea
              {...control}
              {...shared}
              rows={rows}
              className={styles.control}
              onChange={(event) => onChange(event.target.value)}
            />
            {maxLength !== undefined && <CharacterCount used={[...value].length} most={maxLength} />}
          </>
        )
      }
    </Field>
  );
}

function Unit({ unit, children }: { readonly unit: ReactNode; readonly children: ReactNode }) {
  if (unit === undefined) return children;
  return (
    <div className={styles.withUnit}>
      {children}
      <span className={styles.unit}>{unit}</span>
    </div>
  );
}

function CharacterCount({ used, most }: { readonly used: number; readonly most: number }) {
  const { t } = useTranslation("ui");
  return (
    <p className={styles.count}>
      {used > most ? t("field.tooManyCharacters", { over: used - most }) : t("field.characters", { used, most })}
    </p>
  );
}
