/** The one report, and what it does for each case (R-JNT-12 … R-JNT-15). */
import { isAdverse } from "../case/index.ts";
import { holdsPost } from "../party/index.ts";
import { ok, refuse } from "../shared/index.ts";
import type { Conclude, FeedAgain, NoteFed, NoteTold, Reuse } from "./command.ts";
import { happened, hasJointConflict, type JointContext, type JointOutcome, nextPartId } from "./context.ts";
import { coverageOf } from "./coverage.ts";
import { KIND_RULES, type KindRule, officersFor } from "./kinds.ts";
import { newsKey } from "./news.ts";
import type { JointRefusal } from "./refusal.ts";
import type { JointPart, JointWork, Responder } from "./state.ts";

/** R-JNT-12: everything found, everybody signed or recorded as absent, and no outcome against its own findings. */
export function conclude(state: JointWork, command: Conclude, context: JointContext): JointOutcome {
  const { summary, outcomes } = command;
  if (summary.trim() === "") return refuse({ code: "joint/reason-required" });
  const obstacle =
    outcomeObstacle(state, outcomes) ?? signatureObstacle(state, state.parts) ?? responderObstacle(state) ?? null;
  if (obstacle !== null) return refuse(obstacle);
  const chosen = Object.fromEntries(state.parts.map((part) => [part.id, outcomes[part.id] ?? ""]));
  return ok([happened(context, { type: "joint-concluded", summary, outcomes: chosen })]);
}

/**
 * R-JNT-13, R-JNT-14: a visit is unnecessary when an earlier finding stands for every check of the step; which for which
 * is written down. What is not covered is named in the refusal. The step is answered by somebody who has its post.
 */
export function reuse(state: JointWork, command: Reuse, context: JointContext): JointOutcome {
  const { part, outcome, siteKey, validDays } = command;
  const { now, actor, calendar } = context;
  const rule: KindRule = KIND_RULES[state.kind];
  if (!rule.serves.includes(part.kind))
    return refuse({ code: "joint/step-not-served", number: part.caseNumber, kind: part.kind });
  if (state.parts.some((one) => one.caseId === part.caseId && one.task === part.task))
    return refuse({ code: "joint/part-twice", number: part.caseNumber });
  if (!holdsPost(actor, part.office, part.post)) return refuse({ code: "joint/not-permitted", command: "reuse" });
  if (hasJointConflict([part], actor)) return refuse({ code: "joint/conflict-of-interest" });
  const id = nextPartId(state);
  if (!part.outcomes.includes(outcome) || isAdverse(outcome))
    return refuse({ code: "joint/outcome-unknown", part: id, outcome });
  const { checks, item, parties } = part;
  const { covers, uncovered } = coverageOf(state, {
    ...{ checks, item, siteKey, validDays, now },
    ...{ applicant: parties.applicant, zone: calendar.zone },
  });
  if (uncovered.length > 0 || covers.length === 0)
    return refuse({ code: "joint/checks-not-covered", checks: uncovered });
  const unsigned = officersObstacle(state, [part]);
  if (unsigned !== null) return refuse(unsigned);
  return ok([happened(context, { type: "findings-reused", part: { ...part, id }, outcome, covers })]);
}

export function feedAgain(state: JointWork, { part }: FeedAgain, context: JointContext): JointOutcome {
  const fed = state.fed[part];
  if (fed === undefined || fed.done) return refuse({ code: "joint/nothing-to-feed", part });
  return ok([happened(context, { type: "feeding-asked-again", part })]);
}

/** R-JNT-15: told once for each part; a part that is told of already is left as it is. */
export function noteFed(state: JointWork, { part, refusal }: NoteFed, context: JointContext): JointOutcome {
  if (!partsToFeed(state).some((one) => one.id === part)) return refuse({ code: "joint/nothing-to-feed", part });
  return ok([
    happened(context, refusal === null ? { type: "part-fed", part } : { type: "part-not-fed", part, code: refusal }),
  ]);
}

/** R-JNT-18: noted once for each piece of news and case, also when somebody came on site while the case was told. */
export function noteTold(state: JointWork, { news, caseId, refusal }: NoteTold, context: JointContext): JointOutcome {
  const key = newsKey({ version: news, caseId });
  const known = state.news.some((one) => newsKey(one) === key);
  if (!known || state.told[key] !== undefined) return refuse({ code: "joint/nothing-to-feed", part: key });
  const said = { news, caseId };
  return ok([
    happened(
      context,
      refusal === null ? { type: "case-told", ...said } : { type: "case-not-told", ...said, code: refusal },
    ),
  ]);
}

/** Parts whose case has not been told yet, in their order. */
export function partsToFeed(state: JointWork): readonly JointPart[] {
  if (state.status !== "concluded") return [];
  return state.parts.filter((part) => state.fed[part.id] === undefined);
}

function outcomeObstacle(state: JointWork, outcomes: Conclude["outcomes"]): JointRefusal | null {
  const [stray] = Object.keys(outcomes).filter((id) => !state.parts.some((part) => part.id === id));
  if (stray !== undefined) return { code: "joint/outcome-unknown", part: stray, outcome: outcomes[stray] ?? "" };
  let missing = 0;
  for (const part of state.parts) {
    const outcome = outcomes[part.id] ?? "";
    if (!part.outcomes.includes(outcome)) return { code: "joint/outcome-unknown", part: part.id, outcome };
    const found = state.findings.filter((finding) => finding.part === part.id);
    missing += part.checks.filter((check) => !found.some((finding) => finding.check === check.id)).length;
    if (!isAdverse(outcome) && found.some((finding) => finding.verdict === "unmet"))
      return { code: "joint/outcome-contradicts", part: part.id, outcome };
  }
  return missing > 0 ? { code: "joint/findings-missing", count: missing } : null;
}

function signatureObstacle(state: JointWork, parts: readonly JointPart[]): JointRefusal | null {
  const short = officersObstacle(state, parts);
  if (short !== null) return short;
  const rule: KindRule = KIND_RULES[state.kind];
  if (rule.onSite && state.person === null) return { code: "joint/person-not-signed" };
  for (const part of parts) {
    const able = state.checkIns.some(
      (one) =>
        state.officers.some((officer) => officer.account === one.account) &&
        one.posts.some((post) => post.office === part.office && post.role === part.post),
    );
    if (!able) return { code: "joint/no-officer-for-part", part: part.id };
  }
  return null;
}

/** Each body verifies with its own officers: those of another body do not count for it. @basis 行政许可法 §34(3) */
function officersObstacle(state: JointWork, parts: readonly Pick<JointPart, "body" | "kind">[]): JointRefusal | null {
  for (const body of new Set(parts.map((part) => part.body))) {
    const steps = parts.filter((part) => part.body === body).map((part) => part.kind);
    const required = officersFor(state.kind, steps);
    const officers = state.officers.filter((one) => one.body === body).length;
    if (officers < required) return { code: "joint/needs-officers", body, officers, required };
  }
  return null;
}

/** Whoever was invited came, spoke, or is recorded as absent; a silence is never passed over. */
function responderObstacle(state: JointWork): JointRefusal | null {
  const answered = (one: Responder) =>
    one.absence !== null || one.opinion !== null || state.checkIns.some((person) => person.office === one.office);
  const offices = state.responders.filter((one) => !answered(one)).map((one) => one.office);
  return offices.length > 0 ? { code: "joint/responders-missing", offices } : null;
}
