/**
 * One effect per idempotency key. The key is written in the commit of its effect, and that commit is what finds a key
 * used before: the usual command, whose key is new, pays no question for it. No answer is kept: to a request that comes
 * again it is made anew, from the case as its first coming left it.
 */
import { allowedCommands, type CaseState, foldCase } from "../../core/case/index.ts";
import type { Procedure } from "../../core/catalog/index.ts";
import type { Actor } from "../../core/party/index.ts";
import { type Jurisdiction, ok, type Result, refuse } from "../../core/shared/index.ts";
import type { CaseStore, UsedKey } from "../ports/case-store.ts";
import type { Procedures } from "../ports/procedures.ts";
import type { Sealer } from "../ports/sealer.ts";
import type { Idempotency, Receipt } from "./requests.ts";
import { readEvents } from "./stored-events.ts";

export type Answer = Result<Receipt, { readonly code: "request/key-reused" }>;

/** HTTP's own words for what the command did. */
const OPENED = 201;
const CHANGED = 200;

/** What to write with the effect; null without a key. */
export function usedKey(idempotency: Idempotency | undefined, before: CaseState | null): UsedKey | null {
  return idempotency === undefined ? null : { ...idempotency, status: before === null ? OPENED : CHANGED };
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

/**
 * The answer that was given to this key before, or null when it was never used. The same key with another request is
 * refused.
 * @param actor who asks again: what they may do next is told as of their posts now
 */
export async function findAnswer(
  { store, procedures, sealer }: Parts,
  jurisdiction: Jurisdiction,
  actor: Actor,
  used: Idempotency,
): Promise<Answer | null> {
  const found = await store.findKey(jurisdiction, used.caller, used.key);
  if (found === null) return null;
  if (found.request !== used.request || found.effect === null) return refuse({ code: "request/key-reused" });
  const { caseId, version } = found.effect;
  const stored = await store.findCase(jurisdiction, caseId);
  if (stored === null) throw new Error(`a key tells of case ${caseId}, which is not there`);
  const { events } = readEvents(sealer, caseId, { ...stored, events: stored.events.slice(0, version) });
  const state = foldCase(jurisdiction, events);
  const receipt = receiptOf(
    await procedures.getVersion(jurisdiction, state.item, state.procedureVersion),
    state,
    actor,
  );
  const trackingCode = found.status === OPENED ? state.personal?.trackingCode : undefined;
  return ok(trackingCode === undefined ? receipt : { ...receipt, trackingCode });
}
