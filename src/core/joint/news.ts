/**
 * What each linked case is to hear of the arranging, once (R-JNT-18 … R-JNT-22): who was invited, that a time is settled
 * or moved, that nobody comes any more, and that its own office did not come. It follows from the events alone, so that a replay gives the same.
 */
import type { CaseCommand } from "../case/index.ts";
import type { CaseId, OfficeId } from "../shared/index.ts";
import type { JointEvent } from "./event.ts";
import type { OfficeNames } from "./report.ts";
import type { Interval, JointNews, JointWork } from "./state.ts";

/** Of one event: what it gives to tell, one entry for each case that it concerns. */
export function newsOf(before: JointWork, after: JointWork, { body }: JointEvent): readonly JointNews[] {
  switch (body.type) {
    case "responders-invited":
      return invitations(
        after,
        body.responders.map((one) => one.office),
      );
    case "slot-settled": {
      if (before.slot === null) return forCases(after, casesOf(after), { what: "settled" });
      if (isSameTime(before.slot, body.slot)) return [];
      return forCases(after, casesOf(after), { what: "moved", before: before.slot, reason: body.reason });
    }
    case "part-joined": {
      // The office that brings the step knows the time; the person of the case does not.
      const isNew = !casesOf(before).includes(body.part.caseId);
      const news = forCases(after, isNew && after.slot !== null ? [body.part.caseId] : [], { what: "settled" });
      return news.map((one) => ({ ...one, tell: [] }));
    }
    case "absence-recorded": {
      const kept = casesOf(after);
      const dropped = casesOf(before).filter((one) => !kept.includes(one));
      if (before.status === "settled" && body.absence.standsFor !== "nothing")
        return forCases(after, dropped, { what: "cancelled" });
      return dropped.map((caseId) => {
        const absent = officesOf(before, caseId);
        return { ...blank(after, caseId), what: "absent", offices: absent, tell: absent };
      });
    }
    case "joint-cancelled":
      return forCases(after, casesOf(after), { what: "cancelled", reason: body.reason });
    default:
      return [];
  }
}

/**
 * What no case was told yet, in its order. Once somebody is on site, or the work is cancelled, an invitation or a time is
 * no news any more; a cancellation is always told, and an absence.
 */
export function newsToTell(work: JointWork): readonly JointNews[] {
  const ahead = work.status === "arranging" || work.status === "settled";
  return work.news.filter((one) => work.told[newsKey(one)] === undefined && (ahead || isAlwaysTold(one)));
}

/** That nobody comes any more, or that who owes a decision did not come, is news however late. */
function isAlwaysTold({ what }: JointNews): boolean {
  return what === "cancelled" || what === "absent";
}

/** Of one entry within its work: the version that its event made, and the case. */
export function newsKey({ version, caseId }: Pick<JointNews, "version" | "caseId">): string {
  return `${version}/${caseId}`;
}

/** The command by which the case notes it. `names` are those of the moment: they stay in the case's history. */
export function noteCommandOf(work: JointWork, news: JointNews, names: OfficeNames): CaseCommand {
  const { what, slot, before, tell, reason, version } = news;
  const offices = news.offices.map((id) => ({ id, name: names.get(id) ?? id }));
  return {
    type: "note-joint-work",
    joint: work.id,
    version,
    kind: work.kind,
    what,
    slot,
    before,
    offices,
    tell,
    reason,
  };
}

/** R-JNT-20: each office hears by the first case in which it has a part, or by the first of all. */
function invitations(work: JointWork, invited: readonly OfficeId[]): readonly JointNews[] {
  return casesOf(work).flatMap((caseId): readonly JointNews[] => {
    const tell = invited.filter((office) => homeOf(work, office) === caseId);
    return tell.length === 0 ? [] : [{ ...blank(work, caseId), what: "invited", offices: tell, tell }];
  });
}

function forCases(
  work: JointWork,
  cases: readonly CaseId[],
  said: Pick<JointNews, "what"> & Partial<JointNews>,
): readonly JointNews[] {
  const offices = [...new Set([work.lead, ...takingPart(work), ...coming(work)])];
  const told = takingPart(work).concat(work.responders.map((one) => one.office));
  const others = [...new Set(told)].filter((office) => office !== work.lead);
  return cases.map((caseId) => ({
    ...blank(work, caseId),
    offices,
    tell: others.filter((office) => homeOf(work, office) === caseId),
    ...said,
  }));
}

function blank(work: JointWork, caseId: CaseId): Omit<JointNews, "what" | "offices" | "tell"> {
  return { version: work.version, caseId, slot: work.slot, before: null, reason: "" };
}

function takingPart({ parts }: JointWork): readonly OfficeId[] {
  return parts.map((part) => part.office);
}

/** Invited, and neither declined nor recorded as absent. */
function coming({ responders }: JointWork): readonly OfficeId[] {
  return responders.filter((one) => one.reply?.attends !== false && one.absence === null).map((one) => one.office);
}

function homeOf({ parts }: JointWork, office: OfficeId): CaseId | undefined {
  return (parts.find((part) => part.office === office) ?? parts[0])?.caseId;
}

function officesOf({ parts }: JointWork, caseId: CaseId): readonly OfficeId[] {
  return [...new Set(parts.filter((part) => part.caseId === caseId).map((part) => part.office))];
}

/** Each case once, however many steps of it are served. */
function casesOf({ parts }: JointWork): readonly CaseId[] {
  return [...new Set(parts.map((part) => part.caseId))];
}

function isSameTime(a: Interval, b: Interval): boolean {
  return a.from === b.from && a.to === b.to;
}
