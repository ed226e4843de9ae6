/** Below a field that was filled in: where the answer comes from, what else is said, and the way to say that it is wrong. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SimpleFieldSpec } from "../../../core/form/index.ts";
import { Button } from "../../ui/Button.tsx";
import { cx } from "../../ui/classes.ts";
import { useAnswerText } from "../answers/answer-text.ts";
import { DisputeForm } from "./DisputeForm.tsx";
import styles from "./PrefillNote.module.css";
import { type PrefillAsked, type PrefilledField, type SaidValue, sayingOf } from "./prefill.ts";
import { isSameValue } from "./same-value.ts";
import { useSourceText } from "./source-text.ts";

export interface PrefillNoteProps {
  readonly spec: SimpleFieldSpec;
  /** What stands in the field now. */
  readonly value: unknown;
  readonly known: PrefilledField;
  /** Key of the source from which it was filled in; undefined where the person wrote it. */
  readonly taken: string | undefined;
  readonly onTake: (said: SaidValue) => void;
  readonly asked: PrefillAsked;
  /** Whether wrong values can be reported on line. */
  readonly corrections: boolean;
  readonly reader: "person" | "clerk";
}

export function PrefillNote({ spec, value, known, taken, onTake, asked, corrections, reader }: PrefillNoteProps) {
  const { t } = useTranslation("prefill");
  const [disputing, setDisputing] = useState(false);
  const answerText = useAnswerText({ masked: true, nameOf: undefined });
  const sourceText = useSourceText(reader);
  const words = (said: SaidValue) => answerText(spec, said.value);
  const said = sayingOf(known, taken);
  const isAnswered = value !== undefined && value !== "";
  const stands = said !== undefined && isAnswered && isSameValue(said.value, value);
  const offered = said === undefined && !isAnswered ? known.said : null;
  const others = [...(known.said === null ? [] : [known.said]), ...known.others].filter(
    (one) => one.key !== taken && one !== offered && !isSameValue(one.value, value),
  );
  const disputed = [...(said === undefined ? [] : [said]), ...known.others].find(
    (one) => one.disputed !== null,
  )?.disputed;
  const wrong = said ?? known.said ?? known.others[0];
  if (said === undefined && offered === null && others.length === 0) return null;
  return (
    <div className={cx(styles.note, disputed != null && styles.disputed)}>
      {said !== undefined && <p>{stands ? sourceText(said.source) : changedText(said)}</p>}
      {said !== undefined && stands && !said.fresh && <p>{t(`${reader}.old`)}</p>}
      {offered !== null && (
        <p>
          {t("offer", { value: words(offered), source: sourceText(offered.source) })}{" "}
          <Button look="quiet" onClick={() => onTake(offered)}>
            {t("take")}
          </Button>
        </p>
      )}
      {others.length > 0 && (
        <>
          <p>{t("others")}</p>
          <ul>
            {others.map((one) => (
              <li key={one.key}>
                {t("other", { value: words(one), source: sourceText(one.source) })}{" "}
                {one.disputed === null && (
                  <Button look="quiet" onClick={() => onTake(one)} aria-label={`${t("take")} ${words(one)}`}>
                    {t("take")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {disputed != null && <p>{t(`${reader}.disputed`, { number: disputed.number })}</p>}
      {disputed == null && corrections && wrong !== undefined && wrong.source.kind !== "account" && !disputing && (
        <Button look="quiet" aria-label={`${spec.label}：${t("dispute.open")}`} onClick={() => setDisputing(true)}>
          {t("dispute.open")}
        </Button>
      )}
      {disputing && wrong !== undefined && (
        <DisputeForm
          spec={spec}
          value={value}
          wrong={wrong}
          asked={asked}
          onClose={() => setDisputing(false)}
          reader={reader}
        />
      )}
    </div>
  );

  function changedText(one: SaidValue): string {
    const source = sourceText(one.source);
    return words(one) === ""
      ? t(`${reader}.changedPlain`, { source })
      : t(`${reader}.changed`, { value: words(one), source });
  }
}
