/**
 * What a change would do to the cases that run on its item: the same trial as before a migration, under the version that
 * the change would publish. Rule R-CAT-118: nothing is written, and whoever publishes may have seen it before.
 */
import type { NodeMapping } from "../../../core/flow/index.ts";
import type { StaffActor } from "../../../core/party/index.ts";
import { civilDateOf, ok, type Result, refuse } from "../../../core/shared/index.ts";
import { type MigrationParts, type MigrationReport, tryMigration } from "../../case/migrate-cases.ts";
import { procedureOf } from "../procedures.ts";
import { groundOf } from "./catalogue-around.ts";
import { checkContent } from "./check-content.ts";
import { type ItemChangeParts, stateOf } from "./item-changes.ts";

export type TryChange = (
  who: StaffActor,
  id: string,
  mapping: NodeMapping,
) => Promise<Result<MigrationReport, TrialRefusal>>;

export type TrialRefusal =
  | { readonly code: "change/not-found" }
  /** A withdrawal has no version; neither has what no longer compiles. */
  | { readonly code: "change/no-version" };

/** More are not read for one look; the page says how many there are. */
const MOST_CASES = 200;

export function createTryChange(parts: ItemChangeParts, migration: MigrationParts): TryChange {
  return async (actor, id, mapping) => {
    const { jurisdiction } = actor;
    const [stored, content] = await Promise.all([
      parts.changes.find(jurisdiction, id),
      parts.changes.findContent(jurisdiction, id),
    ]);
    if (stored === null) return refuse({ code: "change/not-found" });
    const { item, version, reason } = stateOf(stored);
    if (content === null || version === null) return refuse({ code: "change/no-version" });
    const catalogue = await parts.cache.get(jurisdiction);
    const today = civilDateOf(parts.now(jurisdiction), catalogue.calendar.zone);
    const { findings, flow } = await checkContent(parts.readers, content, await groundOf(parts, catalogue, today));
    const isSound = flow !== null && !findings.some(({ severity }) => severity === "error");
    if (!isSound) return refuse({ code: "change/no-version" });
    const target = procedureOf(catalogue, { spec: content.spec, flow }, version);
    return ok(await tryMigration(migration, { jurisdiction, item, actor, reason, mapping }, target, MOST_CASES));
  };
}
