import { useTranslation } from "react-i18next";
import { useReasons } from "../../desk-reasons/reasons.ts";
import type { TargetName } from "../target-names.ts";
import styles from "./ActionForm.module.css";
import type { CorrectionLine } from "./corrections.ts";

export interface CorrectionsPreviewProps {
  /** Code of the case's item. */
  readonly item: string;
  readonly lines: readonly CorrectionLine[];
  readonly targetName: TargetName;
  /** The person's own time, in words. */
  readonly within: string | undefined;
}

/** What the person will read, before it is sent: afterwards nothing can be added. */
export function CorrectionsPreview({ item, lines, targetName, within }: CorrectionsPreviewProps) {
  const { t } = useTranslation("deskActions");
  const reasons = new Map(useReasons("corrections", item).data?.map((reason) => [reason.code, reason]) ?? []);
  if (lines.length === 0) return null;
  return (
    <section className={styles.preview} aria-label={t("corrections.preview")}>
      <b>{t("corrections.preview")}</b>
      <ol>
        {lines.map((line) => {
          const law = reasons.get(line.reason)?.law.map((each) => each.text) ?? [];
          return (
            <li key={line.key}>
              <b>{targetName(line.target)}</b> {line.how}
              {law.length > 0 && <span className={styles.law}> {t("reason.law", { law: law.join("、") })}</span>}
            </li>
          );
        })}
      </ol>
      {within !== undefined && <p>{t("corrections.within", { within })}</p>}
    </section>
  );
}
