import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { cx } from "../../ui/classes.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { StateBadge, type Tone } from "../../ui/Tag.tsx";
import styles from "./FlowEditor.module.css";
import type { Finding } from "./flow.ts";

export interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly error: unknown;
  readonly checking: boolean;
  readonly chosen: Finding | undefined;
  readonly onChoose: (finding: Finding) => void;
}

const TONES: Readonly<Record<Finding["severity"], Tone>> = { error: "bad", warning: "warn", note: "quiet" };

/** What stands against the flow; pressing one leads to its element and draws the way there. */
export function FindingList({ findings, error, checking, chosen, onChoose }: FindingListProps) {
  const { t } = useTranslation("deskFlowEditor");
  const errors = findings.filter((finding) => finding.severity === "error").length;
  const others = findings.length > 0 ? t("findings.noErrors", { count: findings.length }) : t("findings.sound");
  const verdict = errors > 0 ? t("findings.errors", { count: errors }) : others;
  return (
    <section className={styles.card} aria-label={t("findings.title")} aria-busy={checking}>
      <h2 className={styles.heading}>{t("findings.title")}</h2>
      {error !== null && <ErrorPanel error={error} />}
      <p role="status" className={styles.verdict}>
        {error === null && verdict}
      </p>
      <ul className={styles.findings}>
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.rule?.file} ${finding.element} ${finding.sentence}`}>
            <button
              type="button"
              className={cx(styles.finding, finding === chosen && styles.findingChosen)}
              aria-pressed={finding === chosen}
              onClick={() => onChoose(finding)}
            >
              <StateBadge tone={TONES[finding.severity]}>{t(`findings.severity.${finding.severity}`)}</StateBadge>
              <span>
                {finding.sentence}
                <span className={styles.where}>
                  {finding.rule !== null && `${placeOf(finding.rule, t)} `}
                  {finding.line !== null && `${t("findings.line", { line: finding.line })} `}
                  {finding.rule === null && finding.element !== null && `${finding.element} `}
                  {finding.code}
                </span>
              </span>
            </button>
            {finding === chosen && finding.path.length > 0 && (
              <p className={styles.way}>{t("findings.path", { path: finding.path.join(" → ") })}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function placeOf(
  { file, decision, rows, column }: NonNullable<Finding["rule"]>,
  t: TFunction<"deskFlowEditor">,
): string {
  const parts = [
    file,
    decision,
    rows.length > 0 ? t("findings.row", { row: rows.join(" ") }) : null,
    column === null ? null : t("findings.column", { column }),
  ];
  return parts.filter((part) => part !== null && part !== "").join(" · ");
}
