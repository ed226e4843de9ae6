/** Everything about the chosen material: what does not fit into the table. */
import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import { BasesEntry } from "../Bases.tsx";
import { ConditionEntry } from "../ConditionEntry.tsx";
import { Group } from "../Entry.tsx";
import { changedAt, useEditing, withOptional } from "../editing.ts";
import { ChoiceEntry, TextEntry } from "../fields.tsx";
import styles from "../ItemEditor.module.css";
import { MaterialElements } from "./MaterialElements.tsx";

export function MaterialDetail({ index }: { readonly index: number }) {
  const { t } = useTranslation("deskItemEditor");
  const { spec, edit } = useEditing();
  const material = spec.materials[index];
  if (material === undefined) return null;
  const at = `materials[${index}]`;
  const change = (next: typeof material) => edit({ materials: changedAt(spec.materials, index, next) });
  const optional = (key: "issuer" | "sharedFrom" | "blankForm") => (text: string) =>
    change(withOptional(material, key, text));
  return (
    <Group place={`${at}.detail`} name="material">
      <p className={styles.wide}>
        <b>{t("materials.detail", { number: index + 1, name: material.name })}</b>
      </p>
      <ConditionEntry
        place={`${at}.when`}
        name="material.when"
        value={material.when}
        onChange={(when) => change(withOptional(material, "when", when))}
      />
      <TextEntry
        place={`${at}.issuer`}
        name="material.issuer"
        value={material.issuer ?? ""}
        onChange={optional("issuer")}
      />
      {material.source === "intermediary" && (
        <ChoiceEntry
          place={`${at}.paidBy`}
          name="material.paidBy"
          value={material.paidBy ?? "applicant"}
          options={(["applicant", "government"] as const).map((value) => ({ value, label: t(`paidBy.${value}`) }))}
          onChange={(paidBy) => change({ ...material, paidBy })}
        />
      )}
      <TextEntry
        place={`${at}.sharedFrom`}
        name="material.sharedFrom"
        value={material.sharedFrom ?? ""}
        onChange={optional("sharedFrom")}
      />
      <BasesEntry
        place={`${at}.basis`}
        name="material.basis"
        value={material.basis}
        onChange={(basis) => change({ ...material, basis })}
      />
      <TextEntry
        place={`${at}.sample`}
        name="material.sample"
        long
        wide
        value={material.sample}
        onChange={(sample) => change({ ...material, sample })}
      />
      <TextEntry
        place={`${at}.blankForm`}
        name="material.blankForm"
        value={material.blankForm ?? ""}
        onChange={optional("blankForm")}
      />
      <TextEntry
        place={`${at}.id`}
        name="material.id"
        value={material.id}
        onChange={(id) => change({ ...material, id: id.trim() })}
      />
      <div className={styles.wide} data-place={`${at}.fromForm`} data-entry="">
        <Checkbox
          checked={material.fromForm === true}
          onChange={(event) => change(withOptional(material, "fromForm", event.target.checked || undefined))}
        >
          {t("materials.fromForm")}
        </Checkbox>
      </div>
      <MaterialElements at={at} material={material} onChange={change} />
    </Group>
  );
}
