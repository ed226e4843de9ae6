import type { Guide, Material } from "../catalogue/catalogue.ts";

/** Does the person hand it in? What is fetched from shared data or stood for by the form, nobody brings. */
export function toBring(material: Material): boolean {
  return !material.fromForm && material.sharedFrom === null;
}

/** To be handed in with the application, and not yet there. What an undertaking covers is not missing. */
export function isMissing(
  material: Material,
  handedIn: Readonly<Record<string, readonly string[]>>,
  covered: readonly string[] = [],
): boolean {
  return toBring(material) && !covered.includes(material.id) && (handedIn[material.id] ?? []).length === 0;
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
