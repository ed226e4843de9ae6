import { useTranslation } from "react-i18next";
import { formatYuan } from "../../ui/money.ts";
import type { Guide } from "../catalogue/catalogue.ts";
import styles from "./AtAGlance.module.css";

/** The four questions that everybody asks first: how long, how much, how often must I come, where. */
export function AtAGlance({ guide }: { readonly guide: Guide }) {
  const { t } = useTranslation("guide");
  const { promise, fee, siteVisits } = guide;
  const facts = [
    { name: t("glance.time"), value: timeText(promise) },
    { name: t("glance.fee"), value: feeText(fee) },
    {
      name: t("glance.visits"),
      value: siteVisits.count === 0 ? t("glance.noVisit") : t("glance.visit", { count: siteVisits.count }),
      note: siteVisits.reason,
    },
    { name: t("glance.place"), value: guide.place, note: guide.hours },
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value, note }) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>
            {value}
            {note !== undefined && note !== null && note !== "" && <span className={styles.note}>{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );

  function timeText(time: Guide["promise"]): string {
    if (time === null) return t("glance.noPromise");
    return time.limit.amount === 0 ? t("glance.onTheSpot") : t("glance.promised", { limit: time.limit.text });
  }

  function feeText(given: Guide["fee"]): string {
    if (given === null) return t("glance.free");
    return given.amountFen === null ? t("glance.dependingFee") : formatYuan(given.amountFen);
  }
}
