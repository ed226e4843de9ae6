/**
 * 许可证件的效力: what became of a licence after it was issued. Six words for its end, and six authorities: who may say
 * which, on what grounds, and what it does to the time before (law.md 1.13). A fold of its acts and of its term.
 */
import type { CivilDate } from "../shared/index.ts";

export type LicenceAct = keyof typeof LICENCE_ACTS;

export interface LicenceActRule {
  /** The legal term. */
  readonly name: string;
  /** `issuer`: a decision of the body that issued it. `supervisor`: a penalty of another body, which is only noted. */
  readonly by: "issuer" | "supervisor";
  /** The holder is told and heard before. */
  readonly heard: boolean;
  /** As if there had never been a licence; else from the day of the act on. */
  readonly fromStart: boolean;
  /** Where in the licence's life it can happen. */
  readonly after: readonly LicenceStanding[];
  /** As citations. */
  readonly basis: readonly string[];
}

export const LICENCE_STANDINGS = [
  "in-force",
  "impounded",
  "expired",
  "revoked",
  "rescinded",
  "lapsed",
  "forfeited",
  "deregistered",
] as const;

/** What a licence is on a day. */
export type LicenceStanding = (typeof LICENCE_STANDINGS)[number];

const ALIVE = ["in-force", "impounded"] as const;

/** @basis 行政许可法 §8, §69, §70; 行政处罚法 §9(3) */
export const LICENCE_ACTS = {
  revoke: {
    name: "撤销",
    by: "issuer",
    heard: true,
    fromStart: true,
    after: [...ALIVE, "expired"],
    basis: ["行政许可法 §69"],
  },
  rescind: {
    name: "撤回",
    by: "issuer",
    heard: true,
    fromStart: false,
    after: ALIVE,
    basis: ["行政许可法 §8"],
  },
  lapse: { name: "失效", by: "issuer", heard: false, fromStart: false, after: ALIVE, basis: [] },
  deregister: {
    name: "注销",
    by: "issuer",
    heard: false,
    fromStart: false,
    after: [...ALIVE, "expired", "revoked", "rescinded", "lapsed", "forfeited"],
    basis: ["行政许可法 §70"],
  },
  forfeit: {
    name: "吊销",
    by: "supervisor",
    heard: false,
    fromStart: false,
    after: ALIVE,
    basis: ["行政处罚法 §9(3)"],
  },
  impound: {
    name: "暂扣",
    by: "supervisor",
    heard: false,
    fromStart: false,
    after: ["in-force"],
    basis: ["行政处罚法 §9(3)"],
  },
  release: { name: "解除暂扣", by: "supervisor", heard: false, fromStart: false, after: ["impounded"], basis: [] },
} as const satisfies Record<string, LicenceActRule>;

export const ISSUER_ACTS = ["revoke", "rescind", "lapse", "deregister"] as const;
export type IssuerAct = (typeof ISSUER_ACTS)[number];
export const SUPERVISOR_ACTS = ["forfeit", "impound", "release"] as const;
export type SupervisorAct = (typeof SUPERVISOR_ACTS)[number];

/** An act that happened to the licence. */
export interface LicenceChange {
  readonly act: LicenceAct;
  /** From when it counts. */
  readonly on: CivilDate;
  /** 暂扣: the last day; null where it has none, and for every other act. */
  readonly until: CivilDate | null;
  /** Got by deceit or bribes: nothing is compensated. */
  readonly deceit: boolean;
}

const STANDING_AFTER: Readonly<Record<Exclude<LicenceAct, "release">, LicenceStanding>> = {
  revoke: "revoked",
  rescind: "rescinded",
  lapse: "lapsed",
  deregister: "deregistered",
  forfeit: "forfeited",
  impound: "impounded",
};

/** The part of a case's state that says it. */
export interface Licensed {
  readonly decision: { readonly outcome: string } | null;
  readonly issued: { readonly validTo: CivilDate | null } | null;
  readonly licence: readonly LicenceChange[];
}

/** R-LIC-01: null where nothing with a term or an effect was issued. */
export function licenceStanding(state: Licensed, today: CivilDate): LicenceStanding | null {
  if (state.decision?.outcome !== "granted" || state.issued === null) return null;
  return standingOf(state.licence, state.issued.validTo, today);
}

/** The same of a paper, whose case is not read. */
export function standingOf(
  changes: readonly LicenceChange[],
  validTo: CivilDate | null,
  today: CivilDate,
): LicenceStanding {
  let standing: LicenceStanding = "in-force";
  for (const { act, on, until } of changes) {
    if (on > today) continue;
    if (act === "release" || (act === "impound" && until !== null && until < today)) standing = "in-force";
    else standing = STANDING_AFTER[act];
  }
  const hasEnded = validTo !== null && validTo < today;
  return hasEnded && (standing === "in-force" || standing === "impounded") ? "expired" : standing;
}

/**
 * Which acts the law leaves open on a day. A penalty may be noted after the term has ended: what counts is the day on
 * which it was decided.
 */
export function licenceActsOpen(state: Licensed, today: CivilDate): readonly LicenceAct[] {
  const standing = licenceStanding(state, today);
  if (standing === null) return NONE;
  return (Object.keys(LICENCE_ACTS) as readonly LicenceAct[]).filter((act) => {
    const rule: LicenceActRule = LICENCE_ACTS[act];
    return rule.by === "supervisor" ? rule.after.includes(standingByActs(state)) : rule.after.includes(standing);
  });
}

/** As far as acts alone say it, whatever the day. */
export function standingByActs({ licence }: Pick<Licensed, "licence">): LicenceStanding {
  const last = licence.at(-1)?.act ?? "release";
  return last === "release" ? "in-force" : STANDING_AFTER[last];
}

const NONE: readonly LicenceAct[] = [];
