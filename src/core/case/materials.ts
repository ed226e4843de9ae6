/** Which materials an application asks for, and which of them are not in. */
import type { Material } from "../catalog/index.ts";
import { evaluateCondition, type FeelFacts, ok, type Result, refuse } from "../shared/index.ts";
import type { HandedIn, HandedInByMaterial } from "./command.ts";
import type { CaseRefusal } from "./refusal.ts";

/** The materials that the situation and the form ask for: nothing else may be demanded. @basis 优化营商环境条例 §36 */
export function materialsThatApply(
  materials: readonly Material[],
  facts: FeelFacts,
): Result<readonly Material[], CaseRefusal> {
  const applying: Material[] = [];
  for (const material of materials) {
    if (material.when !== undefined) {
      const applies = evaluateCondition(material.when, facts);
      if (!applies.ok) return refuse({ code: "case/expression-failed", expression: material.when });
      if (!applies.value) continue;
    }
    applying.push(material);
  }
  return ok(applying);
}

/**
 * Ids of materials that a person still has to hand in. What is fetched from shared data, is stood for by the form,
 * or whose original a clerk has seen, is not missing; nor is what an undertaking covers.
 */
export function missingMaterials(
  applying: readonly Material[],
  handedIn: HandedInByMaterial,
  covered: readonly string[] = [],
): readonly string[] {
  const missing: string[] = [];
  for (const material of applying)
    if (isMissing(material, handedIn) && !covered.includes(material.id)) missing.push(material.id);
  return missing;
}

function isMissing(material: Material, handedIn: HandedInByMaterial): boolean {
  if (material.fromForm === true || material.sharedFrom !== undefined) return false;
  return isNotHandedIn(handedIn[material.id]);
}

/** No file, no original seen, and none that is held already. */
export function isNotHandedIn(papers: HandedIn | undefined): boolean {
  return (
    papers === undefined || (papers.files.length === 0 && papers.originalSeen !== true && papers.held === undefined)
  );
}
