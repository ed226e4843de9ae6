/** One file of decision tables being edited: opened once, given back as text after every change. */
import { useEffect, useRef, useState } from "react";
import { type DecisionsEditor, type DecisionView, openDecisions } from "./decisions.ts";
import { useModelerWords } from "./words.ts";

export interface Decisions {
  readonly frame: React.RefObject<HTMLDivElement | null>;
  readonly editor: DecisionsEditor | undefined;
  readonly problem: unknown;
  readonly views: readonly DecisionView[];
  readonly active: DecisionView | undefined;
  show(view: DecisionView): Promise<void>;
}

/** @param xml as it stands when the editor opens; what comes later is the editor's own */
export function useDecisions(xml: string, onChange: (xml: string) => void): Decisions {
  const frame = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<DecisionsEditor>();
  const [problem, setProblem] = useState<unknown>();
  const [views, setViews] = useState<Pick<Decisions, "views" | "active">>({ views: [], active: undefined });
  const words = useRef(useModelerWords());
  const first = useRef(xml);
  const tell = useRef(onChange);
  tell.current = onChange;

  useEffect(() => {
    let left = false;
    let opened: DecisionsEditor | undefined;
    async function begin(container: HTMLElement) {
      const next = await openDecisions(container, words.current);
      opened = next;
      if (left) return next.destroy();
      const read = () => !left && setViews({ views: [...next.getViews()], active: next.getActiveView() });
      const save = () => next.saveXML({ format: true }).then((saved) => !left && tell.current(saved.xml), setProblem);
      next.on("views.changed", read);
      next.on("viewer.created", ({ viewer }) =>
        viewer.on("commandStack.changed", () => {
          if (left || viewer.get("commandStack").canUndo() || viewer.get("commandStack").canRedo()) void save();
          read();
        }),
      );
      await next.importXML(first.current);
      if (left) return;
      const table = next.getViews().find(({ type }) => type === "decisionTable" || type === "literalExpression");
      if (table !== undefined) await next.open(table);
      setEditor(next);
    }
    if (frame.current !== null) begin(frame.current).catch(setProblem);
    return () => {
      left = true;
      setEditor(undefined);
      opened?.destroy();
    };
  }, []);

  return {
    frame,
    editor,
    problem,
    ...views,
    show: async (view) => {
      await editor?.open(view);
    },
  };
}
