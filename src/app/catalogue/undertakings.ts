/** Undertakings as a person reads them before choosing: what is put off, until when, and what follows, each with its law. */
import type { BreachEffect, ItemSpec, LegalBasis, TimeRule, UndertakingRule } from "../../core/catalog/index.ts";
import type { Limit } from "../../core/clock/index.ts";
import { type CitedLaw, cite } from "./citations.ts";

export interface UndertakingTold extends Pick<UndertakingRule, "id" | "kind" | "name" | "materials" | "told"> {
  /** Names of materials, or texts of conditions. */
  readonly putsOff: readonly string[];
  readonly effects: readonly { readonly effect: BreachEffect; readonly basis: readonly CitedLaw[] }[];
  readonly basis: readonly CitedLaw[];
  /** Who broke one and has not repaired it may not choose it. */
  readonly bars: boolean;
}

export interface GuideUndertaking<L extends Limit = Limit> extends UndertakingTold {
  readonly due: { readonly limit: L; readonly starts: TimeRule["starts"] } | null;
  readonly rectify: L | null;
}

export function undertakingTold(
  item: Pick<ItemSpec, "materials" | "conditions">,
  rule: UndertakingRule,
  bases: Readonly<Record<string, LegalBasis>>,
): UndertakingTold {
  const { id, kind, name, materials, conditions, told, breach, basis, bars } = rule;
  return {
    ...{ id, kind, name, materials, told },
    putsOff: [
      ...item.materials.filter((material) => materials.includes(material.id)).map((material) => material.name),
      ...item.conditions.filter((condition) => conditions.includes(condition.id)).map((condition) => condition.text),
    ],
    effects: breach.map((one) => ({ effect: one.effect, basis: cite(one.basis, bases) })),
    basis: cite(basis, bases),
    bars: bars !== null,
  };
}
