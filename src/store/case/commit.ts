/**
 * The commit statement: many cases of one jurisdiction written together by one multi-row statement. A case whose
 * version has moved drops out alone; everything else of the batch is written. This is where the platform's speed
 * comes from: one round trip and one flush for as many commands as arrived meanwhile.
 */
import type pg from "pg";
import type { CaseCommit, CommitOutcome } from "../../app/ports/case-store.ts";
import { commitStatement, commitValues } from "./commit-statement.ts";

const UNIQUE_VIOLATION = "23505";
const DEADLOCK = "40P01";
const ATTEMPTS = 5;

/**
 * @returns one outcome per commit, in order
 * @throws when the database is gone or refuses the statement as a whole; then the outcome is unknown only if the
 * connection broke, else nothing was written
 */
export async function commitCases(
  pool: pg.Pool,
  jurisdiction: string,
  batch: readonly CaseCommit[],
): Promise<readonly CommitOutcome[]> {
  try {
    return await commitTogether(pool, jurisdiction, batch);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    // Two processes used the same idempotency key at once: narrow it down to the one, the others are written.
    if (batch.length === 1) return [outcomeOfViolation(error)];
    const half = Math.ceil(batch.length / 2);
    return [
      ...(await commitCases(pool, jurisdiction, batch.slice(0, half))),
      ...(await commitCases(pool, jurisdiction, batch.slice(half))),
    ];
  }
}

/** Two processes that write the same cases may wait for each other; the database then lets one go, which tries again. */
async function commitTogether(
  pool: pg.Pool,
  jurisdiction: string,
  batch: readonly CaseCommit[],
): Promise<readonly CommitOutcome[]> {
  const values = commitValues(jurisdiction, batch);
  for (let attempt = 1; ; attempt++) {
    try {
      const { rows } = await pool.query<Outcome>({ name: "commit-cases", text: commitStatement, values });
      const outcomes = new Map(rows.map((row) => [row.id, row.outcome]));
      return batch.map((commit) => outcomes.get(commit.row.id) ?? "conflict");
    } catch (error) {
      if (!hasCode(error, DEADLOCK) || attempt === ATTEMPTS) throw error;
    }
  }
}

interface Outcome {
  readonly id: string;
  readonly outcome: CommitOutcome;
}

function isUniqueViolation(error: unknown): error is { code: string; table?: string } {
  return hasCode(error, UNIQUE_VIOLATION);
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === code;
}

function outcomeOfViolation(error: { table?: string }): CommitOutcome {
  return error.table === "idempotency" ? "repeated" : "conflict";
}
