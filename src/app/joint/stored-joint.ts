/** Events of joint work to rows and back, and the row for lists. */
import {
  foldJoint,
  type JointEvent,
  type JointId,
  type JointWork,
  latestDayOf,
  newsToTell,
  partsToFeed,
} from "../../core/joint/index.ts";
import type { Jurisdiction } from "../../core/shared/index.ts";
import type { JointCommit, JointRow, JointUsedKey, StoredJoint, StoredJointEvent } from "../ports/joint-store.ts";
import type { DataKey, Sealer } from "../ports/sealer.ts";
import { openWorkKey, type WorkKey } from "./work-key.ts";

export interface KnownJoint {
  readonly work: JointWork;
  readonly events: readonly JointEvent[];
  /** Null after the person of one of its cases was forgotten. */
  readonly key: WorkKey | null;
}

export function readJoint(sealer: Sealer, jurisdiction: Jurisdiction, id: JointId, stored: StoredJoint): KnownJoint {
  const key = openWorkKey(sealer, id, stored);
  const events = stored.events.map((event) => readEvent(sealer, key, id, event));
  return { work: foldJoint(jurisdiction, events), events, key };
}

/** @throws Error when there is something personal and no key: nothing is written in clear */
export function jointCommitOf(
  sealer: Sealer,
  before: JointWork | null,
  {
    work,
    event,
    key,
    used,
  }: {
    readonly work: JointWork;
    readonly event: JointEvent;
    readonly key: WorkKey | null;
    readonly used: JointUsedKey | null;
  },
): JointCommit {
  if (event.personal !== undefined && key === null) throw new Error("personal data without a key to seal it");
  const sealed =
    event.personal === undefined || key === null
      ? null
      : sealer.seal(key, JSON.stringify(event.personal), contextOf(work.id, work.version));
  return {
    expectedVersion: before?.version ?? 0,
    row: rowOf(work, event, key),
    event: {
      seq: work.version,
      type: event.body.type,
      at: event.at,
      actor: JSON.stringify(event.by),
      body: JSON.stringify(event.body),
      sealed,
    },
    steps: work.status === "cancelled" ? [] : work.parts.map(({ id, caseId, task }) => ({ caseId, task, part: id })),
    used,
  };
}

function rowOf(work: JointWork, event: JointEvent, key: WorkKey | null): JointRow {
  const { id, version, kind, status, lead, requestedBy, requestedAt, slot, siteKey, parts, responders } = work;
  return {
    ...{ id, version, kind, status, lead, requestedBy, requestedAt, slot, siteKey },
    offices: [...new Set([lead, ...parts.map((part) => part.office), ...responders.map((one) => one.office)])],
    latestOn: latestDayOf(parts),
    dataKey: key?.isNew === true ? key.wrapped : null,
    keyCases: key?.cases ?? [],
    feedAt: partsToFeed(work).length + newsToTell(work).length > 0 ? event.at : null,
  };
}

function readEvent(sealer: Sealer, key: DataKey | null, id: JointId, stored: StoredJointEvent): JointEvent {
  // Rows are written by `jointCommitOf` alone, so their JSON has the shape that the types say.
  const event = {
    at: stored.at,
    by: JSON.parse(stored.actor) as JointEvent["by"],
    body: JSON.parse(stored.body) as JointEvent["body"],
  };
  if (stored.sealed === null || key === null) return event;
  const personal = JSON.parse(sealer.unseal(key, stored.sealed, contextOf(id, stored.seq)));
  return { ...event, personal: personal as NonNullable<JointEvent["personal"]> };
}

/** Bound into the seal: sealed bytes cannot be moved to other work or another event unnoticed. */
function contextOf(id: JointId, seq: number): string {
  return `joint/${id}/${seq}`;
}
