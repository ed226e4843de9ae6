/** Who an account is, by number: sealed, and findable by keyed hash. */
import type { AccountId } from "../../core/shared/index.ts";
import type { SealedIdentity } from "../ports/people.ts";
import type { Sealer } from "../ports/sealer.ts";
import { openAlone, sealAlone } from "../seal-alone.ts";

export interface Identity {
  /** Kind of certificate as in an application: `111` resident identity card, `uscc` credit code. */
  readonly idKind: string;
  readonly idNumber: string;
  readonly address?: string;
  /** Of a firm: who acts for it. */
  readonly representative?: { readonly name: string; readonly idNumber: string; readonly phone: string };
}

export function sealIdentity(sealer: Sealer, account: AccountId, identity: Identity): SealedIdentity {
  const { idNumber, representative } = identity;
  return {
    sealed: sealAlone(sealer, JSON.stringify(identity), contextOf(account)),
    partyKey: sealer.blindIndex("identity", idNumber),
    representativeKey: representative === undefined ? null : sealer.blindIndex("identity", representative.idNumber),
  };
}

/** @throws Error when the bytes are another account's or another master key's */
export function openIdentity(sealer: Sealer, account: AccountId, sealed: Buffer): Identity {
  // Written by `sealIdentity` alone.
  return JSON.parse(openAlone(sealer, sealed, contextOf(account))) as Identity;
}

/** Bound into the seal: the bytes of one account do not open as another's. */
function contextOf(account: AccountId): string {
  return `account/${account}`;
}
