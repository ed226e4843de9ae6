/**
 * Whether the basic catalogue, as it stands now, says what was proposed: read from its words, whatever the answer said.
 * Rule R-CAT-115.
 */
import { type BasicItem, fixedText } from "../basic.ts";
import { diffTrees, type FieldChange } from "../change/diff.ts";
import { proposedChanges } from "./decide.ts";
import type { UpwardProposal } from "./proposal.ts";

export interface Adoption {
  readonly edition: string;
  /** Every change that was proposed stands there, or only some of them. */
  readonly whole: boolean;
}

/** R-CAT-115: null while nothing of it stands there. */
export function adoptionOf(proposal: UpwardProposal, basic: BasicItem | undefined): Adoption | null {
  if (basic === undefined) return null;
  const now = fixedText(basic, proposal.field);
  if (now === undefined) return null;
  const asked = proposedChanges(proposal);
  const left = diffTrees({ [proposal.field]: now }, { [proposal.field]: proposal.proposed });
  const standing = asked.filter((change) => !left.some((other) => overlap(change, other)));
  return standing.length === 0 ? null : { edition: basic.edition, whole: standing.length === asked.length };
}

/** One of them lies within the other. Another order of a list touches none of its entries. */
function overlap(one: FieldChange, other: FieldChange): boolean {
  if ((one.kind === "moved") !== (other.kind === "moved")) return false;
  const [short, long] = one.path.length <= other.path.length ? [one.path, other.path] : [other.path, one.path];
  return short.every((step, index) => step === long[index]);
}
