import { useTranslation } from "react-i18next";
import { type Condition, SAFETY_AREAS } from "../../../../core/catalog/index.ts";
import { BasesEntry } from "../Bases.tsx";
import { Group } from "../Entry.tsx";
import { freeId, useEditing, withOptional } from "../editing.ts";
import { ChoiceEntry, ManyEntry, TextEntry } from "../fields.tsx";
import styles from "../ItemEditor.module.css";
import { Locked } from "../Locked.tsx";
import { Rows } from "../Rows.tsx";
import { Switch } from "../Switch.tsx";
import { tableOf } from "./BasicsTab.tsx";
import { MeasureElements } from "./ListElements.tsx";
import { Undertakings } from "./Undertakings.tsx";

/** 受理条件和审查要点; and what may be promised instead. */
export function ConditionsTab() {
  return (
    <>
      <Locked field="conditions">
        <Conditions />
      </Locked>
      <Safety />
      <MeasureElements />
      <Undertakings />
    </>
  );
}

export function Conditions() {
  const { t } = useTranslation("deskItemEditor");
  const { spec, edit } = useEditing();
  const { conditions } = spec;
  const checkIds = conditions.flatMap(({ checks }) => checks.map(({ id }) => id));
  const empty = (): Condition => ({
    id: freeId(
      "condition",
      conditions.map(({ id }) => id),
    ),
    text: "",
    basis: [],
    checks: [{ id: freeId("check", checkIds), text: "" }],
  });
  return (
    <Group place="conditions" name="conditions">
      <div className={styles.wide}>
        <Rows
          rows={conditions}
          onChange={(next) => edit({ conditions: next })}
          make={empty}
          add={t("add.condition")}
          nameOf={(condition) => condition.text}
        >
          {(condition, index, change) => (
            <>
              <TextEntry
                place={`conditions[${index}].text`}
                name="condition.text"
                long
                wide
                value={condition.text}
                onChange={(text) => change({ ...condition, text })}
              />
              <BasesEntry
                place={`conditions[${index}].basis`}
                value={condition.basis}
                onChange={(basis) => change({ ...condition, basis })}
              />
              <Group place={`conditions[${index}].checks`} name="checks">
                <div className={styles.wide}>
                  <Rows
                    rows={condition.checks}
                    onChange={(checks) => change({ ...condition, checks })}
                    make={(): Condition["checks"][number] => ({ id: freeId("check", checkIds), text: "" })}
                    add={t("add.check")}
                    nameOf={(check) => check.text}
                  >
                    {(check, at, changeCheck) => (
                      <>
                        <TextEntry
                          place={`conditions[${index}].checks[${at}].text`}
                          name="check.text"
                          wide
                          value={check.text}
                          onChange={(text) => changeCheck({ ...check, text })}
                        />
                        <ChoiceEntry
                          place={`conditions[${index}].checks[${at}].material`}
                          name="check.material"
                          value={check.material ?? ""}
                          options={[
                            { value: "", label: t("none") },
                            ...spec.materials.map(({ id, name }) => ({ value: id, label: name || id })),
                          ]}
                          onChange={(material) => changeCheck(withOptional(check, "material", material))}
                        />
                      </>
                    )}
                  </Rows>
                </div>
              </Group>
            </>
          )}
        </Rows>
      </div>
    </Group>
  );
}

function Safety() {
  const { t } = useTranslation("deskItemEditor");
  const { spec, change } = useEditing();
  const { safety } = spec;
  const set = (next: typeof safety) => change((now) => ({ ...now, spec: withOptional(now.spec, "safety", next) }));
  return (
    <Group place="safety" name="safety">
      <Switch
        label={t("has.safety")}
        on={safety !== undefined}
        onChange={(on) => set(on ? { areas: [], basis: [] } : undefined)}
      />
      {safety !== undefined && (
        <>
          <ManyEntry
            place="safety.areas"
            name="areas"
            value={safety.areas}
            options={tableOf(SAFETY_AREAS)}
            onChange={(areas) => set({ ...safety, areas })}
          />
          <BasesEntry place="safety.basis" value={safety.basis} onChange={(basis) => set({ ...safety, basis })} />
        </>
      )}
    </Group>
  );
}
