/** 撤销、撤回、注销决定书: which certificate, on what ground and law, from when, and what follows for the holder. */
import type { EventOf } from "../../core/case/index.ts";
import {
  findReason,
  laws,
  matterOfItem,
  type PaperParts,
  type ReasonKind,
  reasonText,
  remediesOf,
  type Told,
} from "./source.ts";

/** @basis 行政许可法 §8, §69, §70 */
export function licenceEndParts(told: Told): PaperParts {
  const { event } = told;
  const { body } = event;
  if (body.type !== "licence-ended") return {};
  const entry = findReason(told, REASONS[body.act], body.ground);
  const { on, fromStart, compensation } = body;
  const heard = event.personal?.words?.heard;
  return {
    ...basisOf(told, entry?.law ?? []),
    remedies: remediesOf(told),
    licenceEnd: {
      certificate: certificateOf(told),
      reason: reasonText(entry, body.reason),
      ...{ on, fromStart, compensation },
      ...(body.heardOn === null ? {} : { heard: { on: body.heardOn, words: heard ?? "" } }),
    },
  };
}

/** Lists of the reason library. What lapses does so by the item's own law. */
const REASONS: Readonly<Record<EventOf<"licence-ended">["act"], ReasonKind>> = {
  revoke: "revocation",
  rescind: "rescission",
  deregister: "deregistration",
  lapse: "deregistration",
};

/** The Licensing Act speaks of licences, by the article of the ground; another matter rests on its own law. */
function basisOf(told: Told, law: Parameters<typeof laws>[1]): Pick<PaperParts, "basis"> {
  const isLicence = matterOfItem(told.procedure) === "licence";
  if (isLicence && law.length === 0) return {};
  return { basis: laws(told, isLicence ? law : told.procedure.item.legalBases) };
}

function certificateOf({ earlier, procedure }: Told): NonNullable<PaperParts["licenceEnd"]>["certificate"] {
  const paper = earlier.findLast(({ kind }) => kind === "certificate") ?? earlier.findLast(isDecision);
  return { title: paper?.title ?? procedure.item.result.name, number: paper?.number ?? "" };
}

function isDecision({ kind }: { readonly kind: string }): boolean {
  return kind === "grant-decision";
}
