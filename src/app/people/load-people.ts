/**
 * Accounts that a district's files name. What the files say is written when it is new or was changed in the files;
 * an account of which they say the same as at the last load is left as the administration made it.
 */
import { createHash } from "node:crypto";
import { type AccountId, type CivilDate, civilDate, type Jurisdiction } from "../../core/shared/index.ts";
import type { AccountFields, LoadedAccount, NewAccount, PeopleChange } from "../ports/people.ts";
import type { CitizenPerson, DistrictPeople, FirmParty, PeopleLoader, StaffPerson } from "../ports/people-loader.ts";
import { CREDIT_CODE, newAccountId, nobody, RESIDENT_CARD } from "./accounts.ts";
import { type Identity, sealIdentity } from "./identity.ts";
import { change, type PeopleParts } from "./parts.ts";

/** Posts of the files are held since before any clock that a demonstration may be moved to. */
const SINCE_EVER: CivilDate = civilDate("2000-01-01");

/** One person of the files, whatever the kind. */
interface Entry {
  readonly fileId: string;
  readonly hash: string;
  readonly kind: NewAccount["kind"];
  readonly login: string;
  readonly name: string;
  readonly phone: string | null;
  readonly identity: Identity | null;
  readonly fields: Pick<AccountFields, "employment" | "enforcementNumber">;
  readonly posts: readonly string[];
  readonly relatives: readonly string[];
}

export function createPeopleLoader(parts: PeopleParts): PeopleLoader {
  return {
    async ensurePeople(jurisdiction, people, { password }) {
      const known = await parts.store.listLoaded(jurisdiction);
      const plans = entriesOf(people).map((entry) => plan(parts, entry, findKnown(known, entry)));
      const changes = [...plans.flatMap((one) => one.changes)];
      const passwordless = password === null ? [] : plans.filter((one) => !one.hasPassword);
      if (password !== null && passwordless.length > 0) {
        // One hash for all: it is the same password, and a hash takes a tenth of a second to make.
        const passwordHash = await parts.passwords.hash(password);
        for (const { account } of passwordless) changes.push(passwordSet(account, passwordHash));
      }
      await writeAll(parts, jurisdiction, changes, plans);
      const count = (kind: Plan["outcome"]) => plans.filter((one) => one.outcome === kind).length;
      return { created: count("created"), updated: count("updated"), unchanged: count("unchanged") };
    },
  };
}

function passwordSet(account: AccountId, passwordHash: string): PeopleChange {
  return { type: "password-set", account, passwordHash, mustChange: false, endSessions: false };
}

async function writeAll(
  parts: PeopleParts,
  jurisdiction: Jurisdiction,
  changes: readonly PeopleChange[],
  plans: readonly Plan[],
): Promise<void> {
  if (changes.length === 0) return;
  const touched = plans.filter((one) => one.outcome !== "unchanged").map((one) => one.account);
  const written = await change(parts, { jurisdiction, account: null }, changes, touched);
  if (!written.ok)
    throw new Error(`the people of ${jurisdiction} cannot be loaded: ${JSON.stringify(written.refusal)}`);
}

interface Plan {
  readonly account: AccountId;
  readonly outcome: "created" | "updated" | "unchanged";
  readonly hasPassword: boolean;
  readonly changes: readonly PeopleChange[];
}

/** By the id of the files, else by login: an account that was made by hand is adopted. */
function findKnown(known: readonly LoadedAccount[], entry: Entry): LoadedAccount | undefined {
  const login = entry.login.toLowerCase();
  return (
    known.find((account) => account.fileId === entry.fileId) ??
    known.find((account) => account.fileId === null && account.login.toLowerCase() === login)
  );
}

function plan(parts: PeopleParts, entry: Entry, known: LoadedAccount | undefined): Plan {
  if (known === undefined) return planNew(parts, entry);
  const { id: account, hasPassword } = known;
  if (known.fileHash === entry.hash) return { account, outcome: "unchanged", hasPassword, changes: [] };
  const fields: AccountFields = {
    name: entry.name,
    ...(known.login === entry.login ? {} : { login: entry.login }),
    phone: entry.phone,
    ...entry.fields,
    fileId: entry.fileId,
    fileHash: entry.hash,
  };
  const relatives = relativeKeys(parts, entry);
  const changes: PeopleChange[] = [
    { type: "account-updated", account, fields },
    ...identityChanges(parts, account, entry),
    ...entry.posts.filter((post) => !known.posts.includes(post)).map((post) => given(account, post)),
    ...known.posts
      .filter((post) => !entry.posts.includes(post))
      .map((post) => ({ type: "post-taken", account, post }) as const),
    ...declared(
      account,
      relatives.filter((key) => !known.interests.includes(key)),
    ),
  ];
  return { account, outcome: "updated", hasPassword, changes };
}

function planNew(parts: PeopleParts, entry: Entry): Plan {
  const id = newAccountId();
  const account: NewAccount = {
    ...nobody(id, entry.kind, entry.login, entry.name),
    phone: entry.phone,
    identity: entry.identity === null ? null : sealIdentity(parts.sealer, id, entry.identity),
    identityVerified: entry.identity !== null,
    enforcementNumber: entry.fields.enforcementNumber ?? null,
    employment: entry.fields.employment ?? null,
    fileId: entry.fileId,
    fileHash: entry.hash,
  };
  const changes: PeopleChange[] = [
    { type: "account-created", account },
    ...entry.posts.map((post) => given(id, post)),
    ...declared(id, relativeKeys(parts, entry)),
  ];
  return { account: id, outcome: "created", hasPassword: false, changes };
}

function identityChanges(parts: PeopleParts, account: AccountId, { identity }: Entry): readonly PeopleChange[] {
  if (identity === null) return [];
  const sealed = sealIdentity(parts.sealer, account, identity);
  return [
    { type: "identity-recorded", account, identity: sealed },
    { type: "identity-verified", account },
  ];
}

function given(account: AccountId, post: string): PeopleChange {
  return { type: "post-given", account, post, fromOn: SINCE_EVER, untilOn: null };
}

function declared(account: AccountId, keys: readonly string[]): readonly PeopleChange[] {
  return keys.map((partyKey) => ({ type: "interest-declared", account, partyKey, relation: "近亲属" }) as const);
}

function relativeKeys({ sealer }: PeopleParts, { relatives }: Entry): readonly string[] {
  return relatives.map((number) => sealer.blindIndex("identity", number));
}

function entriesOf({ staff, citizens, firms }: DistrictPeople): readonly Entry[] {
  return [...staff.map(staffEntry), ...citizens.map(citizenEntry), ...firms.map(firmEntry)];
}

function staffEntry(person: StaffPerson): Entry {
  const { residentId, employment, enforcementNumber = null, relatives = [], posts } = person;
  return {
    ...common("staff", person),
    phone: null,
    identity: residentId === undefined ? null : { idKind: RESIDENT_CARD, idNumber: residentId },
    fields: { employment, enforcementNumber },
    posts,
    relatives,
  };
}

function citizenEntry(person: CitizenPerson): Entry {
  return {
    ...common("citizen", person),
    phone: person.login,
    identity: { idKind: RESIDENT_CARD, idNumber: person.residentId, address: person.address.detail },
    fields: {},
    posts: [],
    relatives: [],
  };
}

function firmEntry(firm: FirmParty): Entry {
  const { name, residentId: idNumber, mobile: phone } = firm.representative;
  const representative = { name, idNumber, phone };
  return {
    ...common("firm", firm),
    phone,
    identity: { idKind: CREDIT_CODE, idNumber: firm.creditCode, address: firm.address.detail, representative },
    fields: {},
    posts: [],
    relatives: [],
  };
}

function common(kind: Entry["kind"], person: StaffPerson | CitizenPerson | FirmParty) {
  const { id: fileId, login, name } = person;
  const hash = createHash("sha256").update(JSON.stringify(person)).digest("base64url");
  return { kind, fileId, login, name, hash };
}
