/** The decision tables of an item, file by file. */
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { DecisionsPart } from "./DecisionsPart.tsx";
import { newDecisions } from "./decisions.ts";
import { FileButtons } from "./FileButtons.tsx";
import styles from "./FlowEditor.module.css";
import type { DmnFile, Finding } from "./flow.ts";

export interface RulesPartProps {
  readonly name: string;
  readonly dmn: readonly DmnFile[];
  /** Those on the tables. */
  readonly findings: readonly Finding[];
  /** The one that somebody pressed, to be brought into view. */
  readonly chosen: Finding | undefined;
  readonly onChange: (change: (now: readonly DmnFile[]) => readonly DmnFile[]) => void;
}

export function RulesPart({ name, dmn, findings, chosen, onChange }: RulesPartProps) {
  const { t } = useTranslation("deskFlowEditor");
  const [picked, pick] = useState<string>();
  // An editor once opened stays, with what it can undo.
  const [visited, setVisited] = useState<readonly string[]>([]);
  // Goes up when tables come from outside: their editor is then opened anew.
  const [opening, setOpening] = useState(0);
  const [seen, setSeen] = useState<Finding>();
  const show = (file: string) => {
    pick(file);
    if (!visited.includes(file)) setVisited([...visited, file]);
  };
  // A finding that was pressed opens its file.
  if (chosen !== seen) {
    setSeen(chosen);
    if (chosen?.rule != null && chosen.rule.file !== "") show(chosen.rule.file);
  }
  const file = dmn.find((one) => one.name === picked) ?? dmn[0];
  const add = () => {
    const id = freeName(dmn);
    onChange((now) => [...now, { name: `${id}.dmn`, xml: newDecisions(id, t("rules.new")) }]);
    show(`${id}.dmn`);
  };
  const drawn = [...new Set([...visited, ...(file === undefined ? [] : [file.name])])];
  return (
    <>
      <FileButtons
        ready
        accept=".dmn"
        shown={file}
        onOpen={async (opened) => {
          onChange((now) => [...now.filter((one) => one.name !== opened.name), opened]);
          show(opened.name);
          setOpening(opening + 1);
        }}
      />
      <nav className={styles.parts} aria-label={t("parts.label")}>
        {dmn.map((one) => {
          const count = findings.filter((finding) => finding.rule?.file === one.name).length;
          const label = t("parts.rules", { file: one.name });
          return (
            <Button
              key={one.name}
              type={one === file ? "primary" : "default"}
              aria-pressed={one === file}
              onClick={() => show(one.name)}
            >
              {count === 0 ? label : t("parts.count", { part: label, count })}
            </Button>
          );
        })}
        <Button type="dashed" onClick={add}>
          {t("parts.add")}
        </Button>
      </nav>
      {dmn.length === 0 && <Empty title={t("rules.none")}>{t("rules.noneNext")}</Empty>}
      {dmn
        .filter((one) => drawn.includes(one.name))
        .map((one) => (
          <div key={`${one.name} ${opening}`} hidden={one !== file}>
            <DecisionsPart
              file={one}
              title={name}
              findings={findings.filter((finding) => finding.rule?.file === one.name)}
              chosen={chosen?.rule?.file === one.name ? chosen : undefined}
              onChange={(xml) =>
                onChange((now) => now.map((each) => (each.name === one.name ? { ...each, xml } : each)))
              }
              onRemove={() => onChange((now) => now.filter((each) => each.name !== one.name))}
            />
          </div>
        ))}
    </>
  );
}

/** Neither a file nor an id within one: ids are unique over all files of an item. */
function freeName(dmn: readonly DmnFile[]): string {
  for (let number = 1; ; number++) {
    const id = `decision-${number}`;
    if (!dmn.some(({ name, xml }) => name === `${id}.dmn` || xml.includes(`"${id}"`))) return id;
  }
}
