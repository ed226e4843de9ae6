/** Cases that did not hear what was arranged: which, why, and what a person does now that the machine cannot. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Tag } from "../../ui/Tag.tsx";
import { momentText } from "../desk-lists/days.ts";
import styles from "./Joint.module.css";
import { type JointView, slotText } from "./joint.ts";

export function Untold({ view }: { readonly view: JointView }) {
  const { t } = useTranslation("deskJoint");
  if (view.untold.length === 0) return null;
  return (
    <section className={styles.panel} aria-label={t("untold.title")}>
      <h2>{t("untold.title")}</h2>
      <p>{t("untold.todo")}</p>
      <ul>
        {view.untold.map((one) => (
          <li key={`${one.caseId} ${one.what} ${one.at}`}>
            <Tag tone="bad">{t(`untold.what.${one.what}`)}</Tag>{" "}
            <Link to="/cases/$id" params={{ id: one.caseId }}>
              {one.number ?? t("untold.case")}
            </Link>{" "}
            {one.slot !== null && slotText(one.slot)} <WhyNot code={one.code} />{" "}
            <span className={styles.note}>{t("untold.at", { at: momentText(one.at) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Said for whoever reads it later: the sentence of a refusal speaks to who gave the command. */
export function WhyNot({ code }: { readonly code: string }) {
  const { t } = useTranslation(["deskJoint", "refusals"]);
  const reason = REASONS[code];
  return <>{reason === undefined ? t(`refusals:${code}`, { defaultValue: code }) : t(`why.${reason}`)}</>;
}

const REASONS: Readonly<Record<string, "closed" | "moved" | "held" | "officer" | "conflict">> = {
  "case/not-allowed-in-state": "closed",
  "case/task-not-open": "moved",
  "flow/task-not-open": "moved",
  "case/not-your-task": "held",
  "joint/no-officer-for-part": "officer",
  "case/conflict-of-interest": "conflict",
};
