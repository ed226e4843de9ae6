/** What the use cases of accounts and posts are made from. */

import type { Result } from "../../core/shared/index.ts";
import { type AccountId, type CivilDate, civilDateOf, type Jurisdiction } from "../../core/shared/index.ts";
import type { Districts } from "../ports/districts.ts";
import type { PeopleChange, PeopleStore, PeopleStoreRefusal } from "../ports/people.ts";
import type { Now } from "../ports/procedures.ts";
import type { Sealer } from "../ports/sealer.ts";
import type { PasswordSignIn } from "../ports/sessions.ts";
import type { Throttle } from "../ports/throttle.ts";
import type { SessionCache } from "../session/session-cache.ts";

export interface PeopleParts {
  readonly store: PeopleStore;
  readonly passwords: Pick<PasswordSignIn, "hash">;
  readonly sessions: Pick<SessionCache, "forget" | "readPerson">;
  readonly sealer: Sealer;
  readonly throttle: Throttle;
  readonly districts: Districts;
  readonly now: Now;
}

/** Who changes what: the district and the member of staff, or null for the operator. */
export interface Administrator {
  readonly jurisdiction: Jurisdiction;
  readonly account: AccountId | null;
}

export async function todayIn(parts: PeopleParts, jurisdiction: Jurisdiction): Promise<CivilDate> {
  const district = await parts.districts.find(jurisdiction);
  if (district === null) throw new Error(`there is no district ${jurisdiction}`);
  return civilDateOf(parts.now(jurisdiction), district.zone);
}

/** Writes, and has every process look at the accounts anew. */
export async function change(
  parts: PeopleParts,
  by: Administrator,
  changes: readonly PeopleChange[],
  touched: readonly AccountId[],
): Promise<Result<null, PeopleStoreRefusal>> {
  const { jurisdiction, account } = by;
  const written = await parts.store.apply({ jurisdiction, by: account, at: parts.now(jurisdiction), changes });
  if (written.ok) for (const one of touched) parts.sessions.forget(one);
  return written;
}
