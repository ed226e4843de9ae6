/** 办件查询 without signing in: whoever holds the receipt sees how far the case is, and nothing else of it. */
import { timingSafeEqual } from "node:crypto";
import { CASE_STATUSES, type CaseStatus, isClosed } from "../../core/case/index.ts";
import {
  type CivilDate,
  civilDateOf,
  type Instant,
  type Jurisdiction,
  ok,
  type Result,
  refuse,
  type TimeZone,
} from "../../core/shared/index.ts";
import { readCode } from "../codes/code.ts";
import type { TrackedCase, TrackingStore } from "../ports/paper-store.ts";
import type { Calendars } from "../ports/procedures.ts";
import type { Sealer } from "../ports/sealer.ts";
import type { Throttle, TooMany } from "../ports/throttle.ts";

export interface Tracking {
  /** Number and code wrong in whatever way are refused alike, so that neither can be guessed by itself. */
  track(request: TrackRequest): Promise<Result<TrackedState, TrackRefusal>>;
}

export interface TrackingParts {
  readonly store: TrackingStore;
  readonly sealer: Sealer;
  readonly calendars: Calendars;
  readonly throttle: Throttle;
}

export interface TrackRequest {
  readonly jurisdiction: Jurisdiction;
  readonly number: string;
  readonly code: string;
  /** Who asks. */
  readonly ip: string;
}

export interface TrackedState {
  readonly number: string;
  readonly state: CaseStatus;
  readonly closed: boolean;
  readonly submittedOn: CivilDate;
  readonly receivedOn: CivilDate | null;
  readonly acceptedOn: CivilDate | null;
  /** Until when the office has to speak or to decide; null when nothing is awaited of it. */
  readonly dueOn: CivilDate | null;
  readonly decidedOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
  readonly updatedOn: CivilDate;
}

export type TrackRefusal = { readonly code: "track/not-found" } | TooMany;

const CASE_NUMBER = /^\d{10,30}$/;

/** Wrong tries only: who holds the receipt may look as often as they like. */
const BY_ADDRESS = { bucket: "track-address", tries: 60, withinSeconds: 600 };
const BY_NUMBER = { bucket: "track-number", tries: 20, withinSeconds: 600 };

export function createTracking({ store, sealer, calendars, throttle }: TrackingParts): Tracking {
  return {
    async track({ jurisdiction, number, code, ip }) {
      const asked = number.length > 100 ? "" : number.normalize("NFKC").replaceAll(/\s/g, "");
      // Both are counted before the code is looked at: many tries at once do not slip through together.
      const byAddress = await throttle.take(jurisdiction, BY_ADDRESS, ip);
      if (!byAddress.ok) return byAddress;
      const byNumber = await throttle.take(jurisdiction, BY_NUMBER, asked);
      if (!byNumber.ok) return byNumber;
      const given = sealer.blindIndex("tracking", readCode(code) ?? "");
      const found = CASE_NUMBER.test(asked) ? await store.findTracked(jurisdiction, asked) : null;
      // Without a case the comparison is made all the same, so that its time tells nothing.
      const wanted = found?.trackingHash ?? sealer.blindIndex("tracking", "none");
      const right = timingSafeEqual(Buffer.from(given), Buffer.from(wanted));
      if (found === null || !right) return refuse({ code: "track/not-found" });
      await throttle.giveBack(jurisdiction, BY_ADDRESS, ip);
      await throttle.giveBack(jurisdiction, BY_NUMBER, asked);
      const { zone } = await calendars.getCalendar(jurisdiction);
      return ok(stateOf(found, zone));
    },
  };
}

function stateOf(found: TrackedCase, zone: TimeZone): TrackedState {
  const on = (at: Instant | null) => (at === null ? null : civilDateOf(at, zone));
  const state = isStatus(found.status) ? found.status : "reviewing";
  return {
    number: found.number,
    state,
    closed: isClosed(state),
    submittedOn: civilDateOf(found.submittedAt, zone),
    receivedOn: found.receivedOn,
    acceptedOn: found.acceptedOn,
    dueOn: isClosed(state) ? null : found.dueOn,
    decidedOn: on(found.decidedAt),
    closedOn: on(found.closedAt),
    updatedOn: civilDateOf(found.updatedAt, zone),
  };
}

function isStatus(text: string): text is CaseStatus {
  return Object.hasOwn(CASE_STATUSES, text);
}
