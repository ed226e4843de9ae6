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
/** SQLSTATE classes of what is wrong with a row, not with the database: data exceptions, constraints. */
const ROW_ERRORS = ["22", "23"];
const ATTEMPTS = 5;

/**
 * One outcome per commit, in order. A row that the database does not take is narrowed down to, so that it fails alone.
 * @throws when the database is gone; whether the batch was written is then not known
 */
export async function commitCases(
  pool: pg.Pool,
  jurisdiction: string,
  batch: readonly CaseCommit[],
): Promise<readonly CommitOutcome[]> {
  try {
    return await commitTogether(pool, jurisdiction, batch);
  } catch (error) {
    if (!isAboutARow(error)) throw error;
    if (batch.length === 1) return [outcomeOf(error)];
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
      if (codeOf(error) !== DEADLOCK || attempt === ATTEMPTS) throw error;
    }
  }
}

interface Outcome {
  readonly id: string;
  readonly outcome: "committed" | "repeated";
}

function isAboutARow(error: unknown): boolean {
  return error instanceof RangeError || ROW_ERRORS.includes(codeOf(error).slice(0, 2));
}

/** A key that two processes used at once is found by the unique key alone, like an event written by another. */
function outcomeOf(error: unknown): CommitOutcome {
  if (codeOf(error) !== UNIQUE_VIOLATION) return { failed: error };
  const table = error instanceof Error && "table" in error ? error.table : undefined;
  return table === "idempotency" ? "repeated" : "conflict";
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
