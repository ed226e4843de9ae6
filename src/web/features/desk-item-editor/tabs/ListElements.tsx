/** Further elements of the implementation list (实施清单), each on the part of the item to which it belongs. */
import { useTranslation } from "react-i18next";
import { type ItemElements, POWER_SOURCES } from "../../../../core/catalog/index.ts";
import type { CivilDate } from "../../../../core/shared/index.ts";
import { BasesEntry } from "../Bases.tsx";
import { Group } from "../Entry.tsx";
import { useElements, withOptional } from "../editing.ts";
import { TextEntry } from "../fields.tsx";
import styles from "../ItemEditor.module.css";
import { CodeEntry, DayEntry } from "../optional-fields.tsx";
import { Rows } from "../Rows.tsx";
import { Switch } from "../Switch.tsx";
import { TextRows } from "../TextRows.tsx";

/** 权力来源、委托部门、地方编码、计划生效和取消日期. */
export function PowerElements() {
  const { elements, set } = useElements();
  const { localCodes = {} } = elements;
  const setCode = (key: "basic" | "implementation", code: string) => {
    const next = withOptional(localCodes, key, code.trim());
    set("localCodes", Object.keys(next).length === 0 ? undefined : next);
  };
  return (
    <Group place="power" name="power">
      <CodeEntry
        place="elements.powerSource"
        value={elements.powerSource}
        table={POWER_SOURCES}
        onChange={(source) => set("powerSource", source)}
      />
      <TextEntry
        place="elements.entrustedBy"
        value={elements.entrustedBy ?? ""}
        onChange={(by) => set("entrustedBy", by === "" ? undefined : by)}
      />
      <TextEntry
        place="elements.guidedBy"
        value={elements.guidedBy ?? ""}
        onChange={(by) => set("guidedBy", by === "" ? undefined : by)}
      />
      <TextEntry
        place="elements.localCodes.basic"
        value={localCodes.basic ?? ""}
        onChange={(code) => setCode("basic", code)}
      />
      <TextEntry
        place="elements.localCodes.implementation"
        value={localCodes.implementation ?? ""}
        onChange={(code) => setCode("implementation", code)}
      />
      <DayEntry
        place="elements.effectiveFrom"
        value={elements.effectiveFrom}
        onChange={(day) => set("effectiveFrom", day as CivilDate | undefined)}
      />
      <DayEntry
        place="elements.effectiveTo"
        value={elements.effectiveTo}
        onChange={(day) => set("effectiveTo", day as CivilDate | undefined)}
      />
    </Group>
  );
}

/** 数量限制、裁量权基准、处罚. */
export function MeasureElements() {
  return (
    <>
      <QuantityLimit />
      <Discretion />
      <Penalties />
    </>
  );
}

function QuantityLimit() {
  const { t } = useTranslation("deskItemEditor");
  const { elements, set } = useElements();
  const { quantityLimit } = elements;
  return (
    <Group place="elements.quantityLimit" name="quantityLimit">
      <Switch
        label={t("has.quantityLimit")}
        on={quantityLimit !== undefined}
        onChange={(on) => set("quantityLimit", on ? { text: "", basis: [] } : undefined)}
      />
      {quantityLimit !== undefined && (
        <>
          <TextEntry
            place="elements.quantityLimit.text"
            wide
            value={quantityLimit.text}
            onChange={(text) => set("quantityLimit", { ...quantityLimit, text })}
          />
          <BasesEntry
            place="elements.quantityLimit.basis"
            value={quantityLimit.basis}
            onChange={(basis) => set("quantityLimit", { ...quantityLimit, basis })}
          />
        </>
      )}
    </Group>
  );
}

/** Without rows the list is not written. */
const someOf = <T,>(rows: readonly T[]) => (rows.length === 0 ? undefined : rows);

function Discretion() {
  const { t } = useTranslation("deskItemEditor");
  const { elements, set } = useElements();
  return (
    <Group place="elements.discretion" name="discretion">
      <div className={styles.wide}>
        <Rows
          rows={elements.discretion ?? []}
          onChange={(rows) => set("discretion", someOf(rows))}
          make={() => ({ point: "", standard: "", basis: [] })}
          add={t("add.discretion")}
          nameOf={({ point }) => point}
        >
          {(rule, index, change) => (
            <>
              <TextEntry
                place={`elements.discretion[${index}].point`}
                name="elements.discretion.point"
                wide
                value={rule.point}
                onChange={(point) => change({ ...rule, point })}
              />
              <TextEntry
                place={`elements.discretion[${index}].standard`}
                name="elements.discretion.standard"
                long
                wide
                value={rule.standard}
                onChange={(standard) => change({ ...rule, standard })}
              />
              <BasesEntry
                place={`elements.discretion[${index}].basis`}
                value={rule.basis}
                onChange={(basis) => change({ ...rule, basis })}
              />
            </>
          )}
        </Rows>
      </div>
    </Group>
  );
}

type Penalty = NonNullable<ItemElements["penalties"]>[number];

function Penalties() {
  const { t } = useTranslation("deskItemEditor");
  const { elements, set } = useElements();
  return (
    <Group place="elements.penalties" name="penalties">
      <div className={styles.wide}>
        <Rows
          rows={elements.penalties ?? []}
          onChange={(rows) => set("penalties", someOf(rows))}
          make={(): Penalty => ({ act: "", penalty: "", basis: [] })}
          add={t("add.penalty")}
          nameOf={({ act }) => act}
        >
          {(rule, index, change) => (
            <>
              <TextEntry
                place={`elements.penalties[${index}].act`}
                name="elements.penalties.act"
                wide
                value={rule.act}
                onChange={(act) => change({ ...rule, act })}
              />
              <TextEntry
                place={`elements.penalties[${index}].penalty`}
                name="elements.penalties.penalty"
                long
                wide
                value={rule.penalty}
                onChange={(penalty) => change({ ...rule, penalty })}
              />
              <BasesEntry
                place={`elements.penalties[${index}].basis`}
                value={rule.basis}
                onChange={(basis) => change({ ...rule, basis })}
              />
            </>
          )}
        </Rows>
      </div>
    </Group>
  );
}

/** 行政相对人的权利和义务. */
export function RightsAndDuties() {
  const { t } = useTranslation("deskItemEditor");
  const { elements, set } = useElements();
  return (
    <>
      <TextRows
        place="elements.rights"
        name="rights"
        add={t("add.right")}
        rows={elements.rights ?? []}
        onChange={(rows) => set("rights", someOf(rows))}
      />
      <TextRows
        place="elements.duties"
        name="duties"
        add={t("add.duty")}
        rows={elements.duties ?? []}
        onChange={(rows) => set("duties", someOf(rows))}
      />
    </>
  );
}
