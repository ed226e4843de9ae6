/**
 * Lists that refresh by themselves. One event stream a tab, opened with the first listener and closed with the last.
 * The server sends `event: change` with `{"topic": "tasks"}`; a topic is the first part of the query keys it touches.
 */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

type Listener = () => void;

const listeners = new Map<string, Set<Listener>>();
let stream: EventSource | undefined;
let wasLost = false;

/** While the component stands, queries whose key begins with `topic` are asked anew when the server says so. */
export function useLiveQuery(topic: string): void {
  const queries = useQueryClient();
  useEffect(() => listen(topic, () => void queries.invalidateQueries({ queryKey: [topic] })), [queries, topic]);
}

/** Calls back on every change of the topic, and after a lost connection, since changes may have been missed. */
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

/** The topic in the data of a `change` event; undefined for anything else. */
export function topicOf(data: unknown): string | undefined {
  if (typeof data !== "string") return undefined;
  try {
    const parsed: unknown = JSON.parse(data);
    if (typeof parsed !== "object" || parsed === null || !("topic" in parsed)) return undefined;
    return typeof parsed.topic === "string" ? parsed.topic : undefined;
  } catch {
    return undefined;
  }
}

function open(): void {
  if (stream !== undefined) return;
  stream = new EventSource("/api/events");
  stream.addEventListener("change", (event) => {
    const topic = topicOf(event.data);
    if (topic !== undefined) tell(listeners.get(topic));
  });
  stream.onerror = () => {
    wasLost = true;
  };
  stream.onopen = () => {
    if (wasLost) for (const group of listeners.values()) tell(group);
    wasLost = false;
  };
}

function close(): void {
  stream?.close();
  stream = undefined;
  wasLost = false;
}

function tell(group: ReadonlySet<Listener> | undefined): void {
  for (const listener of group ?? []) listener();
}
