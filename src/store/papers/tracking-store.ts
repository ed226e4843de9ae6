/** The one row of a case that its tracking code opens. */
import type { TrackedCase, TrackingStore } from "../../app/ports/paper-store.ts";
import type { CivilDate, Instant } from "../../core/shared/index.ts";
import type { DistrictPools } from "../postgres/pool.ts";

export function openTrackingStore(pools: DistrictPools): TrackingStore {
  return {
    async findTracked(jurisdiction, caseNumber) {
      const { rows } = await pools.forJurisdiction(jurisdiction).query<Row>({
        name: "find-tracked",
        text: `select number, tracking_hash, status, submitted_at, received_on::text, accepted_on::text, due_on::text,
                 decided_at, closed_at, updated_at
               from case_record where jurisdiction = $1 and number = $2`,
        values: [jurisdiction, caseNumber],
      });
      return rows[0] === undefined ? null : trackedOf(rows[0]);
    },
  };
}

interface Row {
  readonly number: string;
  readonly tracking_hash: string | null;
  readonly status: string;
  readonly submitted_at: Date;
  readonly received_on: CivilDate | null;
  readonly accepted_on: CivilDate | null;
  readonly due_on: CivilDate | null;
  readonly decided_at: Date | null;
  readonly closed_at: Date | null;
  readonly updated_at: Date;
}

function trackedOf(row: Row): TrackedCase {
  return {
    number: row.number,
    trackingHash: row.tracking_hash,
    status: row.status,
    submittedAt: instantOf(row.submitted_at),
    receivedOn: row.received_on,
    acceptedOn: row.accepted_on,
    dueOn: row.due_on,
    decidedAt: row.decided_at === null ? null : instantOf(row.decided_at),
    closedAt: row.closed_at === null ? null : instantOf(row.closed_at),
    updatedAt: instantOf(row.updated_at),
  };
}

function instantOf(date: Date): Instant {
  return date.getTime() as Instant;
}
