/** What the use cases of joint work share. */
import type { OfficeHours } from "../../core/calendar/index.ts";
import type { AbsenceDocument } from "../../core/catalog/index.ts";
import type { JointId } from "../../core/joint/index.ts";
import type { BodyId, Jurisdiction } from "../../core/shared/index.ts";
import type { CaseEngine } from "../case/engine.ts";
import type { JointStore } from "../ports/joint-store.ts";
import type { Calendars, Now } from "../ports/procedures.ts";
import type { Sealer } from "../ports/sealer.ts";
import { type KnownJoint, readJoint } from "./stored-joint.ts";

export interface JointAccess {
  readonly store: JointStore;
  readonly cases: Pick<CaseEngine, "load" | "execute">;
  readonly calendars: Calendars;
  readonly places: Places;
  readonly sealer: Sealer;
  readonly now: Now;
  /** Keyed hash of an address, however it is spaced. */
  readonly siteKey: (address: string) => string;
}

/** Where the offices of a district belong, when its bodies are open, and what its documents say of who is absent. */
export interface Places {
  getOfficeBodies(jurisdiction: Jurisdiction): Promise<ReadonlyMap<string, BodyId>>;
  /** Documents of the district by which silence counts. */
  getAbsenceDocuments(jurisdiction: Jurisdiction): Promise<readonly AbsenceDocument[]>;
  /** By body, where they differ from the district's. */
  getOfficeHours(jurisdiction: Jurisdiction): Promise<Readonly<Record<string, readonly OfficeHours[]>>>;
}

type Reading = Pick<JointAccess, "store" | "sealer">;

export async function loadedJoint(
  access: Reading,
  jurisdiction: Jurisdiction,
  id: JointId,
): Promise<KnownJoint | null> {
  const [known = null] = await loadedJoints(access, jurisdiction, [id]);
  return known;
}

export async function loadedJoints(
  { store, sealer }: Reading,
  jurisdiction: Jurisdiction,
  ids: readonly JointId[],
): Promise<readonly KnownJoint[]> {
  const stored = await store.findMany(jurisdiction, ids);
  return [...stored].map(([id, one]) => readJoint(sealer, jurisdiction, id, one));
}
