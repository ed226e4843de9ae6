/** The audit trail of people, and what of a change goes into it: nothing secret, no identity number. */
import type { EventQuery, PeopleChange, PeopleEvent } from "../../app/ports/people.ts";
import type { AccountId, Instant, JsonObject, Jurisdiction } from "../../core/shared/index.ts";
import type { Queryable } from "../catalogue/transaction.ts";

export interface Audited {
  readonly subject: AccountId;
  readonly data: JsonObject;
}

export function auditedOf(change: PeopleChange): Audited {
  switch (change.type) {
    case "account-created": {
      const { id, kind, login, name, enforcementNumber, employment, identityVerified } = change.account;
      return { subject: id, data: { kind, login, name, enforcementNumber, employment, identityVerified } };
    }
    case "account-updated": {
      const { fileHash: _hash, ...fields } = change.fields;
      // A telephone number is personal: that it changed is enough.
      return { subject: change.account, data: { ...fields, ...("phone" in fields && { phone: "changed" }) } };
    }
    case "password-set":
      return { subject: change.account, data: { mustChange: change.mustChange } };
    case "post-given": {
      const { post, fromOn, untilOn } = change;
      return { subject: change.account, data: { post, fromOn, untilOn } };
    }
    case "post-taken":
      return { subject: change.account, data: { post: change.post } };
    case "substitute-named": {
      const { id, substitute, fromOn, untilOn } = change;
      return { subject: change.absent, data: { id, substitute, fromOn, untilOn } };
    }
    case "substitute-withdrawn":
      return { subject: change.absent, data: { id: change.id } };
    case "interest-declared":
      return { subject: change.account, data: { relation: change.relation } };
    case "interest-withdrawn":
    case "identity-recorded":
    case "identity-verified":
    case "account-disabled":
    case "account-enabled":
      return { subject: change.account, data: {} };
  }
}

interface EventRow {
  readonly id: string;
  readonly at: Date;
  readonly by: AccountId | null;
  readonly by_name: string | null;
  readonly subject: AccountId | null;
  readonly subject_name: string | null;
  readonly type: PeopleEvent["type"];
  readonly data: JsonObject;
}

export async function listEvents(
  client: Queryable,
  jurisdiction: Jurisdiction,
  { subject, before, limit }: EventQuery,
): Promise<readonly PeopleEvent[]> {
  const { rows } = await client.query<EventRow>(
    `select e.id, e.at, e.by, b.name as by_name, e.subject, s.name as subject_name, e.type, e.data
     from people_event e
     left join account b on b.jurisdiction = e.jurisdiction and b.id = e.by
     left join account s on s.jurisdiction = e.jurisdiction and s.id = e.subject
     where e.jurisdiction = $1 and ($2::uuid is null or e.subject = $2) and ($3::timestamptz is null or e.at < $3)
     order by e.at desc, e.id limit $4`,
    [jurisdiction, subject ?? null, before === undefined ? null : new Date(before).toISOString(), limit],
  );
  return rows.map(({ at, by_name, subject_name, ...row }) => ({
    ...row,
    at: at.getTime() as Instant,
    byName: by_name,
    subjectName: subject_name,
  }));
}
