/**
 * One effect per idempotency key. The reply is kept in the commit of its effect, and that commit is what finds a key
 * used before: the usual command, whose key is new, pays no question for it.
 */
import type { CaseState } from "../../core/case/index.ts";
import { type Json, type Jurisdiction, ok, type Result, refuse } from "../../core/shared/index.ts";
import type { CaseStore, KeptReply } from "../ports/case-store.ts";
import type { KnownCases } from "./known-cases.ts";
import type { Idempotency, Receipt } from "./requests.ts";

export type Answer = Result<Receipt, { readonly code: "request/key-reused" }>;

/** What to keep with the effect; null without a key. The tracking code is never kept in clear beside the case. */
export function keptReply(used: Idempotency | undefined, receipt: Receipt, before: CaseState | null): KeptReply | null {
  if (used === undefined) return null;
  const opened = before === null;
  const reply: Kept = opened ? { ...receipt, opened } : receipt;
  // A receipt is plain JSON; its interface only lacks the index signature.
  return { ...used, status: opened ? 201 : 200, reply: reply as unknown as Json };
}

/** The answer given to this key before, or null when it was never used. The same key with another request is refused. */
export async function findAnswer(
  store: Pick<CaseStore, "findKeptReply">,
  known: KnownCases,
  jurisdiction: Jurisdiction,
  used: Idempotency,
): Promise<Answer | null> {
  const kept = await store.findKeptReply(jurisdiction, used.caller, used.key);
  if (kept === null) return null;
  if (kept.request !== used.request) return refuse({ code: "request/key-reused" });
  const { opened, ...receipt } = kept.reply as unknown as Kept;
  if (opened !== true) return ok(receipt);
  const current = await known.find(jurisdiction, receipt.id);
  const trackingCode = current?.state.personal?.trackingCode;
  return ok(trackingCode === undefined ? receipt : { ...receipt, trackingCode });
}

interface Kept extends Receipt {
  /** The tracking code belongs to the reply: read it from the sealed event. */
  readonly opened?: boolean;
}
