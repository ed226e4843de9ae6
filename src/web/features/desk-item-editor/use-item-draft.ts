/**
 * The draft of an item: saved a moment after every change, kept on this device until the server has it, and never written
 * over what somebody else saved meanwhile.
 */
import { useEffect, useState, useSyncExternalStore } from "react";
import { sendJson } from "../../api/json.ts";
import { Problem } from "../../api/problem.ts";
import { createDraftSaver, type DraftSaver, type SaverState } from "../apply/draft-saver.ts";
import { draftPath, type ItemContent, type ItemToEdit } from "./item.ts";
import { keepWords, type WordKeeper } from "./kept-words.ts";

export interface EditedDraft {
  readonly saver: DraftSaver<ItemContent>;
  readonly state: SaverState<ItemContent>;
  readonly baseVersion: string | null;
  /** Of the draft as the server has it for us; 0 where there is none. */
  readonly revision: () => number;
  /** As the server last took it from us or gave it to us: what others changed is told against it. */
  readonly common: () => ItemContent;
  /** When the words were written that this device had kept and that were opened again; undefined where there were none. */
  readonly restoredFrom: string | undefined;
  readonly forget: () => void;
}

export function useItemDraft(item: ItemToEdit, account: string): EditedDraft {
  const [kept] = useState(() => createKept(item, keepWords(window.localStorage, account, item.code)));
  const { saver } = kept;
  const state = useSyncExternalStore(saver.watch, saver.state);
  useEffect(() => {
    // Words of an earlier day go out at once, or meet what others have written since.
    if (kept.restoredFrom !== undefined) void saver.flush();
    const hold = (event: BeforeUnloadEvent) => {
      if (saver.state().status === "saved") return;
      void saver.flush();
      event.preventDefault();
    };
    const online = () => void saver.flush();
    window.addEventListener("beforeunload", hold);
    window.addEventListener("online", online);
    return () => {
      window.removeEventListener("beforeunload", hold);
      window.removeEventListener("online", online);
      void saver.flush();
    };
  }, [kept, saver]);
  return { ...kept, state };
}

/** What is edited first: the draft where there is one, else what is published. */
export function startOf({ draft, published }: Pick<ItemToEdit, "draft" | "published">): ItemContent | undefined {
  return draft?.source ?? published?.source;
}

function createKept(item: ItemToEdit, keeper: WordKeeper): Omit<EditedDraft, "state"> {
  const content = startOf(item);
  if (content === undefined) throw new Error("an item without a draft is published");
  const { code, draft, published } = item;
  const earlier = keeper.read();
  const baseVersion = draft === null ? (earlier?.baseVersion ?? published?.version ?? null) : draft.baseVersion;
  // Words over an older draft are sent as such: the server says who wrote since, and the author chooses.
  let known = earlier?.revision ?? draft?.revision ?? 0;
  let common = content;
  const saver = createDraftSaver<ItemContent>({
    content,
    version: known,
    save: async (source, revision) => {
      const body = { baseVersion, source, revision };
      const saved = await sendJson<{ readonly revision: number }>({ method: "PUT", path: draftPath(code), body });
      known = saved.revision;
      common = source;
      return known;
    },
    isConflict,
    later: (run, milliseconds) => {
      const timer = window.setTimeout(run, milliseconds);
      return () => window.clearTimeout(timer);
    },
    now: () => new Date(),
  });
  if (earlier !== null) saver.change(() => earlier.content);
  saver.watch(() => {
    const { status, content: written } = saver.state();
    if (status === "saved") keeper.forget();
    else if (status !== "saving") {
      const at = new Date().toISOString();
      keeper.keep({ content: written, baseVersion, revision: known, at });
    }
  });
  return {
    saver,
    baseVersion,
    revision: () => known,
    common: () => common,
    restoredFrom: earlier?.at,
    forget: keeper.forget,
  };
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
