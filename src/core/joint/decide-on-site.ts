/** On site: who is there, what is found, who signs, and who did not come (R-JNT-07 … R-JNT-11). */
import { type AbsenceDocument, type AbsenceKind, citationOf, isInForce } from "../catalog/index.ts";
import type { StaffActor } from "../party/index.ts";
import { civilDateOf, type OfficeId, ok, type Result, refuse } from "../shared/index.ts";
import type { GiveJointOpinion, RecordAbsence, RecordFindings, SignAsOfficer, SignAsPerson } from "./command.ts";
import { happened, type JointContext, type JointOutcome, postIn, takesPartFor } from "./context.ts";
import { KIND_RULES, type KindRule } from "./kinds.ts";
import type { JointRefusal } from "./refusal.ts";
import { uninvited } from "./responders.ts";
import type { Absence, Asked, CheckIn, JointWork, Responder } from "./state.ts";

/** On the day of the slot or after it: work is never recorded as done before its day. */
export function checkIn(state: JointWork, context: JointContext): JointOutcome {
  const { actor, now, calendar } = context;
  const post = actor.kind === "staff" ? takesPartFor(state, actor) : undefined;
  if (actor.kind !== "staff" || post === undefined) return refuse({ code: "joint/not-permitted", command: "check-in" });
  if (state.slot === null) return refuse({ code: "joint/slot-not-proposed" });
  const slotOn = civilDateOf(state.slot.from, calendar.zone);
  if (civilDateOf(now, calendar.zone) < slotOn) return refuse({ code: "joint/slot-not-begun", slotOn });
  if (state.checkIns.some((one) => one.account === actor.account)) return refuse({ code: "joint/already-checked-in" });
  const person = {
    office: post.office,
    body: post.body,
    enforcementNumber: actor.enforcementNumber ?? null,
    posts: actor.posts.map(({ office, role }) => ({ office, role })),
  };
  return ok([happened(context, { type: "checked-in", person })]);
}

/** R-JNT-07: on a check of the part's item; what is unmet or does not apply says why. Signatures before it lapse. */
export function recordFindings(state: JointWork, command: RecordFindings, context: JointContext): JointOutcome {
  const here = presentPerson(state, context);
  if (!here.ok) return here;
  if (command.findings.length === 0) return refuse({ code: "joint/findings-missing", count: 0 });
  for (const { part, check, verdict, note } of command.findings) {
    const known = state.parts.find((one) => one.id === part)?.checks.some((one) => one.id === check);
    if (known !== true) return refuse({ code: "joint/check-unknown", part, check });
    if (verdict !== "met" && note.trim() === "") return refuse({ code: "joint/note-required", check });
  }
  return ok([happened(context, { type: "findings-recorded", findings: command.findings })]);
}

/** The word of an invited office, given by its own people and by nobody for them. */
export function giveOpinion(state: JointWork, command: GiveJointOpinion, context: JointContext): JointOutcome {
  const { office, outcome, words } = command;
  const { actor } = context;
  const responder = state.responders.find((one) => one.office === office);
  if (responder === undefined || actor.kind !== "staff" || postIn(actor, office) === undefined)
    return refuse({ code: "joint/not-invited", office });
  if (outcome !== "agree" && words.trim() === "") return refuse({ code: "joint/reason-required" });
  return ok([happened(context, { type: "joint-opinion-given", office, opinion: { outcome, words } })]);
}

/** R-JNT-08: each officer signs for themselves, with the number of their certificate, after the findings. */
export function sign(state: JointWork, command: SignAsOfficer, context: JointContext): JointOutcome {
  const here = presentPerson(state, context);
  if (!here.ok) return here;
  const { account, body, enforcementNumber } = here.value;
  const rule: KindRule = KIND_RULES[state.kind];
  if (rule.onSite && enforcementNumber === null) return refuse({ code: "joint/no-enforcement-certificate" });
  if (state.officers.some((one) => one.account === account)) return refuse({ code: "joint/already-signed" });
  const { signature } = command;
  return ok([happened(context, { type: "officer-signed", body, enforcementNumber, signature })]);
}

/** R-JNT-09: the person signs, or it is written why they did not. */
export function signPerson(state: JointWork, command: SignAsPerson, context: JointContext): JointOutcome {
  const here = presentPerson(state, context);
  if (!here.ok) return here;
  const { signature, words } = command;
  const signed = signature !== null;
  if (!signed && words.trim() === "") return refuse({ code: "joint/reason-required" });
  return ok([happened(context, { type: "person-signed", signed, signature }, { words })]);
}

/** What an absence may stand for, by what was asked (R-JNT-10, R-JNT-22). */
export const ABSENCE_STANDS_FOR = {
  attendance: ["attendance", "findings", "nothing"],
  opinion: ["attendance", "findings", "opinion", "nothing"],
  "own-decision": ["nothing"],
  "required-reply": ["nothing"],
} as const satisfies Record<Asked, readonly Absence["standsFor"][]>;

/** Those by which the absence of a responder may count on the day, with what it may stand for by each. */
export function absenceDocumentsFor(
  asked: Asked,
  { absences, now, calendar }: Pick<JointContext, "absences" | "now" | "calendar">,
): readonly AbsenceDocument[] {
  const allowed: readonly Absence["standsFor"][] = ABSENCE_STANDS_FOR[asked];
  const today = civilDateOf(now, calendar.zone);
  return absences.flatMap((document) => {
    const standsFor = document.standsFor.filter((kind) => allowed.includes(kind));
    return isInForce(document, today) && standsFor.length > 0 ? [{ ...document, standsFor }] : [];
  });
}

/**
 * R-JNT-10, R-JNT-11: 缺席默认 by the district's document, never for a body's own licence or acceptance, nor for a reply
 * that a law requires; and only of an office that really is absent. R-JNT-22: what stands for nothing needs no document,
 * and is recorded of an office with a step in the work too that nobody had to invite.
 */
export function recordAbsence(state: JointWork, command: RecordAbsence, context: JointContext): JointOutcome {
  const { office, standsFor } = command;
  const responder = responderOf(state, office, context);
  if (responder === undefined) return refuse({ code: "joint/not-invited", office });
  const asked = askedInLaw(state, responder);
  const allowed: readonly Absence["standsFor"][] = ABSENCE_STANDS_FOR[asked];
  if (!allowed.includes(standsFor)) return refuse({ code: "joint/absence-cannot-stand", asked });
  // Once its steps have left the work nothing tells any more that it owed a decision: what was recorded stays.
  if (responder.absence?.standsFor === "nothing") return refuse({ code: "joint/not-absent", office });
  const source = standsFor === "nothing" ? ok(NO_SOURCE) : sourceOf(standsFor, command.document, context);
  if (!source.ok) return source;
  if (!isAbsent(state, responder, standsFor, context)) return refuse({ code: "joint/not-absent", office });
  return ok([happened(context, { type: "absence-recorded", office, absence: { standsFor, ...source.value } })]);
}

type Source = Pick<Absence, "document" | "article">;

const NO_SOURCE: Source = { document: "", article: "" };

/** R-ABS-01. As the document reads today: the record stands when the register is another. */
function sourceOf(
  standsFor: AbsenceKind,
  id: string | null,
  { absences, now, calendar }: JointContext,
): Result<Source, JointRefusal> {
  const document = absences.find((one) => one.id === id);
  if (document === undefined) return refuse({ code: "joint/document-required" });
  const { title, number, article } = document;
  const name = `${citationOf(document)}（${number}）`;
  if (!isInForce(document, civilDateOf(now, calendar.zone)))
    return refuse({ code: "joint/document-not-in-force", document: name });
  if (!document.standsFor.includes(standsFor)) return refuse({ code: "joint/document-does-not-cover", document: name });
  return ok({ document: `${title}（${number}）`, article });
}

/** As invited; or, of whoever has a step in the work beside the lead, what it owes anyway. */
function responderOf(state: JointWork, office: OfficeId, { now }: JointContext): Responder | undefined {
  return state.responders.find((one) => one.office === office) ?? uninvited(state, office, now);
}

/**
 * A body whose own step is among the parts is asked for its own decision, whatever the invitation called it. A mere
 * opinion that it was asked for in a case is none.
 */
export function askedInLaw(state: Pick<JointWork, "parts" | "leadBody">, responder: Responder): Asked {
  const own = state.parts.some(
    (part) =>
      part.kind !== "consult" &&
      (part.office === responder.office || (part.body === responder.body && part.body !== state.leadBody)),
  );
  return own ? "own-decision" : responder.asked;
}

function isAbsent(
  state: JointWork,
  responder: Responder,
  standsFor: Absence["standsFor"],
  { now }: JointContext,
): boolean {
  if (now < responder.replyBy && responder.reply === null) return false;
  if (standsFor === "opinion") return responder.opinion === null;
  // A word is no decision: whoever owes one and did not come is absent all the same.
  const owesDecision = askedInLaw(state, responder) === "own-decision";
  if (standsFor === "nothing" && responder.opinion !== null && !owesDecision) return false;
  const begun = state.slot !== null && state.slot.from <= now;
  return begun && !state.checkIns.some((one) => one.office === responder.office);
}

function presentPerson(state: JointWork, { actor }: JointContext): Result<CheckIn, JointRefusal> {
  const account = (actor as Partial<StaffActor>).account;
  const here = state.checkIns.find((one) => one.account === account);
  return here === undefined ? refuse({ code: "joint/not-checked-in" }) : ok(here);
}
