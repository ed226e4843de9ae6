/** 承诺办理: what may be put off or promised, until when, and what lateness or falsehood does. */
import { useTranslation } from "react-i18next";
import {
  BREACH_EFFECTS,
  KINDS_OF_UNDERTAKING,
  type UndertakingKind,
  type UndertakingRule,
} from "../../../../core/catalog/index.ts";
import { BasesEntry } from "../Bases.tsx";
import { ConditionEntry } from "../ConditionEntry.tsx";
import { Group } from "../Entry.tsx";
import { freeId, useEditing, withOptional } from "../editing.ts";
import { ChoiceEntry, LimitEntry, TextEntry, WordsEntry } from "../fields.tsx";
import styles from "../ItemEditor.module.css";
import { Rows } from "../Rows.tsx";
import { Switch } from "../Switch.tsx";
import { TextRows } from "../TextRows.tsx";

const KINDS = Object.entries(KINDS_OF_UNDERTAKING).map(([value, { name }]) => ({
  value: value as UndertakingKind,
  label: name,
}));

export function Undertakings() {
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
      {/* What another kind left behind is shown too, so that it can be taken away. */}
      {(known.putsOff === "materials" || rule.materials.length > 0) && (
        <WordsEntry
          place={`${at}.materials`}
          name="undertaking.materials"
          value={rule.materials}
          options={spec.materials.map(({ id, name }) => ({ value: id, label: name || id }))}
          onChange={(materials) => change({ ...rule, materials })}
        />
      )}
      {(known.putsOff === "conditions" || rule.conditions.length > 0) && (
        <WordsEntry
          place={`${at}.conditions`}
          name="undertaking.conditions"
          value={rule.conditions}
          options={spec.conditions.map(({ id, text }) => ({ value: id, label: text || id }))}
          onChange={(conditions) => change({ ...rule, conditions })}
        />
      )}
      <BasesEntry place={`${at}.basis`} value={rule.basis} onChange={(basis) => change({ ...rule, basis })} />
      <Due rule={rule} at={at} change={change} />
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
      <Rectification rule={rule} at={at} change={change} />
      <Bars rule={rule} at={at} change={change} />
      <TextRows
        place={`${at}.told`}
        name="told"
        add={t("add.told")}
        rows={rule.told}
        onChange={(told) => change({ ...rule, told })}
      />
      <TextEntry
        place={`${at}.id`}
        name="undertaking.id"
        value={rule.id}
        onChange={(id) => change({ ...rule, id: id.trim() })}
      />
    </>
  );
}

/** Whose limit it is and from when it counts the kind says; how long, and by which law, the item. */
function Due({ rule, at, change }: UndertakingProps) {
  const { due } = rule;
  if (due === null) return null;
  return (
    <>
      <LimitEntry
        place={`${at}.due.limit`}
        name="undertaking.due"
        value={due.limit}
        onChange={(limit) => change({ ...rule, due: { ...due, limit } })}
      />
      <BasesEntry
        place={`${at}.due.basis`}
        name="undertaking.dueBasis"
        value={due.basis}
        onChange={(basis) => change({ ...rule, due: { ...due, basis } })}
      />
      <TextEntry
        place={`${at}.due.note`}
        name="note"
        wide
        value={due.note ?? ""}
        onChange={(note) => change({ ...rule, due: withOptional(due, "note", note) })}
      />
    </>
  );
}

/** 限期整改, before a decision may be revoked. */
function Rectification({ rule, at, change }: UndertakingProps) {
  const { t } = useTranslation("deskItemEditor");
  const { rectify } = rule;
  return (
    <Group place={`${at}.rectify`} name="rectify">
      <Switch
        label={t("has.rectify")}
        on={rectify !== undefined}
        onChange={(on) =>
          change(withOptional(rule, "rectify", on ? { within: { amount: 15, unit: "cd" }, basis: [] } : undefined))
        }
      />
      {rectify !== undefined && (
        <>
          <LimitEntry
            place={`${at}.rectify.within`}
            name="undertaking.rectifyWithin"
            value={rectify.within}
            onChange={(within) => change({ ...rule, rectify: { ...rectify, within } })}
          />
          <BasesEntry
            place={`${at}.rectify.basis`}
            value={rectify.basis}
            onChange={(basis) => change({ ...rule, rectify: { ...rectify, basis } })}
          />
        </>
      )}
    </Group>
  );
}

/** Who broke such a word before and has not repaired it does not choose it again. */
function Bars({ rule, at, change }: UndertakingProps) {
  const { t } = useTranslation("deskItemEditor");
  const { bars } = rule;
  return (
    <Group place={`${at}.bars`} name="bars">
      <Switch
        label={t("has.bars")}
        on={bars !== null}
        onChange={(on) => change({ ...rule, bars: on ? { basis: [] } : null })}
      />
      {bars !== null && (
        <BasesEntry
          place={`${at}.bars.basis`}
          value={bars.basis}
          onChange={(basis) => change({ ...rule, bars: { basis } })}
        />
      )}
    </Group>
  );
}
