/** Events to rows and back: the open part as JSON text, the personal part sealed with the case's data key. */
import type { CaseEvent, EventActor, EventBody, EventPersonal } from "../../core/case/index.ts";
import type { CaseId } from "../../core/shared/index.ts";
import type { StoredCase, StoredEvent, ToldEvent, UsedKey } from "../ports/case-store.ts";
import type { DataKey, Sealer } from "../ports/sealer.ts";

export interface EventAt {
  readonly seq: number;
  readonly event: CaseEvent;
  /** The key of the request that it ends, if one does. */
  readonly used?: UsedKey | null;
}

/** @param key null when the case has none (observed cases hold nothing personal) */
export function storeEvent(
  sealer: Sealer,
  key: DataKey | null,
  id: CaseId,
  { seq, event, used = null }: EventAt,
): StoredEvent {
  if (event.personal === undefined) return storeOpenEvent({ seq, event, used });
  if (key === null) throw new Error("personal data without a key to seal it");
  return {
    ...storeOpenEvent({ seq, event, used }),
    sealed: sealer.seal(key, JSON.stringify(event.personal), eventContext(id, seq)),
  };
}

/** An event that holds nothing personal: there is nothing to seal. */
export function storeOpenEvent({ seq, event, used = null }: EventAt): StoredEvent {
  return {
    seq,
    type: event.body.type,
    at: event.at,
    effectiveAt: event.effectiveAt ?? null,
    actor: JSON.stringify(event.by),
    body: JSON.stringify(event.body),
    sealed: null,
    used,
  };
}

/** The whole stream in order, opened with the case's own key. */
export function readEvents(
  sealer: Sealer,
  id: CaseId,
  stored: StoredCase,
): { readonly key: DataKey | null; readonly events: readonly CaseEvent[] } {
  const key = stored.dataKey === null ? null : sealer.openKey(stored.dataKey);
  return { key, events: stored.events.map((event) => readEvent(sealer, key, id, event)) };
}

/** @param key null when the person was forgotten: the event stays, what was personal is gone */
export function readEvent(sealer: Sealer, key: DataKey | null, id: CaseId, stored: ToldEvent): CaseEvent {
  // Rows are written by `storeEvent` alone, so their JSON has the shape that the types say.
  const by = JSON.parse(stored.actor) as EventActor;
  const body = JSON.parse(stored.body) as EventBody;
  const personal =
    stored.sealed === null || key === null
      ? undefined
      : (JSON.parse(sealer.unseal(key, stored.sealed, eventContext(id, stored.seq))) as EventPersonal);
  return {
    at: stored.at,
    by,
    body,
    ...(stored.effectiveAt === null ? {} : { effectiveAt: stored.effectiveAt }),
    ...(personal === undefined ? {} : { personal }),
  };
}

/** Bound into the seal: sealed bytes cannot be moved to another case or event unnoticed. */
export function eventContext(id: CaseId, seq: number): string {
  return `${id}/${seq}`;
}
