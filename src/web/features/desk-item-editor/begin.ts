/** The first draft of an item: from nothing, or from a copy of another. */
import { type NewItem, newItem } from "../../../core/catalog/index.ts";
import type { ItemCode } from "../../../core/shared/index.ts";
import { sendJson } from "../../api/json.ts";
import { draftPath, getItemToEdit, type ItemContent } from "./item.ts";
import { newFlow } from "./new-flow.ts";
import { startOf } from "./use-item-draft.ts";

/** @throws Problem `catalogue/draft-changed` when the code has a draft already */
export async function beginItem(known: NewItem, copyOf: ItemCode | undefined): Promise<void> {
  const source = copyOf === undefined ? fromNothing(known) : await fromCopy(known, copyOf);
  const body = { baseVersion: null, source, revision: 0 };
  await sendJson({ method: "PUT", path: draftPath(known.code), body });
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
