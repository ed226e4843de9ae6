/** The frame around every question: label, hint, error, tied together for eyes and for screen readers. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "./classes.ts";
import styles from "./Field.module.css";

/** What each field takes besides its value. */
export interface FieldBase {
  /** Id of the control; the error summary links to it. Unique on the page. */
  readonly id: string;
  readonly label: ReactNode;
  /** What to write and where to find it, read before the answer is given. */
  readonly hint?: ReactNode;
  /** What is wrong with the answer and how to mend it. */
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** The attributes with which a control is tied to its frame. */
export interface ControlAttributes {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
  readonly "aria-required"?: true;
  readonly disabled?: boolean;
}

export function Field(props: FieldBase & { readonly children: (control: ControlAttributes) => ReactNode }) {
  const { id, label, hint, error, required, children } = props;
  return (
    <div className={cx(styles.field, error !== undefined && styles.wrong)}>
      <label htmlFor={id} className={styles.label}>
        {label}
        <Necessity required={required} />
      </label>
      <Notes id={id} hint={hint} error={error} />
      {children(controlAttributes(props))}
    </div>
  );
}

/** A question that is answered by several controls: a fieldset with a legend. The id stands on the fieldset. */
export function FieldGroup(props: FieldBase & { readonly children: ReactNode }) {
  const { id, label, hint, error, required, disabled, children } = props;
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      disabled={disabled}
      aria-describedby={describedBy(props)}
      className={cx(styles.field, styles.group, error !== undefined && styles.wrong)}
    >
      <legend className={styles.label}>
        {label}
        <Necessity required={required} />
      </legend>
      <Notes id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

export function controlAttributes(field: FieldBase): ControlAttributes {
  const described = describedBy(field);
  return {
    id: field.id,
    ...(described === undefined ? {} : { "aria-describedby": described }),
    ...(field.error === undefined ? {} : { "aria-invalid": true }),
    ...(field.required === true ? { "aria-required": true } : {}),
    ...(field.disabled === true ? { disabled: true } : {}),
  };
}

function describedBy({ id, hint, error }: Pick<FieldBase, "id" | "hint" | "error">): string | undefined {
  const ids = [hint === undefined ? "" : `${id}-hint`, error === undefined ? "" : `${id}-error`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(" ");
}

function Notes({ id, hint, error }: Pick<FieldBase, "id" | "hint" | "error">) {
  const { t } = useTranslation("ui");
  return (
    <>
      {hint !== undefined && (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error}>
          <span className="visually-hidden">{t("field.error")}</span>
          {error}
        </p>
      )}
    </>
  );
}

function Necessity({ required }: { readonly required: boolean | undefined }) {
  const { t } = useTranslation("ui");
  if (required === undefined) return null;
  return required ? (
    <span className={styles.required} title={t("field.required")}>
      <span aria-hidden="true"> *</span>
      <span className="visually-hidden">{t("field.required")}</span>
    </span>
  ) : (
    <span className={styles.optional}>{t("field.optional")}</span>
  );
}
