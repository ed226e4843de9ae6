/** Joint work as a screen shows it: everything to who takes part; date, people and report to the persons it is about. */
import {
  type Asked,
  absenceDocumentsFor,
  allowedJointCommands,
  askedInLaw,
  type Interval,
  type JointContext,
  type JointPart,
  type JointWork,
  latestDayOf,
  newsKey,
  reportWords,
} from "../../core/joint/index.ts";
import type { Actor } from "../../core/party/index.ts";
import { type AccountId, formatInstant, type Instant } from "../../core/shared/index.ts";

export interface JointNames {
  readonly offices: ReadonlyMap<string, string>;
  readonly staff: ReadonlyMap<AccountId, string>;
}

export type JointView = ReturnType<typeof jointView>;

/** Accounts of staff whom the view names. */
export function staffInJoint(work: JointWork): readonly AccountId[] {
  return [
    ...new Set([
      work.requestedBy,
      ...work.checkIns.map((one) => one.account),
      ...work.findings.map((one) => one.by),
      ...work.responders.flatMap((one) => [one.reply?.by ?? [], one.opinion?.by ?? []].flat()),
    ]),
  ];
}

export function jointView(work: JointWork, context: JointContext, names: JointNames) {
  const { actor, calendar } = context;
  const inside = actor.kind === "staff" || actor.kind === "system";
  const show = shownIn(names, (at) => formatInstant(at, calendar.zone));
  const { id, version, kind, status, lead, minutes, travelMinutes, person, conclusion } = work;
  const account = "account" in actor ? actor.account : null;
  return {
    ...{ id, version, kind, status, lead, minutes, travelMinutes },
    leadName: show.office(lead),
    address: work.site?.address ?? null,
    point: work.site?.point ?? null,
    latestOn: latestDayOf(work.parts),
    requestedAt: show.at(work.requestedAt),
    requestedBy: show.person(work.requestedBy),
    slot: work.slot === null ? null : show.interval(work.slot),
    proposed: inside ? work.proposed.map(show.interval) : [],
    parts: ownParts(work, actor).map((part) => partView(work, part, show, inside)),
    untold: inside ? untoldCases(work, show) : [],
    responders: work.responders.map((one) => responderView(work, one, show, inside ? context : null)),
    people: work.checkIns.map((one) => ({
      account: one.account,
      name: show.person(one.account),
      officeName: show.office(one.office),
      enforcementNumber: one.enforcementNumber,
      at: show.at(one.at),
      signed: work.officers.some((officer) => officer.account === one.account),
    })),
    person:
      person === null
        ? null
        : { signed: person.signed, words: person.words ?? "", signature: person.signature, at: show.at(person.at) },
    summary: conclusion?.summary ?? null,
    concludedAt: conclusion === null ? null : show.at(conclusion.at),
    here: work.checkIns.some((one) => one.account === account),
    signed: work.officers.some((one) => one.account === account),
    allowed: inside ? [...allowedJointCommands(work, context)] : [],
  };
}

/** What was arranged and did not reach its case, with the code of what stood in the way. */
function untoldCases(work: JointWork, show: Show) {
  return work.news.flatMap((news) => {
    const told = work.told[newsKey(news)];
    if (told === undefined || told.done) return [];
    const { caseId, what, slot } = news;
    const number = work.parts.find((part) => part.caseId === caseId)?.caseNumber ?? null;
    return [{ caseId, number, what, slot: slot && show.interval(slot), code: told.code ?? "", at: show.at(told.at) }];
  });
}

type Show = ReturnType<typeof shownIn>;

function shownIn(names: JointNames, at: (moment: Instant) => string) {
  return {
    at,
    office: (id: string) => names.offices.get(id) ?? id,
    person: (account: AccountId) => names.staff.get(account) ?? "",
    interval: ({ from, to }: Interval) => ({ from: at(from), to: at(to) }),
    names: names.offices,
  };
}

/** A person sees their own matters only: others at the same place are nobody's business of theirs. */
function ownParts(work: JointWork, actor: Actor): readonly JointPart[] {
  if (actor.kind !== "citizen" && actor.kind !== "firm") return work.parts;
  return work.parts.filter(
    (part) =>
      part.owner === actor.account || (part.parties.applicant !== "" && part.parties.applicant === actor.partyKey),
  );
}

function partView(work: JointWork, part: JointPart, show: Show, inside: boolean) {
  const { id, caseId, caseNumber, item, itemName, task, kind, office, outcomes, latestOn } = part;
  const fed = work.fed[id];
  const reused = work.reused[id];
  const concluded = work.conclusion !== null;
  return {
    ...{ id, caseId, caseNumber, item, itemName, task, kind, office, latestOn },
    outcomes: [...outcomes],
    officeName: show.office(office),
    outcome: work.conclusion?.outcomes[id] ?? null,
    words: concluded ? reportWords(work, part, show.names) : null,
    checks: part.checks.map((check) => {
      const found = work.findings.find((one) => one.part === id && one.check === check.id);
      const shown = found !== undefined && (inside || concluded);
      return {
        ...{ id: check.id, text: check.text },
        finding: shown
          ? {
              verdict: found.verdict,
              note: found.note,
              photos: inside ? [...found.photos] : [],
              by: show.person(found.by),
              at: show.at(found.at),
            }
          : null,
      };
    }),
    fed: fed === undefined ? null : { done: fed.done, code: fed.code, at: show.at(fed.at) },
    covers:
      reused === undefined
        ? []
        : reused.covers.map(({ check, by }) => ({ check, part: by.part, by: by.check, foundAt: show.at(by.foundAt) })),
  };
}

function responderView(
  work: JointWork,
  one: JointWork["responders"][number],
  show: Show,
  context: JointContext | null,
) {
  const inside = context !== null;
  const documents = context === null ? [] : documentsFor(askedInLaw(work, one), context);
  const { office, asked, reply, absence, opinion } = one;
  return {
    ...{ office, asked },
    officeName: show.office(office),
    replyBy: show.at(one.replyBy),
    mayStandFor: inside ? [...new Set([...documents.flatMap(({ standsFor }) => standsFor), NOTHING])] : [],
    absenceDocuments: documents,
    attends: reply?.attends ?? null,
    reply:
      reply === null || !inside
        ? null
        : {
            reason: reply.reason,
            busy: reply.busy.map(show.interval),
            by: show.person(reply.by),
            at: show.at(reply.at),
          },
    absence: absence === null ? null : { ...absence, at: show.at(absence.at) },
    opinion:
      opinion === null || !inside
        ? null
        : { outcome: opinion.outcome, words: opinion.words, by: show.person(opinion.by), at: show.at(opinion.at) },
  };
}

function documentsFor(asked: Asked, context: JointContext) {
  return absenceDocumentsFor(asked, context).map(
    ({ id, title, article, number, issuedOn, inForceFrom, standsFor }) => ({
      ...{ id, title, article, number, issuedOn, inForceFrom },
      standsFor: [...standsFor],
    }),
  );
}

/** R-JNT-22: of any office that did not come; it needs no document. */
const NOTHING = "nothing" as const;
