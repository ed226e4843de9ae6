/** Further elements of the implementation list (实施清单) of an item and of its materials, as their author sends them. */
import { type TSchema, Type } from "typebox";
import { NETWORKS, ONLINE_DEPTHS, POWER_SOURCES, SERVICE_RANGES } from "../../core/catalog/index.ts";
import type { CivilDate } from "../../core/shared/index.ts";

const closed = <P extends Record<string, TSchema>>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });
const keysOf = <T extends string>(table: Readonly<Record<T, unknown>>) =>
  Type.Unsafe<T>({ type: "string", enum: Object.keys(table) });
const text = Type.String({ maxLength: 2_000 });
const some = Type.Optional(text);
const texts = Type.Optional(Type.Array(text, { maxItems: 100 }));
const flag = Type.Optional(Type.Boolean());
const count = Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 }));
const day = Type.Optional(Type.Unsafe<CivilDate>({ type: "string", format: "date" }));
const basis = Type.Array(closed({ law: text, article: some, checked: Type.Boolean() }), { maxItems: 100 });
const rules = <P extends Record<string, TSchema>>(properties: P) =>
  Type.Optional(Type.Array(closed({ ...properties, basis }), { maxItems: 100 }));

export const itemElements = closed({
  powerSource: Type.Optional(keysOf(POWER_SOURCES)),
  entrustedBy: some,
  guidedBy: some,
  localCodes: Type.Optional(closed({ basic: some, implementation: some })),
  quantityLimit: Type.Optional(closed({ text, basis })),
  appointment: Type.Optional(closed({ offered: Type.Boolean(), perDay: count, note: some })),
  onlineDepth: Type.Optional(keysOf(ONLINE_DEPTHS)),
  range: Type.Optional(keysOf(SERVICE_RANGES)),
  payOnline: flag,
  express: Type.Optional(closed({ materials: Type.Boolean(), result: Type.Boolean() })),
  selfService: flag,
  system: Type.Optional(
    closed({ name: text, network: keysOf(NETWORKS), singleSignOn: Type.Boolean(), url: some, mobileUrl: some }),
  ),
  hall: Type.Optional(closed({ name: text, transport: some })),
  effectiveFrom: day,
  effectiveTo: day,
  rights: texts,
  duties: texts,
  discretion: rules({ point: text, standard: text }),
  penalties: rules({ act: text, penalty: text }),
});

export const materialElements = closed({
  fillingNotes: some,
  sourceNote: some,
  paperFormat: some,
  originals: count,
  duplicates: count,
  notNeededWhen: some,
  inPerson: flag,
});
