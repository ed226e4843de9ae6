import { useTranslation } from "react-i18next";
import {
  BREACH_EFFECTS,
  type Condition,
  KINDS_OF_UNDERTAKING,
  SAFETY_AREAS,
  type UndertakingKind,
  type UndertakingRule,
} from "../../../../core/catalog/index.ts";
import { BasesEntry } from "../Bases.tsx";
import { ConditionEntry } from "../ConditionEntry.tsx";
import { Group } from "../Entry.tsx";
import { freeId, useEditing, withOptional } from "../editing.ts";
import { ChoiceEntry, LimitEntry, ManyEntry, TextEntry, WordsEntry } from "../fields.tsx";
import styles from "../ItemEditor.module.css";
import { Locked } from "../Locked.tsx";
import { Rows } from "../Rows.tsx";
import { Switch } from "../Switch.tsx";
import { TextRows } from "../TextRows.tsx";
import { tableOf } from "./BasicsTab.tsx";

/** 受理条件和审查要点; and what may be promised instead. */
export function ConditionsTab() {
  return (
    <>
      <Locked field="conditions">
        <Conditions />
      </Locked>
      <Safety />
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
                            ...spec.materials.map(({ id, name }) => ({ value: id, label: name })),
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

const KINDS = Object.entries(KINDS_OF_UNDERTAKING).map(([value, { name }]) => ({
  value: value as UndertakingKind,
  label: name,
}));

function Undertakings() {
  const { t } = useTranslation("deskItemEditor");
  const { spec, change: changeContent } = useEditing();
  const rules = spec.undertakings ?? [];
  const set = (next: readonly UndertakingRule[]) =>
    changeContent((now) => ({
      ...now,
      spec: withOptional(now.spec, "undertakings", next.length === 0 ? undefined : next),
    }));
  return (
    <Group place="undertakings" name="undertakings">
      <div className={styles.wide}>
        <Rows
          rows={rules}
          onChange={set}
          make={() => emptyUndertaking(rules)}
          add={t("add.undertaking")}
          nameOf={(rule) => rule.name}
        >
          {(rule, index, change) => <Undertaking rule={rule} at={`undertakings[${index}]`} change={change} />}
        </Rows>
      </div>
    </Group>
  );
}

function emptyUndertaking(rules: readonly UndertakingRule[]): UndertakingRule {
  return {
    id: freeId(
      "undertaking",
      rules.map(({ id }) => id),
    ),
    kind: "deferred-material",
    name: "",
    materials: [],
    conditions: [],
    basis: [],
    due: { limit: { amount: 5, unit: "wd" }, starts: "acceptance", basis: [] },
    breach: [{ effect: "deemed-withdrawn", basis: [] }],
    bars: null,
    told: [""],
  };
}

interface UndertakingProps {
  readonly rule: UndertakingRule;
  readonly at: string;
  readonly change: (next: UndertakingRule) => void;
}

function Undertaking({ rule, at, change }: UndertakingProps) {
  const { t } = useTranslation("deskItemEditor");
  const { spec } = useEditing();
  const known = KINDS_OF_UNDERTAKING[rule.kind];
  const effects = known.effects.map((value) => ({ value, label: BREACH_EFFECTS[value].name }));
  return (
    <>
      <TextEntry
        place={`${at}.name`}
        name="undertaking.name"
        wide
        value={rule.name}
        onChange={(name) => change({ ...rule, name })}
      />
      <ChoiceEntry
        place={`${at}.kind`}
        name="undertaking.kind"
        value={rule.kind}
        options={KINDS}
        onChange={(kind) => {
          const { due, effects: possible } = KINDS_OF_UNDERTAKING[kind];
          const [effect] = possible;
          const starts = due?.starts ?? "acceptance";
          change({
            ...rule,
            kind,
            due: due === null ? null : { limit: { amount: 5, unit: "wd" }, basis: [], ...rule.due, starts },
            breach: effect === undefined ? [] : [{ effect, basis: [] }],
          });
        }}
      />
      {known.putsOff === "materials" ? (
        <WordsEntry
          place={`${at}.materials`}
          name="undertaking.materials"
          value={rule.materials}
          options={spec.materials.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(materials) => change({ ...rule, materials })}
        />
      ) : (
        <WordsEntry
          place={`${at}.conditions`}
          name="undertaking.conditions"
          value={rule.conditions}
          options={spec.conditions.map(({ id, text }) => ({ value: id, label: text }))}
          onChange={(conditions) => change({ ...rule, conditions })}
        />
      )}
      <BasesEntry place={`${at}.basis`} value={rule.basis} onChange={(basis) => change({ ...rule, basis })} />
      {rule.due !== null && (
        <LimitEntry
          place={`${at}.due`}
          name="undertaking.due"
          value={rule.due.limit}
          onChange={(limit) => change({ ...rule, due: { starts: "acceptance", basis: [], ...rule.due, limit } })}
        />
      )}
      <ConditionEntry
        place={`${at}.when`}
        name="undertaking.when"
        value={rule.when}
        onChange={(when) => change(withOptional(rule, "when", when))}
      />
      <Group place={`${at}.breach`} name="breach">
        <div className={styles.wide}>
          <Rows
            rows={rule.breach}
            onChange={(breach) => change({ ...rule, breach })}
            make={() => ({ effect: effects[0]?.value ?? "ended", basis: [] })}
            add={t("add.breach")}
            nameOf={({ effect }) => BREACH_EFFECTS[effect].name}
          >
            {(one, index, changeOne) => (
              <>
                <ChoiceEntry
                  place={`${at}.breach[${index}].effect`}
                  name="breach.effect"
                  value={one.effect}
                  options={effects}
                  onChange={(effect) => changeOne({ ...one, effect })}
                />
                <BasesEntry
                  place={`${at}.breach[${index}].basis`}
                  value={one.basis}
                  onChange={(basis) => changeOne({ ...one, basis })}
                />
              </>
            )}
          </Rows>
        </div>
      </Group>
      <TextRows
        place={`${at}.told`}
        name="told"
        add={t("add.told")}
        rows={rule.told}
        onChange={(told) => change({ ...rule, told })}
      />
    </>
  );
}
