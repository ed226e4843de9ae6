/** Under which unit and action a notice is kept, and which of them a post hears: the two sides of one table. */
import type { Notice } from "../../core/case/index.ts";
import { doesSteps } from "../../core/joint/index.ts";
import { type HeldPost, unitsOpenTo } from "../../core/party/index.ts";

/** What a notice to the people of a unit is kept under; null for one to an account. */
export function actionOf(to: Notice["to"]): string | null {
  if ("grant" in to) return to.grant;
  if ("duty" in to) return dutyAction(to.duty);
  return "role" in to ? roleAction(to.role) : null;
}

/**
 * What the post hears: of the units whose cases it opens (R-PTY-05) what is told to its grants and to its role, and of
 * joint work what is told to whoever does steps in its office.
 */
export function unitsHeard(post: HeldPost): readonly { readonly office: string; readonly action: string }[] {
  const actions = [...post.grants, roleAction(post.role)];
  const ofCases = unitsOpenTo(post).flatMap((office) => actions.map((action) => ({ office, action })));
  return doesSteps(post) ? [...ofCases, { office: post.office, action: dutyAction("joint") }] : ofCases;
}

/** Beside notices to everybody who holds one grant: to whoever does the duty, however many grants of it they hold. */
function dutyAction(duty: string): string {
  return `duty:${duty}`;
}

/** What a notice to a post is kept under, beside notices to everybody who holds a grant. */
function roleAction(role: string): string {
  return `role:${role}`;
}
