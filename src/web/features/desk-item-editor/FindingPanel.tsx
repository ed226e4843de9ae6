/** Everything that stands against the item, the gravest first; pressing one leads to its field. */

import { Link } from "@tanstack/react-router";
import { Checkbox } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "../../ui/classes.ts";
import { StateBadge, type Tone } from "../../ui/Tag.tsx";
import { useEditing } from "./editing.ts";
import { fieldNameOf } from "./field-name.ts";
import styles from "./ItemEditor.module.css";
import type { Finding } from "./item.ts";
import { tabOf } from "./tabs.ts";

export interface FindingPanelProps {
  readonly findings: readonly Finding[];
  readonly checking: boolean;
  readonly checked: boolean;
  readonly chosen: Finding | undefined;
  readonly onChoose: (finding: Finding) => void;
}

const TONES: Readonly<Record<Finding["severity"], Tone>> = { error: "bad", warning: "warn", note: "quiet" };
const ORDER = ["error", "warning", "note"] as const;

export function FindingPanel({ findings, checking, checked, chosen, onChoose }: FindingPanelProps) {
  const { t } = useTranslation("deskItemEditor");
  const { spec } = useEditing();
  const [notes, setNotes] = useState(false);
  const count = (severity: Finding["severity"]) => findings.filter((finding) => finding.severity === severity).length;
  const shown = ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity)).filter(
    ({ severity }) => notes || severity !== "note",
  );
  const verdict =
    count("error") > 0
      ? t("findings.errors", { count: count("error"), warnings: count("warning") })
      : count("warning") > 0
        ? t("findings.noErrors", { count: count("warning") })
        : t("findings.sound");
  return (
    <section className={styles.findings} aria-label={t("findings.title")} aria-busy={checking}>
      <h2 className={styles.groupName}>{t("findings.title")}</h2>
      <p role="status">{checked ? verdict : t("findings.checking")}</p>
      {count("note") > 0 && (
        <Checkbox checked={notes} onChange={(event) => setNotes(event.target.checked)}>
          {t("findings.notes", { count: count("note") })}
        </Checkbox>
      )}
      <ul className={styles.findingList}>
        {shown.map((finding) => (
          <li key={`${finding.code} ${finding.place} ${finding.rule?.file} ${finding.sentence}`}>
            <button
              type="button"
              className={cx(styles.finding, finding === chosen && styles.findingChosen)}
              onClick={() => onChoose(finding)}
            >
              <StateBadge tone={TONES[finding.severity]}>{t(`severity.${finding.severity}`)}</StateBadge>
              <span>
                {finding.sentence}
                <span className={styles.where}>
                  {t(`tab.${tabOf(finding.place)}`)}
                  {whereOf(finding)}
                  {finding.basis !== null && ` · ${finding.basis}`}
                </span>
              </span>
            </button>
            {finding.code === "catalog/basic-locked" && (
              <Link
                className={styles.where}
                to="/catalogue/proposals/new"
                search={{ basic: spec.basicCode, field: /^\w+/.exec(finding.place)?.[0] ?? "", item: spec.code }}
              >
                {t("locked.propose")}
              </Link>
            )}
            {finding.path.length > 0 && finding === chosen && (
              <p className={styles.where}>{t("findings.path", { path: finding.path.join(" → ") })}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );

  /** Of rows their number, of files the element or the row. */
  function whereOf({ place, element, line, rule }: Finding): string {
    const row = /\[(\d+)\]/.exec(place)?.[1];
    const parts = [
      t(`field.${fieldNameOf(place)}.label`, { defaultValue: "" }),
      row === undefined || rule !== null ? "" : t("findings.row", { row: Number(row) + 1 }),
      rule === null ? (element ?? "") : rule.file,
      rule === null || rule.rows.length === 0 ? "" : t("findings.row", { row: rule.rows.join(" ") }),
      rule === null || rule.column === null ? "" : t("findings.column", { column: rule.column }),
      line === null ? "" : t("findings.line", { line }),
    ].filter((part) => part !== "");
    return parts.map((part) => ` · ${part}`).join("");
  }
}
