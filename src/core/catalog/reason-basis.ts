/** What a reason of the district's library rests on when it is given in a case of an item. Rule R-CAT-126. */
import type { ItemType } from "./codes.ts";
import type { ItemSpec } from "./item.ts";
import type { BasisRef, LegalBasis } from "./law.ts";

/** Whether a law speaks of powers of that type at all: no benefit is refused by 行政许可法. */
export function governs({ governs: types }: Pick<LegalBasis, "governs">, type: ItemType): boolean {
  return types === undefined || types.includes(type);
}

/**
 * Most reasons are written for licences, and cite the law of licences. Of another power that law says nothing: there
 * the reason rests on what the item itself names for the act.
 * @param kind of the library: `corrections`, `refusal` …
 * @param refs what the library writes beside the reason
 */
export function reasonBasis(
  kind: string,
  refs: readonly BasisRef[],
  item: Pick<ItemSpec, "type" | "receipt" | "legalBases" | "extension">,
  basisOf: (law: string) => Pick<LegalBasis, "governs"> | undefined,
): readonly BasisRef[] {
  const governing = refs.filter(({ law }) => governs(basisOf(law) ?? {}, item.type));
  return governing.length > 0 ? governing : ownBasis(kind, item);
}

function ownBasis(
  kind: string,
  { receipt, legalBases, extension }: Pick<ItemSpec, "receipt" | "legalBases" | "extension">,
): readonly BasisRef[] {
  switch (kind) {
    case "corrections":
    case "not-needed":
    case "not-ours":
    case "return-to-window":
      return receipt.basis;
    case "refusal":
      return legalBases;
    case "extension":
      return extension?.basis ?? [];
    default:
      return [];
  }
}
