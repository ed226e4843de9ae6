import type { ServedParty } from "../catalogue/catalogue.ts";

/** Is the item for a person, or for a firm or other body, such as this account? */
export function isServed(servedParties: readonly ServedParty[], kind: "citizen" | "firm" | "staff"): boolean {
  return kind === "firm" ? servedParties.some((party) => party !== "1") : servedParties.includes("1");
}
