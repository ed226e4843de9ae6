/** What stands against the content of a change, as a page asks for it again and again. */
import type { WholeItem } from "../../../core/catalog/index.ts";
import { type CivilDate, civilDateOf } from "../../../core/shared/index.ts";
import type { DistrictCatalogue } from "../cache.ts";
import { groundOf } from "./catalogue-around.ts";
import { type ContentFinding, checkContent } from "./check-content.ts";
import type { ItemChangeParts } from "./item-changes.ts";

const MOST_KEPT = 200;

export interface ViewedContent {
  readonly findings: readonly ContentFinding[];
  readonly whole: WholeItem | null;
}

/** A content never changes: what stands against it is asked once for each state of the catalogue, and each day. */
export function createViewedContents(parts: ItemChangeParts) {
  const known = new WeakMap<DistrictCatalogue, Map<string, Promise<ViewedContent>>>();
  return (catalogue: DistrictCatalogue, id: string): Promise<ViewedContent> => {
    const today = civilDateOf(parts.now(catalogue.district.code), catalogue.calendar.zone);
    const ofCatalogue = known.get(catalogue) ?? new Map<string, Promise<ViewedContent>>();
    known.set(catalogue, ofCatalogue);
    const key = `${id} ${today}`;
    const viewed = ofCatalogue.get(key) ?? viewContent(parts, catalogue, { id, today });
    ofCatalogue.set(key, viewed);
    viewed.catch(() => ofCatalogue.delete(key));
    for (const oldest of ofCatalogue.keys()) if (ofCatalogue.size > MOST_KEPT) ofCatalogue.delete(oldest);
    return viewed;
  };
}

async function viewContent(
  parts: ItemChangeParts,
  catalogue: DistrictCatalogue,
  { id, today }: { readonly id: string; readonly today: CivilDate },
): Promise<ViewedContent> {
  const content = await parts.changes.findContent(catalogue.district.code, id);
  if (content === null) return { findings: [], whole: null };
  const { findings, flow } = await checkContent(parts.readers, content, await groundOf(parts, catalogue, today));
  return { findings, whole: flow === null ? null : { spec: content.spec, flow } };
}
