/** References to law, chosen from the register of bases: which law, which article, and whether anybody read it there. */
import { Button, Checkbox, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { BasisRef } from "../../../core/catalog/index.ts";
import { Tag } from "../../ui/Tag.tsx";
import { Entry } from "./Entry.tsx";
import { changedAt, useEditing } from "./editing.ts";
import styles from "./ItemEditor.module.css";
import type { Basis } from "./item.ts";
import { off } from "./off.ts";

export interface BasesEntryProps {
  readonly place: string;
  readonly name?: string;
  readonly value: readonly BasisRef[];
  readonly onChange: (value: readonly BasisRef[]) => void;
}

export function BasesEntry({ place, name = "basis", value, onChange }: BasesEntryProps) {
  return (
    <Entry place={place} name={name} deep wide>
      {({ id, status }) => <Bases id={id} status={status} value={value} onChange={onChange} />}
    </Entry>
  );
}

export interface BasesProps {
  readonly id: string;
  readonly status?: "error" | "warning" | "";
  readonly value: readonly BasisRef[];
  readonly onChange: (value: readonly BasisRef[]) => void;
}

/** Search by any part of the title or of the document's number; the last row is empty and takes the next law. */
export function Bases({ id, status = "", value, onChange }: BasesProps) {
  const { t } = useTranslation("deskItemEditor");
  const { register } = useEditing();
  const options = register.bases.map((basis) => ({ value: basis.id, label: nameOf(basis) }));
  return (
    <div className={styles.bases}>
      {value.map((ref, index) => {
        const basis = register.bases.find((one) => one.id === ref.law);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a reference has nothing but its place; its words are held by the item.
          <div key={index} className={styles.basis}>
            <Select
              {...(index === 0 ? { id } : { "aria-label": t("law.choose") })}
              className={styles.lawName ?? ""}
              status={status}
              value={ref.law}
              options={basis === undefined ? [...options, { value: ref.law, label: ref.law }] : options}
              showSearch={{ optionFilterProp: "label" }}
              popupMatchSelectWidth={false}
              onChange={(law: string) => onChange(changedAt(value, index, { ...ref, law, checked: false }))}
            />
            <Input
              aria-label={t("law.article")}
              className={styles.article ?? ""}
              prefix={t("law.before")}
              suffix={t("law.after")}
              value={ref.article ?? ""}
              maxLength={40}
              onChange={(event) => onChange(changedAt(value, index, withArticle(ref, event.target.value)))}
            />
            <Checkbox
              checked={ref.checked}
              {...off(ref.article === undefined)}
              onChange={(event) => onChange(changedAt(value, index, { ...ref, checked: event.target.checked }))}
            >
              {t("law.checked")}
            </Checkbox>
            <Standing basis={basis} checked={ref.checked} />
            <Button
              size="small"
              aria-label={t("law.removeOf", { law: basis?.title ?? ref.law })}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            >
              {t("remove")}
            </Button>
          </div>
        );
      })}
      <Select
        {...(value.length === 0 ? { id } : { "aria-label": t("law.add") })}
        className={styles.lawName ?? ""}
        status={value.length === 0 ? status : ""}
        value={null}
        placeholder={t("law.add")}
        options={options}
        showSearch={{ optionFilterProp: "label" }}
        popupMatchSelectWidth={false}
        onChange={(law: string) => onChange([...value, { law, checked: false }])}
      />
    </div>
  );
}

/** What the register knows of the law: repealed, not in force yet, invented; and whether the article was read. */
function Standing({ basis, checked }: { readonly basis: Basis | undefined; readonly checked: boolean }) {
  const { t } = useTranslation("deskItemEditor");
  if (basis === undefined) return <Tag tone="bad">{t("law.unknown")}</Tag>;
  return (
    <span className={styles.standing}>
      {basis.repealedOn !== undefined && <Tag tone="bad">{t("law.repealed", { on: basis.repealedOn })}</Tag>}
      {!checked && <Tag tone="warn">{t("law.unchecked")}</Tag>}
      {basis.invented === true && <Tag tone="quiet">{t("law.invented")}</Tag>}
    </span>
  );
}

function nameOf({ title, documentNumber, repealedOn }: Basis): string {
  const number = documentNumber === undefined ? "" : `（${documentNumber}）`;
  return `${repealedOn === undefined ? "" : "✕ "}《${title}》${number}`;
}

/** Another article has not been read yet; a law without an article never counts as read. */
function withArticle({ law }: BasisRef, text: string): BasisRef {
  const article = text.trim();
  return article === "" ? { law, checked: false } : { law, article, checked: false };
}
