/**
 * Many cases of one jurisdiction are written together by one multi-row statement. A case whose version has moved drops
 * out alone; everything else of the batch is written. This is where the platform's speed comes from: one round trip and
 * one flush for as many commands as arrived meanwhile.
 */
import type { CaseCommit, CommitOutcome } from "../../app/ports/case-store.ts";
import type { Jurisdiction } from "../../core/shared/index.ts";
import { runBound } from "../postgres/bound-statement.ts";
import type { HeldClients } from "../postgres/held-clients.ts";
import type { DistrictPools } from "../postgres/pool.ts";
import { type CommitStatement, commitStatement, STALE } from "./commit-statement.ts";
import { hasUndertakings, writeUndertakings } from "./undertakings.ts";

const UNIQUE_VIOLATION = "23505";
const DEADLOCK = "40P01";
/** SQLSTATE classes of what is wrong with a row, not with the database: data exceptions, constraints. */
const ROW_ERRORS = ["22", "23"];
const ATTEMPTS = 5;

/**
 * One outcome per commit, in order. The statement writes its batch or nothing, so what stands in its way is looked for
 * and left out, or narrowed down to, so that it fails alone: rare, and only then paid for.
 * @param batch each case once
 * @throws when the database is gone; whether the batch was written is then not known
 */
export function writeCommits(
  pools: DistrictPools,
  jurisdiction: Jurisdiction,
  batch: readonly CaseCommit[],
): Promise<readonly CommitOutcome[]> {
  return writeBatch(pools.heldFor(jurisdiction), jurisdiction, batch);
}

async function writeBatch(
  connections: HeldClients,
  jurisdiction: Jurisdiction,
  batch: readonly CaseCommit[],
): Promise<readonly CommitOutcome[]> {
  try {
    const more = batch.some(hasUndertakings) ? { jurisdiction, batch } : undefined;
    await writeTogether(connections, commitStatement(jurisdiction, batch), more);
    return batch.map(() => "committed");
  } catch (error) {
    if (!isAboutARow(error)) throw error;
    if (batch.length === 1) return [outcomeOf(error)];
    const out = await findOut(connections, jurisdiction, batch, error);
    if (out.size > 0) return writeOthers(connections, jurisdiction, batch, out);
    const half = Math.ceil(batch.length / 2);
    return [
      ...(await writeBatch(connections, jurisdiction, batch.slice(0, half))),
      ...(await writeBatch(connections, jurisdiction, batch.slice(half))),
    ];
  }
}

/** Two processes that write the same cases may wait for each other; the database then lets one go, which tries again. */
async function writeTogether(
  connections: HeldClients,
  statement: CommitStatement,
  more: { readonly jurisdiction: string; readonly batch: readonly CaseCommit[] } | undefined,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      if (more === undefined) await connections.runBound(statement);
      else
        await connections.transaction(async (client) => {
          await runBound(client, statement);
          await writeUndertakings(client, more.jurisdiction, more.batch);
        });
      statement.release();
      return;
    } catch (error) {
      if (codeOf(error) !== DEADLOCK || attempt === ATTEMPTS) throw error;
    }
  }
}

/** Places in the batch of those that cannot be written, with what becomes of them; empty when the error is another's. */
async function findOut(
  connections: HeldClients,
  jurisdiction: Jurisdiction,
  batch: readonly CaseCommit[],
  error: unknown,
): Promise<ReadonlyMap<number, CommitOutcome>> {
  const outcome = outcomeOf(error);
  const places =
    outcome === "conflict" && codeOf(error) === STALE
      ? await findStale(connections, jurisdiction, batch)
      : outcome === "repeated"
        ? await findUsedKeys(connections, jurisdiction, batch)
        : [];
  return new Map(places.map((place) => [place, outcome]));
}

async function findStale(connections: HeldClients, jurisdiction: Jurisdiction, batch: readonly CaseCommit[]) {
  const { rows } = await connections.query<{ place: number }>({
    name: "find-stale-cases",
    text: `select (mine.place - 1)::int as place
           from unnest($2::uuid[], $3::int[]) with ordinality as mine (case_id, expected, place)
           left join case_standing s on s.jurisdiction = $1 and s.case_id = mine.case_id
           where mine.expected > 0 and s.version is distinct from mine.expected`,
    values: [jurisdiction, batch.map(({ row }) => row.id), batch.map(({ expectedVersion }) => expectedVersion)],
  });
  return rows.map((row) => row.place);
}

async function findUsedKeys(connections: HeldClients, jurisdiction: Jurisdiction, batch: readonly CaseCommit[]) {
  const keys = batch.map(({ usedKey }) => usedKey?.digest.toString("hex") ?? null);
  const { rows } = await connections.query<{ place: number }>({
    name: "find-used-keys",
    text: `select (mine.place - 1)::int as place
           from unnest($2::uuid[]) with ordinality as mine (key, place)
           join idempotency i on i.jurisdiction = $1 and i.key = mine.key`,
    values: [jurisdiction, keys],
  });
  return rows.map((row) => row.place);
}

async function writeOthers(
  connections: HeldClients,
  jurisdiction: Jurisdiction,
  batch: readonly CaseCommit[],
  out: ReadonlyMap<number, CommitOutcome>,
): Promise<readonly CommitOutcome[]> {
  const others = batch.filter((_, place) => !out.has(place));
  const outcomes = (others.length === 0 ? [] : await writeBatch(connections, jurisdiction, others)).values();
  return batch.map((_, place) => out.get(place) ?? outcomes.next().value ?? "conflict");
}

function isAboutARow(error: unknown): boolean {
  return error instanceof RangeError || ROW_ERRORS.includes(codeOf(error).slice(0, 2));
}

function outcomeOf(error: unknown): CommitOutcome {
  const code = codeOf(error);
  if (code === STALE) return "conflict";
  if (code !== UNIQUE_VIOLATION) return { failed: error };
  return tableOf(error) === "idempotency" ? "repeated" : "conflict";
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

function tableOf(error: unknown): unknown {
  return error instanceof Error && "table" in error ? error.table : undefined;
}
