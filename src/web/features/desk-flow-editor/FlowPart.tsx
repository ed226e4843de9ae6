/** The drawing of a flow, what stands against its elements, and the properties of what is selected. */
import { Button } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { FileButtons } from "./FileButtons.tsx";
import styles from "./FlowEditor.module.css";
import type { AroundFlow, Finding } from "./flow.ts";
import { StepPanel } from "./StepPanel.tsx";
import { type Editor, useEditor } from "./use-editor.ts";
import { showElement, useFindingMarks } from "./use-finding-marks.ts";

export interface FlowPartProps {
  /** Of the item, for the drawing's label and the file. */
  readonly name: string;
  readonly code: string;
  /** As it stands when the editor opens; what comes later is the editor's own. */
  readonly bpmn: string;
  readonly around: AroundFlow;
  /** Those on the flow. */
  readonly findings: readonly Finding[];
  /** The one that somebody pressed, to be brought into view. */
  readonly chosen: Finding | undefined;
  readonly onChange: (bpmn: string) => void;
  /** Above the properties of what is selected. */
  readonly aside: React.ReactNode;
}

export function FlowPart({ name, code, bpmn, around, findings, chosen, onChange, aside }: FlowPartProps) {
  const { t } = useTranslation("deskFlowEditor");
  const start = useRef(bpmn);
  const editor = useEditor(around, start.current);
  const { frame, modeler, selected } = editor;
  useFindingMarks(modeler, findings, chosen);
  useLabel(frame, modeler !== undefined, t("canvas", { name }));
  useTold(editor.bpmn, start.current, onChange);
  useEffect(() => {
    if (modeler !== undefined && chosen !== undefined && chosen.element !== null) showElement(modeler, chosen.element);
  }, [modeler, chosen]);
  return (
    <>
      <FileButtons
        ready={modeler !== undefined}
        accept=".bpmn,.xml"
        shown={{ name: `${code}.bpmn`, xml: editor.bpmn }}
        onOpen={({ xml }) => editor.open(xml)}
      />
      {editor.problem !== undefined && <ErrorPanel error={editor.problem} />}
      <div className={styles.editor}>
        <div className={styles.drawing}>
          <EditButtons editor={editor} />
          {modeler === undefined && editor.problem === undefined && <Waiting />}
          <div ref={frame} className={styles.canvas} />
        </div>
        <div className={styles.side}>
          {aside}
          {modeler !== undefined && <StepPanel modeler={modeler} element={selected} flow={around} />}
        </div>
      </div>
    </>
  );
}

/** What was only opened is not told: reading a file is no change of it. */
function useTold(bpmn: string, start: string, onChange: (bpmn: string) => void): void {
  const tell = useRef(onChange);
  tell.current = onChange;
  const last = useRef(start);
  useEffect(() => {
    if (bpmn === last.current) return;
    last.current = bpmn;
    tell.current(bpmn);
  }, [bpmn]);
}

function EditButtons({ editor: { modeler, showAll } }: { readonly editor: Editor }) {
  const { t } = useTranslation("deskFlowEditor");
  const stack = modeler?.get("commandStack");
  const zoom = (factor: number) => {
    const canvas = modeler?.get("canvas");
    if (canvas !== undefined) canvas.zoom(canvas.viewbox().scale * factor, "auto");
  };
  return (
    <div className={styles.tools} role="toolbar" aria-label={t("tools")}>
      <Button size="small" disabled={stack?.canUndo() !== true} onClick={() => stack?.undo()}>
        {t("undo")}
      </Button>
      <Button size="small" disabled={stack?.canRedo() !== true} onClick={() => stack?.redo()}>
        {t("redo")}
      </Button>
      <Button size="small" onClick={() => zoom(1.25)}>
        {t("zoomIn")}
      </Button>
      <Button size="small" onClick={() => zoom(1 / 1.25)}>
        {t("zoomOut")}
      </Button>
      <Button size="small" onClick={showAll}>
        {t("fit")}
      </Button>
    </div>
  );
}

function useLabel(frame: Editor["frame"], opened: boolean, label: string): void {
  useEffect(() => {
    const drawing = opened ? frame.current?.querySelector(".djs-container > svg") : null;
    drawing?.setAttribute("role", "application");
    drawing?.setAttribute("aria-label", label);
  }, [frame, opened, label]);
}
