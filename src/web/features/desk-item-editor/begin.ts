/** The first draft of an item: from nothing, or from a copy of another; and what the upper level fixes of it, inherited. */
import { type BasicItem, type ItemSpec, type NewItem, newItem } from "../../../core/catalog/index.ts";
import type { ItemCode } from "../../../core/shared/index.ts";
import { sendJson } from "../../api/json.ts";
import { draftPath, getItemToEdit, type ItemContent } from "./item.ts";
import { emptyMaterial } from "./materials/pasted.ts";
import { newFlow } from "./new-flow.ts";
import { startOf } from "./use-item-draft.ts";

export interface Beginning {
  readonly copyOf: ItemCode | undefined;
  /** The entry of the basic catalogue under the same basic code. */
  readonly basic: BasicItem | undefined;
}

/** @throws Problem `catalogue/draft-changed` when the code has a draft already */
export async function beginItem(known: NewItem, { copyOf, basic }: Beginning): Promise<void> {
  const source = copyOf === undefined ? fromNothing(known) : await fromCopy(known, copyOf);
  const body = { baseVersion: null, source: { ...source, spec: inherit(source.spec, basic) }, revision: 0 };
  await sendJson({ method: "PUT", path: draftPath(known.code), body });
}

/**
 * R-CAT-121: what is fixed stands in the item from the beginning. A paper that a fixed check-point names and that the
 * item does not have yet is laid beside the others, to be written.
 */
export function inherit(spec: ItemSpec, basic: BasicItem | undefined): ItemSpec {
  if (basic === undefined) return spec;
  const taken: ItemSpec = { ...spec, ...basic.fixed };
  const named = taken.conditions.flatMap(({ checks }) => checks.flatMap(({ material }) => material ?? []));
  const missing = [...new Set(named)].filter((id) => !taken.materials.some((material) => material.id === id));
  return { ...taken, materials: [...taken.materials, ...missing.map(emptyMaterial)] };
}

function fromNothing(known: NewItem): ItemContent {
  return { spec: newItem(known), bpmn: newFlow(known.name, known.office), dmn: [] };
}

/** Everything but what the author has just said; the copy has its own name and code. */
async function fromCopy(known: NewItem, copyOf: ItemCode): Promise<ItemContent> {
  const content = startOf(await getItemToEdit(copyOf));
  if (content === undefined) return fromNothing(known);
  return { ...content, spec: { ...content.spec, ...known } };
}
