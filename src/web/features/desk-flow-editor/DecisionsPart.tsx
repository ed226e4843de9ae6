/** The decision tables of one file, with what stands against them on their rows, columns and cells. */
import { Button, Select } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import styles from "./FlowEditor.module.css";
import type { DmnFile, Finding } from "./flow.ts";
import { type Decisions, useDecisions } from "./use-decisions.ts";

export interface DecisionsPartProps {
  readonly file: DmnFile;
  readonly title: string;
  /** Those on this file. */
  readonly findings: readonly Finding[];
  /** The one that somebody pressed, to be brought into view. */
  readonly chosen: Finding | undefined;
  readonly onChange: (xml: string) => void;
  readonly onRemove: () => void;
}

export function DecisionsPart({ file, title, findings, chosen, onChange, onRemove }: DecisionsPartProps) {
  const { t } = useTranslation("deskFlowEditor");
  const decisions = useDecisions(file.xml, onChange);
  useShown(decisions, chosen);
  return (
    <>
      <Tools decisions={decisions} onRemove={onRemove} />
      {decisions.problem !== undefined && <ErrorPanel error={decisions.problem} />}
      {decisions.editor === undefined && decisions.problem === undefined && <Waiting />}
      <style>{marksOf(findings, chosen)}</style>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form. */}
      <div
        ref={decisions.frame}
        className={styles.tables}
        role="group"
        aria-label={t("rules.canvas", { name: title })}
      />
    </>
  );
}

function Tools({ decisions, onRemove }: { readonly decisions: Decisions; readonly onRemove: () => void }) {
  const { t } = useTranslation("deskFlowEditor");
  const { editor, views, active, show } = decisions;
  const stack = active === undefined ? undefined : editor?.getActiveViewer()?.get("commandStack");
  return (
    <div className={styles.tools} role="toolbar" aria-label={t("tools")}>
      <Button size="small" disabled={stack?.canUndo() !== true} onClick={() => stack?.undo()}>
        {t("undo")}
      </Button>
      <Button size="small" disabled={stack?.canRedo() !== true} onClick={() => stack?.redo()}>
        {t("redo")}
      </Button>
      <Select
        size="small"
        className={styles.view ?? ""}
        aria-label={t("rules.view")}
        value={active?.id ?? null}
        options={views.map((view) => ({
          value: view.id,
          label: view.type === "drd" ? t("rules.drd") : (view.name ?? view.id),
        }))}
        onChange={(id) => {
          const view = views.find((each) => each.id === id);
          if (view !== undefined) void show(view);
        }}
      />
      <Button size="small" danger onClick={onRemove}>
        {t("rules.remove")}
      </Button>
    </div>
  );
}

/** Opens the table that the finding is about, and brings its first row or column to the middle. */
function useShown({ editor, frame, views, show }: Decisions, chosen: Finding | undefined): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was pressed is shown once, not at every change of the tables.
  useEffect(() => {
    const rule = chosen?.rule;
    if (editor === undefined || rule === null || rule === undefined) return;
    const view = views.find((each) => each.id === rule.decision);
    const open = view === undefined || view.id === editor.getActiveView()?.id ? Promise.resolve() : show(view);
    let left = false;
    open.then(() => {
      const [first] = rule.elements.flatMap((id) => [...(frame.current?.querySelectorAll(selectorOf(id)) ?? [])]);
      if (!left) first?.scrollIntoView({ block: "center", inline: "nearest" });
    });
    return () => {
      left = true;
    };
  }, [editor, chosen]);
}

/** Rules written as style: dmn-js draws its cells anew at each change and keeps no class of ours. */
function marksOf(findings: readonly Finding[], chosen: Finding | undefined): string {
  const frame = `.${CSS.escape(styles.tables ?? "")}`;
  const rules = [...findings].reverse().flatMap((finding) => {
    const color = finding.severity === "error" ? "var(--bad)" : "var(--warn)";
    const tint = finding.severity === "error" ? "var(--bad-tint)" : "var(--warn-tint)";
    const background = finding === chosen || finding.severity === "error" ? `background-color: ${tint};` : "";
    const around = `{ box-shadow: inset 0 0 0 2px ${color}; ${background} }`;
    if (finding.rule === null) return [];
    if (finding.rule.elements.length === 0) return [`${frame} th.index-column ${around}`];
    return finding.rule.elements.map((id) => `${scoped(frame, selectorOf(id))} ${around}`);
  });
  return rules.join("\n");
}

/** A cell by its own id; a row by the cell of its number; a column by its head. */
function selectorOf(id: string): string {
  const value = `"${CSS.escape(id)}"`;
  return `[data-element-id=${value}], th[data-col-id=${value}]`;
}

function scoped(frame: string, selectors: string): string {
  return selectors
    .split(", ")
    .map((selector) => `${frame} ${selector}`)
    .join(", ");
}
