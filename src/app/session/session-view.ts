/** What a screen needs to know of who is signed in. */
import type { Action, HeldPost } from "../../core/party/index.ts";
import type { AccountId, CivilDate, Jurisdiction } from "../../core/shared/index.ts";
import type { District } from "../ports/districts.ts";
import type { StoredPerson } from "../ports/sessions.ts";

export interface SessionView {
  readonly account: AccountId;
  readonly kind: "citizen" | "firm" | "staff";
  readonly login: string;
  readonly name: string;
  readonly jurisdiction: { readonly code: Jurisdiction; readonly name: string; readonly demo: boolean };
  /** Posts held today, own ones first. */
  readonly posts: readonly SessionPost[];
  /** What any of the posts grants, for showing and hiding controls. */
  readonly grants: readonly Action[];
  /** A given password has to be changed before anything else. */
  readonly mustChangePassword: boolean;
  /** Somebody confirmed the identity against the paper. */
  readonly identityVerified: boolean;
  /** The civil date of the district's clock. */
  readonly today: CivilDate;
  /** The clock of this demonstration district was moved. */
  readonly clockMoved: boolean;
}

export interface SessionPost {
  readonly id: string;
  readonly title: string;
  readonly role: string;
  readonly office: string;
  readonly officeName: string;
  readonly grants: readonly Action[];
  readonly substituteFor?: AccountId;
}

export interface SessionCircumstances {
  readonly posts: readonly HeldPost[];
  readonly today: CivilDate;
  readonly clockMoved: boolean;
}

export function sessionViewOf(district: District, person: StoredPerson, now: SessionCircumstances): SessionView {
  const names = new Map(person.posts.map(({ post, officeName }) => [post.id, { title: post.name, officeName }]));
  const posts = now.posts.map(({ id, role, office, grants, substituteFor }) => ({
    id,
    title: names.get(id)?.title ?? id,
    role,
    office,
    officeName: names.get(id)?.officeName ?? office,
    grants,
    ...(substituteFor === undefined ? {} : { substituteFor }),
  }));
  const own: readonly Action[] = person.kind === "staff" ? [] : ["case.apply"];
  return {
    account: person.id,
    kind: person.kind,
    login: person.login,
    name: person.name,
    jurisdiction: { code: district.code, name: district.name, demo: district.demo },
    posts,
    grants: [...new Set([...own, ...posts.flatMap((post) => post.grants)])],
    mustChangePassword: person.mustChangePassword,
    identityVerified: person.identityVerified,
    today: now.today,
    clockMoved: now.clockMoved,
  };
}
