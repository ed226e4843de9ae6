/**
 * Whom a change asks for a signature: the posts of its aspects that nobody has signed yet. Rule R-CAT-117: each hears of it
 * once, when the change is proposed; whoever wrote it is not asked.
 */
import type { Aspect } from "./aspects.ts";
import type { Gatekeeper } from "./decide.ts";
import { aspectsOpen, type ItemChange } from "./life.ts";

export interface AskedPost {
  readonly post: string;
  /** In the order of the aspects. */
  readonly aspects: readonly Aspect[];
}

/** R-CAT-117: empty of a change that waits for nobody. */
export function postsAsked(
  change: Pick<ItemChange, "status" | "aspects" | "signed">,
  gatekeepers: readonly Gatekeeper[],
): readonly AskedPost[] {
  if (change.status !== "checked") return [];
  const open = aspectsOpen(change);
  const posts = [...new Set(gatekeepers.map(({ post }) => post))];
  return posts.flatMap((post) => {
    const aspects = open.filter((aspect) => gatekeepers.some((one) => one.post === post && one.aspect === aspect));
    return aspects.length === 0 ? [] : [{ post, aspects }];
  });
}
