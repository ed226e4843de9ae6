/** From the wire to joint work: instants from texts, offices with their bodies, one's own files. */
import type { Static } from "typebox";
import type { JointCommandOrder } from "../../app/joint/joint-work.ts";
import type { Interval } from "../../core/joint/index.ts";
import {
  type CaseId,
  type FileId,
  type Jurisdiction,
  type OfficeId,
  ok,
  parseInstant,
  type Result,
  refuse,
} from "../../core/shared/index.ts";
import type { JointCommandSchema } from "./schemas.ts";
import type { JointServices } from "./services.ts";

type Given = Static<typeof JointCommandSchema>;
type Unreadable = { readonly code: "request/instant-unreadable"; readonly field: string };
type Unknown = { readonly code: "joint/office-unknown"; readonly office: string };
type Read = Result<JointCommandOrder["command"], Unreadable | Unknown>;

export async function commandFrom(
  services: Pick<JointServices, "places">,
  jurisdiction: Jurisdiction,
  { expectedVersion: _, ...given }: Given,
): Promise<Read> {
  switch (given.type) {
    case "invite":
      return invitation(services, jurisdiction, given);
    case "respond": {
      const busy = intervals(given.busy ?? [], "busy");
      if (!busy.ok) return busy;
      return ok({ ...given, office: given.office as OfficeId, reason: given.reason ?? "", busy: busy.value });
    }
    case "propose-slots": {
      const slots = intervals(given.slots, "slots");
      return slots.ok ? ok({ ...given, slots: slots.value }) : slots;
    }
    case "settle-slot": {
      const [slot, ...refused] = [intervals([given.slot], "slot")].flatMap((one) => (one.ok ? one.value : []));
      if (slot === undefined || refused.length > 0)
        return refuse({ code: "request/instant-unreadable", field: "slot" });
      return ok({ ...given, slot, reason: given.reason ?? "" });
    }
    case "record-findings":
      return ok({
        ...given,
        findings: given.findings.map(({ note = "", photos = [], ...finding }) => ({
          ...finding,
          note,
          photos: photos as FileId[],
        })),
      });
    case "give-opinion":
      return ok({ ...given, office: given.office as OfficeId, words: given.words ?? "" });
    case "sign":
      return ok({ ...given, signature: (given.signature ?? null) as FileId | null });
    case "sign-person":
      return ok({ ...given, signature: (given.signature ?? null) as FileId | null, words: given.words ?? "" });
    case "record-absence":
      return ok({ ...given, office: given.office as OfficeId, document: given.document ?? null });
    case "join-with":
    case "reuse-for":
      return ok({ ...given, caseId: given.caseId as CaseId });
    default:
      return ok(given);
  }
}

/** Files that the command brings. */
export function filesIn(given: Given): readonly FileId[] {
  switch (given.type) {
    case "record-findings":
      return given.findings.flatMap((finding) => (finding.photos ?? []) as FileId[]);
    case "sign":
    case "sign-person":
      return given.signature === undefined ? [] : [given.signature as FileId];
    default:
      return [];
  }
}

async function invitation(
  { places }: Pick<JointServices, "places">,
  jurisdiction: Jurisdiction,
  given: Extract<Given, { type: "invite" }>,
): Promise<Read> {
  const replyBy = parseInstant(given.replyBy);
  if (replyBy === undefined) return refuse({ code: "request/instant-unreadable", field: "replyBy" });
  const bodies = await places.getOfficeBodies(jurisdiction);
  const responders = [];
  for (const { office, asked } of given.responders) {
    const body = bodies.get(office);
    if (body === undefined) return refuse({ code: "joint/office-unknown", office });
    responders.push({ office: office as OfficeId, body, asked });
  }
  return ok({ type: "invite", responders, replyBy });
}

function intervals(
  all: readonly { readonly from: string; readonly to: string }[],
  field: string,
): Result<readonly Interval[], Unreadable> {
  const read = [];
  for (const one of all) {
    const from = parseInstant(one.from);
    const to = parseInstant(one.to);
    if (from === undefined || to === undefined) return refuse({ code: "request/instant-unreadable", field });
    read.push({ from, to });
  }
  return ok(read);
}
