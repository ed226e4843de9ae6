/**
 * Keys for people who work here all day. A shortcut is one key (`?`) or two in a row (`g h`). While something is being
 * typed, keys are text. Every shortcut that is alive on the screen stands in the help, whoever registered it.
 */
import { useEffect, useRef, useSyncExternalStore } from "react";

export interface Shortcut {
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
}

const SECOND_KEY_WITHIN_MS = 1200;
let alive: readonly Shortcut[] = [];
const watchers = new Set<() => void>();

/** The shortcuts work while the component stands. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  const signature = shortcuts.map(({ keys, label }) => `${keys}\t${label}`).join("\n");
  useEffect(() => {
    const mine = signature.split("\n").map((line): Shortcut => {
      const [keys = "", label = ""] = line.split("\t");
      return { keys, label, run: () => latest.current.find((each) => each.keys === keys)?.run() };
    });
    setAlive([...alive, ...mine]);
    return () => setAlive(alive.filter((each) => !mine.includes(each)));
  }, [signature]);
}

/** For the help. */
export function useAliveShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => alive,
  );
}

/** What a key press means after `pending`: a shortcut to run, or the first half of one to keep. */
export function matchKeys(pending: string, key: string, known: readonly Shortcut[]): Shortcut | string {
  const both = pending === "" ? key : `${pending} ${key}`;
  const found = known.findLast((each) => each.keys === both) ?? known.findLast((each) => each.keys === key);
  if (found !== undefined) return found;
  return known.some((each) => each.keys.startsWith(`${key} `)) ? key : "";
}

function setAlive(next: readonly Shortcut[]): void {
  if (alive.length === 0 && next.length > 0) document.addEventListener("keydown", onKey);
  if (next.length === 0) document.removeEventListener("keydown", onKey);
  alive = next;
  for (const tell of watchers) tell();
}

let pending = "";
let pendingSince = 0;

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
  const kept = event.timeStamp - pendingSince < SECOND_KEY_WITHIN_MS ? pending : "";
  const match = matchKeys(kept, event.key, alive);
  pending = typeof match === "string" ? match : "";
  pendingSince = event.timeStamp;
  if (typeof match === "string") return;
  event.preventDefault();
  match.run();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest("input, textarea, select, dialog, [role=combobox], [role=dialog]") !== null)
  );
}
