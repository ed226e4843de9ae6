/**
 * Saves a draft as it is typed: one save at a time, the newest content after it, tried again while the line is broken.
 * A draft that was changed elsewhere stops the saving until the person has said which of the two stays.
 */
import { Problem } from "../../api/problem.ts";

export type SaveStatus = "saved" | "unsaved" | "saving" | "failed" | "conflict";

export interface SaverState<Content> {
  readonly content: Content;
  readonly status: SaveStatus;
  /** When the server last took it; undefined before the first save here. */
  readonly savedAt: Date | undefined;
  /** Why the last save failed. */
  readonly error: unknown;
}

export interface DraftSaver<Content> {
  readonly state: () => SaverState<Content>;
  readonly watch: (tell: () => void) => () => void;
  readonly change: (change: (now: Content) => Content) => void;
  /** Saves what is not saved yet, now. @returns whether everything is */
  readonly flush: () => Promise<boolean>;
  /** After a conflict: ours goes over the version that the server has. */
  readonly overwrite: (version: number) => Promise<boolean>;
}

export interface SaverParts<Content> {
  readonly content: Content;
  readonly version: number;
  /** @returns the version now stored */
  readonly save: (content: Content, version: number) => Promise<number>;
  /** Whether a failure says that somebody else has saved meanwhile; that of a draft of an application when absent. */
  readonly isConflict?: (error: unknown) => boolean;
  /** Runs after that many milliseconds; the answer calls it off. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
  readonly now: () => Date;
}

const PAUSE_MS = 900;
const AGAIN_MS = 5000;

export function createDraftSaver<Content>(parts: SaverParts<Content>): DraftSaver<Content> {
  const { save, later, now, isConflict = isChangedElsewhere } = parts;
  const watchers = new Set<() => void>();
  let state: SaverState<Content> = {
    content: parts.content,
    status: "saved",
    savedAt: undefined,
    error: undefined,
  };
  let version = parts.version;
  let saved = parts.content;
  let running: Promise<void> | undefined;
  let callOff = () => {};

  function set(change: Partial<SaverState<Content>>): void {
    state = { ...state, ...change };
    for (const tell of watchers) tell();
  }

  function schedule(milliseconds: number): void {
    callOff();
    callOff = later(() => void flush(), milliseconds);
  }

  async function sendOnce(): Promise<void> {
    const sent = state.content;
    set({ status: "saving" });
    try {
      version = await save(sent, version);
      saved = sent;
      set({ status: state.content === sent ? "saved" : "unsaved", savedAt: now(), error: undefined });
    } catch (error) {
      const conflict = isConflict(error);
      set({ status: conflict ? "conflict" : "failed", error });
      if (!conflict && mayPass(error)) schedule(AGAIN_MS);
    }
  }

  async function flush(): Promise<boolean> {
    callOff();
    if (running !== undefined) await running;
    while (state.content !== saved && state.status !== "conflict") {
      running = sendOnce();
      await running;
      running = undefined;
      if (state.status === "failed") return false;
    }
    return state.content === saved;
  }

  return {
    state: () => state,
    watch: (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    change: (change) => {
      const content = change(state.content);
      if (content === state.content) return;
      set({ content, ...(state.status === "conflict" ? {} : { status: "unsaved" }) });
      if (state.status !== "conflict") schedule(PAUSE_MS);
    },
    flush,
    overwrite: (theirs) => {
      version = theirs;
      set({ status: "unsaved", error: undefined });
      return flush();
    },
  };
}

function isChangedElsewhere(error: unknown): boolean {
  return error instanceof Problem && error.code === "draft/version-conflict";
}

/** A broken line or a server in trouble may be better in a moment; a refusal stays one. */
function mayPass(error: unknown): boolean {
  return !(error instanceof Problem) || error.status === 0 || error.status >= 500;
}
