/**
 * What may be done with a change, and by whom. Rules R-CAT-80 to 83: every aspect that is touched is signed in the post
 * that the district names for it, nobody signs what they wrote, an error is signed by nobody and a warning by name.
 */
import type { StaffActor } from "../../party/index.ts";
import { type ItemCode, ok, type Result, refuse } from "../../shared/index.ts";
import type { Severity } from "../findings.ts";
import { ASPECTS_OF_NEW, ASPECTS_OF_WITHDRAWAL, type Aspect, aspectsTouched } from "./aspects.ts";
import type { FieldChange } from "./diff.ts";
import {
  aspectsOpen,
  type ChangeEvent,
  type ChangeStatus,
  type ItemChange,
  isSameWarning,
  type OpenWarning,
} from "./life.ts";

/** 把关岗位: which posts of the district sign which aspect. */
export interface Gatekeeper {
  readonly aspect: Aspect;
  readonly post: string;
}

export type ChangeCommand =
  | ({ readonly type: "accept-warning"; readonly reason: string } & OpenWarning)
  | { readonly type: "sign"; readonly aspect: Aspect; readonly opinion: string }
  | { readonly type: "return"; readonly aspect: Aspect; readonly reason: string }
  | { readonly type: "cancel"; readonly reason: string };

export interface ChangeContext {
  readonly actor: StaffActor;
  readonly gatekeepers: readonly Gatekeeper[];
}

export type ChangeRefusal =
  | { readonly code: "change/no-difference"; readonly item: ItemCode }
  /** Errors: nobody can sign them off. */
  | { readonly code: "change/has-errors"; readonly count: number; readonly findings: readonly FoundError[] }
  /** The district names no post for the aspect: it could never be signed. */
  | { readonly code: "change/no-gatekeeper"; readonly aspect: Aspect }
  | { readonly code: "change/not-allowed-in-state"; readonly status: ChangeStatus }
  | { readonly code: "change/own-change" }
  | { readonly code: "change/not-permitted" }
  | { readonly code: "change/not-your-aspect"; readonly aspect: Aspect }
  | { readonly code: "change/aspect-not-touched"; readonly aspect: Aspect }
  | { readonly code: "change/already-signed"; readonly aspect: Aspect }
  | { readonly code: "change/reason-required" }
  | { readonly code: "change/warning-unknown"; readonly finding: string }
  | { readonly code: "change/warning-accepted-already"; readonly finding: string };

export interface FoundError {
  readonly code: string;
  readonly place: string;
}

export interface NewChange
  extends Pick<ItemChange, "item" | "itemName" | "kind" | "reason" | "baseVersion" | "version" | "authors"> {
  /** Against what is published; of a withdrawal nothing. */
  readonly changes: readonly FieldChange[];
  readonly findings: readonly (FoundError & { readonly severity: Severity })[];
}

/** R-CAT-80, R-CAT-83: refused with an error, without a difference, and where an aspect could never be signed. */
export function openChange(
  asked: NewChange,
  gatekeepers: readonly Gatekeeper[],
): Result<Extract<ChangeEvent, { readonly type: "change-opened" }>, ChangeRefusal> {
  const { changes, findings, ...change } = asked;
  if (change.reason.trim() === "") return refuse({ code: "change/reason-required" });
  if (change.kind === "amend" && changes.length === 0)
    return refuse({ code: "change/no-difference", item: change.item });
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0)
    return refuse({
      code: "change/has-errors",
      count: errors.length,
      findings: errors.map(({ code, place }) => ({ code, place })),
    });
  const aspects = aspectsToSign(change.kind, changes);
  const orphan = aspects.find((aspect) => !gatekeepers.some((one) => one.aspect === aspect));
  if (orphan !== undefined) return refuse({ code: "change/no-gatekeeper", aspect: orphan });
  const warnings = findings
    .filter(({ severity }) => severity === "warning")
    .map(({ code, place }) => ({ code, place }))
    .filter((one, index, all) => all.findIndex((other) => isSameWarning(one, other)) === index);
  return ok({ type: "change-opened", ...change, aspects, warnings });
}

function aspectsToSign(kind: ItemChange["kind"], changes: readonly FieldChange[]): readonly Aspect[] {
  switch (kind) {
    case "new":
      return ASPECTS_OF_NEW;
    case "withdraw":
      return ASPECTS_OF_WITHDRAWAL;
    case "amend":
      return aspectsTouched(changes);
  }
}

export function decideChange(
  state: ItemChange,
  command: ChangeCommand,
  context: ChangeContext,
): Result<ChangeEvent, ChangeRefusal> {
  const { actor } = context;
  switch (command.type) {
    case "accept-warning":
      return acceptWarning(state, command, context);
    case "sign":
      return sign(state, command, context);
    case "return":
      return sendBack(state, command, context);
    case "cancel":
      if (state.status !== "checked" && state.status !== "ready") return notNow(state);
      if (command.reason.trim() === "") return refuse({ code: "change/reason-required" });
      if (!actor.posts.some((post) => post.grants.includes("catalogue.manage")))
        return refuse({ code: "change/not-permitted" });
      return ok({ type: "change-cancelled", reason: command.reason });
  }
}

/** Aspects that this person may sign now: what a screen offers is what is accepted. */
export function aspectsFor(state: ItemChange, { actor, gatekeepers }: ChangeContext): readonly Aspect[] {
  if (state.status !== "checked" || state.authors.includes(actor.account)) return [];
  return aspectsOpen(state).filter((aspect) => postFor(aspect, { actor, gatekeepers }) !== undefined);
}

/** R-CAT-83: may this person sign a warning off? Whoever keeps a gate or the catalogue, unless they wrote it. */
export function mayAccept(state: ItemChange, { actor, gatekeepers }: ChangeContext): boolean {
  if (state.status !== "checked" || state.authors.includes(actor.account)) return false;
  const keeps = gatekeepers.some(({ post }) => actor.posts.some((held) => held.id === post));
  return keeps || actor.posts.some((post) => post.grants.includes("catalogue.manage"));
}

function postFor(aspect: Aspect, { actor, gatekeepers }: ChangeContext): string | undefined {
  return gatekeepers.find((one) => one.aspect === aspect && actor.posts.some((post) => post.id === one.post))?.post;
}

function notNow({ status }: ItemChange): Result<never, ChangeRefusal> {
  return refuse({ code: "change/not-allowed-in-state", status });
}

function acceptWarning(
  state: ItemChange,
  { code, place, reason }: Extract<ChangeCommand, { readonly type: "accept-warning" }>,
  context: ChangeContext,
): Result<ChangeEvent, ChangeRefusal> {
  if (state.status !== "checked") return notNow(state);
  if (state.authors.includes(context.actor.account)) return refuse({ code: "change/own-change" });
  if (!mayAccept(state, context)) return refuse({ code: "change/not-permitted" });
  if (reason.trim() === "") return refuse({ code: "change/reason-required" });
  const warning = { code, place };
  if (!state.warnings.some((one) => isSameWarning(one, warning)))
    return refuse({ code: "change/warning-unknown", finding: code });
  if (state.accepted.some((one) => isSameWarning(one, warning)))
    return refuse({ code: "change/warning-accepted-already", finding: code });
  return ok({ type: "warning-accepted", ...warning, by: context.actor.account, reason });
}

/** R-CAT-81: in the post of the aspect, by somebody who did not write it. */
function gateOf(state: ItemChange, aspect: Aspect, context: ChangeContext): Result<string, ChangeRefusal> {
  if (state.status !== "checked") return notNow(state);
  if (!state.aspects.includes(aspect)) return refuse({ code: "change/aspect-not-touched", aspect });
  const post = postFor(aspect, context);
  if (post === undefined) return refuse({ code: "change/not-your-aspect", aspect });
  if (state.authors.includes(context.actor.account)) return refuse({ code: "change/own-change" });
  if (state.signed.some((one) => one.aspect === aspect)) return refuse({ code: "change/already-signed", aspect });
  return ok(post);
}

function sign(
  state: ItemChange,
  { aspect, opinion }: Extract<ChangeCommand, { readonly type: "sign" }>,
  context: ChangeContext,
): Result<ChangeEvent, ChangeRefusal> {
  const gate = gateOf(state, aspect, context);
  if (!gate.ok) return gate;
  return ok({ type: "aspect-signed", aspect, by: context.actor.account, post: gate.value, opinion });
}

function sendBack(
  state: ItemChange,
  { aspect, reason }: Extract<ChangeCommand, { readonly type: "return" }>,
  context: ChangeContext,
): Result<ChangeEvent, ChangeRefusal> {
  const gate = gateOf(state, aspect, context);
  if (!gate.ok) return gate;
  if (reason.trim() === "") return refuse({ code: "change/reason-required" });
  return ok({ type: "change-returned", aspect, post: gate.value, reason });
}
