/** 分开办和一起办: five figures at a glance, and behind each of them every line with its reason and its law. */
import { useTranslation } from "react-i18next";
import { dayText } from "../../ui/dates.ts";
import { Fold } from "../../ui/Fold.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { Laws } from "../guide/Laws.tsx";
import styles from "./BundleProof.module.css";
import { type BundleProof, type ProvedLine, type ProvedMeasure, useBundleTexts } from "./bundle.ts";

export function Savings({ proof }: { readonly proof: BundleProof }) {
  const { t, i18n } = useTranslation("bundle");
  return (
    <>
      <Figures measures={proof.measures} />
      <Order proof={proof} />
      <p className={styles.note}>{t("due", { day: dayText(proof.path.dueOn, i18n.language) })}</p>
      {proof.measures.map((measure) => (
        <Fold key={measure.name} title={<FoldTitle measure={measure} />}>
          {measure.lines.length === 0 ? <p>{t("noLines")}</p> : <Lines measure={measure} proof={proof} />}
        </Fold>
      ))}
      <Laws laws={proof.offeredBy} label={t("offeredBy")} />
    </>
  );
}

function Figures({ measures }: { readonly measures: readonly ProvedMeasure[] }) {
  const { t } = useTranslation("bundle");
  return (
    <table className={styles.figures}>
      <thead>
        <tr>
          <th scope="col">{t("column.what")}</th>
          <th scope="col">{t("column.before")}</th>
          <th scope="col">{t("column.after")}</th>
          <th scope="col">{t("column.removed")}</th>
        </tr>
      </thead>
      <tbody>
        {measures.map(({ name, before, after, already, saved }) => (
          <tr key={name}>
            <th scope="row">{t(`measure.${name}`)}</th>
            <td>{t(`amount.${name}`, { count: before })}</td>
            <td className={styles.after}>{t(`amount.${name}`, { count: after })}</td>
            <td className={before > after ? styles.less : undefined}>
              {before > after && t("less", { amount: t(`amount.${name}`, { count: saved + already }) })}
              {before === after && (before === 0 ? t("neither") : t("same"))}
              {already > 0 && (
                <span className={styles.already}>
                  {t("alreadyLess", { amount: t(`amount.${name}`, { count: already }) })}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Order({ proof: { items, waits } }: { readonly proof: BundleProof }) {
  const { t } = useTranslation("bundle");
  const levels = [...Map.groupBy(items, ({ level }) => level)];
  const namesOf = (list: BundleProof["items"]) => list.map(({ name }) => name).join(t("comma"));
  return (
    <ul className={styles.order} aria-label={t("order.title")}>
      {levels.map(([level, list]) => (
        <li key={level}>
          {level === 1 ? t("order.first", { items: namesOf(list) }) : t("order.then", { items: namesOf(list) })}
        </li>
      ))}
      {waits.map(({ item, on, paper }) => (
        <li key={`${item} ${paper}`} className={styles.note}>
          {t("order.wait", { item, on, paper })}
        </li>
      ))}
    </ul>
  );
}

function FoldTitle({ measure: { name, before, after } }: { readonly measure: ProvedMeasure }) {
  const { t } = useTranslation("bundle");
  const amount = (count: number) => t(`amount.${name}`, { count });
  return (
    <>
      {t(`measure.${name}`)}{" "}
      <span className={styles.note}>
        {before === after ? amount(after) : t("from", { before: amount(before), after: amount(after) })}
      </span>
    </>
  );
}

function Lines({ measure, proof }: { readonly measure: ProvedMeasure; readonly proof: BundleProof }) {
  const { t } = useTranslation("bundle");
  const { lineName } = useBundleTexts();
  const gone = measure.lines.filter(({ removed }) => removed !== null);
  const kept = measure.lines.filter(({ removed }) => removed === null);
  return (
    <>
      {gone.length > 0 && (
        <>
          <h3 className={styles.part}>{t("gone", { count: gone.length })}</h3>
          <ul className={styles.lines}>
            {gone.map((line) => (
              <Gone key={line.id} line={line} proof={proof} />
            ))}
          </ul>
        </>
      )}
      {kept.length > 0 && (
        <>
          <h3 className={styles.part}>{t("kept", { count: kept.length })}</h3>
          <ul className={styles.lines}>
            {kept.map((line) => (
              <li key={line.id}>
                <b>{lineName(line)}</b> {line.conditional && <Tag>{t("sometimes")}</Tag>}
                <span className={styles.note}>{line.itemName}</span>
                <Laws laws={line.laws} label={t("basis")} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Gone({ line, proof }: { readonly line: ProvedLine; readonly proof: BundleProof }) {
  const { t } = useTranslation("bundle");
  const { lineName, whyText } = useBundleTexts();
  const { removed, itemName } = line;
  const own = proof.offeredBy.map(({ text }) => text).join(t("comma"));
  const rule = removed?.rule ?? (own === "" ? t("ownDocument") : own);
  return (
    <li>
      <s>{lineName(line)}</s> {removed?.already === true && <Tag>{t("already")}</Tag>}
      <span className={styles.why}>{whyText(line)}</span>
      <span className={styles.note}>
        {itemName} · {t("basis")}
        {rule}
      </span>
    </li>
  );
}
