/**
 * The events of a change hang together by hashes: what was signed cannot be altered later without its being seen. The
 * content itself is bound by its version, which the first event names.
 */
import { createHash } from "node:crypto";
import type { StoredChangeEvent } from "../../ports/item-changes.ts";
import type { ItemContent } from "../../ports/item-drafts.ts";

/** In hex. The same whatever order the keys stand in. */
export function versionOf(content: ItemContent): string {
  return digest(canonical(content));
}

/** @param before link of the event before; empty for the first */
export function linkOf(before: string, { seq, at, actor, body }: Omit<StoredChangeEvent, "link">): string {
  return digest(canonical({ before, seq, at, actor, body }));
}

/** Whether every event is as it was written, none is missing between, and the content is what was signed. */
export function isIntact(events: readonly StoredChangeEvent[], content: ItemContent | null): boolean {
  const linked = events.every(
    (event, index) => event.seq === index + 1 && event.link === linkOf(events[index - 1]?.link ?? "", event),
  );
  const [first] = events;
  const version = first?.body.type === "change-opened" ? first.body.version : null;
  return linked && version === (content === null ? null : versionOf(content));
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join(",")}}`;
}
