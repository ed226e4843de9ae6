/** How long: the promise, what the law allows, and what may stop or lengthen them. */
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Fold } from "../../ui/Fold.tsx";
import type { Guide, GuideTime } from "../catalogue/catalogue.ts";
import { Laws } from "./Laws.tsx";
import styles from "./Times.module.css";

export function Times({ guide }: { readonly guide: Guide }) {
  const { t } = useTranslation("guide");
  const { promise, statutory, delivery, receipt } = guide;
  return (
    <Card title={t("times.title")}>
      <dl className={styles.times}>
        {promise !== null && <Time name={t("times.promise")} time={promise} main />}
        {statutory === null ? (
          <div>
            <dt>{t("times.statutory")}</dt>
            <dd>{t("times.noStatute")}</dd>
          </div>
        ) : (
          <Time name={t("times.statutory")} time={statutory} />
        )}
        {delivery !== null && <Time name={t("times.delivery")} time={delivery} />}
      </dl>
      {receipt.noticeWithin !== null && receipt.noticeWithin.amount > 0 && (
        <p>{t("times.notice", { limit: receipt.noticeWithin.text })}</p>
      )}
      {receipt.corrections !== null && (
        <p>{t(`times.corrections.${receipt.corrections.effect}`, { limit: receipt.corrections.within.text })}</p>
      )}
      <p className={styles.note}>{t("times.counting")}</p>
      {(guide.stops.length > 0 || guide.extension !== null) && (
        <Fold title={t("times.more")}>
          {guide.stops.map((stop) => (
            <div key={stop.kind}>
              <p>
                {stop.stops.includes("statute")
                  ? t("times.stopsBoth", { label: stop.label })
                  : t("times.stopsPromise", { label: stop.label })}
                {stop.maximum !== null && t("times.stopsMost", { limit: stop.maximum.text })}
              </p>
              <Laws laws={stop.basis} label={t("basis")} />
            </div>
          ))}
          {guide.extension !== null && (
            <div>
              <p>{t("times.extension", { limit: guide.extension.maximum.text })}</p>
              <Laws laws={guide.extension.basis} label={t("basis")} />
            </div>
          )}
        </Fold>
      )}
    </Card>
  );
}

interface TimeProps {
  readonly name: string;
  readonly time: GuideTime;
  readonly main?: boolean;
}

function Time({ name, time, main = false }: TimeProps) {
  const { t } = useTranslation("guide");
  const { limit, starts, note, basis, intakeCloses } = time;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className={main ? styles.main : undefined}>
          {limit.amount === 0 ? t("times.onTheSpot") : t(`times.from.${starts}`, { limit: limit.text })}
        </span>
        {note !== null && <p className={styles.note}>{note}</p>}
        {intakeCloses.length > 0 && (
          <p className={styles.note}>{t("times.intakeCloses", { days: intakeCloses.join("、") })}</p>
        )}
        <Laws laws={basis} label={t("basis")} />
      </dd>
    </div>
  );
}
