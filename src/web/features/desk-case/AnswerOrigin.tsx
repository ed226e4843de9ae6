/** Under an answer, for whoever examines it: where it came from, whether the person changed it, and whether it is disputed. */
import { useTranslation } from "react-i18next";
import type { SimpleFieldSpec } from "../../../core/form/index.ts";
import { Tag } from "../../ui/Tag.tsx";
import { useAnswerText } from "../answers/answer-text.ts";
import { useSourceText } from "../prefill/source-text.ts";
import styles from "./AnswerOrigin.module.css";
import type { CaseView } from "./case-view.ts";

type Origin = CaseView["provenance"][number];

export interface AnswerOriginProps {
  readonly field: SimpleFieldSpec;
  /** Absent for what the person wrote. */
  readonly origin: Origin | undefined;
}

export function AnswerOrigin({ field, origin }: AnswerOriginProps) {
  const { t } = useTranslation("prefill");
  const sourceText = useSourceText("case");
  const answerText = useAnswerText({ masked: true, nameOf: undefined });
  if (origin === undefined) return null;
  const source = sourceText(origin.source);
  const held = origin.held === null ? "" : answerText(field, origin.held);
  return (
    <span className={styles.origin}>
      {changeText()}
      {!origin.fresh && <Tag tone="warn">{t("case.old")}</Tag>}
      {origin.disputed !== null && (
        <Tag tone="warn">
          {t("case.disputed", { number: origin.disputed.number, state: t(`case.state.${stateOf(origin.disputed)}`) })}
        </Tag>
      )}
    </span>
  );

  function changeText(): string {
    if (origin?.unchanged !== false) return t("case.unchanged", { source });
    return held === "" ? t("case.changedPlain", { source }) : t("case.changed", { source, value: held });
  }
}

function stateOf({ state, outcome }: NonNullable<Origin["disputed"]>): "open" | "granted" | "refused" | "ended" {
  if (outcome === "granted" || outcome === "refused") return outcome;
  return state === "withdrawn" || state === "ended" || state === "returned" ? "ended" : "open";
}
