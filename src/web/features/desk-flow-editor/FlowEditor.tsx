/** The drawing, what stands against it, and the properties of what is selected. */
import { Button } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { ListHead } from "../desk-lists/ListHead.tsx";
import { DecisionsPart } from "./DecisionsPart.tsx";
import { DraftNote } from "./DraftNote.tsx";
import { download, FileButtons } from "./FileButtons.tsx";
import { FindingList } from "./FindingList.tsx";
import styles from "./FlowEditor.module.css";
import { type DmnFile, type Finding, type FlowToEdit, isSameFinding, useFindings } from "./flow.ts";
import { Parts } from "./Parts.tsx";
import { StepPanel } from "./StepPanel.tsx";
import { type KeptDraft, startOf, useDraft } from "./use-draft.ts";
import { type Editor, useEditor } from "./use-editor.ts";
import { showElement, useFindingMarks } from "./use-finding-marks.ts";

export interface FlowEditorProps {
  readonly flow: FlowToEdit;
  /** Opens the page anew with what the server has. */
  readonly onReload: () => void;
}

export function FlowEditor({ flow, onReload }: FlowEditorProps) {
  const { t } = useTranslation("deskFlowEditor");
  const [start] = useState(() => startOf(flow));
  const editor = useEditor(flow, start.bpmn);
  const { frame, modeler, selected, bpmn } = editor;
  const [dmn, setDmn] = useState(start.dmn);
  const [part, show] = useState<string>();
  // An editor once opened stays, with what it can undo.
  const [visited, setVisited] = useState<readonly string[]>([]);
  // Goes up when tables come from outside: their editor is then opened anew.
  const [opening, setOpening] = useState(0);
  const draft = useDraft(flow, editor.bpmn === start.bpmn && dmn === start.dmn ? start : { bpmn, dmn });
  const findings = useFindings(flow, { bpmn, dmn });
  const list = findings.data ?? NONE;
  const [pressed, setPressed] = useState<Finding>();
  const chosen = list.find((finding) => isSameFinding(finding, pressed));
  const changed = editor.changed || !isSameText(dmn, flow.dmn);
  const file = dmn.find(({ name }) => name === part);
  useFindingMarks(modeler, list, chosen?.rule === null ? chosen : undefined);
  useLabel(frame, modeler !== undefined, t("canvas", { name: flow.name }));
  const setPart = (next: string | undefined) => {
    show(next);
    if (next !== undefined && !visited.includes(next)) setVisited([...visited, next]);
  };
  const choose = (finding: Finding) => {
    setPressed(finding);
    setPart(finding.rule?.file);
    if (finding.rule === null && modeler !== undefined && finding.element !== null)
      showElement(modeler, finding.element);
  };
  return (
    <>
      <ListHead title={t("title", { name: flow.name })}>
        <span role="status">
          {changed ? t("changed") : t("asPublished")} {t(`draft.status.${statusOf(draft)}`)}
        </span>
      </ListHead>
      <p className={styles.lead}>{t("lead")}</p>
      <DraftNote
        flow={flow}
        draft={draft}
        onReload={onReload}
        onDownload={() => {
          for (const one of [{ name: `${flow.code}.bpmn`, xml: bpmn }, ...dmn]) download(one);
        }}
      />
      <FileButtons
        ready={modeler !== undefined}
        changed={changed}
        shown={file ?? { name: `${flow.code}.bpmn`, xml: bpmn }}
        onFlow={editor.open}
        onTables={(opened) => {
          setDmn([...dmn.filter(({ name }) => name !== opened.name), opened]);
          setPart(opened.name);
          setOpening(opening + 1);
        }}
        onReset={() => {
          void editor.open(flow.bpmn);
          setDmn(flow.dmn);
          setOpening(opening + 1);
        }}
      />
      {editor.problem !== undefined && <ErrorPanel error={editor.problem} />}
      <div className={styles.editor}>
        <div className={styles.drawing}>
          <Parts
            dmn={dmn}
            findings={list}
            part={file?.name}
            onShow={setPart}
            onAdd={(added) => {
              setDmn([...dmn, added]);
              setPart(added.name);
            }}
          />
          <div hidden={file !== undefined}>
            <EditButtons editor={editor} />
            {modeler === undefined && editor.problem === undefined && <Waiting />}
            <div ref={frame} className={styles.canvas} />
          </div>
          {dmn
            .filter(({ name }) => visited.includes(name))
            .map((one) => (
              <div key={`${one.name} ${opening}`} hidden={one !== file}>
                <DecisionsPart
                  file={one}
                  title={flow.name}
                  findings={list.filter((finding) => finding.rule?.file === one.name)}
                  chosen={chosen?.rule?.file === one.name ? chosen : undefined}
                  onChange={(xml) =>
                    setDmn((files) => files.map((each) => (each.name === one.name ? { ...each, xml } : each)))
                  }
                  onRemove={() => setDmn(dmn.filter(({ name }) => name !== one.name))}
                />
              </div>
            ))}
        </div>
        <div className={styles.side}>
          <FindingList
            findings={list}
            error={findings.error}
            checking={findings.isFetching}
            chosen={chosen}
            onChoose={choose}
          />
          {modeler !== undefined && file === undefined && (
            <StepPanel modeler={modeler} element={selected} flow={flow} />
          )}
        </div>
      </div>
    </>
  );
}

const NONE: readonly Finding[] = [];

/** Of a draft that is not there nobody needs to hear that it is saved. */
function statusOf({ state, revision }: KeptDraft) {
  return state.status === "saved" && revision() === 0 ? "none" : state.status;
}

function isSameText(one: readonly DmnFile[], other: readonly DmnFile[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
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
