/** Commits for tests of storage, to be varied part by part: no engine, no law. */
import { randomUUID } from "node:crypto";
import type { CaseCommit, CaseRow, StoredEvent } from "../../src/app/ports/case-store.ts";
import type { CaseId, CivilDate } from "../../src/core/shared/index.ts";
import { at } from "./case.ts";
import { citizen, district } from "./people.ts";

const now = at("2026-03-02 09:00");

export interface CommitParts extends Partial<Omit<CaseCommit, "row">> {
  readonly row?: Partial<CaseRow>;
}

/** Opens a case with one event. */
export function opening(parts: CommitParts = {}): CaseCommit {
  const id = parts.row?.id ?? (randomUUID() as CaseId);
  return {
    jurisdiction: district,
    expectedVersion: 0,
    events: [storedEvent(1, "case-submitted")],
    tasksOpened: [],
    tasksClosed: [],
    holders: [],
    papers: [],
    notices: [],
    ratings: [],
    spent: [],
    moved: [],
    usedKey: null,
    ...parts,
    row: { ...emptyRow(id), ...parts.row },
  };
}

/** Changes the case that another commit left at its version, by one event. */
export function change(before: CaseCommit, parts: CommitParts = {}): CaseCommit {
  const version = before.row.version + 1;
  return {
    ...opening({ expectedVersion: before.row.version, events: [storedEvent(version, "reminder-sent")], ...parts }),
    row: { ...before.row, version, ...parts.row },
  };
}

export function storedEvent(seq: number, type: string): StoredEvent {
  return {
    seq,
    type,
    at: now,
    effectiveAt: null,
    actor: '{"kind":"system"}',
    body: `{"type":"${type}"}`,
    sealed: null,
    used: null,
  };
}

function emptyRow(id: CaseId): CaseRow {
  return {
    id,
    version: 1,
    status: "submitted",
    number: `N${id}`,
    item: "item",
    itemVersion: "v1",
    office: "market",
    channel: "online",
    owner: citizen.account,
    applicantName: "样例申请人",
    applicantKey: "key",
    phoneKey: null,
    trackingHash: null,
    dataKey: null,
    submittedAt: now,
    receivedOn: "2026-03-02" as CivilDate,
    acceptedOn: null,
    acceptanceKind: null,
    statutoryDueOn: null,
    promisedDueOn: null,
    dueOn: null,
    dueAt: null,
    yellowAt: null,
    provisional: false,
    decidedAt: null,
    outcome: null,
    closedAt: null,
    closedLate: false,
    updatedAt: now,
    deadlineAt: null,
    wakeAt: null,
  };
}
