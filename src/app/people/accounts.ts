/** Accounts: registering people and firms, taking on staff, disabling, passwords, identity seen. */
import { randomUUID } from "node:crypto";
import {
  parseCreditCode,
  parseMobilePhone,
  parsePersonName,
  parsePhone,
  parseResidentId,
} from "../../core/party/index.ts";
import { type AccountId, type Jurisdiction, ok, type Refusal, type Result, refuse } from "../../core/shared/index.ts";
import type { AccountFields, Employment, NewAccount, StoredAccount } from "../ports/people.ts";
import type { ThrottleRule } from "../ports/throttle.ts";
import { checkPassword } from "../session/password-policy.ts";
import { type Identity, sealIdentity } from "./identity.ts";
import { type Administrator, change, type PeopleParts, todayIn } from "./parts.ts";
import type { AccountRefusal, PeopleRefusal } from "./refusals.ts";
import { temporaryPassword } from "./temporary-password.ts";

export interface Accounts {
  /** A person or a firm registers. Refused when the telephone number or credit code has an account. */
  register(registration: Registration): Promise<Result<AccountId, AccountRefusal>>;
  /** The password is told once and must be changed at the first sign-in. */
  takeOn(by: Administrator, staff: NewStaff): Promise<Result<WithPassword, AccountRefusal>>;
  update(by: Administrator, account: AccountId, fields: StaffFields): Promise<Result<null, AccountRefusal>>;
  /** Ends all sessions at once. Nobody disables themselves or the last administrator. */
  disable(by: Administrator, account: AccountId): Promise<Result<null, PeopleRefusal>>;
  enable(by: Administrator, account: AccountId): Promise<Result<null, PeopleRefusal>>;
  findByLogin(jurisdiction: Jurisdiction, login: string): Promise<AccountId | null>;
  resetPassword(by: Administrator, account: AccountId): Promise<Result<WithPassword, PeopleRefusal>>;
  /** A member of staff has seen the original paper. Records the number where the account had none. */
  verifyIdentity(by: Administrator, account: AccountId, idNumber: string): Promise<Result<null, AccountRefusal>>;
}

export type Registration = {
  readonly jurisdiction: Jurisdiction;
  readonly ip: string;
  readonly password: string;
} & (
  | { readonly kind: "citizen"; readonly name: string; readonly phone: string; readonly residentId?: string }
  | {
      readonly kind: "firm";
      readonly name: string;
      readonly creditCode: string;
      readonly address?: string;
      readonly representative: { readonly name: string; readonly residentId: string; readonly phone: string };
    }
);

export interface NewStaff {
  readonly login: string;
  readonly name: string;
  readonly phone?: string;
  readonly residentId?: string;
  readonly enforcementNumber?: string;
  readonly employment: Employment;
  readonly posts: readonly string[];
}

export type StaffFields = Pick<AccountFields, "name" | "phone" | "enforcementNumber" | "employment">;

export interface WithPassword {
  readonly id: AccountId;
  readonly temporaryPassword: string;
}

const REGISTRATIONS: ThrottleRule = { bucket: "register-address", tries: 30, withinSeconds: 3600 };
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$/;

export function createAccounts(parts: PeopleParts): Accounts {
  const { store, sealer } = parts;

  async function register(registration: Registration): Promise<Result<AccountId, AccountRefusal>> {
    const { jurisdiction, password, ip } = registration;
    const party = parseParty(registration);
    if (!party.ok) return party;
    const { login, name, phone, identity } = party.value;
    const checked = checkPassword(password, login);
    if (!checked.ok) return checked;
    const taken = await parts.throttle.take(jurisdiction, REGISTRATIONS, ip);
    if (!taken.ok) return taken;
    if ((await store.findByLogin(jurisdiction, login)) !== null) return refuse({ code: "people/login-taken", login });
    const id = newAccountId();
    const account: NewAccount = {
      ...nobody(id, registration.kind, login, name),
      phone,
      identity: identity === null ? null : sealIdentity(sealer, id, identity),
      passwordHash: await parts.passwords.hash(password),
    };
    const by = { jurisdiction, account: id };
    const written = await change(parts, by, [{ type: "account-created", account }], []);
    return written.ok ? ok(id) : written;
  }

  async function takeOn(by: Administrator, staff: NewStaff): Promise<Result<WithPassword, AccountRefusal>> {
    if (!LOGIN.test(staff.login)) return refuse({ code: "people/login-shape" });
    const name = parsePersonName(staff.name);
    if (!name.ok) return name;
    const phone = staff.phone === undefined ? ok(null) : parsePhone(staff.phone);
    if (!phone.ok) return phone;
    const person = staff.residentId === undefined ? ok(null) : parseResidentId(staff.residentId);
    if (!person.ok) return person;
    const id = newAccountId();
    const password = temporaryPassword();
    const identity = person.value === null ? null : { idKind: RESIDENT_CARD, idNumber: person.value.number };
    const account: NewAccount = {
      ...nobody(id, "staff", staff.login, name.value),
      phone: phone.value,
      identity: identity === null ? null : sealIdentity(sealer, id, identity),
      // The administration knows whom it employs.
      identityVerified: identity !== null,
      enforcementNumber: staff.enforcementNumber ?? null,
      employment: staff.employment,
      passwordHash: await parts.passwords.hash(password),
      mustChangePassword: true,
    };
    const fromOn = await todayIn(parts, by.jurisdiction);
    const posts = staff.posts.map(
      (post) => ({ type: "post-given", account: id, post, fromOn, untilOn: null }) as const,
    );
    const written = await change(parts, by, [{ type: "account-created", account }, ...posts], []);
    return written.ok ? ok({ id, temporaryPassword: password }) : written;
  }

  async function update(by: Administrator, account: AccountId, fields: StaffFields) {
    const name = fields.name === undefined ? ok(undefined) : parsePersonName(fields.name);
    if (!name.ok) return name;
    const phone = typeof fields.phone !== "string" ? ok(fields.phone) : parsePhone(fields.phone);
    if (!phone.ok) return phone;
    const parsed = {
      ...fields,
      ...(name.value === undefined ? {} : { name: name.value }),
      ...(phone.value === undefined ? {} : { phone: phone.value }),
    };
    return change(parts, by, [{ type: "account-updated", account, fields: parsed }], [account]);
  }

  async function disable(by: Administrator, account: AccountId): Promise<Result<null, PeopleRefusal>> {
    if (by.account === account) return refuse({ code: "people/not-oneself" });
    if (await isLastAdministrator(parts, by.jurisdiction, account)) {
      return refuse({ code: "people/last-administrator" });
    }
    return change(parts, by, [{ type: "account-disabled", account }], [account]);
  }

  async function resetPassword(by: Administrator, account: AccountId): Promise<Result<WithPassword, PeopleRefusal>> {
    const password = temporaryPassword();
    const passwordHash = await parts.passwords.hash(password);
    const found = await store.findAccount(by.jurisdiction, account);
    if (found === null) return refuse({ code: "people/not-found" });
    const written = await change(
      parts,
      by,
      [{ type: "password-set", account, passwordHash, mustChange: true, endSessions: true }],
      [account],
    );
    return written.ok ? ok({ id: account, temporaryPassword: password }) : written;
  }

  async function verifyIdentity(
    by: Administrator,
    account: AccountId,
    idNumber: string,
  ): Promise<Result<null, AccountRefusal>> {
    const found = await store.findAccount(by.jurisdiction, account);
    if (found === null) return refuse({ code: "people/not-found" });
    const identity = parseOwnNumber(found, idNumber);
    if (!identity.ok) return identity;
    const known = await parts.sessions.readPerson(by.jurisdiction, account);
    const key = sealer.blindIndex("identity", identity.value.idNumber);
    if (known?.partyKey === key) return change(parts, by, [{ type: "identity-verified", account }], [account]);
    if (known !== null && known.partyKey !== null) return refuse({ code: "people/identity-differs" });
    const sealed = sealIdentity(sealer, account, identity.value);
    return change(
      parts,
      by,
      [
        { type: "identity-recorded", account, identity: sealed },
        { type: "identity-verified", account },
      ],
      [account],
    );
  }

  return {
    register,
    takeOn,
    update,
    disable,
    enable: (by, account) => change(parts, by, [{ type: "account-enabled", account }], [account]),
    findByLogin: async (jurisdiction, login) => (await store.findByLogin(jurisdiction, login))?.id ?? null,
    resetPassword,
    verifyIdentity,
  };
}

/** Is nobody left who may manage people, once this account no longer does? */
export async function isLastAdministrator(
  parts: PeopleParts,
  jurisdiction: Jurisdiction,
  account: AccountId,
): Promise<boolean> {
  const today = await todayIn(parts, jurisdiction);
  const query = { kind: "staff", grant: "people.manage", disabled: false, today, offset: 0, limit: 2 } as const;
  const { rows } = await parts.store.listAccounts(jurisdiction, query);
  return rows.length === 1 && rows[0]?.id === account;
}

interface Party {
  readonly login: string;
  readonly name: string;
  readonly phone: string;
  readonly identity: Identity | null;
}

function parseParty(registration: Registration): Result<Party, Extract<AccountRefusal, Refusal>> {
  const { kind } = registration;
  const name = parsePersonName(registration.name);
  if (!name.ok) return name;
  if (kind === "citizen") {
    const phone = parseMobilePhone(registration.phone);
    if (!phone.ok) return phone;
    const { residentId } = registration;
    const person = residentId === undefined ? ok(null) : parseResidentId(residentId);
    if (!person.ok) return person;
    const identity = person.value === null ? null : { idKind: RESIDENT_CARD, idNumber: person.value.number };
    return ok({ login: phone.value, name: name.value, phone: phone.value, identity });
  }
  const code = parseCreditCode(registration.creditCode);
  if (!code.ok) return code;
  const { representative, address } = registration;
  const person = parseResidentId(representative.residentId);
  if (!person.ok) return person;
  const personName = parsePersonName(representative.name);
  if (!personName.ok) return personName;
  const phone = parseMobilePhone(representative.phone);
  if (!phone.ok) return phone;
  const acting = { name: personName.value, idNumber: person.value.number, phone: phone.value };
  const identity = {
    idKind: CREDIT_CODE,
    idNumber: code.value,
    ...(address === undefined ? {} : { address }),
    representative: acting,
  };
  return ok({ login: code.value, name: name.value, phone: phone.value, identity });
}

/** The number on the paper that this kind of account shows. */
function parseOwnNumber(account: StoredAccount, idNumber: string): Result<Identity, AccountRefusal> {
  if (account.kind === "firm") {
    const code = parseCreditCode(idNumber);
    return code.ok ? ok({ idKind: CREDIT_CODE, idNumber: code.value }) : code;
  }
  const person = parseResidentId(idNumber);
  return person.ok ? ok({ idKind: RESIDENT_CARD, idNumber: person.value.number }) : person;
}

/** Kinds of certificate as applications name them. */
export const RESIDENT_CARD = "111";
export const CREDIT_CODE = "uscc";

export function newAccountId(): AccountId {
  return randomUUID() as AccountId;
}

/** An account with nothing but its name. */
export function nobody(id: AccountId, kind: NewAccount["kind"], login: string, name: string): NewAccount {
  return {
    id,
    kind,
    login,
    name,
    phone: null,
    identity: null,
    identityVerified: false,
    enforcementNumber: null,
    employment: null,
    fileId: null,
    fileHash: null,
    passwordHash: null,
    mustChangePassword: false,
  };
}
