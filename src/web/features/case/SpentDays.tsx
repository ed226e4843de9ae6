/** How many days the matter took so far and with whom, in plain words. */
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import type { CaseView } from "./case.ts";

type Party = NonNullable<CaseView["spent"]>["parties"][number];

export function SpentDays({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation("case");
  const spenderName = useSpenderName();
  const spent = view.spent;
  if (spent === null || spent.days.length < 2) return null;
  return (
    <Card title={t("spent.title")}>
      <p>
        {view.closedAt === null
          ? t("spent.soFar", { count: spent.days.length })
          : t("spent.inAll", { count: spent.days.length })}
      </p>
      <ul>
        {spent.parties.map((party) => (
          <li key={`${party.kind} ${party.unit}`}>
            {t("spent.line", {
              who: spenderName(party),
              days: rounded(party.calendarDays),
              working: rounded(party.workingDays),
            })}
          </li>
        ))}
      </ul>
      <p>{t("spent.counting")}</p>
    </Card>
  );
}

function useSpenderName(): (party: Party) => string {
  const { t } = useTranslation("case");
  return ({ kind, unit, name }) => {
    if (kind === "applicant") return t(`spent.you.${unit}`, { defaultValue: t("spent.you.other") });
    if (kind === "stop") return t(`spent.stop.${unit}`, { defaultValue: t("spent.stop.other") });
    return name === "" ? t(`spent.kind.${kind}`) : t(`spent.named.${kind}`, { name, defaultValue: name });
  };
}

function rounded(days: number): number {
  return Math.round(days * 10) / 10;
}
