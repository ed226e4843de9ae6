import type { CaseView, MaterialView } from "./case-view.ts";

/**
 * Papers that seem to be missing, as the page can tell: neither a file, nor a seen original, nor to be had without the
 * person. Only a hint before the press; the server decides.
 */
export function missingMaterials({
  materials,
  undertakings,
}: Pick<CaseView, "materials" | "undertakings">): readonly MaterialView[] {
  const covered = new Set(
    undertakings
      .filter(({ kind, standing }) => kind !== "credit-pre-review" && HOLDS.has(standing))
      .flatMap((one) => one.materials),
  );
  return materials.filter(
    ({ id, files, originalSeen, fromForm, sharedFrom, held }) =>
      files.length === 0 && !originalSeen && held === null && !fromForm && sharedFrom === null && !covered.has(id),
  );
}

/** Standings in which the person's word counts. */
const HOLDS: ReadonlySet<string> = new Set(["open", "delivered", "rectifying", "kept"]);
