/** What belongs to the procedure: its flow, and the files of its decision tables. */
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { newDecisions } from "./decisions.ts";
import styles from "./FlowEditor.module.css";
import type { DmnFile, Finding } from "./flow.ts";

export interface PartsProps {
  readonly dmn: readonly DmnFile[];
  readonly findings: readonly Finding[];
  /** Name of the file that is shown; undefined for the flow. */
  readonly part: string | undefined;
  readonly onShow: (part: string | undefined) => void;
  readonly onAdd: (file: DmnFile) => void;
}

export function Parts({ dmn, findings, part, onShow, onAdd }: PartsProps) {
  const { t } = useTranslation("deskFlowEditor");
  const button = (file: string | undefined, name: string) => {
    const count = findings.filter((finding) => finding.rule?.file === file).length;
    return (
      <Button
        key={file ?? ""}
        type={part === file ? "primary" : "default"}
        aria-pressed={part === file}
        onClick={() => onShow(file)}
      >
        {count === 0 ? name : t("parts.count", { part: name, count })}
      </Button>
    );
  };
  const add = () => {
    const id = freeId(dmn);
    onAdd({ name: `${id}.dmn`, xml: newDecisions(id, t("rules.new")) });
  };
  return (
    <nav className={styles.parts} aria-label={t("parts.label")}>
      {button(undefined, t("parts.flow"))}
      {dmn.map(({ name }) => button(name, t("parts.rules", { file: name })))}
      <Button type="dashed" onClick={add}>
        {t("parts.add")}
      </Button>
    </nav>
  );
}

/** Neither a file nor an id within one: ids are unique over all files of an item. */
function freeId(dmn: readonly DmnFile[]): string {
  for (let number = 1; ; number++) {
    const id = `decision-${number}`;
    if (!dmn.some(({ name, xml }) => name === `${id}.dmn` || xml.includes(`"${id}"`))) return id;
  }
}
