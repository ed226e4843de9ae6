/** 预览: the guide and the form as people will see them, from what is written so far. */
import { useQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type FormSpec, parseFormSpec } from "../../../../core/form/index.ts";
import type { CivilDate } from "../../../../core/shared/index.ts";
import { sendJson } from "../../../api/json.ts";
import { currentLanguage } from "../../../i18n/start.ts";
import { Empty } from "../../../ui/Empty.tsx";
import { ErrorPanel } from "../../../ui/ErrorPanel.tsx";
import { Waiting } from "../../../ui/Waiting.tsx";
import type { Guide } from "../../catalogue/catalogue.ts";
import { DeskFormServices } from "../../desk-form/DeskFormServices.tsx";
import { FormFields } from "../../form/FormFields.tsx";
import { useFormAnswers } from "../../form/use-form-answers.ts";
import { GuideBody } from "../../guide/GuideBody.tsx";
import { MaterialsCard } from "../../guide/GuideMaterials.tsx";
import { answered } from "../answered.ts";
import { useEditing } from "../editing.ts";
import styles from "../ItemEditor.module.css";
import { useRested, type Written } from "../item.ts";

export function PreviewTab({ written }: { readonly written: Written }) {
  const { t } = useTranslation("deskItemEditor");
  const [what, setWhat] = useState<"guide" | "form">("guide");
  return (
    <section className={styles.group} aria-label={t("tab.preview")}>
      <div className={styles.gridTools}>
        <Segmented
          value={what}
          options={[
            { value: "guide", label: t("preview.guide") },
            { value: "form", label: t("preview.form") },
          ]}
          onChange={(next) => setWhat(next === "form" ? "form" : "guide")}
        />
        <span className={styles.help}>{t("preview.lead")}</span>
      </div>
      <div className={styles.previewed}>{what === "guide" ? <GuidePreview written={written} /> : <FormPreview />}</div>
    </section>
  );
}

function GuidePreview({ written }: { readonly written: Written }) {
  const { t } = useTranslation("deskItemEditor");
  const { spec } = useEditing();
  const rested = useRested(written);
  const asked = useQuery({
    queryKey: ["catalogue", "item-preview", rested, currentLanguage()],
    queryFn: () => {
      const body = { ...rested, guide: true };
      return sendJson<{ readonly guide: Guide | null }>({ method: "POST", path: "/api/catalogue/item-check", body });
    },
    gcTime: 0,
  });
  if (asked.isError) return <ErrorPanel error={asked.error} onRetry={() => void asked.refetch()} />;
  if (asked.data === undefined) return <Waiting />;
  const { guide } = asked.data;
  if (guide === null) return <Empty title={t("preview.none")}>{t("preview.noneNext")}</Empty>;
  return <GuideBody within name={spec.name} guide={guide} materials={<TriedMaterials guide={guide} />} />;
}

/** The card of the public page, answered here: what is only written no server knows. */
function TriedMaterials({ guide }: { readonly guide: Guide }) {
  const { spec } = useEditing();
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const { questions, counted, materials } = answered(spec, answers);
  const asked = {
    questions: guide.situations.filter(({ id }) => questions.some((one) => one.id === id)),
    materials: guide.materials.filter(({ id }) => (materials ?? []).some((one) => one.id === id)),
    complete: questions.every(({ id }) => counted[id] !== undefined),
  };
  return <MaterialsCard guide={guide} answers={counted} asked={asked} onAnswer={setAnswers} />;
}

function FormPreview() {
  const { t } = useTranslation("deskItemEditor");
  const { spec } = useEditing();
  const parsed = parseFormSpec(spec.form);
  if (!parsed.ok || parsed.value.sections.length === 0)
    return <Empty title={t("preview.noForm")}>{t("preview.noFormNext")}</Empty>;
  return (
    <DeskFormServices>
      {/* Another form is another sheet. */}
      <FormSheet key={JSON.stringify(parsed.value)} form={parsed.value} />
    </DeskFormServices>
  );
}

function FormSheet({ form }: { readonly form: FormSpec }) {
  const today = new Date().toISOString().slice(0, 10) as CivilDate;
  const [context] = useState({ today, situation: {} });
  const state = useFormAnswers(form, undefined, context);
  return <FormFields state={state} />;
}
