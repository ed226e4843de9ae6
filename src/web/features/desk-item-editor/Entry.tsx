/** One field of an item: its legal term, a short help, the control, and under it what stands against it. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "../../ui/classes.ts";
import { useEditing } from "./editing.ts";
import styles from "./ItemEditor.module.css";
import type { Finding } from "./item.ts";
import { isAt } from "./tabs.ts";

export interface EntryProps {
  /** The way into the item; the field's findings are those at this place. */
  readonly place: string;
  /** Key of the field's words: `field.<name>`. */
  readonly name: string;
  /** Where the field is called by something of the item, and not by a word of the form. */
  readonly label?: string | undefined;
  /** Tells findings of everything inside this place too. */
  readonly deep?: boolean;
  /** Takes the whole width of the page. */
  readonly wide?: boolean;
  readonly children: (control: ControlProps) => ReactNode;
}

export interface ControlProps {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean;
  readonly status: "error" | "warning" | "";
}

export function Entry({ place, name, label, deep = false, wide = false, children }: EntryProps) {
  const { t } = useTranslation("deskItemEditor");
  const { findings } = useEditing();
  const own = findings.filter((finding) => (deep ? isAt(finding.place, place) : finding.place === place));
  const id = fieldId(place);
  const help = t(`field.${name}.help`, { defaultValue: "" });
  const described = [help === "" ? "" : `${id}-help`, own.length === 0 ? "" : `${id}-told`].filter((one) => one !== "");
  return (
    <div className={cx(styles.entry, wide && styles.wide)} data-place={place} data-entry="">
      <label className={styles.label} htmlFor={id}>
        {label ?? t(`field.${name}.label`)}
      </label>
      {children({
        id,
        "aria-describedby": described.length === 0 ? undefined : described.join(" "),
        "aria-invalid": own.some(({ severity }) => severity === "error"),
        status: statusOf(own),
      })}
      {help !== "" && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
      <Told id={`${id}-told`} findings={own} />
    </div>
  );
}

/** A group of fields with what stands against the group as such. */
export function Group({
  place,
  name,
  children,
}: {
  readonly place: string;
  readonly name: string;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation("deskItemEditor");
  const { findings } = useEditing();
  const help = t(`group.${name}.help`, { defaultValue: "" });
  const own = findings.filter((finding) => finding.place === place);
  return (
    <section className={styles.group} data-place={place} aria-label={t(`group.${name}.label`)}>
      <h3 className={styles.groupName}>{t(`group.${name}.label`)}</h3>
      {help !== "" && <p className={styles.help}>{help}</p>}
      <Told id={`${fieldId(place)}-told`} findings={own} />
      <div className={styles.fields}>{children}</div>
    </section>
  );
}

export function Told({ id, findings }: { readonly id: string; readonly findings: readonly Finding[] }) {
  const { t } = useTranslation("deskItemEditor");
  if (findings.length === 0) return null;
  return (
    <ul id={id} className={styles.told}>
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.place} ${finding.sentence}`} data-severity={finding.severity}>
          <span className="visually-hidden">{t(`severity.${finding.severity}`)}：</span>
          {finding.sentence}
          {finding.mend !== null && <span className={styles.mend}> {finding.mend}</span>}
        </li>
      ))}
    </ul>
  );
}

export function statusOf(findings: readonly Finding[]): ControlProps["status"] {
  if (findings.some(({ severity }) => severity === "error")) return "error";
  return findings.some(({ severity }) => severity === "warning") ? "warning" : "";
}

/** `materials[3].name` as an id of an element. */
export function fieldId(place: string): string {
  return `at-${place.replaceAll(/[^A-Za-z0-9]+/g, "-").replace(/-$/, "")}`;
}
