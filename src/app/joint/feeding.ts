/**
 * Telling the cases (R-JNT-15, R-JNT-18). What is arranged and what was found reach them alike: the ordinary command of each case is given under a key that follows from the work and the
 * what is told, so that whoever dies in between and begins anew finds it done: nothing is lost and nothing is done twice.
 */
import {
  caseCommandOf,
  feedersOf,
  type JointCommand,
  type JointId,
  type JointNews,
  type JointPart,
  type JointWork,
  newsKey,
  newsToTell,
  noteCommandOf,
  partsToFeed,
} from "../../core/joint/index.ts";
import { holdsPost, type StaffActor } from "../../core/party/index.ts";
import type { Jurisdiction } from "../../core/shared/index.ts";
import type { CaseEngine } from "../case/engine.ts";
import type { Register, Staff } from "../ports/register.ts";
import type { Sealer } from "../ports/sealer.ts";
import type { JointWorks } from "./joint-work.ts";

export interface JointFeeding {
  /**
   * Tells every case what was arranged, then does its waiting step, and notes what came of it.
   * @returns how many were told
   * @throws when a case could not be reached: it is tried again later
   */
  feed(jurisdiction: Jurisdiction, id: JointId): Promise<number>;
}

export interface FeedingParts {
  readonly works: Pick<JointWorks, "load" | "execute">;
  readonly cases: Pick<CaseEngine, "load" | "execute">;
  readonly staff: Pick<Staff, "findStaff">;
  readonly register: Pick<Register, "getOfficeNames">;
  readonly sealer: Pick<Sealer, "fingerprint">;
}

export function createJointFeeding(parts: FeedingParts): JointFeeding {
  async function feed(jurisdiction: Jurisdiction, id: JointId): Promise<number> {
    const known = await parts.works.load(jurisdiction, id);
    if (known === null) return 0;
    let told = 0;
    for (const news of newsToTell(known.work)) {
      const refusal = await tell(parts, known.work, news);
      await note(jurisdiction, id, { type: "note-told", news: news.version, caseId: news.caseId, refusal });
      told++;
    }
    for (const part of partsToFeed(known.work)) {
      const refusal = await doStep(parts, known.work, part);
      await note(jurisdiction, id, { type: "note-fed", part: part.id, refusal });
      told++;
    }
    return told;
  }

  async function note(jurisdiction: Jurisdiction, id: JointId, command: JointCommand): Promise<void> {
    const noted = await parts.works.execute({ jurisdiction, id, actor: { kind: "system", jurisdiction }, command });
    // Another process was quicker with the note: the case itself was told once, whoever notes it.
    if (!noted.ok && noted.refusal.code !== "joint/nothing-to-feed") throw new Error(noted.refusal.code);
  }

  return { feed };
}

/** @returns the code of what stands in the way, or null when the case has noted it */
async function tell(parts: FeedingParts, work: JointWork, news: JointNews): Promise<string | null> {
  const { jurisdiction } = work;
  // Keys are forgotten after some days; what the case itself holds is not.
  const events = (await parts.cases.load(jurisdiction, news.caseId))?.events ?? [];
  const isNoted = events.some(
    ({ body }) => body.type === "joint-work-noted" && body.joint === work.id && body.version === news.version,
  );
  if (isNoted) return null;
  const command = noteCommandOf(work, news, await parts.register.getOfficeNames(jurisdiction));
  const key = `news ${newsKey(news)}`;
  const answer = await parts.cases.execute({
    ...{ jurisdiction, id: news.caseId, actor: { kind: "system", jurisdiction }, command },
    idempotency: { caller: `joint ${work.id}`, key, request: parts.sealer.fingerprint(`${work.id} ${key}`) },
  });
  if (answer.ok) return null;
  const { code } = answer.refusal;
  if (code === "case/busy") throw new Error(code);
  return code;
}

/** @returns the code of what stands in the way, or null when the step is done */
async function doStep(parts: FeedingParts, work: JointWork, part: JointPart): Promise<string | null> {
  const { jurisdiction } = work;
  const actor = await feederOf(parts, work, part);
  if (actor === null) return "joint/no-officer-for-part";
  const names = await parts.register.getOfficeNames(jurisdiction);
  const command = caseCommandOf(work, part, names);
  const key = `${part.caseId}/${part.task}`;
  const answer = await parts.cases.execute({
    ...{ jurisdiction, id: part.caseId, actor, command },
    ...(command.type === "record-visit" ? { participants: await officersOf(parts, work, part) } : {}),
    idempotency: { caller: `joint ${work.id}`, key, request: parts.sealer.fingerprint(`${work.id} ${key}`) },
  });
  if (answer.ok) return null;
  const { code } = answer.refusal;
  if (code === "case/busy") throw new Error(code);
  return code;
}

/** Whoever holds the step, when they signed; else the first who signed and still has its post. */
async function feederOf(parts: FeedingParts, work: JointWork, part: JointPart): Promise<StaffActor | null> {
  const { jurisdiction } = work;
  const holder = (await parts.cases.load(jurisdiction, part.caseId))?.state.holders[part.task];
  const able = feedersOf(work, part);
  const order = holder !== undefined && able.includes(holder) ? [holder] : able;
  for (const account of order) {
    const person = await parts.staff.findStaff(jurisdiction, account);
    if (person !== null && holdsPost(person, part.office, part.post)) return person;
  }
  return null;
}

async function officersOf(parts: FeedingParts, work: JointWork, part: JointPart): Promise<readonly StaffActor[]> {
  const signed = work.officers.filter((officer) => officer.body === part.body);
  const found = await Promise.all(signed.map((one) => parts.staff.findStaff(work.jurisdiction, one.account)));
  return found.flatMap((person) => person ?? []);
}
