/** How it ended: the decision with its reason, and what can be done against it. */
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { dayText } from "../../ui/dates.ts";
import { Facts } from "../../ui/List.tsx";
import type { Guide } from "../catalogue/catalogue.ts";
import { Remedies } from "../guide/Contacts.tsx";
import { type CaseView, useCasePapers } from "./case.ts";
import { PaperLink } from "./PaperLink.tsx";

export interface CaseOutcomeProps {
  readonly view: CaseView;
  readonly guide: Guide | undefined;
}

export function CaseOutcome({ view, guide }: CaseOutcomeProps) {
  const { t, i18n } = useTranslation("case");
  const papers = useCasePapers(view.id).data ?? [];
  const { decision } = view;
  if (decision === null) return null;
  const outcome = text(decision.outcome);
  const day = (value: unknown) => (typeof value === "string" ? dayText(value, i18n.language) : "");
  const licence = ({ standing, since }: NonNullable<CaseView["licence"]>) => {
    const name = t(`licenceStanding.${standing}`);
    return since === null ? name : t("outcome.licenceSince", { standing: name, day: day(since) });
  };
  const facts = [
    { name: t("outcome.decidedOn"), value: day(decision.decidedOn) },
    ...(text(decision.reason) === "" ? [] : [{ name: t("outcome.reason"), value: text(decision.reason) }]),
    ...(typeof view.issued?.validTo === "string"
      ? [{ name: t("outcome.validTo"), value: day(view.issued.validTo) }]
      : []),
    ...(view.licence === null || view.licence.standing === "in-force"
      ? []
      : [{ name: t("outcome.licence"), value: licence(view.licence) }]),
    ...(view.service === null
      ? []
      : [
          {
            name: t("outcome.served"),
            value: `${t(`served.${text(view.service.way)}`)} ${day(view.service.servedOn)}`,
          },
        ]),
  ];
  const result = papers.filter((paper) => SHOWN.has(paper.kind));
  return (
    <>
      <Card title={t(`decided.${outcome}`)}>
        <Facts facts={facts} />
        {view.next?.code !== "you-open" &&
          result.map((paper) => (
            <p key={`${paper.seq} ${paper.kind}`}>
              <PaperLink caseId={view.id} paper={paper} />
            </p>
          ))}
      </Card>
      {outcome === "refused" && guide !== undefined && <Remedies guide={guide} />}
    </>
  );
}

const ENDS = ["revocation-decision", "rescission-decision", "deregistration-decision"];
const SHOWN: ReadonlySet<string> = new Set(["certificate", "filing-receipt", "refusal-decision", ...ENDS]);

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
