/**
 * The end of a licence: revoked, rescinded, lapsed, struck off by the body that issued it; a penalty of the supervising
 * body is noted and never decided here. Rules R-LIC-02 to R-LIC-07.
 */
import type { Procedure } from "../catalog/index.ts";
import { isAuthorisedToDecide } from "../party/index.ts";
import { type CivilDate, ok, refuse } from "../shared/index.ts";
import type { EndLicence, NotePenalty } from "./command.ts";
import { type DecideContext, happened, todayOf } from "./context.ts";
import { LICENCE_ACTS, licenceStanding } from "./licence.ts";
import type { Outcome } from "./outcome.ts";
import type { CaseRefusal } from "./refusal.ts";
import type { CaseState } from "./state.ts";

/**
 * R-LIC-02: by an officer of the issuing body who may decide the item; who would lose it by the body's own judgement is
 * told and heard before, in writing. @basis 行政许可法 §7, §8, §69, §70
 */
export function endLicence(
  procedure: Procedure,
  state: CaseState,
  command: EndLicence,
  context: DecideContext,
): Outcome {
  const { act, ground, deceit = false } = command;
  const rule = LICENCE_ACTS[act];
  const today = todayOf(context);
  if (!isAuthorisedToDecide(context.actor, procedure.item.code)) return refuse({ code: "case/no-authority-letter" });
  const obstacle = obstacleTo(act, state, today) ?? obstacleInGround(procedure, state, command, today);
  if (obstacle !== null) return refuse(obstacle);
  const reason = command.reason.trim();
  if (ground === "" || reason === "") return refuse({ code: "case/ground-required" });
  const { heard, served } = command;
  if (rule.heard && (heard === undefined || heard.words.trim() === ""))
    return refuse({ code: "case/holder-not-heard" });
  if (rule.heard && served === undefined) return refuse({ code: "case/licence-act-not-served" });
  const on = act === "lapse" ? command.on : (served?.on ?? today);
  if (on === undefined || on > today || on < (state.issued?.issuedOn ?? today))
    return refuse({ code: "case/licence-act-day", on: on ?? "" });
  if (heard !== undefined && (heard.on > on || heard.on < (state.issued?.issuedOn ?? heard.on)))
    return refuse({ code: "case/licence-act-day", on: heard.on });
  return ok([
    happened(
      context,
      {
        type: "licence-ended",
        act,
        ground,
        reason,
        on,
        fromStart: rule.fromStart,
        compensation: compensationOf(command),
        deceit: act === "revoke" && deceit,
        heardOn: heard?.on ?? null,
        served: served ?? null,
      },
      heard === undefined ? undefined : { words: { heard: heard.words.trim() } },
    ),
  ]);
}

/**
 * R-LIC-05: who relied on the body is compensated, who deceived it is not. @basis 行政许可法 §8(2), §69(4)
 */
function compensationOf({ act, deceit = false }: EndLicence): "due" | "none" | null {
  if (act === "rescind") return "due";
  if (act === "revoke") return deceit ? "none" : "due";
  return null;
}

/**
 * R-LIC-04: 吊销 and 暂扣 are penalties of the body that supervises; whoever issued the licence notes what that body
 * decided, with its document. @basis 行政处罚法 §9(3)
 */
export function notePenalty(
  { body }: Procedure,
  state: CaseState,
  command: NotePenalty,
  context: DecideContext,
): Outcome {
  const { act, authority, document, on, until = null } = command;
  const today = todayOf(context);
  const obstacle = obstacleTo(act, state, on);
  if (obstacle !== null) return refuse(obstacle);
  if (authority.trim() === "" || document.trim() === "") return refuse({ code: "case/penalty-document-required" });
  if (act !== "release" && authority.trim() === body.name)
    return refuse({ code: "case/penalty-of-issuer", body: body.name });
  if (on > today || on < (state.issued?.issuedOn ?? on)) return refuse({ code: "case/licence-act-day", on });
  if (until !== null && (act !== "impound" || until < on)) return refuse({ code: "case/licence-act-day", on: until });
  return ok([happened(context, { type: "penalty-noted", act, authority, document, on, until })]);
}

/** R-LIC-03. */
function obstacleTo(
  act: EndLicence["act"] | NotePenalty["act"],
  state: CaseState,
  today: CivilDate,
): CaseRefusal | null {
  const standing = licenceStanding(state, today);
  if (standing === null) return { code: "case/no-licence" };
  const after: readonly string[] = LICENCE_ACTS[act].after;
  return after.includes(standing) ? null : { code: "case/licence-standing", act, standing };
}

/**
 * R-LIC-06: striking off follows something: the end of the term without renewal, or what took the licence away. What
 * lapses by itself does so by a law of the item. @basis 行政许可法 §70; 建筑法 §9
 */
function obstacleInGround(
  { item }: Procedure,
  state: CaseState,
  { act, ground }: EndLicence,
  today: CivilDate,
): CaseRefusal | null {
  const standing = licenceStanding(state, today);
  if (act === "lapse") {
    const known = item.result.lapses?.some(({ code }) => code === ground) === true;
    return known ? null : { code: "case/lapse-not-in-law", ground };
  }
  if (act !== "deregister" || standing === null) return null;
  const taken = standing !== "in-force" && standing !== "impounded" && standing !== "expired";
  const fits = ground === "expired" ? standing === "expired" : ground === "taken-away" ? taken : true;
  return fits ? null : { code: "case/licence-standing", act, standing };
}
