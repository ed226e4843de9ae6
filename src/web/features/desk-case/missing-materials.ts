import type { MaterialView } from "./case-view.ts";

/**
 * Papers that seem to be missing, as the page can tell: neither a file, nor a seen original, nor to be had without the
 * person. Only a hint before the press; the server decides.
 */
export function missingMaterials(materials: readonly MaterialView[]): readonly MaterialView[] {
  return materials.filter(
    ({ files, originalSeen, fromForm, sharedFrom, necessity }) =>
      files.length === 0 && !originalSeen && !fromForm && sharedFrom === null && necessity !== "deferrable",
  );
}
