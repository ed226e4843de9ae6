/**
 * Running cases of an item under the version that is published now: first a dry run, which says of each case what
 * would change or what stands against it; then the same for real, case by case, each by an event of its own.
 */
import {
  CASE_STATUSES,
  type CaseState,
  type CaseStatus,
  clocksOf,
  decide,
  decisionDue,
  evolve,
  isClosed,
} from "../../core/case/index.ts";
import type { Procedure } from "../../core/catalog/index.ts";
import type { MigrationObstacle, NodeMapping, StepChange } from "../../core/flow/index.ts";
import type { StaffActor } from "../../core/party/index.ts";
import { type CivilDate, type ItemCode, type Jurisdiction, ok, type Result, refuse } from "../../core/shared/index.ts";
import type { CaseLists } from "../ports/case-lists.ts";
import type { Calendars, Now, Procedures } from "../ports/procedures.ts";
import type { CaseEngine } from "./engine.ts";

export interface MigrationParts {
  readonly engine: CaseEngine;
  readonly lists: CaseLists;
  readonly procedures: Procedures;
  readonly calendars: Calendars;
  readonly now: Now;
}

export interface MigrationRequest {
  readonly jurisdiction: Jurisdiction;
  readonly item: ItemCode;
  readonly actor: StaffActor;
  readonly reason: string;
  readonly mapping: NodeMapping;
  /** Nothing is written. */
  readonly dryRun: boolean;
}

export interface MigratedCase {
  readonly id: string;
  readonly number: string;
  readonly from: string;
  /** With what the step is called; empty where it has no name. */
  readonly changes: readonly (StepChange & { readonly name: string })[];
  readonly obstacles: readonly (MigrationObstacle & { readonly name: string })[];
  /** Code of whatever else stands against it. */
  readonly refusal: string | null;
  /** By when a decision is due, before and after; null where no clock runs. */
  readonly dueOn: { readonly before: CivilDate | null; readonly after: CivilDate | null };
  readonly migrated: boolean;
}

export interface MigrationReport {
  readonly to: string;
  /** Cases that run under another version. */
  readonly cases: readonly MigratedCase[];
}

const PAGE = 500;

/** Refused when the item is not published. What one case refuses stops no other. */
export async function migrateCases(
  parts: MigrationParts,
  request: MigrationRequest,
): Promise<Result<MigrationReport, { readonly code: "item/not-published"; readonly item: string }>> {
  const { jurisdiction, item } = request;
  const target = await parts.procedures.findPublished(jurisdiction, item);
  if (target === null) return refuse({ code: "item/not-published", item });
  return ok(await migrateTo(parts, request, { target }));
}

/**
 * What would become of running cases under a version that nobody has published: nothing is ever written.
 * @param most so many cases at most, the first of the list
 */
export function tryMigration(
  parts: MigrationParts,
  request: Omit<MigrationRequest, "dryRun">,
  ...[target, most]: [target: Procedure, most: number]
): Promise<MigrationReport> {
  return migrateTo(parts, { ...request, dryRun: true }, { target, most });
}

async function migrateTo(
  parts: MigrationParts,
  request: MigrationRequest,
  { target, most = Number.POSITIVE_INFINITY }: { readonly target: Procedure; readonly most?: number },
): Promise<MigrationReport> {
  const cases: MigratedCase[] = [];
  for await (const state of runningCases(parts, request.jurisdiction, request.item)) {
    if (cases.length >= most) break;
    if (state.procedureVersion !== target.version) cases.push(await migrateCase(parts, request, state, target));
  }
  return { to: target.version, cases };
}

const OPEN = (Object.keys(CASE_STATUSES) as CaseStatus[]).filter((status) => !isClosed(status));

async function* runningCases(
  { lists, engine }: MigrationParts,
  jurisdiction: Jurisdiction,
  item: ItemCode,
): AsyncGenerator<CaseState> {
  for (let offset = 0; ; offset += PAGE) {
    const page = await lists.findCases(jurisdiction, { items: [item], statuses: OPEN, offset, limit: PAGE });
    for (const { id } of page.rows) {
      const loaded = await engine.load(jurisdiction, id);
      if (loaded !== null) yield loaded.state;
    }
    if (page.rows.length < PAGE) return;
  }
}

async function migrateCase(
  { engine, procedures, calendars, now }: MigrationParts,
  { jurisdiction, item, actor, reason, mapping, dryRun }: MigrationRequest,
  ...[state, target]: [state: CaseState, target: Procedure]
): Promise<MigratedCase> {
  const { id, number, procedureVersion: from } = state;
  const command = { type: "migrate", to: target.version, reason, mapping } as const;
  const procedure = await procedures.getVersion(jurisdiction, item, from);
  const calendar = await calendars.getCalendar(jurisdiction);
  const at = now(jurisdiction);
  const dueUnder = (version: Procedure, standing: CaseState) =>
    decisionDue(clocksOf(version, standing, calendar, at))?.dueOn ?? null;
  const before = dueUnder(procedure, state);
  const decision = decide(procedure, state, command, { now: at, actor, calendar, target });
  if (!decision.ok) {
    const against = standsAgainst(decision.refusal, procedure);
    return { id, number, from, ...against, dueOn: { before, after: before } };
  }
  const after = decision.value.reduce<CaseState>((folded, event) => evolve(jurisdiction, folded, event), state);
  const changes = decision.value
    .flatMap(({ body }) => (body.type === "case-migrated" ? body.changes : []))
    .map((change) => ({ ...change, name: nameIn(target, change.node) }));
  const plan = { id, number, from, changes, obstacles: [], dueOn: { before, after: dueUnder(target, after) } };
  if (dryRun) return { ...plan, refusal: null, migrated: false };
  const done = await engine.execute({ jurisdiction, id, actor, command, target, expectedVersion: state.version });
  return { ...plan, refusal: done.ok ? null : done.refusal.code, migrated: done.ok };
}

function standsAgainst(
  refusal: { readonly code: string } & Partial<{ readonly obstacles: readonly MigrationObstacle[] }>,
  procedure: Procedure,
): Pick<MigratedCase, "changes" | "obstacles" | "refusal" | "migrated"> {
  const obstacles = (refusal.obstacles ?? []).map((one) => ({ ...one, name: nameIn(procedure, one.node) }));
  return { changes: [], obstacles, refusal: refusal.code, migrated: false };
}

function nameIn({ flow }: Procedure, node: string): string {
  return flow.nodes[node]?.name ?? "";
}
