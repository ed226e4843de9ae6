/** Everything once more before it is sent, each part with the way back to it. */
import { Link } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { compileForm, validateForm } from "../../../core/form/index.ts";
import { civilDate } from "../../../core/shared/index.ts";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Facts } from "../../ui/List.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { AnswerList } from "../answers/AnswerList.tsx";
import { type Situation, useSituation } from "../catalogue/situation.ts";
import { type HeldPaper, usePrefill } from "../prefill/prefill.ts";
import { useHeldText } from "../prefill/source-text.ts";
import { UndertakingsChosen } from "../undertaking/UndertakingChoice.tsx";
import styles from "./CheckStep.module.css";
import { coveredBy, heldAmong, isMissing, toBring } from "./materials.ts";
import { StepButtons } from "./StepButtons.tsx";
import type { StepProps } from "./step-props.ts";
import type { StepName } from "./steps.ts";
import { useSubmission } from "./use-submission.ts";

export function CheckStep(props: StepProps) {
  const { item, content, session, goTo, goBack } = props;
  const { t } = useTranslation("apply");
  const applicantKind = session.kind === "firm" ? "firm" : "person";
  const asked = useSituation(item.code, { answers: content.situation, form: content.form, applicantKind });
  const prefill = usePrefill({ item: item.code, situation: content.situation, form: content.form });
  const known = heldAmong(asked.data?.materials ?? [], prefill.data?.held ?? [], content.anew);
  const submission = useSubmission(props, { ...(asked.data ?? NOTHING_ASKED), held: idsOf(known) });
  const gaps = useGaps(props, asked.data, known);
  if (asked.isError) return <ErrorPanel error={asked.error} onRetry={() => void asked.refetch()} />;
  if (asked.data === undefined || asked.isPlaceholderData || prefill.isLoading) return <Waiting />;
  return (
    <>
      <p>{t("check.lead")}</p>
      <Summary step={props} situation={asked.data} known={known} />
      {gaps.length > 0 && (
        <div className={styles.gaps} role="alert">
          <p>
            <b>{t("check.gaps")}</b>
          </p>
          {gaps.map((step) => (
            <Button key={step} onClick={() => goTo(step)}>
              {t("check.mend", { step: t(`step.${step}`) })}
            </Button>
          ))}
        </div>
      )}
      {submission.error !== null && <ErrorPanel error={submission.error} />}
      {gaps.length === 0 && (
        <StepButtons next={t("check.submit")} busy={submission.busy} onNext={submission.submit} onBack={goBack} />
      )}
      {gaps.length === 0 && <p className={styles.note}>{t("check.afterwards")}</p>}
    </>
  );
}

const NOTHING_ASKED = { materials: [], undertakings: [] };

/** Held already, by material. */
type Known = ReturnType<typeof heldAmong<HeldPaper>>;

function idsOf(known: Known): readonly string[] {
  return known.map(({ material }) => material.id);
}

/** Steps that are not done yet. */
function useGaps(
  { guide, content, session }: StepProps,
  asked: Situation | undefined,
  known: Known,
): readonly StepName[] {
  const form = useMemo(() => compileForm(guide.form), [guide.form]);
  const answered = useMemo(
    () => validateForm(form, content.form, { situation: content.situation, today: civilDate(session.today) }).ok,
    [form, content.form, content.situation, session.today],
  );
  const spared = [...coveredBy(guide.undertakings, content.undertakings), ...idsOf(known)];
  const missing = asked?.materials.some((material) => isMissing(material, content.materials, spared)) === true;
  const mayWait = content.incomplete === true && guide.receipt.kind !== "receipt-is-filing";
  return [
    ...(asked?.complete === false ? (["situation"] as const) : []),
    ...(answered ? [] : (["form"] as const)),
    ...(missing && !mayWait ? (["materials"] as const) : []),
    ...(content.serviceWay === undefined ? (["receiving"] as const) : []),
  ];
}

interface SummaryProps {
  readonly step: StepProps;
  readonly situation: Situation;
  readonly known: Known;
}

function Summary({ step, situation, known }: SummaryProps) {
  const { guide, content, session, goTo } = step;
  const { t } = useTranslation("apply");
  const heldText = useHeldText();
  const nameOf = (id: string) =>
    content.files?.[id]?.name ?? (id === session.jurisdiction.code ? session.jurisdiction.name : undefined);
  return (
    <>
      <Part title={t("check.applicant")}>
        <Facts facts={[{ name: t("check.name"), value: session.name }]} />
      </Part>
      {situation.questions.length > 0 && (
        <Part title={t("part.situation")} onEdit={() => goTo("situation")}>
          <Facts
            facts={situation.questions.map((question) => ({
              name: question.text,
              value:
                question.options.find((option) => option.code === content.situation[question.id])?.label ??
                t("check.open"),
            }))}
          />
        </Part>
      )}
      {guide.form.sections.length > 0 && (
        <Part title={t("part.form")} onEdit={() => goTo("form")}>
          <AnswerList form={guide.form} values={content.form} nameOf={nameOf} />
        </Part>
      )}
      <Part title={t("part.materials")} onEdit={() => goTo("materials")}>
        <UndertakingsChosen offers={guide.undertakings} chosen={content.undertakings ?? []} />
        <ul className={styles.materials}>
          {situation.materials.map((material) => {
            const files = content.materials[material.id] ?? [];
            const held = known.find((one) => one.material.id === material.id)?.held;
            return (
              <li key={material.id}>
                <b>{material.name}</b>
                {held !== undefined && files.length === 0 ? (
                  <span>{heldText(held)}</span>
                ) : toBring(material) ? (
                  files.length === 0 ? (
                    <span className={styles.missing}>{t("check.notYet")}</span>
                  ) : (
                    files.map((id) => (
                      <a key={id} href={`/api/files/${id}`} target="_blank" rel="noreferrer">
                        {nameOf(id) ?? t("materials.unnamed")}
                      </a>
                    ))
                  )
                ) : (
                  <span>{material.fromForm ? t("materials.fromForm") : t("materials.sharedShort")}</span>
                )}
              </li>
            );
          })}
        </ul>
      </Part>
      <Part title={t("part.receiving")} onEdit={() => goTo("receiving")}>
        <p>{content.serviceWay === undefined ? t("check.open") : t(`receiving.${content.serviceWay}`)}</p>
      </Part>
      <p className={styles.note}>
        <Link to="/items/$code" params={{ code: step.item.code }} target="_blank">
          {t("check.guide")}
        </Link>
      </p>
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly onEdit?: () => void;
  readonly children: ReactNode;
}

function Part({ title, onEdit, children }: PartProps) {
  const { t } = useTranslation("apply");
  return (
    <Card
      title={title}
      aside={
        onEdit === undefined ? undefined : (
          <Button look="quiet" onClick={onEdit} aria-label={t("check.editThis", { part: title })}>
            {t("check.edit")}
          </Button>
        )
      }
    >
      {children}
    </Card>
  );
}
