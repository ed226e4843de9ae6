/**
 * Which observed cases are stored already, and which numbers are taken. One look into the index for each that is asked
 * for: a table that grows meanwhile has no statistics to plan anything else by.
 */
import type { ObservedCases, StoredObserved } from "../../app/ports/observed-cases.ts";
import type { CaseId, Instant, Jurisdiction } from "../../core/shared/index.ts";
import type { DistrictPools } from "../postgres/pool.ts";

export function openObservedCases(pools: DistrictPools): ObservedCases {
  return {
    findStored: (jurisdiction, ids) => findStored(pools, jurisdiction, ids),
    findTakenNumbers: (jurisdiction, numbers) => findTakenNumbers(pools, jurisdiction, numbers),
  };
}

interface StoredRow {
  readonly id: CaseId;
  readonly version: number;
  readonly submitted_at: Date;
  readonly deadline_at: Date | null;
  readonly closed_at: Date | null;
  readonly updated_at: Date;
}

async function findStored(
  pools: DistrictPools,
  jurisdiction: Jurisdiction,
  ids: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, StoredObserved>> {
  const { rows } = await pools.forJurisdiction(jurisdiction).query<StoredRow>({
    text: `select c.* from unnest($2::uuid[]) as wanted(id) cross join lateral (
             select id, version, submitted_at, deadline_at, closed_at, updated_at from case_record
             where jurisdiction = $1 and id = wanted.id limit 1) as c`,
    values: [jurisdiction, ids],
  });
  return new Map(
    rows.map((row) => [
      row.id,
      {
        version: row.version,
        submittedAt: instantOf(row.submitted_at),
        deadlineAt: row.deadline_at === null ? null : instantOf(row.deadline_at),
        closedAt: row.closed_at === null ? null : instantOf(row.closed_at),
        updatedAt: instantOf(row.updated_at),
      },
    ]),
  );
}

async function findTakenNumbers(
  pools: DistrictPools,
  jurisdiction: Jurisdiction,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await pools.forJurisdiction(jurisdiction).query<{ number: string }>({
    text: `select c.number from unnest($2::text[]) as wanted(number) cross join lateral (
             select number from case_record where jurisdiction = $1 and number = wanted.number limit 1) as c`,
    values: [jurisdiction, numbers],
  });
  return new Set(rows.map((row) => row.number));
}

function instantOf(date: Date): Instant {
  return date.getTime() as Instant;
}
