import { useTranslation } from "react-i18next";
import { DateField } from "../../ui/DateField.tsx";
import { type FieldBase, FieldGroup } from "../../ui/Field.tsx";
import { boxText } from "./answers.ts";
import styles from "./FormFields.module.css";

export interface DateRangeControlProps extends FieldBase {
  readonly min: string | undefined;
  readonly max: string | undefined;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** First and last day. */
export function DateRangeControl(props: DateRangeControlProps) {
  const { id, min, max, value, onChange, disabled } = props;
  const { t } = useTranslation("form");
  const from = partOf(value, "from");
  const to = partOf(value, "to");
  const change = (next: { readonly from: string; readonly to: string }) =>
    onChange(next.from === "" && next.to === "" ? undefined : next);
  return (
    <FieldGroup {...props}>
      <div className={styles.range}>
        <DateField
          id={`${id}-from`}
          label={t("range.from")}
          disabled={disabled === true}
          {...{ min, max }}
          value={from}
          onChange={(next) => change({ from: next, to })}
        />
        <DateField
          id={`${id}-to`}
          label={t("range.to")}
          disabled={disabled === true}
          {...{ min, max }}
          value={to}
          onChange={(next) => change({ from, to: next })}
        />
      </div>
    </FieldGroup>
  );
}

function partOf(value: unknown, part: "from" | "to"): string {
  if (typeof value !== "object" || value === null) return "";
  return part === "from" ? boxText("from" in value && value.from) : boxText("to" in value && value.to);
}
