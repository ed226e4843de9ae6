/** Times at which the invited can come, from what they answered and what the asking officer has settled already. */
import {
  type FoundSlot,
  findSlots,
  type JointId,
  type JointWork,
  latestDayOf,
  type SlotPerson,
} from "../../core/joint/index.ts";
import { addDays, civilDateOf, endOfDay, type Instant, type Jurisdiction } from "../../core/shared/index.ts";
import { type JointAccess, loadedJoint, loadedJoints } from "./access.ts";
import { travelOnDays } from "./day-route.ts";

/** Where no step has a limit, times are looked for in so many days. */
const LOOK_AHEAD_DAYS = 14;

export interface SuggestedSlots {
  readonly slots: readonly FoundSlot[];
  /** Offices that were asked and have not answered: they are taken to be free. */
  readonly unanswered: readonly string[];
}

/** Null when there is no such work. The ids of who is missing are offices. */
export async function suggestSlots(
  access: JointAccess,
  jurisdiction: Jurisdiction,
  id: JointId,
): Promise<SuggestedSlots | null> {
  const known = await loadedJoint(access, jurisdiction, id);
  if (known === null) return null;
  const { work } = known;
  const now = access.now(jurisdiction);
  const [calendar, officeHours, settled] = await Promise.all([
    access.calendars.getCalendar(jurisdiction),
    access.places.getOfficeHours(jurisdiction),
    access.store.listSlotsOf(jurisdiction, work.requestedBy),
  ]);
  const today = civilDateOf(now, calendar.zone);
  const limit = latestDayOf(work.parts);
  // A limit that is over binds nobody to yesterday: the work is late, not impossible.
  const latestOn = limit === null || endOfDay(limit, calendar.zone) <= now ? addDays(today, LOOK_AHEAD_DAYS) : limit;
  const lead: SlotPerson = {
    id: work.lead,
    officeHours: officeHours[work.leadBody],
    busy: settled.filter((one) => one.id !== work.id),
    required: true,
  };
  const { minutes, travelMinutes } = work;
  const others = await loadedJoints(access, jurisdiction, lead.busy.length === 0 ? [] : settled.map((one) => one.id));
  const travelOn = travelOnDays(
    work,
    others.flatMap((one) => (one.work.id === work.id ? [] : one.work)),
    ({ slot }) => (slot === null ? null : civilDateOf(slot.from, calendar.zone)),
  );
  const slots = findSlots({
    ...{ calendar, minutes, travelMinutes, travelOn, latestOn },
    earliest: nextQuarter(now),
    people: [lead, ...respondersOf(work, officeHours)],
  });
  return { slots, unanswered: work.responders.filter((one) => one.reply === null).map((one) => one.office) };
}

function respondersOf(work: JointWork, officeHours: Awaited<ReturnType<JointAccess["places"]["getOfficeHours"]>>) {
  return work.responders
    .filter((one) => one.reply?.attends !== false)
    .map(
      (one): SlotPerson => ({
        id: one.office,
        officeHours: officeHours[one.body],
        busy: one.reply?.busy ?? [],
        // Who gives their own decision has to be there.
        required: one.asked === "own-decision" || one.asked === "required-reply",
      }),
    );
}

const QUARTER_MS = 900_000;

function nextQuarter(now: Instant): Instant {
  return (Math.ceil(now / QUARTER_MS) * QUARTER_MS) as Instant;
}
