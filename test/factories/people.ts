/** Invented people for tests, by role. */
import type { Action, Actor, CitizenActor, HeldPost, StaffActor } from "../../src/core/party/index.ts";
import type { AccountId, BodyId, Jurisdiction, OfficeId } from "../../src/core/shared/index.ts";

export const district = "990108" as Jurisdiction;

export const citizen: CitizenActor = {
  kind: "citizen",
  jurisdiction: district,
  account: "00000000-0000-4000-8000-000000000001" as AccountId,
  partyKey: "key-of-citizen",
};

export const otherCitizen: CitizenActor = {
  ...citizen,
  account: "00000000-0000-4000-8000-000000000002" as AccountId,
  partyKey: "key-of-other",
};

export const system: Actor = { kind: "system", jurisdiction: district };

const GRANTS = {
  clerk: ["case.intake", "result.hand-over", "case.read-office"],
  reviewer: ["case.review", "case.special", "case.read-office"],
  decider: ["case.decide", "case.review", "case.special", "case.read-office", "result.issue"],
  visitor: ["case.visit", "case.read-office"],
  "agency-head": ["case.extend", "case.supervise", "case.read-all", "register.read"],
  supervisor: ["case.supervise", "case.read-all", "register.read"],
  archivist: ["archive.export", "case.read-all"],
} as const satisfies Record<string, readonly Action[]>;

export type Role = keyof typeof GRANTS;

/** A member of staff in the market section of the sample bureau. `number` tells people of one role apart. */
export function staff(role: Role, number = 1, more: Partial<StaffActor> = {}): StaffActor {
  const post: HeldPost = {
    id: `${role}-post`,
    body: "bureau" as BodyId,
    office: (role === "clerk" ? "window" : "market") as OfficeId,
    role,
    grants: GRANTS[role],
    ...(role === "decider" ? { authorisedItems: "all" as const } : {}),
  };
  const index = Object.keys(GRANTS).indexOf(role) + 1;
  return {
    kind: "staff",
    jurisdiction: district,
    account: `00000000-0000-4000-8000-0000000${index}${String(number).padStart(4, "0")}` as AccountId,
    name: `${role} ${number}`,
    enforcementNumber: `99-${index}-${number}`,
    posts: [post],
    conflictKeys: [],
    ...more,
  };
}
