import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Facts } from "../../ui/List.tsx";
import type { Guide } from "../catalogue/catalogue.ts";

/** What else the list of items (实施清单) says: how far it goes online, where else, by post, by appointment; rights and duties. */
export function MoreFacts({ guide }: { readonly guide: Guide }) {
  const { t } = useTranslation("guide");
  const { appointment, express, hall, onlineDepth, payOnline, quantityLimit, range, selfService } = guide.elements;
  const { rights = [], duties = [] } = guide.elements;
  const facts = [
    { name: t("more.depth"), value: onlineDepth === undefined ? "" : t(`depth.${onlineDepth}`) },
    { name: t("more.range"), value: range === undefined ? "" : t(`range.${range}`) },
    { name: t("more.appointment"), value: appointmentText() },
    { name: t("more.sendIn"), value: yesNo(express?.materials) },
    { name: t("more.sendOut"), value: yesNo(express?.result) },
    { name: t("more.selfService"), value: yesNo(selfService) },
    { name: t("more.payOnline"), value: yesNo(payOnline) },
    { name: t("more.hall"), value: hall?.name ?? "" },
    { name: t("more.transport"), value: hall?.transport ?? "" },
    { name: t("more.limit"), value: quantityLimit?.text ?? "" },
  ].filter(({ value }) => value !== "");
  if (facts.length === 0 && rights.length === 0 && duties.length === 0) return null;
  return (
    <Card title={t("more.title")}>
      <Facts facts={facts} />
      <Sentences title={t("more.rights")} entries={rights} />
      <Sentences title={t("more.duties")} entries={duties} />
    </Card>
  );

  function yesNo(value: boolean | undefined): string {
    if (value === undefined) return "";
    return value ? t("more.yes") : t("more.no");
  }

  function appointmentText(): string {
    if (appointment === undefined) return "";
    const { offered, note, perDay } = appointment;
    const quota = perDay === undefined ? "" : t("more.perDay", { count: perDay });
    return [yesNo(offered), note ?? "", quota].filter((part) => part !== "").join(t("more.comma"));
  }
}

function Sentences({ title, entries }: { readonly title: string; readonly entries: readonly string[] }) {
  if (entries.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {entries.map((entry) => (
          <li key={entry}>{entry}</li>
        ))}
      </ul>
    </>
  );
}
