import type { EventOf } from "./event.ts";
import type { LicenceChange } from "./licence.ts";

/** What the event does to the licence. */
export function licenceChange(body: EventOf<"licence-ended"> | EventOf<"penalty-noted">): LicenceChange {
  return body.type === "licence-ended"
    ? { act: body.act, on: body.on, until: null, deceit: body.deceit }
    : { act: body.act, on: body.on, until: body.until, deceit: false };
}
