/** What the use cases of joint work share. */
import type { OfficeHours } from "../../core/calendar/index.ts";
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

/** Where the offices of a district belong, and when its bodies are open. */
export interface Places {
  getOfficeBodies(jurisdiction: Jurisdiction): Promise<ReadonlyMap<string, BodyId>>;
  /** By body, where they differ from the district's. */
  getOfficeHours(jurisdiction: Jurisdiction): Promise<Readonly<Record<string, readonly OfficeHours[]>>>;
}

export async function loadedJoint(
  { store, sealer }: Pick<JointAccess, "store" | "sealer">,
  jurisdiction: Jurisdiction,
  id: JointId,
): Promise<KnownJoint | null> {
  const stored = await store.find(jurisdiction, id);
  return stored === null ? null : readJoint(sealer, jurisdiction, id, stored);
}
