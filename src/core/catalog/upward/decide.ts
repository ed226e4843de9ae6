/**
 * What may be done with a proposal upward. Rules R-CAT-113 and 114: it names a field that the upper level fixes, another
 * text, a reason and a law; what was sent is not written over; an answer is a paper with number, day and name, and a no
 * says why.
 */
import { type CivilDate, type ItemCode, type Json, ok, type Result, refuse } from "../../shared/index.ts";
import { type BasicItem, type FixedField, fixedText } from "../basic.ts";
import { diffTrees, type FieldChange } from "../change/diff.ts";
import type {
  ProposalAnswer,
  ProposalEvent,
  ProposalGround,
  ProposalLetter,
  ProposalStatus,
  ProposedText,
  UpwardProposal,
} from "./proposal.ts";

export type ProposalCommand =
  | ({ readonly type: "revise"; readonly field: FixedField } & ProposedText)
  | ({ readonly type: "send" } & ProposalLetter)
  | ({ readonly type: "answer" } & ProposalAnswer)
  | { readonly type: "withdraw"; readonly reason: string };

/** What the district knows when somebody proposes. */
export interface ProposalContext {
  /** The basic item as it stands now; undefined when the district inherits it no more. */
  readonly basic: BasicItem | undefined;
  /** Laws of the register. */
  readonly laws: ReadonlySet<string>;
  /** Items that inherit the basic item. */
  readonly heirs: ReadonlySet<ItemCode>;
  readonly today: CivilDate;
}

export type ProposalRefusal =
  | { readonly code: "upward/basic-unknown"; readonly basic: string }
  /** What is not fixed is the district's own: nobody need be asked. */
  | { readonly code: "upward/field-open"; readonly fixedField: FixedField }
  /** A proposal speaks of one field from its first draft on. */
  | { readonly code: "upward/other-field"; readonly fixedField: FixedField }
  | { readonly code: "upward/no-difference" }
  | { readonly code: "upward/reason-required" }
  | { readonly code: "upward/basis-required" }
  | { readonly code: "upward/law-unknown"; readonly law: string }
  | { readonly code: "upward/item-elsewhere"; readonly item: ItemCode }
  | { readonly code: "upward/not-allowed-in-state"; readonly status: ProposalStatus }
  /** The basic catalogue says something else than when this was written. */
  | { readonly code: "upward/basic-moved"; readonly edition: string }
  | { readonly code: "upward/document-required" }
  | { readonly code: "upward/answerer-required" }
  | { readonly code: "upward/day-impossible"; readonly day: CivilDate };

export interface NewProposal extends ProposedText {
  readonly basicCode: string;
  readonly field: FixedField;
}

/** R-CAT-113. */
export function openProposal(
  { basicCode, field, ...text }: NewProposal,
  context: ProposalContext,
): Result<ProposalEvent, ProposalRefusal> {
  const { basic } = context;
  if (basic === undefined) return refuse({ code: "upward/basic-unknown", basic: basicCode });
  const written = checkText(field, text, context);
  if (!written.ok) return written;
  const { title, issuedBy } = basic;
  return ok({ type: "proposal-drafted", basicCode, title, issuedBy, field, ...written.value, ...text });
}

/** R-CAT-114. */
export function decideProposal(
  state: UpwardProposal,
  command: ProposalCommand,
  context: ProposalContext,
): Result<ProposalEvent, ProposalRefusal> {
  switch (command.type) {
    case "revise": {
      if (state.status !== "drafted") return notNow(state);
      const { type: _, field, ...text } = command;
      if (field !== state.field) return refuse({ code: "upward/other-field", fixedField: state.field });
      const written = checkText(field, text, context);
      return written.ok ? ok({ type: "proposal-revised", ...written.value, ...text }) : written;
    }
    case "send":
      return send(state, command, context);
    case "answer":
      return answer(state, command, context);
    case "withdraw":
      if (state.status !== "drafted" && state.status !== "sent") return notNow(state);
      if (isBlank(command.reason)) return refuse({ code: "upward/reason-required" });
      return ok({ type: "proposal-withdrawn", reason: command.reason });
  }
}

/** Commands that the state takes: what a screen offers is what is accepted. */
export function commandsFor({ status }: Pick<UpwardProposal, "status">): readonly ProposalCommand["type"][] {
  switch (status) {
    case "drafted":
      return ["revise", "send", "withdraw"];
    case "sent":
      return ["answer", "withdraw"];
    case "answered":
    case "withdrawn":
      return [];
  }
}

/** Change by change what the proposal would make of the field. */
export function proposedChanges({
  field,
  says,
  proposed,
}: Pick<UpwardProposal, "field" | "says" | "proposed">): readonly FieldChange[] {
  return diffTrees({ [field]: says }, { [field]: proposed });
}

function checkText(
  field: FixedField,
  { proposed, reason, basis, items }: ProposedText,
  { basic, laws, heirs }: ProposalContext,
): Result<ProposalGround, ProposalRefusal> {
  const says = basic === undefined ? undefined : fixedText(basic, field);
  if (basic === undefined || says === undefined) return refuse({ code: "upward/field-open", fixedField: field });
  if (proposedChanges({ field, says, proposed }).length === 0) return refuse({ code: "upward/no-difference" });
  if (isBlank(reason)) return refuse({ code: "upward/reason-required" });
  if (basis.length === 0) return refuse({ code: "upward/basis-required" });
  const unknown = basis.find(({ law }) => !laws.has(law));
  if (unknown !== undefined) return refuse({ code: "upward/law-unknown", law: unknown.law });
  const other = items.find((item) => !heirs.has(item));
  if (other !== undefined) return refuse({ code: "upward/item-elsewhere", item: other });
  return ok({ edition: basic.edition, says });
}

/** What is sent is held against the catalogue of the day: a text that the upper level has mended is not asked for. */
function send(
  state: UpwardProposal,
  { documentNumber, on }: ProposalLetter,
  { basic, today }: ProposalContext,
): Result<ProposalEvent, ProposalRefusal> {
  if (state.status !== "drafted") return notNow(state);
  const now: Json | undefined = basic === undefined ? undefined : fixedText(basic, state.field);
  if (now === undefined || proposedChanges({ ...state, proposed: now }).length > 0)
    return refuse({ code: "upward/basic-moved", edition: basic?.edition ?? state.edition });
  if (isBlank(documentNumber)) return refuse({ code: "upward/document-required" });
  if (on > today) return refuse({ code: "upward/day-impossible", day: on });
  return ok({ type: "proposal-sent", documentNumber, on });
}

function answer(
  state: UpwardProposal,
  { outcome, reason, by, on, documentNumber }: ProposalAnswer,
  { today }: ProposalContext,
): Result<ProposalEvent, ProposalRefusal> {
  if (state.status !== "sent" || state.letter === null) return notNow(state);
  if (outcome !== "adopted" && isBlank(reason)) return refuse({ code: "upward/reason-required" });
  if (isBlank(by)) return refuse({ code: "upward/answerer-required" });
  if (isBlank(documentNumber)) return refuse({ code: "upward/document-required" });
  if (on > today || on < state.letter.on) return refuse({ code: "upward/day-impossible", day: on });
  return ok({ type: "proposal-answered", outcome, reason, by, on, documentNumber });
}

function notNow({ status }: UpwardProposal): Result<never, ProposalRefusal> {
  return refuse({ code: "upward/not-allowed-in-state", status });
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}
