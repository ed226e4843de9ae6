/** Joint work for whoever may see it, and the note that a member of staff saw it. */
import type { Static } from "typebox";
import { loadedJoints } from "../../app/joint/access.ts";
import { jointView, staffInJoint } from "../../app/joint/joint-view.ts";
import { canReadJoint, type JointId, type JointWork } from "../../core/joint/index.ts";
import type { Actor } from "../../core/party/index.ts";
import type { CaseId, Jurisdiction } from "../../core/shared/index.ts";
import type { JointSchema } from "./schemas.ts";
import type { JointServices } from "./services.ts";

export interface Asker {
  readonly actor: Actor;
  readonly jurisdiction: Jurisdiction;
}

/** Work that is not the caller's to see does not exist for them. */
export async function readable(
  services: JointServices,
  { actor, jurisdiction }: Asker,
  ids: readonly JointId[],
  admitted: (work: JointWork) => boolean = (work) => canReadJoint(work, actor),
): Promise<readonly JointWork[]> {
  const known = await loadedJoints(services, jurisdiction, ids);
  return known.map(({ work }) => work).filter(admitted);
}

export async function shown(
  services: JointServices,
  asker: Asker,
  ids: readonly JointId[],
  admitted?: (work: JointWork) => boolean,
): Promise<Static<typeof JointSchema>[]> {
  const { actor, jurisdiction } = asker;
  const works = await readable(services, asker, ids, admitted);
  const [calendar, offices, absences, staff] = await Promise.all([
    services.calendars.getCalendar(jurisdiction),
    services.register.getOfficeNames(jurisdiction),
    services.places.getAbsenceDocuments(jurisdiction),
    services.staff.getNames(jurisdiction, [...new Set(works.flatMap(staffInJoint))]),
  ]);
  const context = { now: services.now(jurisdiction), actor, calendar, officeHours: {}, absences };
  return works.map((work) => jointView(work, context, { offices, staff }));
}

/** R-AUD-01: the place may be somebody's home. A page that is asked again and again is noted once each hour. */
export async function noteReading(
  { readings, now }: JointServices,
  { actor, jurisdiction }: Asker,
  { parts }: Static<typeof JointSchema>,
): Promise<void> {
  if (actor.kind !== "staff") return;
  const at = now(jurisdiction);
  for (const caseId of new Set(parts.map((part) => part.caseId))) {
    const name = `${actor.account} ${caseId}`;
    if (at - (noted.get(name) ?? Number.NEGATIVE_INFINITY) < HOUR_MS) continue;
    if (noted.size >= NOTED_MOST) noted.clear();
    noted.set(name, at);
    await readings.logReading(jurisdiction, actor.account, caseId as CaseId, "joint-work");
  }
}

const HOUR_MS = 3_600_000;
const NOTED_MOST = 10_000;
const noted = new Map<string, number>();
