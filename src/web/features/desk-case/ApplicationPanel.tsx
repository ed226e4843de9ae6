/** What was applied for: who, in which situation, with which answers. */
import { Descriptions, type DescriptionsProps } from "antd";
import { useTranslation } from "react-i18next";
import type { Guide } from "../catalogue/catalogue.ts";
import { AnswersTable } from "./AnswersTable.tsx";
import type { ApplicantView, CaseView } from "./case-view.ts";
import { PAIR_COLUMNS } from "./pair-columns.ts";

export interface ApplicationPanelProps {
  readonly view: CaseView;
  readonly guide: Guide | undefined;
}

export function ApplicationPanel({ view, guide }: ApplicationPanelProps) {
  const { t } = useTranslation(["deskCase", "codes"]);
  const questions = new Map(guide?.situations.map((question) => [question.id, question]) ?? []);
  return (
    <>
      {view.applicant === null ? <p>{t("applicant.forgotten")}</p> : <ApplicantFacts applicant={view.applicant} />}
      <Descriptions
        size="small"
        column={1}
        title={t("application.situation")}
        items={[
          ...Object.entries(view.situation).map(([id, answer]) => {
            const question = questions.get(id);
            const chosen = question?.options.find((option) => option.code === answer);
            return { key: id, label: question?.text ?? id, children: chosen?.label ?? answer };
          }),
          {
            key: "way",
            label: t("application.serviceWay"),
            children: t(`codes:way.${view.serviceWay}`, { defaultValue: view.serviceWay }),
          },
        ]}
      />
      <AnswersTable form={guide?.form} answers={view.form} provenance={view.provenance} />
    </>
  );
}

function ApplicantFacts({ applicant }: { readonly applicant: ApplicantView }) {
  const { t } = useTranslation(["deskCase", "codes"]);
  const { proxy } = applicant;
  const items: DescriptionsProps["items"] = [
    { key: "name", label: t("applicant.name"), children: applicant.name },
    { key: "kind", label: t("applicant.kind"), children: t(`codes:party.${applicant.kind}`) },
    {
      key: "id",
      label: t(`codes:idKind.${applicant.idKind}`, { defaultValue: t("applicant.idNumber") }),
      children: applicant.idNumber,
    },
    { key: "phone", label: t("applicant.phone"), children: applicant.phone },
    ...(applicant.address === null
      ? []
      : [{ key: "address", label: t("applicant.address"), children: applicant.address }]),
    ...(applicant.representative === null
      ? []
      : [{ key: "representative", label: t("applicant.representative"), children: applicant.representative }]),
    ...(proxy === null
      ? []
      : [
          {
            key: "proxy",
            label: t("applicant.proxy"),
            children: t("applicant.proxyFacts", {
              name: proxy.name,
              phone: proxy.phone,
              letter: proxy.letterSeen ? t("applicant.letterSeen") : t("applicant.letterNotSeen"),
            }),
          },
        ]),
  ];
  return <Descriptions size="small" column={PAIR_COLUMNS} title={t("applicant.title")} items={items} />;
}
