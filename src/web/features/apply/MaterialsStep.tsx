/** The papers of this application: those to bring, those that are fetched, and the way to bring some later. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Checkbox } from "../../ui/Choices.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { FormErrorSummary } from "../../ui/FormErrorSummary.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import type { Material } from "../catalogue/catalogue.ts";
import { useSituation } from "../catalogue/situation.ts";
import { HeldPapers } from "../prefill/HeldPapers.tsx";
import { usePrefill } from "../prefill/prefill.ts";
import { UndertakingChoice } from "../undertaking/UndertakingChoice.tsx";
import { MaterialField } from "./MaterialField.tsx";
import styles from "./MaterialsStep.module.css";
import { coveredBy, heldAmong, isMissing, materialFieldId, toBring } from "./materials.ts";
import { StepButtons } from "./StepButtons.tsx";
import type { StepProps } from "./step-props.ts";

export function MaterialsStep({ item, guide, content, saver, session, goOn, goBack }: StepProps) {
  const { t } = useTranslation("apply");
  const [attempt, setAttempt] = useState(0);
  const applicantKind = session.kind === "firm" ? "firm" : "person";
  const asked = useSituation(item.code, { answers: content.situation, form: content.form, applicantKind });
  const prefill = usePrefill({ item: item.code, situation: content.situation, form: content.form });
  if (asked.isError) return <ErrorPanel error={asked.error} onRetry={() => void asked.refetch()} />;
  if (asked.data === undefined || asked.isPlaceholderData || prefill.isLoading) return <Waiting />;
  const { materials } = asked.data;
  const known = heldAmong(materials, prefill.data?.held ?? [], content.anew);
  const isHeld = ({ id }: Material) => known.some(({ material }) => material.id === id);
  const own = materials.filter((material) => toBring(material) && !isHeld(material));
  const others = materials.filter((material) => !toBring(material) && !isHeld(material));
  const offers = guide.undertakings.filter(({ id }) => asked.data.undertakings.includes(id));
  const chosen = (content.undertakings ?? []).filter((id) => offers.some((offer) => offer.id === id));
  const covered = coveredBy(offers, chosen);
  const spared = [...covered, ...known.map(({ material }) => material.id)];
  const missing = materials.filter((material) => isMissing(material, content.materials, spared));
  const needsAll = guide.receipt.kind === "receipt-is-filing";
  const incomplete = content.incomplete === true && !needsAll;
  const next = () => {
    if (missing.length > 0 && !incomplete) {
      setAttempt(attempt + 1);
      return;
    }
    if (missing.length === 0 && content.incomplete === true) saver.change((now) => ({ ...now, incomplete: false }));
    goOn();
  };
  return (
    <>
      {attempt > 0 && !incomplete && (
        <FormErrorSummary
          attempt={attempt}
          errors={missing.map(({ id, name }) => ({
            fieldId: materialFieldId(id),
            text: t("materials.missing", { name }),
          }))}
        />
      )}
      <p>{leadText()}</p>
      <UndertakingChoice
        offers={offers}
        chosen={chosen}
        onChange={(undertakings) => saver.change((now) => ({ ...now, undertakings }))}
      />
      {own.map((material) => (
        <MaterialField
          key={material.id}
          material={material}
          content={content}
          saver={saver}
          wrong={attempt > 0 && !incomplete && isMissing(material, content.materials, spared)}
        />
      ))}
      <HeldPapers
        papers={known}
        onAnew={(id) => saver.change((now) => ({ ...now, anew: [...(now.anew ?? []), id] }))}
      />
      <NotToBring materials={others} />
      {missing.length > 0 && needsAll && <p>{t("materials.needsAll")}</p>}
      {missing.length > 0 && !needsAll && (
        <Later
          count={missing.length}
          checked={incomplete}
          onChange={(on) => saver.change((now) => ({ ...now, incomplete: on }))}
        />
      )}
      <StepButtons onNext={next} onBack={goBack} />
    </>
  );

  function leadText(): string {
    if (own.length === 0) return t("materials.none");
    return own.every((material) => material.necessity === "deferrable")
      ? t("materials.optional")
      : t("materials.lead", { count: own.length });
  }
}

/** What the person is spared. */
function NotToBring({ materials }: { readonly materials: readonly Material[] }) {
  const { t } = useTranslation("apply");
  if (materials.length === 0) return null;
  return (
    <Card title={t("materials.notNeeded")}>
      <ul className={styles.others}>
        {materials.map((material) => (
          <li key={material.id}>
            <b>{material.name}</b>
            <span>
              {material.sharedFrom === null
                ? t("materials.fromForm")
                : t("materials.shared", { from: material.sharedFrom })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface LaterProps {
  readonly count: number;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Nobody may refuse receipt for gaps: what is there may be sent as it is. */
function Later({ count, checked, onChange }: LaterProps) {
  const { t } = useTranslation("apply");
  return (
    <Card title={t("materials.later")}>
      <p>{t("materials.laterText", { count })}</p>
      <Checkbox id="incomplete" label={t("materials.laterBox")} checked={checked} onChange={onChange} />
    </Card>
  );
}
