/** 填报须知、纸质要求: how a paper is to be filled in and kept, for whoever prepares it. */
import { useTranslation } from "react-i18next";
import type { MaterialElements as Elements, Material } from "../../../../core/catalog/index.ts";
import { withOptional } from "../editing.ts";
import { TextEntry } from "../fields.tsx";
import styles from "../ItemEditor.module.css";
import { FlagEntry, NumberEntry } from "../optional-fields.tsx";

export interface MaterialElementsProps {
  /** Of the material. */
  readonly at: string;
  readonly material: Material;
  readonly onChange: (next: Material) => void;
}

export function MaterialElements({ at, material, onChange }: MaterialElementsProps) {
  const { t } = useTranslation("deskItemEditor");
  const { elements = {} } = material;
  const set = <K extends keyof Elements & string>(key: K, next: Elements[K] | undefined) => {
    const left = withOptional<Elements, K>(elements, key, next);
    onChange(withOptional(material, "elements", Object.keys(left).length === 0 ? undefined : left));
  };
  const text = (key: "fillingNotes" | "sourceNote" | "paperFormat" | "notNeededWhen", long = false) => (
    <TextEntry
      place={`${at}.elements.${key}`}
      name={`material.elements.${key}`}
      long={long}
      wide={long}
      value={elements[key] ?? ""}
      onChange={(next) => set(key, next === "" ? undefined : next)}
    />
  );
  return (
    <details className={styles.more} data-place={`${at}.elements`}>
      <summary>{t("materials.elements")}</summary>
      <div className={styles.fields}>
        {text("fillingNotes", true)}
        {text("sourceNote")}
        {text("paperFormat")}
        <NumberEntry
          place={`${at}.elements.originals`}
          name="material.elements.originals"
          max={999}
          value={elements.originals}
          onChange={(next) => set("originals", next)}
        />
        <NumberEntry
          place={`${at}.elements.duplicates`}
          name="material.elements.duplicates"
          max={999}
          value={elements.duplicates}
          onChange={(next) => set("duplicates", next)}
        />
        {text("notNeededWhen", true)}
        <FlagEntry
          place={`${at}.elements.inPerson`}
          name="material.elements.inPerson"
          value={elements.inPerson}
          onChange={(next) => set("inPerson", next)}
        />
      </div>
    </details>
  );
}
