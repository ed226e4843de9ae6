/**
 * One effect per idempotency key. The key is written in the commit of its effect. That of an application stands in a
 * register, whose commit is what finds a key used before: a new one pays no question for it. That of a command on a case
 * stands with the case's own event: whoever knows the case knows its keys, and whoever knows it as it was finds out with
 * the version. So the same key may be used for two cases. No answer is kept: to a request that comes again it is made
 * anew, from the case as its first coming left it.
 */
import { allowedCommands, type CaseState, foldCase } from "../../core/case/index.ts";
import type { Procedure } from "../../core/catalog/index.ts";
import type { Actor } from "../../core/party/index.ts";
import { type CaseId, type Jurisdiction, ok, type Result, refuse } from "../../core/shared/index.ts";
import type { CaseStore, StoredCase, UsedKey } from "../ports/case-store.ts";
import type { Procedures } from "../ports/procedures.ts";
import type { Sealer } from "../ports/sealer.ts";
import { keyDigest } from "./key-digest.ts";
import type { Idempotency, Receipt } from "./requests.ts";
import { readEvents } from "./stored-events.ts";

export type Answer = Result<Receipt, { readonly code: "request/key-reused" }>;

/** The keys under which a case was changed, the last first. */
export interface KeyTrail {
  /** Sixteen bytes, each a letter: short to keep, quick to compare. */
  readonly digest: string;
  readonly before: KeyTrail | null;
}

/** What to write with the effect; null without a key. */
export function usedKey(idempotency: Idempotency | undefined): UsedKey | null {
  return idempotency === undefined ? null : { digest: keyDigest(idempotency), request: idempotency.request };
}

export function trailOf({ events }: StoredCase): KeyTrail | null {
  return events.reduce<KeyTrail | null>((before, { used }) => withKey(before, used), null);
}

export function withKey(before: KeyTrail | null, used: UsedKey | null): KeyTrail | null {
  return used === null ? before : { digest: used.digest.toString("latin1"), before };
}

export function wasUsed(keys: KeyTrail | null, used: UsedKey | null): boolean {
  if (used === null || keys === null) return false;
  const digest = used.digest.toString("latin1");
  for (let one: KeyTrail | null = keys; one !== null; one = one.before) {
    if (one.digest === digest) return true;
  }
  return false;
}

/** What is told of the case after a command. */
export function receiptOf(procedure: Procedure, state: CaseState, actor: Actor): Receipt {
  return {
    id: state.id,
    number: state.number,
    version: state.version,
    state: state.status,
    allowed: allowedCommands(procedure, state, actor),
  };
}

interface Parts {
  readonly store: Pick<CaseStore, "findKey" | "findCase">;
  readonly procedures: Pick<Procedures, "getVersion">;
  readonly sealer: Sealer;
}

/** Where the first coming of a request left its case. */
interface Effect {
  readonly caseId: CaseId;
  readonly version: number;
  readonly request: string;
  readonly stored: StoredCase;
}

/**
 * The answer that was given to this key before, or null when it was never used. The same key with another request is
 * refused.
 * @param actor who asks again: what they may do next is told as of their posts now
 * @param id of the case that the request is about; absent: it would open one
 */
export async function findAnswer(
  parts: Parts,
  { jurisdiction, actor, id }: { readonly jurisdiction: Jurisdiction; readonly actor: Actor; readonly id?: CaseId },
  idempotency: Idempotency,
): Promise<Answer | null> {
  const digest = keyDigest(idempotency);
  const found =
    id === undefined
      ? await findOpened(parts, jurisdiction, digest)
      : await findChanged(parts, jurisdiction, { id, digest });
  if (found === null) return null;
  if (found === "other" || found.request !== idempotency.request) return refuse({ code: "request/key-reused" });
  const { procedures, sealer } = parts;
  const { caseId, version, stored } = found;
  const { events } = readEvents(sealer, caseId, { ...stored, events: stored.events.slice(0, version) });
  const state = foldCase(jurisdiction, events);
  const procedure = await procedures.getVersion(jurisdiction, state.item, state.procedureVersion);
  const receipt = receiptOf(procedure, state, actor);
  const trackingCode = id === undefined ? state.personal?.trackingCode : undefined;
  return ok(trackingCode === undefined ? receipt : { ...receipt, trackingCode });
}

/** `other`: the key was used for something that is no case. */
async function findOpened(
  { store }: Parts,
  jurisdiction: Jurisdiction,
  digest: Buffer,
): Promise<Effect | "other" | null> {
  const found = await store.findKey(jurisdiction, digest);
  if (found === null) return null;
  const { request, opened } = found;
  if (opened === null) return "other";
  const stored = await store.findCase(jurisdiction, opened.caseId);
  if (stored === null) throw new Error(`a key tells of case ${opened.caseId}, which is not there`);
  return { ...opened, request, stored };
}

async function findChanged(
  { store }: Parts,
  jurisdiction: Jurisdiction,
  { id, digest }: { readonly id: CaseId; readonly digest: Buffer },
): Promise<Effect | null> {
  const stored = await store.findCase(jurisdiction, id);
  if (stored === null) return null;
  for (const { seq, used } of stored.events) {
    if (used?.digest.equals(digest)) return { caseId: id, version: seq, request: used.request, stored };
  }
  return null;
}
