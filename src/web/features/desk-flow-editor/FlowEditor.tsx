/** The drawing, what stands against it, and the properties of what is selected. */
import { Button, Upload } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { useToast } from "../../ui/Toast.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { ListHead } from "../desk-lists/ListHead.tsx";
import { FindingList } from "./FindingList.tsx";
import styles from "./FlowEditor.module.css";
import { type Finding, type FlowToEdit, useFindings } from "./flow.ts";
import { StepPanel } from "./StepPanel.tsx";
import { type Editor, useEditor } from "./use-editor.ts";
import { showElement, useFindingMarks } from "./use-finding-marks.ts";

export function FlowEditor({ flow }: { readonly flow: FlowToEdit }) {
  const { t } = useTranslation("deskFlowEditor");
  const editor = useEditor(flow);
  const { frame, modeler, selected, bpmn, changed } = editor;
  const findings = useFindings(flow.code, bpmn);
  const list = findings.data ?? NONE;
  const [chosen, setChosen] = useState<Finding>();
  const shown = list.find((finding) => finding.code === chosen?.code && finding.element === chosen.element);
  useFindingMarks(modeler, list, shown);
  useLeaveWarning(changed);
  useLabel(frame, modeler !== undefined, t("canvas", { name: flow.name }));
  return (
    <>
      <ListHead title={t("title", { name: flow.name })} aside={<FileButtons flow={flow} editor={editor} />}>
        <span role="status">{changed ? t("changed") : t("asPublished")}</span>
      </ListHead>
      <p className={styles.lead}>{t("lead")}</p>
      {editor.problem !== undefined && <ErrorPanel error={editor.problem} />}
      <div className={styles.editor}>
        <div className={styles.drawing}>
          <EditButtons editor={editor} />
          {modeler === undefined && editor.problem === undefined && <Waiting />}
          <div ref={frame} className={styles.canvas} />
        </div>
        <div className={styles.side}>
          <FindingList
            findings={list}
            error={findings.error}
            checking={findings.isFetching}
            chosen={shown}
            onChoose={(finding) => {
              setChosen(finding);
              if (modeler !== undefined && finding.element !== null) showElement(modeler, finding.element);
            }}
          />
          {modeler !== undefined && <StepPanel modeler={modeler} element={selected} flow={flow} />}
        </div>
      </div>
    </>
  );
}

const NONE: readonly Finding[] = [];

/** Nothing is kept on the server: the file leaves and comes back by hand. */
function FileButtons({ flow, editor }: { readonly flow: FlowToEdit; readonly editor: Editor }) {
  const { t } = useTranslation("deskFlowEditor");
  const tell = useToast();
  const open = (text: string) => editor.open(text).catch(() => tell(t("unreadable"), "bad"));
  return (
    <>
      <Upload
        accept=".bpmn,.xml"
        showUploadList={false}
        beforeUpload={(file) => {
          void file.text().then(open);
          return false;
        }}
      >
        <Button disabled={editor.modeler === undefined}>{t("upload")}</Button>
      </Upload>
      <Button type="primary" onClick={() => download(`${flow.code}.bpmn`, editor.bpmn)}>
        {t("download")}
      </Button>
      <Button disabled={!editor.changed} onClick={() => void open(flow.bpmn)}>
        {t("reset")}
      </Button>
    </>
  );
}

function download(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/xml" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
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

/** The browser asks before a page with changes is left. */
function useLeaveWarning(changed: boolean): void {
  useEffect(() => {
    if (!changed) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [changed]);
}

function useLabel(frame: Editor["frame"], opened: boolean, label: string): void {
  useEffect(() => {
    const drawing = opened ? frame.current?.querySelector(".djs-container > svg") : null;
    drawing?.setAttribute("role", "application");
    drawing?.setAttribute("aria-label", label);
  }, [frame, opened, label]);
}
