import { useTranslation } from "react-i18next";
import styles from "./Field.module.css";
import { Field, type FieldBase } from "./Field.tsx";

export interface Option {
  readonly code: string;
  readonly label: string;
  readonly help?: string;
}

export interface SelectProps extends FieldBase {
  readonly options: readonly Option[];
  /** Empty when nothing is chosen yet. */
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly onBlur?: () => void;
}

/** A native list: the phone shows its own wheel. For up to seven options prefer `RadioGroup`. */
export function Select(props: SelectProps) {
  const { t } = useTranslation("ui");
  return (
    <Field {...props}>
      {(control) => (
        <select
          {...control}
          value={props.value}
          onBlur={props.onBlur}
          className={styles.control}
          onChange={(event) => props.onChange(event.target.value)}
        >
          <option value="">{t("select.choose")}</option>
          {props.options.map((option) => (
            <option key={option.code} value={option.code}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
