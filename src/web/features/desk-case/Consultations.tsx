/** 并联审批: what each consulted office said, side by side; whoever was silent stands apart. */
import { Card } from "antd";
import { useTranslation } from "react-i18next";
import { Tag } from "../../ui/Tag.tsx";
import { momentText } from "../desk-lists/days.ts";
import { LightTag } from "../desk-lists/LightTag.tsx";
import styles from "./Consultations.module.css";
import type { ConsultationView, ConsultedView } from "./case-view.ts";

export function Consultations({ steps }: { readonly steps: readonly ConsultationView[] }) {
  return steps.map((step) => <Step key={step.node} step={step} />);
}

function Step({ step }: { readonly step: ConsultationView }) {
  const { t } = useTranslation("deskCase");
  const present = step.columns.filter((column) => column.state !== "absent");
  const absent = step.columns.filter((column) => column.state === "absent");
  const { agreed, conditional, objected, open } = step;
  return (
    <Card
      size="small"
      title={t("consult.title", { step: step.step })}
      extra={t("consult.tally", { agreed, conditional, objected, open })}
    >
      <p className={styles.lead}>{t("consult.lead", { office: step.leadName })}</p>
      <div className={styles.columns}>
        {present.map((column) => (
          <Column key={column.task} column={column} />
        ))}
      </div>
      {absent.length > 0 && (
        <ul className={styles.absent} aria-label={t("consult.absentTitle")}>
          {absent.map((column) => (
            <li key={column.task}>
              <Tag tone="warn">{t("consult.absent")}</Tag> <b>{column.officeName}</b>{" "}
              {t("consult.absentText", {
                basis: column.absentBasis ?? "",
                at: column.at === null ? "" : momentText(column.at),
              })}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Column({ column }: { readonly column: ConsultedView }) {
  const { t } = useTranslation(["deskCase", "codes"]);
  const { officeName, state, outcome, conditions, text, by, openedAt, at, dueOn, light, answer, stands } = column;
  return (
    <section className={styles.column} aria-label={officeName}>
      <h4 className={styles.office}>{officeName}</h4>
      <p>
        {outcome === null ? (
          <Tag tone="quiet">{t(`consult.${state}`)}</Tag>
        ) : (
          <Tag tone={TONES[outcome] ?? "quiet"}>{t(`codes:outcome.${outcome}`, { defaultValue: outcome })}</Tag>
        )}{" "}
        {!stands && <Tag tone="warn">{t("opinion.undone")}</Tag>}
      </p>
      {conditions.length > 0 && (
        <ol className={styles.conditions}>
          {conditions.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ol>
      )}
      {text !== "" && <p className={styles.text}>{text}</p>}
      {answer !== null && (
        <p className={styles.text}>
          <Tag tone={answer.adopted ? "good" : "warn"}>
            {t(answer.adopted ? "consult.adopted" : "consult.notAdopted")}
          </Tag>{" "}
          {answer.reason}
        </p>
      )}
      <p className={styles.facts}>
        {by !== null && `${by} · `}
        {at === null || state === "open"
          ? t("consult.since", { at: momentText(openedAt) })
          : t("consult.from", { since: momentText(openedAt), at: momentText(at) })}
      </p>
      {dueOn !== null && (
        <p className={styles.facts}>
          {t("consult.due", { on: dueOn })} <LightTag light={light} />
        </p>
      )}
    </section>
  );
}

const TONES: Readonly<Record<string, "good" | "warn" | "bad">> = { agree: "good", conditional: "warn", object: "bad" };
