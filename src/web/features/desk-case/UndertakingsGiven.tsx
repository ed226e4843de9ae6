/** 承诺: what the applicant promised in this case, whose day it is and until when, and what was told beforehand. */
import { Card } from "antd";
import { useTranslation } from "react-i18next";
import { momentText } from "../desk-lists/days.ts";
import { whoseDay } from "../desk-undertakings/undertakings.ts";
import { StandingTag } from "../undertaking/StandingTag.tsx";
import { UndertakingTold } from "../undertaking/UndertakingTold.tsx";
import type { CaseView } from "./case-view.ts";
import styles from "./ProceedingsPanel.module.css";

export function UndertakingsGiven({ undertakings }: Pick<CaseView, "undertakings">) {
  const { t } = useTranslation(["deskCase", "deskUndertakings"]);
  if (undertakings.length === 0) return null;
  return (
    <Card size="small" title={t("proceedings.undertakings")}>
      <ul className={styles.steps}>
        {undertakings.map((one) => (
          <li key={`${one.id} ${one.givenAt}`}>
            <b>{one.name}</b> <StandingTag standing={one.standing} />
            {` ${t("proceedings.given", { at: momentText(one.givenAt) })}`}
            {one.dueOn !== null && one.dueOf !== null && (
              <>
                {" · "}
                {t(`deskUndertakings:whose.${whoseDay(one.dueOf, one.standing)}`)}
                {" · "}
                {t("proceedings.due", { on: one.dueOn })}
              </>
            )}
            {one.breach !== null && one.breach.reason !== "" && <p>{one.breach.reason}</p>}
            <details>
              <summary>{t("proceedings.told", { putsOff: one.putsOff.join("、") })}</summary>
              <UndertakingTold told={one} />
            </details>
          </li>
        ))}
      </ul>
    </Card>
  );
}
