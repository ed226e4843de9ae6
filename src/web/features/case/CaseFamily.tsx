/** 一件事: what else is done with this application, where each part stands and until when; and what it belongs to. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { dayText } from "../../ui/dates.ts";
import { StateBadge, type Tone } from "../../ui/Tag.tsx";
import styles from "./CaseFamily.module.css";
import type { CaseView } from "./case.ts";
import { useDueText } from "./due-text.ts";
import { CaseStateBadge } from "./state.tsx";

type Child = CaseView["children"][number];

export function CaseFamily({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation("case");
  const dueText = useDueText();
  const { children, expectedEnd, parent } = view;
  return (
    <>
      {parent !== null && (
        <p>
          {t("family.inside")}{" "}
          <Link to="/cases/$id" params={{ id: parent.id }}>
            {parent.number}
          </Link>
        </p>
      )}
      {children.length > 0 && (
        <Card title={t("family.title")}>
          <ul className={styles.children}>
            {children.map((child) => (
              <li key={`${child.step} ${child.askedOn} ${child.number ?? ""}`}>
                <Part child={child} />
              </li>
            ))}
          </ul>
          {expectedEnd !== null && (
            <p>
              {t("family.expected", { day: dueText(expectedEnd.on) })}
              {expectedEnd.moving && ` ${t("family.moving")}`}
            </p>
          )}
          <p className={styles.note}>{t("family.own")}</p>
        </Card>
      )}
    </>
  );
}

function Part({ child }: { readonly child: Child }) {
  const { t, i18n } = useTranslation("case");
  const dueText = useDueText();
  const { id, number, itemName, state, outcome, dueOn, statutoryDueOn, released } = child;
  return (
    <>
      <b>{itemName}</b>{" "}
      {outcome === null ? (
        state !== null && <CaseStateBadge state={state} />
      ) : (
        <StateBadge tone={TONES[outcome] ?? "quiet"}>{t(`childOutcome.${outcome}`)}</StateBadge>
      )}
      <span className={styles.facts}>
        {id === null || number === null ? (
          t("family.notOpened")
        ) : (
          <Link to="/cases/$id" params={{ id }}>
            {t("family.open", { number })}
          </Link>
        )}
        {dueOn !== null && ` · ${t("family.due", { day: dueText(dueOn) })}`}
        {dueOn !== null &&
          statutoryDueOn !== null &&
          statutoryDueOn !== dueOn &&
          ` · ${t("family.statutory", { day: dayText(statutoryDueOn, i18n.language) })}`}
        {released && ` · ${t("family.released")}`}
      </span>
    </>
  );
}

const TONES: Readonly<Record<string, Tone>> = { granted: "good", filed: "good", concluded: "good", refused: "bad" };
