/** What the case of a called item is opened with: its questions, its fields and its papers, from those of this item. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { CallRule, ItemSpec } from "../../../../core/catalog/index.ts";
import type { FieldSpec } from "../../../../core/form/index.ts";
import { ErrorPanel } from "../../../ui/ErrorPanel.tsx";
import { Waiting } from "../../../ui/Waiting.tsx";
import type { CalledItem } from "../called.ts";
import { fieldId, Told } from "../Entry.tsx";
import { useEditing, withOptional } from "../editing.ts";
import { ChoiceEntry, type Option, TextEntry } from "../fields.tsx";
import styles from "../ItemEditor.module.css";
import { getItemToEdit } from "../item.ts";
import { isAt } from "../tabs.ts";
import { startOf } from "../use-item-draft.ts";

const NO_RULE: CallRule = { situation: {}, form: {}, materials: {} };

export interface CalledCaseProps {
  readonly called: CalledItem;
  /** Nothing of the flow has this id any more. */
  readonly gone?: boolean;
}

export function CalledCase({ called: { id, code }, gone = false }: CalledCaseProps) {
  const { t } = useTranslation("deskItemEditor");
  const { spec, change, findings, register } = useEditing();
  const place = `calls.${id}`;
  const rule = spec.calls?.[id] ?? NO_RULE;
  const set = (next: CallRule | undefined) =>
    change((now) => {
      const calls = withOptional<Readonly<Record<string, CallRule>>, string>(now.spec.calls ?? {}, id, next);
      return { ...now, spec: withOptional(now.spec, "calls", Object.keys(calls).length === 0 ? undefined : calls) };
    });
  const name = register.items.find((item) => item.code === code)?.name ?? code;
  return (
    <section className={styles.called} data-place={place} aria-label={name || id}>
      <h4>
        {gone ? t("calls.goneStep") : name || t("calls.unnamed")} <span className={styles.where}>{id}</span>
      </h4>
      {/* Of its own fields the findings stand at these. */}
      <Told
        id={`${fieldId(place)}-told`}
        findings={findings.filter((one) => isAt(one.place, place) && (gone || code === "" || one.place === place))}
      />
      {gone && (
        <p>
          {t("calls.gone")}{" "}
          <Button size="small" onClick={() => set(undefined)}>
            {t("remove")}
          </Button>
        </p>
      )}
      {!gone && code === "" && <p>{t("calls.notChosen")}</p>}
      {!gone && code !== "" && <Opening place={place} code={code} rule={rule} onChange={set} />}
    </section>
  );
}

interface OpeningProps {
  readonly place: string;
  readonly code: string;
  readonly rule: CallRule;
  readonly onChange: (rule: CallRule) => void;
}

function Opening({ place, code, rule, onChange }: OpeningProps) {
  const child = useQuery({
    queryKey: ["catalogue", "called-item", code],
    queryFn: ({ signal }) => getItemToEdit(code, signal),
    staleTime: 60_000,
    retry: 1,
  });
  if (child.isError) return <ErrorPanel error={child.error} onRetry={() => void child.refetch()} />;
  if (child.data === undefined) return <Waiting />;
  const item = child.data.published?.source.spec ?? startOf(child.data)?.spec;
  if (item === undefined) return null;
  return (
    <div className={styles.fields}>
      <Answers place={place} item={item} rule={rule} onChange={onChange} />
      <Fields place={place} item={item} rule={rule} onChange={onChange} />
      <Papers place={place} item={item} rule={rule} onChange={onChange} />
    </div>
  );
}

interface PartProps extends Omit<OpeningProps, "code"> {
  /** The called one. */
  readonly item: ItemSpec;
}

function Answers({ place, item, rule, onChange }: PartProps) {
  const { t } = useTranslation("deskItemEditor");
  const { spec } = useEditing();
  const set = (id: string, feel: string) =>
    onChange({ ...rule, situation: withOptional<CallRule["situation"], string>(rule.situation, id, feel) });
  return item.situations.map((question) => {
    const always = question.options.map(({ code, label }) => ({
      value: JSON.stringify(code),
      label: t("calls.always", { answer: label }),
    }));
    const asked = spec.situations.map(({ id, text }) => ({
      value: `situation.${id}`,
      label: t("calls.asAnswered", { question: text }),
    }));
    return (
      <Mapped
        key={question.id}
        place={`${place}.situation.${question.id}`}
        what={t("calls.question", { text: question.text })}
        value={rule.situation[question.id] ?? ""}
        options={[...always, ...asked]}
        onChange={(feel) => set(question.id, feel)}
      />
    );
  });
}

function Fields({ place, item, rule, onChange }: PartProps) {
  const { t } = useTranslation("deskItemEditor");
  const { spec } = useEditing();
  const own = fieldsOf(spec);
  const set = (id: string, feel: string) =>
    onChange({ ...rule, form: withOptional<CallRule["form"], string>(rule.form, id, feel) });
  return fieldsOf(item).map((field) => {
    const same = own.find(
      ({ dataElement, kind }) => dataElement !== undefined && dataElement === field.dataElement && kind === field.kind,
    );
    return (
      <Mapped
        key={field.id}
        place={`${place}.form.${field.id}`}
        what={t("calls.field", { label: field.label })}
        value={rule.form[field.id] ?? ""}
        none={same === undefined ? undefined : t("calls.sameElement", { label: same.label })}
        options={own
          .filter(({ kind }) => kind === field.kind)
          .map(({ id, label }) => ({ value: `form.${id}`, label: t("calls.fromField", { label }) }))}
        onChange={(feel) => set(field.id, feel)}
      />
    );
  });
}

function Papers({ place, item, rule, onChange }: PartProps) {
  const { t } = useTranslation("deskItemEditor");
  const { spec } = useEditing();
  return item.materials.map((material) => (
    <ChoiceEntry<string>
      key={material.id}
      place={`${place}.materials.${material.id}`}
      name="called"
      label={t("calls.paper", { name: material.name })}
      value={rule.materials[material.id] ?? NOTHING}
      options={[
        { value: NOTHING, label: t("calls.nothing") },
        ...spec.materials.map(({ id, name }) => ({ value: id, label: name || id })),
      ]}
      onChange={(id) =>
        onChange({
          ...rule,
          materials: withOptional<CallRule["materials"], string>(
            rule.materials,
            material.id,
            id === NOTHING ? undefined : id,
          ),
        })
      }
    />
  ));
}

const NOTHING = "nothing";
const OTHER = "other";

interface MappedProps {
  readonly place: string;
  readonly what: string;
  /** FEEL; empty for nothing. */
  readonly value: string;
  /** What is true where nothing is chosen. */
  readonly none?: string | undefined;
  readonly options: readonly Option<string>[];
  readonly onChange: (feel: string) => void;
}

/** Chosen from what this item has, or written as FEEL where that does not do. */
function Mapped({ place, what, value, none, options, onChange }: MappedProps) {
  const { t } = useTranslation("deskItemEditor");
  const chosen = value === "" ? NOTHING : options.some((option) => option.value === value) ? value : OTHER;
  return (
    <>
      <ChoiceEntry<string>
        place={chosen === OTHER ? `${place}.from` : place}
        name="called"
        label={what}
        value={chosen}
        options={[
          { value: NOTHING, label: none ?? t("calls.nothing") },
          ...options,
          { value: OTHER, label: t("calls.other") },
        ]}
        onChange={(next) => onChange(next === NOTHING ? "" : next === OTHER ? "null" : next)}
      />
      {chosen === OTHER && <TextEntry place={place} name="calledFeel" value={value} onChange={onChange} />}
    </>
  );
}

function fieldsOf({ form }: ItemSpec): readonly FieldSpec[] {
  return form.sections.flatMap(({ fields }) => fields);
}
