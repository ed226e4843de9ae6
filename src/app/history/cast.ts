/** Who works on made cases: for every post of the register whoever holds it, or somebody made up where nobody does. */
import type { Office, Post } from "../../core/catalog/index.ts";
import type { StaffActor } from "../../core/party/index.ts";
import type { AccountId, BodyId, Jurisdiction } from "../../core/shared/index.ts";
import type { PostWithHolders } from "../ports/people.ts";

export interface Cast {
  /** One for each post, acting in that post alone. */
  readonly staff: readonly StaffActor[];
  readonly names: ReadonlyMap<AccountId, string>;
}

export function castOf(
  jurisdiction: Jurisdiction,
  register: { readonly posts: readonly Post[]; readonly offices: readonly Office[] },
  held: readonly PostWithHolders[],
): Cast {
  const bodies = new Map(register.offices.map((office) => [office.id, office.body]));
  const staff = register.posts.map((post, index): StaffActor => {
    const holder = held.find((one) => one.id === post.id)?.holders[0];
    const body = bodies.get(post.office) ?? ("" as BodyId);
    return {
      kind: "staff",
      jurisdiction,
      account: holder?.account ?? nobody(index),
      name: holder?.name ?? post.name,
      // Who signs and who inspects has one; its number stands in the event of a visit.
      enforcementNumber: `${jurisdiction}${String(index).padStart(4, "0")}`,
      posts: [{ ...post, body }],
      conflictKeys: [],
    };
  });
  return { staff, names: new Map(staff.map((one) => [one.account, one.name])) };
}

/** No account has such an id. */
function nobody(index: number): AccountId {
  return `00000000-0000-8000-9000-${index.toString(16).padStart(12, "0")}` as AccountId;
}
