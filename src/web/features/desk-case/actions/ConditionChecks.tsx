/** 审查要点: what the law asks for, point by point, each with its law, ticked while the papers lie beside it. */
import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import { Tag } from "../../../ui/Tag.tsx";
import type { Guide } from "../../catalogue/catalogue.ts";
import type { ConditionView } from "../case-view.ts";
import styles from "./ConditionChecks.module.css";

export type Checks = Readonly<Record<string, boolean>>;

export interface ConditionChecksProps {
  readonly conditions: readonly ConditionView[];
  readonly guide: Guide | undefined;
  /** Given by the form's field. */
  readonly value?: Checks;
  readonly onChange?: (checks: Checks) => void;
}

export function ConditionChecks({ conditions, guide, value = {}, onChange }: ConditionChecksProps) {
  const { t } = useTranslation("deskActions");
  if (conditions.length === 0) return <p>{t("checks.none")}</p>;
  const all = conditions.flatMap((condition) => condition.checks);
  const done = all.filter((check) => value[check.id] === true).length;
  return (
    <div className={styles.checks}>
      <p className={styles.count} role="status">
        {t("checks.count", { done, total: all.length })}
      </p>
      {conditions.map((condition) => (
        <fieldset key={condition.id} className={styles.condition}>
          <legend>
            {condition.text}
            <Law laws={guide?.conditions.find((each) => each.id === condition.id)?.basis ?? []} />
          </legend>
          {condition.checks.map((check) => (
            <Checkbox
              key={check.id}
              checked={value[check.id] === true}
              onChange={(event) => onChange?.({ ...value, [check.id]: event.target.checked })}
            >
              {check.text}
            </Checkbox>
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function Law({ laws }: { readonly laws: Guide["conditions"][number]["basis"] }) {
  const { t } = useTranslation("deskActions");
  return (
    <span className={styles.law}>
      {laws.map((law) => (
        <span key={law.text}>
          {law.text} {!law.checked && <Tag>{t("checks.unchecked")}</Tag>}
        </span>
      ))}
    </span>
  );
}
