/**
 * Lists that refresh by themselves. One event stream a tab, opened with the first listener and closed with the last.
 * The server sends `event: change` with `{"topic": "tasks"}`; a topic is the first part of the query keys it touches.
 */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

/** Called with the ids of what changed; without any when that is not known. */
type Listener = (ids: readonly string[]) => void;

const listeners = new Map<string, Set<Listener>>();
/** Changes not told yet, by topic; undefined stands for one without an id. */
const untold = new Map<string, Set<string | undefined>>();
/** A busy hall changes something every moment; a list need not be asked for more often than this. */
const GATHER_MS = 500;
let stream: EventSource | undefined;
let wasLost = false;

/**
 * While the component stands, queries whose key begins with `topic` are asked anew when the server says so. With an
 * `id`, only the queries `[topic, id, …]`, and only when that one changed.
 */
export function useLiveQuery(topic: string, id?: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    const queryKey = id === undefined ? [topic] : [topic, id];
    return listen(topic, (ids) => {
      if (id === undefined || ids.length === 0 || ids.includes(id)) void queries.invalidateQueries({ queryKey });
    });
  }, [queries, topic, id]);
}

/** Calls back on changes of the topic, and after a lost connection, since changes may have been missed. */
export function listen(topic: string, onChange: Listener): () => void {
  const group = listeners.get(topic) ?? new Set<Listener>();
  group.add(onChange);
  listeners.set(topic, group);
  open();
  return () => {
    group.delete(onChange);
    if (group.size === 0) listeners.delete(topic);
    if (listeners.size === 0) close();
  };
}

export interface LiveChange {
  readonly topic: string;
  readonly id: string | undefined;
}

/** What the data of a `change` event says; undefined for anything else. */
export function changeIn(data: unknown): LiveChange | undefined {
  if (typeof data !== "string") return undefined;
  try {
    const parsed: unknown = JSON.parse(data);
    if (typeof parsed !== "object" || parsed === null || !("topic" in parsed)) return undefined;
    if (typeof parsed.topic !== "string") return undefined;
    return { topic: parsed.topic, id: "id" in parsed && typeof parsed.id === "string" ? parsed.id : undefined };
  } catch {
    return undefined;
  }
}

function open(): void {
  if (stream !== undefined) return;
  stream = new EventSource("/api/events");
  stream.addEventListener("change", (event) => {
    const change = changeIn(event.data);
    if (change !== undefined && listeners.has(change.topic)) gather(change);
  });
  stream.onerror = () => {
    wasLost = true;
  };
  stream.onopen = () => {
    if (wasLost) for (const group of listeners.values()) tell(group, []);
    wasLost = false;
  };
}

function close(): void {
  stream?.close();
  stream = undefined;
  wasLost = false;
  untold.clear();
}

function gather({ topic, id }: LiveChange): void {
  const waiting = untold.get(topic);
  if (waiting !== undefined) {
    waiting.add(id);
    return;
  }
  untold.set(topic, new Set([id]));
  setTimeout(() => {
    const gathered = [...(untold.get(topic) ?? [])];
    untold.delete(topic);
    const ids = gathered.filter((each) => each !== undefined);
    tell(listeners.get(topic), ids.length === gathered.length ? ids : []);
  }, GATHER_MS);
}

function tell(group: ReadonlySet<Listener> | undefined, ids: readonly string[]): void {
  for (const listener of group ?? []) listener(ids);
}
