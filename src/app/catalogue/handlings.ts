/** The handlings (业务办理项) of a main item among the items of a district. */
import { type Body, HANDLING_KINDS, type HandlingKind, type MainItem } from "../../core/catalog/index.ts";
import type { ItemCode } from "../../core/shared/index.ts";
import type { StoredItem } from "../ports/catalogue-store.ts";
import { isOffered } from "./cache.ts";

export interface GuideHandling {
  readonly code: ItemCode;
  readonly name: string;
  readonly handling: HandlingKind;
}

const KINDS = Object.keys(HANDLING_KINDS) as HandlingKind[];

/** Those that are offered by the same body: 新办 first, 注销 last. */
export function handlingsOf(
  items: Iterable<StoredItem>,
  { basicCode }: MainItem,
  body: Body["id"],
): readonly GuideHandling[] {
  return [...items]
    .filter((item) => isOffered(item) && item.summary?.body === body && item.summary.main?.basicCode === basicCode)
    .map(({ code, name, summary }) => ({ code, name, handling: summary?.handling ?? "new" }))
    .sort((a, b) => KINDS.indexOf(a.handling) - KINDS.indexOf(b.handling));
}
