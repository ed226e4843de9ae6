/**
 * Is this paper real? By its number anybody learns what it is, of which body, since when and until when; whom it names
 * is masked, unless the code of the paper's own QR is given with it (R-DOC-22).
 */
import { timingSafeEqual } from "node:crypto";
import { type LicenceChange, type LicenceStanding, standingOf } from "../../core/case/index.ts";
import {
  maskHolder,
  type PaperContent,
  type PaperKind,
  paperKindRule,
  paperTitle,
} from "../../core/certificate/index.ts";
import {
  type CivilDate,
  civilDateOf,
  type Jurisdiction,
  ok,
  type Result,
  refuse,
  wellFormedText,
} from "../../core/shared/index.ts";
import { readCode } from "../codes/code.ts";
import type { FrozenPaper, PaperStore } from "../ports/paper-store.ts";
import type { Calendars, Now } from "../ports/procedures.ts";
import type { Sealer } from "../ports/sealer.ts";
import type { Throttle, TooMany } from "../ports/throttle.ts";
import { codeHash, openWords } from "./printing.ts";

export interface Verification {
  verify(request: VerifyRequest): Promise<Result<VerifiedPaper, VerifyRefusal>>;
}

export interface VerificationParts {
  readonly store: Pick<PaperStore, "findByNumber">;
  readonly sealer: Sealer;
  readonly calendars: Calendars;
  readonly now: Now;
  readonly throttle: Throttle;
}

export interface VerifyRequest {
  readonly jurisdiction: Jurisdiction;
  readonly number: string;
  /** Of the paper's QR. */
  readonly code?: string | undefined;
  /** Who asks. */
  readonly ip: string;
}

export interface VerifiedPaper {
  readonly number: string;
  readonly kind: PaperKind;
  readonly title: string;
  readonly item: string;
  readonly body: string;
  /** Masked unless the code was right; firms are public. */
  readonly holder: string;
  readonly masked: boolean;
  readonly issuedOn: CivilDate;
  readonly validFrom: CivilDate | null;
  /** Null is without end, or a paper that has no term. */
  readonly validTo: CivilDate | null;
  /** `issued`: a paper of the procedure, which has no term of its own. */
  readonly state: "issued" | LicenceStanding;
  /** The day from which what is written in `state` counts; null where nothing happened to it. */
  readonly stateSince: CivilDate | null;
}

export type VerifyRefusal = { readonly code: "verify/not-found" } | TooMany;

/** Nobody walks through the numbers of a district, and a counter that checks many papers is served. */
const BY_ADDRESS = { bucket: "verify-address", tries: 120, withinSeconds: 60 };

export function createVerification(parts: VerificationParts): Verification {
  const { store, sealer, calendars, now, throttle } = parts;
  return {
    async verify({ jurisdiction, number, code, ip }) {
      const allowed = await throttle.take(jurisdiction, BY_ADDRESS, ip);
      if (!allowed.ok) return allowed;
      const asked = readNumber(number);
      const frozen = asked === null ? null : await store.findByNumber(jurisdiction, asked);
      const content = frozen === null ? null : openWords(sealer, frozen);
      // What is for the file alone nobody holds in their hands.
      if (frozen === null || content === null || paperKindRule(content.kind).goesTo === "file")
        return refuse({ code: "verify/not-found" });
      const calendar = await calendars.getCalendar(jurisdiction);
      const today = civilDateOf(now(jurisdiction), calendar.zone);
      return ok(verified(content, { today, known: isCodeOf(sealer, frozen, code), licence: frozen.licence }));
    },
  };
}

const MAX_NUMBER = 200;

/** As printed, whatever brackets and widths the keyboard had. */
function readNumber(typed: string): string | null {
  if (typed.length > MAX_NUMBER || !wellFormedText(typed).ok) return null;
  const number = typed
    .normalize("NFKC")
    .trim()
    .replace(/[[(【]\s*(\d{4})\s*[\])】]/, "〔$1〕");
  return number === "" ? null : number;
}

function isCodeOf(sealer: Sealer, frozen: FrozenPaper, typed: string | undefined): boolean {
  const code = typed === undefined ? null : readCode(typed);
  if (code === null) return false;
  return timingSafeEqual(Buffer.from(codeHash(sealer, frozen, code)), Buffer.from(frozen.verifyHash));
}

interface Looked {
  readonly today: CivilDate;
  readonly known: boolean;
  readonly licence: readonly LicenceChange[];
}

function verified(content: PaperContent, { today, known, licence }: Looked): VerifiedPaper {
  const { number, kind, matter, itemName, body, addressee, issuedOn, certificate, applicant } = content;
  // What is published as a whole names nobody.
  const holder = kind === "overtime-explanation" ? "" : addressee;
  const shown = known ? holder : maskHolder({ name: holder, naturalPerson: applicant.naturalPerson !== false });
  return {
    number,
    kind,
    title: kind === "certificate" ? (certificate?.title ?? "") : (content.title ?? paperTitle(kind, matter)),
    item: itemName,
    body: body.name,
    holder: shown,
    masked: shown !== holder,
    issuedOn,
    validFrom: certificate?.validFrom ?? null,
    validTo: certificate?.validTo ?? null,
    ...stateOf(content, today, licence),
  };
}

/** R-LIC-07: of a certificate, and of the decision that granted it. A paper of the procedure stays what it is. */
function stateOf(
  { kind, certificate }: PaperContent,
  today: CivilDate,
  licence: readonly LicenceChange[],
): Pick<VerifiedPaper, "state" | "stateSince"> {
  const past = licence.filter(({ on }) => on <= today);
  if (kind !== "certificate" && kind !== "grant-decision") return { state: "issued", stateSince: null };
  if (past.length === 0 && (certificate === undefined || certificate.untimed === true))
    return { state: "issued", stateSince: null };
  const state = standingOf(past, certificate?.validTo ?? null, today);
  return { state, stateSince: state === "in-force" || state === "expired" ? null : (past.at(-1)?.on ?? null) };
}
