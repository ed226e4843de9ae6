/**
 * 提请上级修改: a text that the district thinks wrong and may not change, proposed upward to whoever keeps the basic
 * catalogue. Drafted, sent with a letter, answered by a paper, or withdrawn. It changes nothing here: what is fixed stays
 * fixed until an edition says otherwise. Rules R-CAT-113 to 115.
 */
import type { CivilDate, ItemCode, Json } from "../../shared/index.ts";
import type { FixedField } from "../basic.ts";
import type { BasisRef } from "../law.ts";

export const PROPOSAL_STATUSES = ["drafted", "sent", "answered", "withdrawn"] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

/** 采纳、部分采纳、不采纳. */
export const PROPOSAL_OUTCOMES = ["adopted", "adopted-in-part", "declined"] as const;
export type ProposalOutcome = (typeof PROPOSAL_OUTCOMES)[number];

/** What its author writes, and may write otherwise until it is sent. */
export interface ProposedText {
  /** What the field should say, in the shape in which an item says it. */
  readonly proposed: Json;
  readonly reason: string;
  /** By which law it should say so. */
  readonly basis: readonly BasisRef[];
  /** Items of the district that the words touch, as far as the author names them. */
  readonly items: readonly ItemCode[];
}

/** What the upper level said when the proposal was written. */
export interface ProposalGround {
  readonly edition: string;
  readonly says: Json;
}

export interface ProposalAnswer {
  readonly outcome: ProposalOutcome;
  /** Of a no and of a partial yes why; may be empty of a yes. */
  readonly reason: string;
  /** Who answered, as the paper names them. */
  readonly by: string;
  readonly on: CivilDate;
  readonly documentNumber: string;
}

export interface UpwardProposal extends ProposedText, ProposalGround {
  readonly basicCode: string;
  readonly title: string;
  /** Who keeps the basic catalogue: to them it is sent. */
  readonly issuedBy: string;
  readonly field: FixedField;
  readonly status: ProposalStatus;
  /** Null until it is sent. */
  readonly letter: ProposalLetter | null;
  /** Null until it is answered. */
  readonly answer: ProposalAnswer | null;
  /** Number of its events. */
  readonly events: number;
}

export interface ProposalLetter {
  readonly documentNumber: string;
  readonly on: CivilDate;
}

export type ProposalEvent =
  | ({
      readonly type: "proposal-drafted";
      readonly basicCode: string;
      readonly title: string;
      readonly issuedBy: string;
      readonly field: FixedField;
    } & ProposalGround &
      ProposedText)
  | ({ readonly type: "proposal-revised" } & ProposalGround & ProposedText)
  | ({ readonly type: "proposal-sent" } & ProposalLetter)
  | ({ readonly type: "proposal-answered" } & ProposalAnswer)
  | { readonly type: "proposal-withdrawn"; readonly reason: string };

/** @throws Error when the stream is empty: what is stored was drafted */
export function foldProposal(events: readonly ProposalEvent[]): UpwardProposal {
  const state = events.reduce<UpwardProposal | null>(evolveProposal, null);
  if (state === null) throw new Error("a proposal without events");
  return state;
}

export function evolveProposal(state: UpwardProposal | null, event: ProposalEvent): UpwardProposal {
  if (event.type === "proposal-drafted") {
    const { type: _, ...drafted } = event;
    return { ...drafted, status: "drafted", letter: null, answer: null, events: 1 };
  }
  if (state === null) throw new Error(`${event.type} before the proposal was drafted`);
  return { ...after(state, event), events: state.events + 1 };
}

function after(
  state: UpwardProposal,
  event: Exclude<ProposalEvent, { readonly type: "proposal-drafted" }>,
): UpwardProposal {
  switch (event.type) {
    case "proposal-revised": {
      const { type: _, ...revised } = event;
      return { ...state, ...revised };
    }
    case "proposal-sent": {
      const { type: _, ...letter } = event;
      return { ...state, status: "sent", letter };
    }
    case "proposal-answered": {
      const { type: _, ...answer } = event;
      return { ...state, status: "answered", answer };
    }
    case "proposal-withdrawn":
      return { ...state, status: "withdrawn" };
  }
}
