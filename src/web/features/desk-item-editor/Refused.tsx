/** What has to be mended before the draft can be saved, place by place. */
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../api/problem.ts";
import { fieldNameOf } from "./field-name.ts";
import styles from "./ItemEditor.module.css";
import { type RefusedPlace, refusedPlaces } from "./refused.ts";
import { tabOf } from "./tabs.ts";

export function Refused({ error }: { readonly error: Problem }) {
  const { t } = useTranslation("deskItemEditor");
  const where = ({ place, number }: RefusedPlace) => {
    const part = t(`tab.${tabOf(place)}`);
    const field = t(`field.${fieldNameOf(place)}.label`, { defaultValue: "" });
    const inPart = number === 0 ? part : t("draft.refusedRow", { part, number });
    return field === "" ? inPart : t("draft.refusedField", { part: inPart, field });
  };
  return (
    <Alert
      type="error"
      role="alert"
      className={styles.note ?? ""}
      title={t("draft.refused")}
      description={
        <ul>
          {refusedPlaces(error).map((one) => (
            <li key={`${one.place} ${one.detail}`}>{t("draft.refusedWhy", { at: where(one), why: one.detail })}</li>
          ))}
        </ul>
      }
    />
  );
}
