/**
 * Tells open screens that something changed, so that their lists refresh by themselves. A change carries a topic and a
 * case's id and nothing personal: the screen asks again, and gets what it may see.
 */
import type { Actor } from "../core/party/index.ts";
import { type Bus, type Change, TOPICS, type Topic } from "./ports/bus.ts";

export interface LiveHub {
  publish(change: Change): void;
  /** Whether the account may listen once more: every open screen takes one connection. */
  mayOpen(actor: Actor): boolean;
  /** @returns what ends the subscription */
  subscribe(actor: Actor, listener: (change: Change) => void): () => void;
}

const OPEN_EACH = 6;

/** @param bus brings the changes of other processes; without one the hub knows only its own */
export function createLiveHub(bus?: Bus): LiveHub {
  const listeners = new Set<{ readonly actor: Actor; readonly listener: (change: Change) => void }>();

  function tell(change: Change): void {
    for (const { actor, listener } of listeners) if (mayHear(actor, change)) listener(change);
  }

  /** Anything may have changed: every screen asks for everything anew. */
  function tellAll(): void {
    for (const { actor, listener } of listeners) listener({ jurisdiction: actor.jurisdiction, topics: TOPICS });
  }

  bus?.subscribe((message) => {
    if (message.kind === "missed") tellAll();
    if (message.kind !== "change") return;
    const { kind: _kind, ...change } = message;
    tell(change);
  });

  return {
    publish: (change) => {
      tell(change);
      bus?.publish({ kind: "change", ...change });
    },
    mayOpen: (actor) => {
      const name = nameOf(actor);
      return [...listeners].filter((one) => nameOf(one.actor) === name).length < OPEN_EACH;
    },
    subscribe: (actor, listener) => {
      const entry = { actor, listener };
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
  };
}

/** People and firms hear of their own cases only; staff of their district's, and ask for no more than they may read. */
function mayHear(actor: Actor, change: Change): boolean {
  if (actor.jurisdiction !== change.jurisdiction) return false;
  switch (actor.kind) {
    case "anonymous":
      return change.topics.every(isPublic);
    case "citizen":
    case "firm":
      return change.topics.every(isPublic) || (change.accounts?.includes(actor.account) ?? false);
    case "staff":
    case "system":
      return true;
  }
}

function isPublic(topic: Topic): boolean {
  return topic === "items";
}

function nameOf(actor: Actor): string {
  return "account" in actor ? actor.account : actor.kind;
}
