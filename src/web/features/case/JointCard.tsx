/** A visit that serves the case: when, where, who comes, and the report once it is written. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../api/answers.ts";
import { getJson } from "../../api/json.ts";
import { Card } from "../../ui/Card.tsx";
import styles from "./JointCard.module.css";

type Joint = AnswerOf<"listJointWorkOfCase">["rows"][number];

export function JointCards({ caseId }: { readonly caseId: string }) {
  const found = useQuery({
    queryKey: ["cases", caseId, "joint"],
    queryFn: ({ signal }) => getJson<AnswerOf<"listJointWorkOfCase">>(`/api/cases/${caseId}/joint-work`, signal),
  });
  return (found.data?.rows ?? []).map((work) => <JointCard key={work.id} work={work} caseId={caseId} />);
}

function JointCard({ work, caseId }: { readonly work: Joint; readonly caseId: string }) {
  const { t } = useTranslation("case");
  const offices = [work.leadName, ...work.responders.map((one) => one.officeName)];
  const reports = work.parts.filter((part) => part.caseId === caseId && part.words !== null);
  return (
    <Card title={t(`joint.kind.${work.kind}`)}>
      <p>{work.slot === null ? t("joint.noSlot") : t("joint.when", { slot: slotText(work.slot) })}</p>
      {work.address !== null && <p>{t("joint.where", { address: work.address })}</p>}
      <p>{t("joint.who", { offices: offices.join("、") })}</p>
      {work.people.length > 0 && (
        <p>
          {t("joint.officers", {
            people: work.people.map((one) => `${one.name}（${one.enforcementNumber ?? ""}）`).join("、"),
          })}
        </p>
      )}
      {reports.map((part) => (
        <details key={part.id}>
          <summary>{t("joint.report")}</summary>
          <p className={styles.words}>{part.words}</p>
        </details>
      ))}
    </Card>
  );
}

function slotText({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from.slice(0, 10)} ${from.slice(11, 16)}–${to.slice(11, 16)}`;
}
