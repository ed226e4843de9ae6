import type { Guide, Material } from "../catalogue/catalogue.ts";

/** Does the person hand it in? What is fetched from shared data or stood for by the form, nobody brings. */
export function toBring(material: Material): boolean {
  return !material.fromForm && material.sharedFrom === null;
}

/**
 * To be handed in with the application, and not yet there. What an undertaking covers, or what is held already, is not
 * missing.
 */
export function isMissing(
  material: Material,
  handedIn: Readonly<Record<string, readonly string[]>>,
  spared: readonly string[] = [],
): boolean {
  return toBring(material) && !spared.includes(material.id) && (handedIn[material.id] ?? []).length === 0;
}

/** What is held for these materials, but for those that the person hands in anew. */
export function heldAmong<T extends { readonly material: string }>(
  materials: readonly Material[],
  held: readonly T[],
  anew: readonly string[] = [],
): readonly { readonly material: Material; readonly held: T }[] {
  return materials.flatMap((material) => {
    const found = held.find((one) => one.material === material.id);
    return found === undefined || anew.includes(material.id) ? [] : [{ material, held: found }];
  });
}

/** The files of materials that still apply: what another situation asked for is not sent. */
export function filesOfThese(
  materials: readonly Material[],
  handedIn: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly string[]>> {
  const known = new Set(materials.map((material) => material.id));
  return Object.fromEntries(Object.entries(handedIn).filter(([id, files]) => known.has(id) && files.length > 0));
}

/** Materials that the chosen undertakings put off; a pre-review puts nothing off. */
export function coveredBy(offers: Guide["undertakings"], chosen: readonly string[] = []): readonly string[] {
  return offers
    .filter(({ id, kind }) => chosen.includes(id) && kind !== "credit-pre-review")
    .flatMap(({ materials }) => materials);
}

export function materialFieldId(material: string): string {
  return `material-${material}`;
}
