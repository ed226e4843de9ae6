/** The actor that a stored person is: rights come from posts held today, never from names. */
import type { HeldPost, StaffActor } from "../../core/party/index.ts";
import type { Jurisdiction } from "../../core/shared/index.ts";
import type { StoredHolding, StoredPerson } from "../ports/sessions.ts";
import type { SignedInActor } from "./identify.ts";

export function actorOf(jurisdiction: Jurisdiction, person: StoredPerson): SignedInActor {
  const { id: account, kind } = person;
  switch (kind) {
    case "citizen":
      return { kind, jurisdiction, account, partyKey: partyKeyOf(person) };
    case "firm": {
      const representativeKey = person.representativeKey ?? unknownParty(account);
      return { kind, jurisdiction, account, partyKey: partyKeyOf(person), representativeKey };
    }
    case "staff":
      return staffActorOf(jurisdiction, person);
  }
}

/** A member of staff, whatever the account's kind says; citizens and firms come out without posts. */
export function staffActorOf(jurisdiction: Jurisdiction, person: StoredPerson): StaffActor {
  const { id: account, name, enforcementNumber, partyKey, interests } = person;
  return {
    kind: "staff",
    jurisdiction,
    account,
    name,
    ...(enforcementNumber === null ? {} : { enforcementNumber }),
    posts: heldPosts(person.posts),
    conflictKeys: partyKey === null ? interests : [partyKey, ...interests],
  };
}

/**
 * Only an identity that somebody confirmed against the paper opens what a window entered for that number: anybody may
 * register, and anybody may know a number.
 */
function partyKeyOf(person: StoredPerson): string {
  return person.identityVerified && person.partyKey !== null ? person.partyKey : unknownParty(person.id);
}

/** Equal to the key of no identity number. */
function unknownParty(account: string): string {
  return `account:${account}`;
}

/** Own posts first; a post that is held anyway is not held once more for somebody else. */
function heldPosts(holdings: readonly StoredHolding[]): readonly HeldPost[] {
  const posts = new Map<string, HeldPost>();
  const ownFirst = [...holdings].sort((a, b) => Number(a.substituteFor !== null) - Number(b.substituteFor !== null));
  for (const { post, body, substituteFor, oversees } of ownFirst) {
    if (posts.has(post.id)) continue;
    posts.set(post.id, {
      id: post.id,
      body,
      office: post.office,
      role: post.role,
      grants: post.grants,
      ...(post.authorisedItems === undefined ? {} : { authorisedItems: post.authorisedItems }),
      ...(substituteFor === null ? {} : { substituteFor }),
      ...(oversees === null ? {} : { oversees }),
    });
  }
  return [...posts.values()];
}
