/** The parts of a guide that are told once and need no answer. */
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Fold } from "../../ui/Fold.tsx";
import { formatYuan } from "../../ui/money.ts";
import type { Guide } from "../catalogue/catalogue.ts";
import styles from "./GuideParts.module.css";
import { Laws } from "./Laws.tsx";

interface GuideProps {
  readonly guide: Guide;
}

export function Conditions({ guide }: GuideProps) {
  const { t } = useTranslation("guide");
  return (
    <Card title={t("conditions.title")}>
      <p>
        {t("conditions.who", {
          who: guide.servedParties.map((party) => t(`party.${party}`)).join(t("comma")),
        })}
      </p>
      {guide.conditions.length > 0 && (
        <>
          <p>{t("conditions.lead")}</p>
          <ol className={styles.conditions}>
            {guide.conditions.map((condition) => (
              <li key={condition.id}>
                {condition.text}
                <Laws laws={condition.basis} />
              </li>
            ))}
          </ol>
        </>
      )}
    </Card>
  );
}

export function Fee({ guide }: GuideProps) {
  const { t } = useTranslation("guide");
  const { fee } = guide;
  return (
    <Card title={t("fee.title")}>
      {fee === null ? (
        <p>{t("fee.free")}</p>
      ) : (
        <>
          <p>
            {fee.amountFen === null
              ? t("fee.depends", { name: fee.name })
              : t("fee.amount", { name: fee.name, amount: formatYuan(fee.amountFen) })}
          </p>
          <p>{t("fee.payee", { payee: fee.payee })}</p>
          {fee.reduction !== null && <p>{t("fee.reduction", { reduction: fee.reduction })}</p>}
          <Laws laws={fee.basis} label={t("basis")} />
        </>
      )}
    </Card>
  );
}

export function Steps({ guide }: GuideProps) {
  const { t } = useTranslation("guide");
  const offices = [...new Set(guide.flow.map((step) => step.office.name))];
  return (
    <Card title={t("steps.title")}>
      <ol className={styles.steps}>
        {guide.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {offices.length > 0 && <p className={styles.note}>{t("steps.offices", { offices: offices.join("、") })}</p>}
      {guide.notes.length > 0 && (
        <>
          <h3>{t("steps.notes")}</h3>
          <ul className={styles.notes}>
            {guide.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

export function Result({ guide }: GuideProps) {
  const { t } = useTranslation("guide");
  const { result } = guide;
  return (
    <Card title={t("result.title")}>
      <div className={styles.sample} aria-hidden="true">
        <span>{guide.body.name}</span>
        <b>{result.name}</b>
        <i />
        <i />
        <em>{t("result.sample")}</em>
      </div>
      <p>{result.kind === "none" ? t("result.decision") : t("result.name", { name: result.name })}</p>
      <p>{t("result.validity", { validity: validityText(result.validity) })}</p>
      <Laws laws={result.basis} label={t("basis")} />
    </Card>
  );

  function validityText(validity: Guide["result"]["validity"]): string {
    if (validity === null) return t("result.forever");
    if ("until" in validity) return t("result.until", { field: validity.until });
    return "years" in validity ? t("result.years", { count: validity.years }) : validity.text;
  }
}

export function Faq({ guide }: GuideProps) {
  const { t } = useTranslation("guide");
  if (guide.faq.length === 0) return null;
  return (
    <Card title={t("faq.title")}>
      {guide.faq.map(({ question, answer }) => (
        <Fold key={question} title={question}>
          <p>{answer}</p>
        </Fold>
      ))}
    </Card>
  );
}

export function LegalBases({ guide }: GuideProps) {
  const { t } = useTranslation("guide");
  if (guide.legalBases.length === 0) return null;
  return (
    <Card title={t("law.title")}>
      <Laws laws={guide.legalBases} />
      {guide.legalBases.some((law) => !law.checked) && <p className={styles.note}>{t("law.uncheckedMeans")}</p>}
    </Card>
  );
}
