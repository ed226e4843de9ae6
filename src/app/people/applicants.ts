/** People as other rooms ask for them: an account as an applicant, staff as actors, names. */
import type { Applicant } from "../../core/case/index.ts";
import type { StaffActor } from "../../core/party/index.ts";
import type { AccountId, Jurisdiction } from "../../core/shared/index.ts";
import type { Staff } from "../ports/register.ts";
import { staffActorOf } from "../session/actor.ts";
import { openIdentity } from "./identity.ts";
import type { PeopleParts } from "./parts.ts";

/** Who the account is, as an applicant; null when its identity is not known yet. */
export async function findApplicant(
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
