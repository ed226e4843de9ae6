import { useTranslation } from "react-i18next";
import type { BodyId } from "../../../../core/shared/index.ts";
import { BasesEntry } from "../Bases.tsx";
import { calledItems } from "../called.ts";
import { Group } from "../Entry.tsx";
import { useEditing, withOptional } from "../editing.ts";
import { WordsEntry } from "../fields.tsx";
import styles from "../ItemEditor.module.css";
import { Switch } from "../Switch.tsx";
import { CalledCase } from "./CalledCase.tsx";

/** 联合办理: an item that bundles others, one that several departments decide as one, and what is called on the way. */
export function JointTab() {
  return (
    <>
      <Bundle />
      <Unified />
      <Calls />
    </>
  );
}

/** 一件事. */
function Bundle() {
  const { t } = useTranslation("deskItemEditor");
  const { spec, change } = useEditing();
  const { bundle } = spec;
  const set = (next: typeof bundle) => change((now) => ({ ...now, spec: withOptional(now.spec, "bundle", next) }));
  return (
    <Group place="bundle" name="bundle">
      <Switch
        label={t("has.bundle")}
        on={bundle !== undefined}
        onChange={(on) => set(on ? { basis: [] } : undefined)}
      />
      {bundle !== undefined && (
        <BasesEntry place="bundle.basis" value={bundle.basis} onChange={(basis) => set({ ...bundle, basis })} />
      )}
    </Group>
  );
}

/** 统一办理、联合办理、集中办理. */
function Unified() {
  const { t } = useTranslation("deskItemEditor");
  const { spec, change, register } = useEditing();
  const { unified } = spec;
  const set = (next: typeof unified) => change((now) => ({ ...now, spec: withOptional(now.spec, "unified", next) }));
  return (
    <Group place="unified" name="unified">
      <Switch
        label={t("has.unified")}
        on={unified !== undefined}
        onChange={(on) => set(on ? { departments: [spec.body], decision: [] } : undefined)}
      />
      {unified !== undefined && (
        <>
          <WordsEntry
            place="unified.departments"
            value={unified.departments}
            options={register.bodies.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(departments) => set({ ...unified, departments: departments as readonly BodyId[] })}
          />
          <BasesEntry
            place="unified.decision"
            name="unified.decision"
            value={unified.decision}
            onChange={(decision) => set({ ...unified, decision })}
          />
        </>
      )}
    </Group>
  );
}

/** 联办事项怎么填: each item that the flow calls, with what its case is opened with. */
function Calls() {
  const { t } = useTranslation("deskItemEditor");
  const { content, spec } = useEditing();
  const called = calledItems(content.bpmn);
  const gone = Object.keys(spec.calls ?? {}).filter((id) => !called.some((one) => one.id === id));
  return (
    <Group place="calls" name="calls">
      <div className={styles.wide}>
        {called.length === 0 && gone.length === 0 && <p>{t("calls.none")}</p>}
        {called.map((one) => (
          <CalledCase key={`${one.id} ${one.code}`} called={one} />
        ))}
        {gone.map((id) => (
          <CalledCase key={id} called={{ id, code: "" }} gone />
        ))}
      </div>
    </Group>
  );
}
