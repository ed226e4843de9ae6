/** The draft of a procedure: saved a moment after every change, and never over what somebody else saved meanwhile. */
import { useEffect, useState, useSyncExternalStore } from "react";
import { sendJson } from "../../api/json.ts";
import { Problem } from "../../api/problem.ts";
import { createDraftSaver, type DraftSaver, type SaverState } from "../apply/draft-saver.ts";
import type { EditedFiles, FlowToEdit } from "./flow.ts";

export interface KeptDraft {
  readonly saver: DraftSaver<EditedFiles>;
  readonly state: SaverState<EditedFiles>;
  /** Of the draft as the server has it for us; 0 where there is none. */
  readonly revision: () => number;
}

/** What is edited first: the draft where there is one, else what is published. */
export function startOf(flow: FlowToEdit): EditedFiles {
  const { bpmn, dmn } = flow.draft?.source ?? flow;
  return { bpmn, dmn };
}

export function useDraft(flow: FlowToEdit, files: EditedFiles): KeptDraft {
  const [{ saver, revision }] = useState(() => createSaver(flow, files));
  const state = useSyncExternalStore(saver.watch, saver.state);
  const { bpmn, dmn } = files;
  useEffect(() => {
    saver.change((now) => (now.bpmn === bpmn && now.dmn === dmn ? now : { bpmn, dmn }));
  }, [saver, bpmn, dmn]);
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (saver.state().status === "saved") return;
      void saver.flush();
      event.preventDefault();
    };
    window.addEventListener("beforeunload", hold);
    return () => {
      window.removeEventListener("beforeunload", hold);
      void saver.flush();
    };
  }, [saver]);
  return { saver, state, revision };
}

function createSaver(flow: FlowToEdit, content: EditedFiles) {
  const { code, version, spec } = flow;
  const baseVersion = flow.draft === null ? version : flow.draft.baseVersion;
  let known = flow.draft?.revision ?? 0;
  const saver = createDraftSaver<EditedFiles>({
    content,
    version: known,
    save: async ({ bpmn, dmn }, revision) => {
      const saved = await sendJson<{ readonly revision: number }>({
        method: "PUT",
        path: draftPath(code),
        body: { baseVersion, source: { spec, bpmn, dmn }, revision },
      });
      known = saved.revision;
      return known;
    },
    isConflict,
    later: (run, milliseconds) => {
      const timer = window.setTimeout(run, milliseconds);
      return () => window.clearTimeout(timer);
    },
    now: () => new Date(),
  });
  return { saver, revision: () => known };
}

/** @throws Problem when somebody else has saved since */
export async function discardDraft(code: string, revision: number): Promise<void> {
  await sendJson({ method: "DELETE", path: `${draftPath(code)}?revision=${revision}` });
}

/** Somebody has saved or thrown away the draft that we were working on. */
export function isConflict(error: unknown): error is Problem {
  return (
    error instanceof Problem && (error.code === "catalogue/draft-changed" || error.code === "catalogue/draft-discarded")
  );
}

function draftPath(code: string): string {
  return `/api/catalogue/drafts/${encodeURIComponent(code)}`;
}
