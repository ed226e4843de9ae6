/** `elements` of an item and of its materials: what the implementation list asks for and no rule reads. */
import { type Static, Type } from "typebox";
import { type ItemElements, NETWORKS, ONLINE_DEPTHS, POWER_SOURCES, SERVICE_RANGES } from "../../core/catalog/index.ts";
import type { CivilDate } from "../../core/shared/index.ts";
import { readBasis } from "./law-texts.ts";
import { text, texts } from "./schema.ts";
import { closed, codeOf, type ReadFile } from "./yaml-file.ts";

const flag = Type.Optional(Type.Boolean());
const some = Type.Optional(text);
const date = Type.Optional(Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" }));

export const elements = closed({
  powerSource: Type.Optional(codeOf(POWER_SOURCES)),
  entrustedBy: some,
  guidedBy: some,
  localCodes: Type.Optional(closed({ basic: some, implementation: some })),
  quantityLimit: Type.Optional(closed({ text, basis: texts })),
  appointment: Type.Optional(
    closed({ offered: Type.Boolean(), perDay: Type.Optional(Type.Integer({ minimum: 1 })), note: some }),
  ),
  onlineDepth: Type.Optional(codeOf(ONLINE_DEPTHS)),
  range: Type.Optional(codeOf(SERVICE_RANGES)),
  payOnline: flag,
  express: Type.Optional(closed({ materials: Type.Boolean(), result: Type.Boolean() })),
  selfService: flag,
  system: Type.Optional(
    closed({ name: text, network: codeOf(NETWORKS), singleSignOn: Type.Boolean(), url: some, mobileUrl: some }),
  ),
  hall: Type.Optional(closed({ name: text, transport: some })),
  effectiveFrom: date,
  effectiveTo: date,
  rights: Type.Optional(texts),
  duties: Type.Optional(texts),
  discretion: Type.Optional(Type.Array(closed({ point: text, standard: text, basis: texts }))),
  penalties: Type.Optional(Type.Array(closed({ act: text, penalty: text, basis: texts }))),
});

export const materialElements = closed({
  fillingNotes: some,
  sourceNote: some,
  paperFormat: some,
  originals: Type.Optional(Type.Integer({ minimum: 0, maximum: 20 })),
  duplicates: Type.Optional(Type.Integer({ minimum: 0, maximum: 20 })),
  notNeededWhen: some,
  inPerson: flag,
});

export function elementsOf(raw: Static<typeof elements>, report: ReadFile<unknown>["report"]): ItemElements {
  const { quantityLimit, discretion, penalties, effectiveFrom, effectiveTo, ...rest } = raw;
  const lawful = <T extends { readonly basis: readonly string[] }>(one: T, path: string) => ({
    ...one,
    basis: readBasis(one.basis, `elements.${path}.basis`, report),
  });
  return {
    ...rest,
    ...(effectiveFrom === undefined ? {} : { effectiveFrom: effectiveFrom as CivilDate }),
    ...(effectiveTo === undefined ? {} : { effectiveTo: effectiveTo as CivilDate }),
    ...(quantityLimit === undefined ? {} : { quantityLimit: lawful(quantityLimit, "quantityLimit") }),
    ...(discretion === undefined
      ? {}
      : { discretion: discretion.map((one, index) => lawful(one, `discretion[${index}]`)) }),
    ...(penalties === undefined
      ? {}
      : { penalties: penalties.map((one, index) => lawful(one, `penalties[${index}]`)) }),
  };
}
