/** The people of a case, and what of them is personal. */
import type { Provenance } from "../prefill/index.ts";
import type { AccountId, JsonObject } from "../shared/index.ts";

/** Who applies. Everything here is personal and is sealed in events. */
export interface Applicant {
  readonly kind: "person" | "firm";
  readonly name: string;
  /** GB/T 证件类型: 111 resident identity card …; for firms the credit code stands in `idNumber` and `idKind` is `uscc`. */
  readonly idKind: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly address?: string;
  /** Of a firm: who acts for it. */
  readonly representative?: { readonly name: string; readonly idNumber: string; readonly phone: string };
  /** 经办人 with a letter of authority (授权委托书). */
  readonly proxy?: {
    readonly name: string;
    readonly idNumber: string;
    readonly phone: string;
    readonly letterSeen: boolean;
  };
}

/** All personal data of a case, put back together from the sealed parts of its events. */
export interface PersonalData {
  readonly applicant: Applicant;
  readonly form: JsonObject;
  /** Where answers came from; absent where nothing was filled in. */
  readonly provenance?: Provenance;
  /** Printed on the receipt; with the case number it shows state and dates to whoever holds it. */
  readonly trackingCode: string;
}

/** Keyed hashes of identity numbers: they find conflicts of interest and own cases without showing anybody. */
export interface PartyKeys {
  readonly applicant: string;
  readonly representative?: string;
  readonly proxy?: string;
}

/** Where the applicant's notices go: an account, or none when the case was entered at a counter. */
export interface Owner {
  readonly account: AccountId | null;
}
