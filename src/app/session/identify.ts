/** Who a session token belongs to, as every request asks. */
import type { CitizenActor, FirmActor, StaffActor } from "../../core/party/index.ts";

export type SignedInActor = CitizenActor | FirmActor | StaffActor;

export interface Identified {
  readonly actor: SignedInActor;
  /** Signed in with a password given by somebody else: nothing but changing it is allowed. */
  readonly mustChangePassword: boolean;
}

export interface Identify {
  /**
   * Null when the token is of no living session. At most ten seconds behind the database, and at once, without a promise,
   * for whoever came a moment ago: every request asks.
   */
  identify(token: string): Identified | null | Promise<Identified | null>;
}
