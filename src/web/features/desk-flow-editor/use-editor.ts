/** The drawing being edited: opened once, checked a moment after every change, saved as text when asked. */
import { useEffect, useRef, useState } from "react";
import type { DrawnElement } from "../flow-picture/diagram.ts";
import type { AroundFlow } from "./flow.ts";
import { type Modeler, openModeler, showWhole } from "./modeler.ts";
import { useModelerWords } from "./words.ts";

export interface Editor {
  readonly frame: React.RefObject<HTMLDivElement | null>;
  readonly modeler: Modeler | undefined;
  readonly problem: unknown;
  /** The one element that is selected, else the drawing as a whole. */
  readonly selected: DrawnElement | undefined;
  /** The file as it stands, after the last change. */
  readonly bpmn: string;
  readonly showAll: () => void;
  /** Puts another file in its place. @throws Error when it cannot be drawn */
  open(bpmn: string): Promise<void>;
}

/** @param start what is opened first */
export function useEditor({ attributes }: AroundFlow, start: string): Editor {
  const frame = useRef<HTMLDivElement>(null);
  const [modeler, setModeler] = useState<Modeler>();
  const [problem, setProblem] = useState<unknown>();
  const [selected, setSelected] = useState<DrawnElement>();
  const [bpmn, setBpmn] = useState(start);
  const words = useRef(useModelerWords());

  useEffect(() => {
    let left = false;
    let opened: Modeler | undefined;
    async function begin(container: HTMLElement) {
      const next = await openModeler({ container, attributes, translate: words.current });
      opened = next;
      if (left) return next.destroy();
      await next.importXML(start);
      if (left) return;
      listen(next, { onSelected: setSelected, onFile: (text) => !left && setBpmn(text), onProblem: setProblem });
      showWhole(next, container);
      setModeler(next);
    }
    if (frame.current !== null) begin(frame.current).catch(setProblem);
    return () => {
      left = true;
      setModeler(undefined);
      opened?.destroy();
    };
  }, [attributes, start]);

  const showAll = () => {
    if (modeler !== undefined && frame.current !== null) showWhole(modeler, frame.current);
  };
  return {
    frame,
    modeler,
    showAll,
    problem,
    selected,
    bpmn,
    open: async (text) => {
      if (modeler === undefined) return;
      await modeler.importXML(text);
      showAll();
      setSelected(undefined);
      setBpmn(text);
    },
  };
}

interface Listening {
  readonly onSelected: (element: DrawnElement | undefined) => void;
  readonly onFile: (bpmn: string) => void;
  readonly onProblem: (error: unknown) => void;
}

function listen(modeler: Modeler, { onSelected, onFile, onProblem }: Listening): void {
  const events = modeler.get("eventBus");
  // A new object at each change, so that the panel beside shows what the element has become.
  const select = () => {
    const chosen = modeler.get("selection").get();
    const [only] = chosen;
    onSelected(only === undefined || chosen.length > 1 ? undefined : { ...only, ...pickedFrom(only) });
  };
  events.on("selection.changed", select);
  events.on("commandStack.changed", () => {
    select();
    modeler.saveXML({ format: true }).then(({ xml }) => onFile(xml ?? ""), onProblem);
  });
}

/** What an element gives by getters of its class. */
function pickedFrom({ id, type, parent, businessObject }: DrawnElement) {
  return { id, type, parent: parent ?? null, businessObject };
}
