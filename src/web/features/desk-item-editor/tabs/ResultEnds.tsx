/** How a result comes to an end before its term: by itself (失效), or by whose act (撤销、注销、吊销 …). */
import { useTranslation } from "react-i18next";
import { ENDING_ACTS, type ResultEnding, type ResultSpec } from "../../../../core/catalog/index.ts";
import { BasesEntry } from "../Bases.tsx";
import { Group } from "../Entry.tsx";
import { freeId, useEditing, withOptional } from "../editing.ts";
import { ChoiceEntry, TextEntry } from "../fields.tsx";
import styles from "../ItemEditor.module.css";
import { Rows } from "../Rows.tsx";
import { tableOf } from "./BasicsTab.tsx";

type Lapse = NonNullable<ResultSpec["lapses"]>[number];

export function Lapses() {
  const { t } = useTranslation("deskItemEditor");
  const { spec, edit } = useEditing();
  const { result } = spec;
  const rows = result.lapses ?? [];
  const codes = rows.map(({ code }) => code);
  return (
    <Group place="result.lapses" name="lapses">
      <div className={styles.wide}>
        <Rows
          rows={rows}
          onChange={(next) => edit({ result: withOptional(result, "lapses", next.length === 0 ? undefined : next) })}
          make={(): Lapse => ({ code: freeId("lapse", codes), label: "", basis: [] })}
          add={t("add.lapse")}
          nameOf={({ label }) => label}
        >
          {(lapse, index, change) => (
            <>
              <TextEntry
                place={`result.lapses[${index}].label`}
                name="result.lapses.label"
                wide
                value={lapse.label}
                onChange={(label) => change({ ...lapse, label })}
              />
              <BasesEntry
                place={`result.lapses[${index}].basis`}
                value={lapse.basis}
                onChange={(basis) => change({ ...lapse, basis })}
              />
            </>
          )}
        </Rows>
      </div>
    </Group>
  );
}

export function Endings() {
  const { t } = useTranslation("deskItemEditor");
  const { spec, edit, register } = useEditing();
  const { result } = spec;
  const rows = result.endings ?? [];
  return (
    <Group place="result.endings" name="endings">
      <div className={styles.wide}>
        <Rows
          rows={rows}
          onChange={(next) => edit({ result: withOptional(result, "endings", next.length === 0 ? undefined : next) })}
          make={(): ResultEnding => ({ act: "deregister", by: spec.body, basis: [] })}
          add={t("add.ending")}
          nameOf={({ act }) => ENDING_ACTS[act]}
        >
          {(ending, index, change) => (
            <>
              <ChoiceEntry
                place={`result.endings[${index}].act`}
                name="result.endings.act"
                value={ending.act}
                options={tableOf(ENDING_ACTS)}
                onChange={(act) => change({ ...ending, act })}
              />
              <ChoiceEntry
                place={`result.endings[${index}].by`}
                name="result.endings.by"
                value={ending.by as string}
                options={register.bodies.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(by) => change({ ...ending, by: by as ResultEnding["by"] })}
              />
              <BasesEntry
                place={`result.endings[${index}].basis`}
                value={ending.basis}
                onChange={(basis) => change({ ...ending, basis })}
              />
            </>
          )}
        </Rows>
      </div>
    </Group>
  );
}
