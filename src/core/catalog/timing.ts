/**
 * What a district adds to the clocks of its items: further limits beside statute and promise (a campaign, a project),
 * from when a light is yellow, and who is told when nothing happens. All of it data, with its source.
 */
import type { Limit } from "../clock/index.ts";
import type { FlowModel } from "../flow/index.ts";
import { unitsOpenTo } from "../party/index.ts";
import type { BodyId, ItemCode, OfficeId } from "../shared/index.ts";
import type { CaseType } from "./codes.ts";
import type { ItemSpec, NamedClock } from "./item.ts";
import type { Office, Post } from "./organisation.ts";

/** A limit that the district sets for several items at once; every criterion given must fit. */
export interface DistrictClock extends NamedClock {
  readonly applies: {
    readonly items?: readonly ItemCode[];
    readonly bodies?: readonly BodyId[];
    readonly caseTypes?: readonly CaseType[];
  };
}

/**
 * Who is told, and when. `clock` names the receipt notice, the decision (the earlier of statute and promise), the
 * delivery, an open step with a limit of its own, or a named clock by its id.
 */
export interface Escalation {
  readonly id: string;
  readonly clock: string;
  /** At yellow, at red, or so long after red. */
  readonly at: "yellow" | "red" | { readonly after: Limit };
  /** The first of them that there is. */
  readonly to: readonly Addressee[];
}

/** The one who holds the open step, or a post of the office, of the body or of the district. */
export type Addressee = "holder" | { readonly role: string; readonly in: "office" | "body" | "district" };

/** What a district's files may say; `DEFAULT_POLICY` where they say nothing. */
export interface TimePolicy {
  /** In (0, 1): the share of a limit after which its light is yellow. */
  readonly yellowShare: number;
  readonly clocks: readonly DistrictClock[];
  readonly escalations: readonly Escalation[];
}

export const DEFAULT_POLICY: TimePolicy = { yellowShare: 0.7, clocks: [], escalations: [] };

/** The clocks that every case has, by the names that escalations use. */
export const COMMON_CLOCKS = ["receipt", "decision", "delivery", "step"] as const;

/**
 * `office role`, `body role` and `district role` of every post that opens the cases of the unit, and `unit grant` of
 * those by whose grants a unit is told: who is told of a case can open it.
 */
export type PostNames = Readonly<Record<string, true>>;

/** A district's policy as it bears on one item. */
export interface Timing {
  readonly yellowShare: number;
  readonly clocks: readonly NamedClock[];
  readonly escalations: readonly Escalation[];
  /** The posts that there are. */
  readonly posts: PostNames;
}

export function timingOf(
  item: Pick<ItemSpec, "code" | "body" | "caseType" | "clocks" | "yellowShare">,
  policy: TimePolicy,
  posts: PostNames,
): Timing {
  const own = item.clocks ?? [];
  return {
    yellowShare: item.yellowShare ?? policy.yellowShare,
    clocks: [...own, ...policy.clocks.filter((clock) => applies(clock, item))],
    escalations: policy.escalations,
    posts,
  };
}

function applies(
  { applies: { items, bodies, caseTypes } }: DistrictClock,
  item: Pick<ItemSpec, "code" | "body" | "caseType">,
): boolean {
  return (
    (items === undefined || items.includes(item.code)) &&
    (bodies === undefined || bodies.includes(item.body)) &&
    (caseTypes === undefined || caseTypes.includes(item.caseType))
  );
}

/** One register is asked for every item of its catalogue. */
export function postNames(posts: PostsOf, offices: OfficesOf): PostNames {
  const known = knownNames.get(posts);
  if (known?.offices === offices) return known.names;
  const names = findPostNames(posts, offices);
  knownNames.set(posts, { offices, names });
  return names;
}

type PostsOf = readonly Pick<Post, "office" | "role" | "grants">[];
type OfficesOf = readonly Pick<Office, "id" | "body">[];

/** By the very list, which nobody changes: gone with it. */
const knownNames = new WeakMap<PostsOf, { readonly offices: OfficesOf; readonly names: PostNames }>();

function findPostNames(posts: PostsOf, offices: OfficesOf): PostNames {
  const bodies = new Map<OfficeId, BodyId>(offices.map(({ id, body }) => [id, body]));
  const names = posts.flatMap((post) => {
    const units = unitsOpenTo({ ...post, body: bodies.get(post.office) ?? "" });
    const named = [post.role, ...TOLD_BY_GRANT.filter((grant) => post.grants.includes(grant))];
    return units.flatMap((unit) => named.map((name) => `${unit} ${name}`));
  });
  return Object.fromEntries(names.map((name) => [name, true]));
}

/** What a unit as a whole is told, it is told through the posts that have one of these. */
const TOLD_BY_GRANT = ["case.supervise", "case.intake", "case.review", "case.decide"] as const;

/** The body itself where somebody in it has the grant, else the district: many a body has no window, or no head. */
export function unitWith(grant: "case.supervise" | "case.intake", body: BodyId, posts: PostNames): string {
  return posts[`${body} ${grant}`] === true || posts[`district ${grant}`] !== true ? body : "district";
}

/** By which grant an office is told what its reviewers should hear: many a window has none and decides itself. */
export function workingGrant(office: OfficeId, posts: PostNames): "case.review" | "case.decide" {
  return posts[`${office} case.review`] !== true && posts[`${office} case.decide`] === true
    ? "case.decide"
    : "case.review";
}

/** Whoever the escalation finds in this office and body; `holder` is taken at its word; null when nobody is left. */
export function addresseeIn(
  { to }: Pick<Escalation, "to">,
  place: { readonly office: string; readonly body: string },
  posts: PostNames,
): Addressee | null {
  return to.find((one) => one === "holder" || posts[`${unitOf(one, place)} ${one.role}`] === true) ?? null;
}

/** The unit in which the addressee's post is: an office, a body, or `district`. */
export function unitOf(
  { in: level }: Exclude<Addressee, "holder">,
  { office, body }: { readonly office: string; readonly body: string },
): string {
  switch (level) {
    case "office":
      return office;
    case "body":
      return body;
    case "district":
      return "district";
  }
}

/** Offices in which the flow puts work, with whether a step there has a limit of its own. */
export function stepOffices(flow: FlowModel): ReadonlyMap<string, boolean> {
  const offices = new Map<string, boolean>();
  for (const node of Object.values(flow.nodes)) {
    if (node.kind !== "user-task") continue;
    offices.set(node.office, (offices.get(node.office) ?? false) || node.limit !== undefined);
  }
  return offices;
}
