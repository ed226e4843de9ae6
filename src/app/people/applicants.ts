/** People as other rooms ask for them: an account as an applicant, staff as actors, names. */
import type { Applicant } from "../../core/case/index.ts";
import type { Actor, StaffActor } from "../../core/party/index.ts";
import type { AccountId, Jurisdiction } from "../../core/shared/index.ts";
import type { Staff } from "../ports/register.ts";
import { staffActorOf } from "../session/actor.ts";
import { openIdentity } from "./identity.ts";
import type { PeopleParts } from "./parts.ts";

export interface Applicants {
  /** Who is signed in, as an applicant; null when their identity is not known yet. */
  findApplicant(actor: AccountActor): Promise<Applicant | null>;
}

type AccountActor = Extract<Actor, { readonly account: AccountId }>;

/** What was found is kept as long as the actor: when something about the account changes, the session gets a new one. */
export function createApplicants(parts: Pick<PeopleParts, "store" | "sealer">): Applicants {
  const known = new WeakMap<AccountActor, Applicant>();
  return {
    findApplicant: async (actor) => {
      const found = known.get(actor) ?? (await findApplicant(parts, actor.jurisdiction, actor.account));
      if (found !== null) known.set(actor, found);
      return found;
    },
  };
}

async function findApplicant(
  { store, sealer }: Pick<PeopleParts, "store" | "sealer">,
  jurisdiction: Jurisdiction,
  account: AccountId,
): Promise<Applicant | null> {
  const found = await store.findAccount(jurisdiction, account);
  if (found === null || found.sealed === null || found.kind === "staff") return null;
  const { idKind, idNumber, address, representative } = openIdentity(sealer, account, found.sealed);
  return {
    kind: found.kind === "firm" ? "firm" : "person",
    name: found.name,
    idKind,
    idNumber,
    phone: found.phone ?? "",
    ...(address === undefined ? {} : { address }),
    ...(representative === undefined ? {} : { representative }),
  };
}

export function createStaff({ store, sessions }: Pick<PeopleParts, "store" | "sessions">): Staff {
  return {
    getNames: (jurisdiction, accounts) => store.getNames(jurisdiction, accounts),
    findStaff: async (jurisdiction, account): Promise<StaffActor | null> => {
      const person = await sessions.readPerson(jurisdiction, account);
      if (person === null || person.disabled || person.kind !== "staff") return null;
      return staffActorOf(jurisdiction, person);
    },
  };
}
