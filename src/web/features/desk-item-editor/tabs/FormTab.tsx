/** 申请表单: sections and their fields. */
import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import type { FieldKind, FieldSpec, OptionSpec, SectionSpec, SimpleFieldSpec } from "../../../../core/form/index.ts";
import { ConditionEntry } from "../ConditionEntry.tsx";
import { Group } from "../Entry.tsx";
import { freeId, useEditing, withOptional } from "../editing.ts";
import { ChoiceEntry, TextEntry } from "../fields.tsx";
import styles from "../ItemEditor.module.css";
import { Rows } from "../Rows.tsx";
import { FieldBounds } from "./FieldBounds.tsx";

export function FormTab() {
  const { t } = useTranslation("deskItemEditor");
  const { spec, edit } = useEditing();
  const { sections } = spec.form;
  const set = (next: readonly SectionSpec[]) => edit({ form: { sections: next } });
  const ids = [...sections.map(({ id }) => id), ...sections.flatMap(({ fields }) => fields.map(({ id }) => id))];
  return (
    <Group place="form" name="form">
      <div className={styles.wide}>
        <Rows
          rows={sections}
          onChange={set}
          make={(): SectionSpec => ({ id: freeId("section", ids, false), label: "", fields: [] })}
          add={t("add.section")}
          nameOf={(section) => section.label}
        >
          {(section, index, change) => (
            <>
              <TextEntry
                place={`form.sections[${index}].label`}
                name="section.label"
                wide
                value={section.label}
                onChange={(label) => change({ ...section, label })}
              />
              <TextEntry
                place={`form.sections[${index}].help`}
                name="section.help"
                wide
                value={section.help ?? ""}
                onChange={(help) => change(withOptional(section, "help", help))}
              />
              <ConditionEntry
                place={`form.sections[${index}].visibleWhen`}
                name="visibleWhen"
                value={section.visibleWhen}
                onChange={(when) => change(withOptional(section, "visibleWhen", when))}
              />
              <div className={styles.wide}>
                <Rows
                  rows={section.fields}
                  onChange={(fields) => change({ ...section, fields })}
                  make={() =>
                    fieldOf("text", { id: freeId("field", ids, false), label: "", required: true, personal: false })
                  }
                  add={t("add.field")}
                  nameOf={(field) => field.label}
                >
                  {(field, at, changeField) => (
                    <Field place={`form.sections[${index}].fields[${at}]`} field={field} onChange={changeField} />
                  )}
                </Rows>
              </div>
            </>
          )}
        </Rows>
      </div>
    </Group>
  );
}

const SIMPLE_KINDS = [
  ...["text", "longText", "integer", "decimal", "money", "date", "dateRange", "choice", "multiChoice", "boolean"],
  ...["name", "residentId", "creditCode", "mobile", "phone", "address", "place", "file", "declaration"],
] as const satisfies readonly FieldKind[];

interface Common {
  readonly id: string;
  readonly label: string;
  readonly required: boolean | string;
  readonly personal: boolean;
  readonly help?: string;
  readonly visibleWhen?: string;
  readonly dataElement?: string;
}

const PERSONAL: ReadonlySet<string> = new Set(["name", "residentId", "mobile", "phone", "address", "place"]);

/** A field of the kind with what every field has; what only another kind has is left behind. */
function fieldOf(kind: FieldKind, field: Common): FieldSpec {
  const { id, label, required, help, visibleWhen, dataElement } = field;
  const optional = Object.entries({ help, visibleWhen, dataElement }).filter(([, text]) => text !== undefined);
  const common = {
    id,
    label,
    required,
    personal: field.personal || PERSONAL.has(kind),
    ...Object.fromEntries(optional),
  };
  switch (kind) {
    case "choice":
    case "multiChoice":
      return { ...common, kind, options: [{ code: "a", label: "" }] };
    case "declaration":
      return { ...common, kind, text: "" };
    case "table":
      return { ...common, kind, columns: [] };
    default:
      return { ...common, kind };
  }
}

interface FieldProps {
  readonly place: string;
  readonly field: FieldSpec;
  readonly onChange: (field: FieldSpec) => void;
  /** A column cannot be a table again. */
  readonly inTable?: boolean;
}

function Field({ place, field, onChange, inTable = false }: FieldProps) {
  const { t } = useTranslation("deskItemEditor");
  const kinds: readonly FieldKind[] = inTable ? SIMPLE_KINDS : [...SIMPLE_KINDS, "table"];
  return (
    <>
      <TextEntry
        place={`${place}.label`}
        name="formField.label"
        value={field.label}
        onChange={(label) => onChange({ ...field, label })}
      />
      <ChoiceEntry
        place={`${place}.kind`}
        name="formField.kind"
        value={field.kind}
        options={kinds.map((value) => ({ value, label: t(`fieldKind.${value}`) }))}
        onChange={(kind) => onChange(fieldOf(kind, field))}
      />
      <Required place={place} field={field} onChange={onChange} />
      <div className={styles.ticks} data-place={`${place}.personal`} data-entry="">
        <Checkbox checked={field.personal} onChange={(event) => onChange({ ...field, personal: event.target.checked })}>
          {t("formField.personal")}
        </Checkbox>
      </div>
      <Own place={place} field={field} onChange={onChange} />
      <details className={styles.more} data-place={place}>
        <summary>{t("formField.more")}</summary>
        <div className={styles.fields}>
          <TextEntry
            place={`${place}.help`}
            name="formField.help"
            wide
            value={field.help ?? ""}
            onChange={(help) => onChange(withOptional(field, "help", help))}
          />
          <ConditionEntry
            place={`${place}.visibleWhen`}
            name="visibleWhen"
            value={field.visibleWhen}
            onChange={(when) => onChange(withOptional(field, "visibleWhen", when))}
          />
          <DataElement place={place} field={field} onChange={onChange} />
          <FieldBounds place={place} field={field} onChange={onChange} />
          <TextEntry
            place={`${place}.id`}
            name="formField.id"
            value={field.id}
            onChange={(id) => onChange({ ...field, id: id.trim() })}
          />
        </div>
      </details>
    </>
  );
}

/** 必填、选填, or by the answers. */
function Required({ place, field, onChange }: FieldProps) {
  const { t } = useTranslation("deskItemEditor");
  const { required } = field;
  const kind = typeof required === "string" ? "when" : required ? "always" : "never";
  // A condition that is not written yet is an empty one: never.
  const begin = { always: true, never: false, when: "" } as const;
  return (
    <>
      <ChoiceEntry
        place={kind === "when" ? `${place}.required.kind` : `${place}.required`}
        name="formField.required"
        value={kind}
        options={(["always", "never", "when"] as const).map((value) => ({
          value,
          label: t(`formField.required.${value}`),
        }))}
        onChange={(next) => onChange({ ...field, required: begin[next] })}
      />
      {typeof required === "string" && (
        <ConditionEntry
          place={`${place}.required`}
          name="requiredWhen"
          value={required}
          onChange={(condition) => onChange({ ...field, required: condition })}
        />
      )}
    </>
  );
}

/** 数据元 of the district's register: those of the field's kind first, so that nobody has to know their ids. */
function DataElement({ place, field, onChange }: FieldProps) {
  const { t } = useTranslation("deskItemEditor");
  const { register } = useEditing();
  const { dataElement = "" } = field;
  const fitting = register.elements.filter(({ kind }) => kind === field.kind);
  const known = fitting.map(({ id, name }) => ({ value: id, label: `${name} ${id}` }));
  const own =
    dataElement === "" || fitting.some(({ id }) => id === dataElement)
      ? []
      : [{ value: dataElement, label: dataElement }];
  return (
    <ChoiceEntry
      place={`${place}.dataElement`}
      name="formField.dataElement"
      value={dataElement === "" ? NO_ELEMENT : dataElement}
      options={[{ value: NO_ELEMENT, label: t("formField.noElement") }, ...own, ...known]}
      onChange={(next) => onChange(withOptional(field, "dataElement", next === NO_ELEMENT ? undefined : next))}
    />
  );
}

const NO_ELEMENT = "-";

/** What only a field of its kind has. */
function Own({ place, field, onChange }: FieldProps) {
  const { t } = useTranslation("deskItemEditor");
  switch (field.kind) {
    case "choice":
    case "multiChoice":
      return <Options place={place} options={field.options} onChange={(options) => onChange({ ...field, options })} />;
    case "declaration":
      return (
        <TextEntry
          place={`${place}.text`}
          name="formField.text"
          long
          wide
          value={field.text}
          onChange={(text) => onChange({ ...field, text })}
        />
      );
    case "integer":
    case "decimal":
      return (
        <TextEntry
          place={`${place}.unit`}
          name="formField.unit"
          value={field.unit ?? ""}
          onChange={(unit) => onChange(withOptional(field, "unit", unit))}
        />
      );
    case "table":
      return (
        <div className={styles.wide}>
          <Rows
            rows={field.columns}
            onChange={(columns) => onChange({ ...field, columns })}
            make={(): SimpleFieldSpec => ({
              kind: "text",
              id: freeId(
                "column",
                field.columns.map(({ id }) => id),
                false,
              ),
              label: "",
              required: true,
              personal: false,
            })}
            add={t("add.column")}
            nameOf={(column) => column.label}
          >
            {(column, index, change) => (
              <Field
                inTable
                place={`${place}.columns[${index}]`}
                field={column}
                onChange={(next) => next.kind !== "table" && change(next)}
              />
            )}
          </Rows>
        </div>
      );
    default:
      return null;
  }
}

interface OptionsProps {
  readonly place: string;
  readonly options: readonly OptionSpec[];
  readonly onChange: (options: readonly OptionSpec[]) => void;
}

function Options({ place, options, onChange }: OptionsProps) {
  const { t } = useTranslation("deskItemEditor");
  return (
    <div className={styles.wide} data-place={`${place}.options`}>
      <Rows
        rows={options}
        onChange={onChange}
        make={() => ({
          code: freeId(
            "option",
            options.map(({ code }) => code),
          ),
          label: "",
        })}
        add={t("add.option")}
        nameOf={(option) => option.label}
      >
        {(option, index, change) => (
          <>
            <TextEntry
              place={`${place}.options[${index}].label`}
              name="option.label"
              value={option.label}
              onChange={(label) => change({ ...option, label })}
            />
            <TextEntry
              place={`${place}.options[${index}].code`}
              name="option.code"
              value={option.code}
              onChange={(code) => change({ ...option, code: code.trim() })}
            />
          </>
        )}
      </Rows>
    </div>
  );
}
