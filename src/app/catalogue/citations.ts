/** References to law as a reader wants them: the full title beside the article, and whether anybody read it there. */
import type { BasisRef, LegalBasis } from "../../core/catalog/index.ts";
import { lawTexts } from "../papers/law-text.ts";

export interface CitedLaw {
  /** Full title without book-title marks. */
  readonly title: string;
  readonly level: LegalBasis["level"];
  readonly documentNumber: string | null;
  /** `42`, `32(4)`; null when only the law is known. */
  readonly article: string | null;
  /** As papers write it: 《中华人民共和国行政许可法》第四十二条; without the article where nobody has checked it. */
  readonly text: string;
  /** False is shown as 待核. */
  readonly checked: boolean;
  /** Made up for a demonstration district. */
  readonly invented: boolean;
  readonly repealedOn: string | null;
}

/** References to a law that the register does not have are left out; no item with one is published. */
export function cite(refs: readonly BasisRef[], bases: Readonly<Record<string, LegalBasis>>): readonly CitedLaw[] {
  return refs.flatMap((ref) => {
    const basis = bases[ref.law];
    if (basis === undefined) return [];
    const { title, level, documentNumber = null, invented = false, repealedOn = null } = basis;
    const { article = null, checked } = ref;
    const text = lawTexts([ref], () => basis).join("");
    return [{ title, level, documentNumber, article, text, checked, invented, repealedOn }];
  });
}
