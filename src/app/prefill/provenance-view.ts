/** Where the answers of a case came from, as its page shows it: to the person, and to whoever examines it. */
import type { CaseState } from "../../core/case/index.ts";
import type { Actor } from "../../core/party/index.ts";
import type { FieldProvenance, Source } from "../../core/prefill/index.ts";
import type { CaseId, Json, Jurisdiction } from "../../core/shared/index.ts";
import type { LoadedCase } from "../case/engine.ts";
import { valuesShown } from "../case/form-shown.ts";

export interface ProvenanceView {
  readonly field: string;
  readonly source: SourceView;
  readonly fresh: boolean;
  /** Left as it was filled in. */
  readonly unchanged: boolean;
  /** What the source says, where the person changed it. */
  readonly held: Json | null;
  readonly disputed: {
    readonly caseId: CaseId;
    readonly number: string;
    /** Of the request; null where it cannot be read any more. */
    readonly state: string | null;
    readonly outcome: string | null;
  } | null;
}

export type SourceView = Pick<Source, "kind" | "number" | "name" | "bodyName" | "on" | "until">;

/** Nothing for a case of a person who was forgotten: it went with the answers. */
export async function provenanceViews(
  { state, procedure }: Pick<LoadedCase, "state" | "procedure">,
  actor: Actor,
  findCase: (jurisdiction: Jurisdiction, id: CaseId) => Promise<CaseState | null>,
): Promise<readonly ProvenanceView[]> {
  const found = Object.entries(state.personal?.provenance ?? {});
  const held = Object.fromEntries(found.flatMap(([field, one]) => (one.held === undefined ? [] : [[field, one.held]])));
  const shown = valuesShown(held as Readonly<Record<string, Json>>, state, procedure?.item.form, actor);
  return Promise.all(
    found.map(async ([field, one]) => ({
      field,
      source: sourceView(one.source),
      fresh: one.fresh,
      unchanged: one.held === undefined,
      held: shown[field] ?? null,
      disputed: await disputeView(state.jurisdiction, one, findCase),
    })),
  );
}

export function sourceView({ kind, number, name, bodyName, on, until }: Source): SourceView {
  return { kind, number, name, bodyName, on, until };
}

async function disputeView(
  jurisdiction: Jurisdiction,
  { disputed }: FieldProvenance,
  findCase: (jurisdiction: Jurisdiction, id: CaseId) => Promise<CaseState | null>,
): Promise<ProvenanceView["disputed"]> {
  if (disputed === null) return null;
  const request = await findCase(jurisdiction, disputed.caseId);
  return { ...disputed, state: request?.status ?? null, outcome: request?.decision?.outcome ?? null };
}
