/** Who holds which post, who substitutes for whom, and which interests were declared. */
import { randomUUID } from "node:crypto";
import type { Action } from "../../core/party/index.ts";
import { parseResidentId } from "../../core/party/index.ts";
import { type AccountId, type CivilDate, ok, type Result, refuse } from "../../core/shared/index.ts";
import { isLastAdministrator } from "./accounts.ts";
import { type Administrator, change, type PeopleParts, todayIn } from "./parts.ts";
import type { AccountRefusal, PeopleRefusal } from "./refusals.ts";

export interface Posts {
  /** Appoints, or changes the dates of an appointment. `fromOn` is today when it is not given. */
  give(by: Administrator, account: AccountId, term: Term): Promise<Result<null, PeopleRefusal>>;
  /** Refused for the last post that lets anybody manage people. */
  take(by: Administrator, account: AccountId, post: string): Promise<Result<null, PeopleRefusal>>;
  /** While one is absent the other acts in all posts of the absent; events say for whom. */
  nameSubstitute(by: Administrator, substitution: NewSubstitution): Promise<Result<string, PeopleRefusal>>;
  withdrawSubstitute(by: Administrator, account: AccountId, id: string): Promise<Result<null, PeopleRefusal>>;
  /**
   * A relative or interest that the member of staff declared: their cases are not theirs to handle. Only the keyed
   * hash of the number is kept.
   * @basis 公务员法 §76
   */
  declareInterest(by: Administrator, account: AccountId, interest: NewInterest): Promise<Result<null, AccountRefusal>>;
  withdrawInterest(by: Administrator, account: AccountId, partyKey: string): Promise<Result<null, PeopleRefusal>>;
}

export interface Term {
  readonly post: string;
  readonly fromOn?: CivilDate;
  readonly untilOn?: CivilDate;
}

export interface NewSubstitution {
  readonly absent: AccountId;
  readonly substitute: AccountId;
  readonly fromOn: CivilDate;
  readonly untilOn: CivilDate;
}

export interface NewInterest {
  readonly idNumber: string;
  /** In plain words: spouse, sister, shareholder. */
  readonly relation: string;
}

export function createPosts(parts: PeopleParts): Posts {
  const { store } = parts;

  async function staffRefusal(by: Administrator, account: AccountId): Promise<PeopleRefusal | null> {
    const found = await store.findAccount(by.jurisdiction, account);
    if (found === null) return { code: "people/not-found" };
    return found.kind === "staff" ? null : { code: "people/not-staff" };
  }

  async function give(by: Administrator, account: AccountId, term: Term): Promise<Result<null, PeopleRefusal>> {
    const obstacle = await staffRefusal(by, account);
    if (obstacle !== null) return refuse(obstacle);
    const { post, untilOn = null } = term;
    const fromOn = term.fromOn ?? (await todayIn(parts, by.jurisdiction));
    if (untilOn !== null && untilOn < fromOn) return refuse({ code: "people/dates-reversed" });
    return change(parts, by, [{ type: "post-given", account, post, fromOn, untilOn }], [account]);
  }

  async function take(by: Administrator, account: AccountId, post: string): Promise<Result<null, PeopleRefusal>> {
    if (await losesLastAdministrator(by, account, post)) return refuse({ code: "people/last-administrator" });
    return change(parts, by, [{ type: "post-taken", account, post }], [account]);
  }

  async function losesLastAdministrator(by: Administrator, account: AccountId, post: string): Promise<boolean> {
    const person = await parts.sessions.readPerson(by.jurisdiction, account);
    const managing: Action = "people.manage";
    const granting = (person?.posts ?? []).filter(
      (held) => held.substituteFor === null && held.post.grants.includes(managing),
    );
    if (granting.length !== 1 || granting[0]?.post.id !== post) return false;
    return isLastAdministrator(parts, by.jurisdiction, account);
  }

  async function nameSubstitute(
    by: Administrator,
    substitution: NewSubstitution,
  ): Promise<Result<string, PeopleRefusal>> {
    const { absent, substitute, fromOn, untilOn } = substitution;
    if (absent === substitute) return refuse({ code: "people/not-oneself" });
    if (untilOn < fromOn) return refuse({ code: "people/dates-reversed" });
    for (const account of [absent, substitute]) {
      const obstacle = await staffRefusal(by, account);
      if (obstacle !== null) return refuse(obstacle);
    }
    const id = randomUUID();
    const written = await change(
      parts,
      by,
      [{ type: "substitute-named", id, absent, substitute, fromOn, untilOn }],
      [absent, substitute],
    );
    return written.ok ? ok(id) : written;
  }

  async function withdrawSubstitute(by: Administrator, account: AccountId, id: string) {
    const known = await store.listSubstitutions(by.jurisdiction, account);
    const found = known.find((one) => one.id === id);
    if (found === undefined) return refuse({ code: "people/not-found" });
    const { absent, substitute } = found;
    return change(parts, by, [{ type: "substitute-withdrawn", id, absent }], [absent, substitute]);
  }

  async function declareInterest(by: Administrator, account: AccountId, { idNumber, relation }: NewInterest) {
    const person = parseResidentId(idNumber);
    if (!person.ok) return person;
    const obstacle = await staffRefusal(by, account);
    if (obstacle !== null) return refuse(obstacle);
    const partyKey = parts.sealer.blindIndex("identity", person.value.number);
    return change(parts, by, [{ type: "interest-declared", account, partyKey, relation }], [account]);
  }

  return {
    give,
    take,
    nameSubstitute,
    withdrawSubstitute,
    declareInterest,
    withdrawInterest: (by, account, partyKey) =>
      change(parts, by, [{ type: "interest-withdrawn", account, partyKey }], [account]),
  };
}
