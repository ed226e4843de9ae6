import { InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import type { ResultSpec } from "../../../../core/catalog/index.ts";
import type { ItemCode } from "../../../../core/shared/index.ts";
import { BasesEntry } from "../Bases.tsx";
import { Entry, Group } from "../Entry.tsx";
import { useEditing, withOptional } from "../editing.ts";
import { ChoiceEntry, LimitEntry, TextEntry } from "../fields.tsx";
import styles from "../ItemEditor.module.css";
import { Rows } from "../Rows.tsx";
import { Switch } from "../Switch.tsx";
import { Endings, Lapses } from "./ResultEnds.tsx";

const KINDS = ["licence", "certificate", "approval", "filing", "notice", "none"] as const;
const VALIDITIES = ["forever", "years", "limit", "until"] as const;
type Validity = ResultSpec["validity"];

/** 办理结果. */
export function ResultTab() {
  const { t } = useTranslation("deskItemEditor");
  const { spec, edit } = useEditing();
  const { result } = spec;
  const change = (next: Partial<ResultSpec>) => edit({ result: { ...result, ...next } });
  const { validity } = result;
  const dates = spec.form.sections.flatMap(({ fields }) => fields.filter((field) => field.kind === "date"));
  return (
    <>
      <Group place="result" name="result">
        <ChoiceEntry
          place="result.kind"
          name="resultKind"
          value={result.kind}
          options={KINDS.map((value) => ({ value, label: t(`resultKind.${value}`) }))}
          onChange={(next) => change({ kind: next })}
        />
        <TextEntry place="result.name" name="resultName" value={result.name} onChange={(name) => change({ name })} />
        <TextEntry
          place="result.prefix"
          name="resultPrefix"
          value={result.prefix}
          onChange={(prefix) => change({ prefix })}
        />
        <ChoiceEntry
          place="result.validity"
          name="validity"
          value={kindOf(validity)}
          options={VALIDITIES.map((value) => ({ value, label: t(`validity.${value}`) }))}
          onChange={(next) => change({ validity: newValidity(next, dates[0]?.id ?? "") })}
        />
        {validity !== null && "years" in validity && (
          <Entry place="result.validity.years" name="validityYears">
            {(control) => (
              <InputNumber
                {...control}
                min={1}
                max={100}
                precision={0}
                value={validity.years}
                onChange={(years) => change({ validity: { years: years ?? 1 } })}
              />
            )}
          </Entry>
        )}
        {validity !== null && "amount" in validity && (
          <LimitEntry
            place="result.validity.amount"
            name="validityLimit"
            value={validity}
            onChange={(next) => change({ validity: next })}
          />
        )}
        {validity !== null && "until" in validity && (
          <ChoiceEntry
            place="result.validity.until"
            name="validityUntil"
            value={validity.until}
            options={dates.map(({ id, label }) => ({ value: id, label }))}
            onChange={(until) => change({ validity: { until } })}
          />
        )}
        <TextEntry
          place="result.sample"
          long
          wide
          value={result.sample ?? ""}
          onChange={(sample) => edit({ result: withOptional(result, "sample", sample) })}
        />
        <BasesEntry place="result.basis" value={result.basis} onChange={(basis) => change({ basis })} />
      </Group>
      <CertificateRows />
      <RenewedBy />
      <Lapses />
      <Endings />
    </>
  );
}

function kindOf(validity: Validity): (typeof VALIDITIES)[number] {
  if (validity === null) return "forever";
  if ("years" in validity) return "years";
  return "until" in validity ? "until" : "limit";
}

function newValidity(kind: (typeof VALIDITIES)[number], date: string): Validity {
  switch (kind) {
    case "forever":
      return null;
    case "years":
      return { years: 5 };
    case "limit":
      return { amount: 30, unit: "cd" };
    case "until":
      return { until: date };
  }
}

/** 证照照面: what stands on the certificate, from the form's answers. */
function CertificateRows() {
  const { t } = useTranslation("deskItemEditor");
  const { spec, edit } = useEditing();
  const { result } = spec;
  const fields = spec.form.sections.flatMap((section) => section.fields);
  return (
    <Group place="result.fields" name="certificate">
      <div className={styles.wide}>
        <Rows
          rows={result.fields}
          onChange={(next) => edit({ result: { ...result, fields: next } })}
          make={() => ({ label: "", value: "" })}
          add={t("add.certificateRow")}
          nameOf={(row) => row.label}
        >
          {(row, index, change) => (
            <>
              <TextEntry
                place={`result.fields[${index}].label`}
                name="certificateLabel"
                value={row.label}
                onChange={(label) => change({ ...row, label })}
              />
              <ChoiceEntry
                place={`result.fields[${index}].from`}
                name="certificateFrom"
                value={row.value}
                options={fields.map(({ id, label }) => ({ value: `form.${id}`, label }))}
                onChange={(value) => change({ ...row, value })}
              />
              <TextEntry
                place={`result.fields[${index}].value`}
                name="certificateValue"
                value={row.value}
                onChange={(value) => change({ ...row, value })}
              />
            </>
          )}
        </Rows>
      </div>
    </Group>
  );
}

function RenewedBy() {
  const { t } = useTranslation("deskItemEditor");
  const { spec, edit, register } = useEditing();
  const { result } = spec;
  const { renewedBy } = result;
  const set = (next: typeof renewedBy) => edit({ result: withOptional(result, "renewedBy", next) });
  return (
    <Group place="result.renewedBy" name="renewedBy">
      <Switch
        label={t("has.renewedBy")}
        on={renewedBy !== undefined}
        onChange={(on) =>
          set(
            on
              ? { item: spec.code, remindBefore: { amount: 60, unit: "wd" }, askBefore: { amount: 30, unit: "wd" } }
              : undefined,
          )
        }
      />
      {renewedBy !== undefined && (
        <>
          <ChoiceEntry
            place="result.renewedBy.item"
            name="renewedByItem"
            value={renewedBy.item as string}
            options={register.items.map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))}
            onChange={(item) => set({ ...renewedBy, item: item as ItemCode })}
          />
          <LimitEntry
            place="result.renewedBy.askBefore"
            name="askBefore"
            value={renewedBy.askBefore}
            onChange={(askBefore) => set({ ...renewedBy, askBefore })}
          />
          <LimitEntry
            place="result.renewedBy.remindBefore"
            name="remindBefore"
            value={renewedBy.remindBefore}
            onChange={(remindBefore) => set({ ...renewedBy, remindBefore })}
          />
        </>
      )}
    </Group>
  );
}
