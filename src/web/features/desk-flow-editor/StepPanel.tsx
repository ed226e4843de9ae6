/** The properties of the selected element: its name, what BPMN says of it, and the project's own attributes. */
import { Form } from "antd";
import { useTranslation } from "react-i18next";
import type { DrawnElement } from "../flow-picture/diagram.ts";
import { AttributeField } from "./AttributeField.tsx";
import styles from "./FlowEditor.module.css";
import type { AroundFlow } from "./flow.ts";
import type { FileElement, Modeler } from "./modeler.ts";
import { type NestedField, nestedFieldsOf } from "./nested-fields.ts";
import { TextBox } from "./TextBox.tsx";

export interface StepPanelProps {
  readonly modeler: Modeler;
  readonly element: DrawnElement | undefined;
  readonly flow: AroundFlow;
}

export function StepPanel({ modeler, element, flow }: StepPanelProps) {
  const { t } = useTranslation("deskFlowEditor");
  const target = element === undefined ? undefined : modeler.get("elementRegistry").get(element.id);
  const named = target?.labelTarget ?? target;
  return (
    <section className={styles.card} aria-label={t("step.title")}>
      <h2 className={styles.heading}>{t("step.title")}</h2>
      {named === undefined ? (
        <p>{t("step.none")}</p>
      ) : (
        <Fields key={named.id} modeler={modeler} target={named} flow={flow} />
      )}
    </section>
  );
}

/** For steps that several do, and for silence that counts. */
const RARE: ReadonlySet<string> = new Set(["offices", "officesFrom", "verdict", "absentAfter", "absentBasis"]);

interface FieldsProps {
  readonly modeler: Modeler;
  readonly target: DrawnElement;
  readonly flow: AroundFlow;
}

function Fields({ modeler, target, flow }: FieldsProps) {
  const { t } = useTranslation("deskFlowEditor");
  const file = target.businessObject as FileElement;
  const update = (properties: Readonly<Record<string, unknown>>) =>
    modeler.get("modeling").updateProperties(target, properties);
  const attributes = attributesOf(file.$type, flow);
  const read = (name: string) => textOf(file.get(`${flow.attributes.prefix}:${name}`));
  const rare = attributes.filter((name) => RARE.has(name));
  const field = (name: string) => (
    <AttributeField
      key={name}
      name={name}
      value={read(name)}
      office={read("office") ?? laneOffice(file, flow.attributes.prefix)}
      offices={flow.offices}
      onChange={(value) => update({ [`${flow.attributes.prefix}:${name}`]: value })}
    />
  );
  return (
    <Form layout="vertical" size="small" component="div">
      <p className={styles.where}>
        {t(`element.${file.$type.replace("bpmn:", "")}`, { defaultValue: file.$type.replace("bpmn:", "") })} · {file.id}
      </p>
      <Form.Item label={t("step.name")} htmlFor="step-name">
        <TextBox id="step-name" value={textOf(file.get("name"))} onChange={(name) => update({ name })} />
      </Form.Item>
      {attributes.filter((name) => !RARE.has(name)).map(field)}
      {nestedFieldsOf(file).map((field) => (
        <Nested key={field.key} field={field} modeler={modeler} target={target} />
      ))}
      {rare.length > 0 && (
        <details open={rare.some((name) => read(name) !== undefined)} className={styles.more}>
          <summary>{t("step.more")}</summary>
          {rare.map(field)}
        </details>
      )}
    </Form>
  );
}

function Nested({ field, modeler, target }: Pick<FieldsProps, "modeler" | "target"> & { readonly field: NestedField }) {
  const { t } = useTranslation("deskFlowEditor");
  const id = `step-${field.key}`;
  return (
    <Form.Item label={t(`nested.${field.key}`)} htmlFor={id} extra={t(`nestedHelp.${field.key}`)}>
      {field.kind === "switch" ? (
        <input
          id={id}
          type="checkbox"
          checked={field.value !== undefined}
          onChange={(event) => field.write(modeler, target, event.target.checked ? "true" : undefined)}
        />
      ) : (
        <TextBox
          id={id}
          long={field.kind === "expression"}
          value={field.value}
          onChange={(text) => field.write(modeler, target, text)}
        />
      )}
    </Form.Item>
  );
}

/** Names of the project's attributes on elements of that type, as the server's reader knows them. */
function attributesOf(type: string, { attributes }: AroundFlow): readonly string[] {
  return attributes.types
    .filter((each) => each.extends.includes(type))
    .flatMap((each) => each.properties.map((property) => property.name));
}

function laneOffice(file: FileElement, prefix: string): string | undefined {
  const lanes = file.get("lanes");
  const [lane] = Array.isArray(lanes) ? (lanes as readonly FileElement[]) : [];
  return lane === undefined ? undefined : textOf(lane.get(`${prefix}:office`));
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
