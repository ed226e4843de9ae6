/**
 * The one-time list (补正告知, and 退件 where the item's law returns papers): what is wrong, on what ground, how to mend
 * it. Ticked, not written. @basis 行政许可法 §32(4)
 */
import { Alert, Collapse, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../session/session.ts";
import { useTargetNames } from "../target-names.ts";
import styles from "./ActionForm.module.css";
import { ActionForm } from "./ActionForm.tsx";
import type { ActionProps } from "./action.ts";
import { CorrectionsPreview } from "./CorrectionsPreview.tsx";
import { CorrectionTarget } from "./CorrectionTarget.tsx";
import { askedBefore, type CorrectionFault, type CorrectionLine, faultsOf } from "./corrections.ts";

export function RequestCorrectionsAction(props: ActionProps) {
  return <CorrectionsForm {...props} type="request-corrections" />;
}

export function ReturnPapersAction(props: ActionProps) {
  return <CorrectionsForm {...props} type="return-papers" />;
}

type CorrectionsFormProps = ActionProps & { readonly type: "request-corrections" | "return-papers" };

function CorrectionsForm(props: CorrectionsFormProps) {
  const { view, guide, type } = props;
  const { t } = useTranslation("deskActions");
  const [lines, setLines] = useState<readonly CorrectionLine[]>([]);
  const [headReason, setHeadReason] = useState("");
  const mayGoBeyond = useMay("case.supervise");
  const targetName = useTargetNames(view, guide);
  const before = type === "request-corrections" ? askedBefore(view) : undefined;
  const faults = faultsOf(lines, before, mayGoBeyond ? headReason : "");
  const materials = view.materials.filter((material) => !material.fromForm).map((material) => material.id);
  const fields = guide?.form.sections.flatMap((section) => section.fields.map((field) => field.id)) ?? [];
  const targets = (ids: readonly string[]) => (
    <ul className={styles.targets}>
      {ids.map((id) => (
        <CorrectionTarget
          key={id}
          item={view.item.code}
          id={id}
          name={targetName(id)}
          lines={lines}
          onChange={setLines}
          disabled={before !== undefined && !before.has(id) && !mayGoBeyond}
        />
      ))}
    </ul>
  );
  return (
    <ActionForm
      {...props}
      toCommand={() => ({
        items: lines.map(({ target, reason, how }) => ({ target, reason, how })),
        ...(type === "request-corrections" && before !== undefined && headReason.trim() !== "" ? { headReason } : {}),
      })}
    >
      <p className={styles.lead}>{before === undefined ? t(`corrections.lead.${type}`) : t("corrections.leadAgain")}</p>
      {targets(materials)}
      {fields.length > 0 && (
        <Collapse
          size="small"
          className={styles.news}
          items={[{ key: "fields", label: t("corrections.fields"), children: targets(fields) }]}
        />
      )}
      {before !== undefined && mayGoBeyond && (
        <Form.Item label={t("corrections.headReason")} htmlFor="head-reason">
          <Input.TextArea
            id="head-reason"
            value={headReason}
            onChange={(event) => setHeadReason(event.target.value)}
            maxLength={4000}
          />
        </Form.Item>
      )}
      <CorrectionsPreview
        item={view.item.code}
        lines={lines}
        targetName={targetName}
        within={guide?.receipt.corrections?.within.text}
      />
      <FaultsField faults={faults} targetName={targetName} />
    </ActionForm>
  );
}

interface FaultsFieldProps {
  readonly faults: readonly CorrectionFault[];
  readonly targetName: (id: string) => string;
}

/** Keeps the form from being sent while the list has a fault, and says which. */
function FaultsField({ faults, targetName }: FaultsFieldProps) {
  const { t } = useTranslation("deskActions");
  const text = (fault: CorrectionFault): string => {
    switch (fault.kind) {
      case "empty":
        return t("corrections.empty");
      case "no-reason":
        return t("corrections.noReason", { name: targetName(fault.target) });
      case "blanks":
        return t("corrections.blanks", { name: targetName(fault.target), blanks: fault.blanks.join("、") });
      case "not-one-time":
        return t("corrections.notOneTime", { names: fault.targets.map(targetName).join("、") });
    }
  };
  return (
    <Form.Item
      name="faults"
      dependencies={[]}
      noStyle
      rules={[
        {
          validator: () => (faults.length === 0 ? Promise.resolve() : Promise.reject(new Error("faults"))),
        },
      ]}
    >
      <FaultsShown texts={faults.map(text)} />
    </Form.Item>
  );
}

function FaultsShown({ texts }: { readonly texts: readonly string[] }) {
  const { status } = Form.Item.useStatus();
  const { t } = useTranslation("deskActions");
  if (status !== "error" || texts.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      className={styles.news}
      title={t("corrections.faults")}
      description={texts.map((text) => <div key={text}>{text}</div>)}
    />
  );
}
