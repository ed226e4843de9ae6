/** Undertakings and the safety attribute in `item.yaml`. */
import { type Static, Type } from "typebox";
import {
  BREACH_EFFECTS,
  type BreachEffect,
  KINDS_OF_UNDERTAKING,
  SAFETY_AREAS,
  type UndertakingKind,
  type UndertakingRule,
} from "../../core/catalog/index.ts";
import { readBasis, readLimit } from "./law-texts.ts";
import { text, texts } from "./schema.ts";
import { START_EVENTS } from "./timing-schema.ts";
import { closed, codeOf, oneOf, type ReadFile } from "./yaml-file.ts";

const itemId = Type.String({ pattern: "^[a-z][A-Za-z0-9]*(-[a-z0-9]+)*$" });

export const undertaking = closed({
  id: itemId,
  kind: oneOf(Object.keys(KINDS_OF_UNDERTAKING) as UndertakingKind[]),
  name: text,
  when: Type.Optional(text),
  materials: Type.Optional(Type.Array(itemId, { minItems: 1 })),
  conditions: Type.Optional(Type.Array(itemId, { minItems: 1 })),
  basis: texts,
  due: Type.Union([
    closed({ limit: text, starts: START_EVENTS, basis: texts, note: Type.Optional(text) }),
    Type.Null(),
  ]),
  breach: Type.Array(closed({ effect: oneOf(Object.keys(BREACH_EFFECTS) as BreachEffect[]), basis: texts })),
  rectify: Type.Optional(closed({ within: text, basis: texts })),
  bars: Type.Union([closed({ basis: texts }), Type.Null()]),
  told: texts,
});

export const safety = closed({ areas: Type.Array(codeOf(SAFETY_AREAS), { minItems: 1 }), basis: texts });

export function undertakingOf(
  raw: Static<typeof undertaking>,
  path: string,
  report: ReadFile<unknown>["report"],
): UndertakingRule {
  const basis = (law: readonly string[], part: string) => readBasis(law, `${path}.${part}`, report);
  const { materials = [], conditions = [], due, rectify, bars, ...rest } = raw;
  return {
    ...rest,
    materials,
    conditions,
    basis: basis(raw.basis, "basis"),
    due:
      due === null
        ? null
        : { ...due, limit: readLimit(due.limit, `${path}.due.limit`, report), basis: basis(due.basis, "due.basis") },
    breach: raw.breach.map((one, index) => ({ ...one, basis: basis(one.basis, `breach[${index}].basis`) })),
    ...(rectify === undefined
      ? {}
      : {
          rectify: {
            within: readLimit(rectify.within, `${path}.rectify.within`, report),
            basis: basis(rectify.basis, "rectify.basis"),
          },
        }),
    bars: bars === null ? null : { basis: basis(bars.basis, "bars.basis") },
  };
}
