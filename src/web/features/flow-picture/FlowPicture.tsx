/**
 * A BPMN drawing to look at, marked by whoever shows it. It lies in a frame that scrolls as everything else does, by
 * wheel, finger and arrow keys. What it shows has to stand beside it as text: to a screen reader it is one picture.
 */
import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { type Diagram, type DrawnElement, namedBy, openViewer } from "./diagram.ts";
import styles from "./FlowPicture.module.css";

/** How an element looks; the classes are those of the style sheet beside this file. */
export type Mark = "done" | "open" | "late" | "waiting" | "taken" | "chosen";

export interface FlowPictureProps {
  /** BPMN 2.0 with its drawing. */
  readonly bpmn: string;
  /** What the picture shows, for whoever does not see it. */
  readonly label: string;
  /** By id of a node or line. */
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  /** Short words set on a node, such as who has it. */
  readonly flags: readonly Flag[];
  /** Of a node that was pressed or is under the pointer; nothing when it left. */
  readonly onPoint: (node: string | undefined, how: "press" | "hover") => void;
}

export interface Flag {
  readonly node: string;
  readonly text: string;
  readonly tone: "count" | "open" | "late" | "waiting" | "timer";
}

export function FlowPicture({ bpmn, label, marks, flags, onPoint }: FlowPictureProps) {
  const { t } = useTranslation("deskFlow");
  const { frame, diagram, problem } = useDiagram(bpmn);
  const zoom = useZoom(diagram, frame);
  useMarks(diagram, marks);
  useFlags(diagram, flags);
  usePointing(diagram, onPoint);
  useLabel(diagram, frame, label);
  if (problem !== undefined) return <ErrorPanel error={problem} />;
  return (
    <div className={styles.picture}>
      <div className={styles.tools}>
        <button type="button" onClick={() => zoom.by(1 / 1.25)} aria-label={t("zoom.out")}>
          −
        </button>
        <button type="button" onClick={() => zoom.by(1.25)} aria-label={t("zoom.in")}>
          +
        </button>
        <button type="button" onClick={zoom.fit}>
          {t("zoom.fit")}
        </button>
      </div>
      {diagram === undefined && <Waiting />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls has to be reached by the keyboard */}
      <section className={styles.scroller} tabIndex={0} aria-label={label}>
        <div ref={frame} className={styles.paper} />
      </section>
    </div>
  );
}

function useDiagram(bpmn: string) {
  const frame = useRef<HTMLDivElement>(null);
  const [diagram, setDiagram] = useState<Diagram>();
  const [problem, setProblem] = useState<unknown>();
  useEffect(() => {
    let left = false;
    let opened: Diagram | undefined;
    async function open(container: HTMLElement) {
      const viewer = await openViewer(container);
      opened = viewer;
      if (left) return viewer.destroy();
      await viewer.importXML(bpmn);
      if (!left) setDiagram(viewer);
    }
    if (frame.current !== null) open(frame.current).catch(setProblem);
    return () => {
      left = true;
      setDiagram(undefined);
      opened?.destroy();
    };
  }, [bpmn]);
  return { frame, diagram, problem };
}

const MARGIN = 16;
/** Below this nobody reads the names of the steps. */
const SMALLEST = 0.55;
const LARGEST = 2;

/** The paper is as large as the drawing at its scale; the frame around it scrolls. */
function useZoom(diagram: Diagram | undefined, frame: RefObject<HTMLDivElement | null>) {
  const scale = useRef(1);
  const show = (wanted: number) => {
    const paper = frame.current;
    if (diagram === undefined || paper === null) return;
    scale.current = Math.min(Math.max(wanted, SMALLEST), LARGEST);
    const canvas = diagram.get("canvas");
    const { inner } = canvas.viewbox();
    const width = inner.width + 2 * MARGIN;
    const height = inner.height + 2 * MARGIN;
    paper.style.width = `${width * scale.current}px`;
    paper.style.height = `${height * scale.current}px`;
    canvas.resized();
    canvas.viewbox({ x: inner.x - MARGIN, y: inner.y - MARGIN, width, height });
  };
  const fit = () => {
    const width = frame.current?.parentElement?.clientWidth ?? 0;
    const inner = diagram?.get("canvas").viewbox().inner;
    if (inner !== undefined) show(Math.min(width / (inner.width + 2 * MARGIN), 1));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: fitted once, when the drawing has come
  useEffect(fit, [diagram]);
  return { by: (factor: number) => show(scale.current * factor), fit };
}

function useMarks(diagram: Diagram | undefined, marks: FlowPictureProps["marks"]) {
  useEffect(() => {
    if (diagram === undefined) return;
    const canvas = diagram.get("canvas");
    const registry = diagram.get("elementRegistry");
    const set = [...marks].flatMap(([id, looks]) =>
      registry.get(id) === undefined ? [] : looks.map((look) => [id, styles[look] ?? look] as const),
    );
    for (const [id, look] of set) canvas.addMarker(id, look);
    return () => {
      for (const [id, look] of set) if (registry.get(id) !== undefined) canvas.removeMarker(id, look);
    };
  }, [diagram, marks]);
}

function useFlags(diagram: Diagram | undefined, flags: readonly Flag[]) {
  useEffect(() => {
    if (diagram === undefined) return;
    const overlays = diagram.get("overlays");
    const registry = diagram.get("elementRegistry");
    const set = flags.flatMap(({ node, text, tone }) => {
      if (registry.get(node) === undefined) return [];
      const html = document.createElement("div");
      html.className = `${styles.flag} ${styles[`flag-${tone}`]}`;
      html.textContent = text;
      html.setAttribute("aria-hidden", "true");
      const position: Record<string, number> = tone === "count" ? { top: -10, right: 18 } : { bottom: 12, left: 4 };
      return [overlays.add(node, { position, html })];
    });
    return () => {
      for (const id of set) overlays.remove(id);
    };
  }, [diagram, flags]);
}

function usePointing(diagram: Diagram | undefined, onPoint: FlowPictureProps["onPoint"]) {
  const latest = useRef(onPoint);
  latest.current = onPoint;
  useEffect(() => {
    if (diagram === undefined) return;
    const nodeOf = (element: DrawnElement) => namedBy(element).id;
    const events = diagram.get("eventBus");
    events.on<{ element: DrawnElement }>("element.hover", ({ element }) => latest.current(nodeOf(element), "hover"));
    events.on<{ element: DrawnElement }>("element.out", () => latest.current(undefined, "hover"));
    events.on<{ element: DrawnElement }>("element.click", ({ element }) => latest.current(nodeOf(element), "press"));
  }, [diagram]);
}

function useLabel(diagram: Diagram | undefined, frame: RefObject<HTMLDivElement | null>, label: string) {
  useEffect(() => {
    const drawing = diagram === undefined ? null : frame.current?.querySelector(".djs-container > svg");
    drawing?.setAttribute("role", "img");
    drawing?.setAttribute("aria-label", label);
  }, [diagram, frame, label]);
}
