/** Shapes of changes of items, of batches, and of an item's history on the wire. */
import { type TSchema, Type } from "typebox";
import { ASPECTS, BATCH_STATUSES, CHANGE_STATUSES, ITEM_CHANGE_KINDS } from "../../core/catalog/index.ts";
import { CivilDate, enumOf, Instant, Nullable, Uuid } from "../fields.ts";

const text = Type.String();
const Aspect = enumOf(ASPECTS);
const Status = enumOf(CHANGE_STATUSES);
const Reason = Type.String({ maxLength: 2000 });
export const ItemCodeText = Type.String({ minLength: 1, maxLength: 120 });

export const ChangesQuerySchema = Type.Object({
  mine: Type.Optional(Type.Boolean({ description: "Only those that wait for a signature of the caller" })),
  status: Type.Optional(Status),
  item: Type.Optional(ItemCodeText),
});

const AspectSchema = Type.Object({
  aspect: Aspect,
  posts: Type.Array(text, { description: "That the district names for it" }),
  signed: Nullable(Type.Object({ by: text, post: text, opinion: text, at: Instant })),
  mine: Type.Boolean({ description: "The caller may sign it now" }),
});

const row = {
  id: Uuid,
  item: ItemCodeText,
  itemName: text,
  kind: enumOf(ITEM_CHANGE_KINDS),
  status: Status,
  reason: text,
  openedAt: Instant,
  openedBy: text,
  aspects: Type.Array(AspectSchema),
  openWarnings: Type.Integer(),
  batch: Nullable(Uuid),
  effectiveOn: Nullable(CivilDate),
};

export const ChangesSchema = Type.Object({ rows: Type.Array(Type.Object(row)) });

const Value = Type.Array(
  Type.Object({
    label: Nullable(Type.String({ description: "Of a field within, where the value has parts" })),
    words: Type.Array(text),
  }),
);

export const ToldChangeSchema = Type.Object({
  kind: enumOf(["added", "removed", "changed", "moved"]),
  place: Type.String({ description: "The way into the item, such as materials[plan].copies" }),
  label: Type.Array(text, { description: "What it is called, from the outermost" }),
  before: Nullable(Value),
  after: Nullable(Value),
  aspects: Type.Array(Aspect),
});

export const DifferenceSchema = Type.Object({ changes: Type.Array(ToldChangeSchema) });

export const ChangeSchema = Type.Object({
  ...row,
  version: Type.Integer({ description: "Number of its events" }),
  baseVersion: Nullable(text),
  changes: Type.Array(ToldChangeSchema),
  findings: Type.Array(
    Type.Object({
      code: text,
      severity: enumOf(["error", "warning", "note"]),
      place: text,
      sentence: Type.String({ description: "In the reader's language" }),
      accepted: Nullable(Type.Object({ by: text, reason: text })),
    }),
  ),
  running: Type.Array(Type.Object({ status: text, cases: Type.Integer() }), {
    description: "Open cases of the item by state: each keeps the version that it began with",
  }),
  events: Type.Array(
    Type.Object({
      type: text,
      at: Instant,
      by: Nullable(text),
      aspect: Nullable(Aspect),
      words: Nullable(text),
    }),
  ),
  intact: Type.Boolean({ description: "False when what is stored is not what was signed" }),
  may: Type.Object({ accept: Type.Boolean(), cancel: Type.Boolean() }),
});

export const NewChangeSchema = Type.Object({
  item: ItemCodeText,
  withdraw: Type.Optional(Type.Boolean({ description: "Take the item out of the catalogue; no draft is needed" })),
  reason: Reason,
});

const command = <T extends string, P extends Record<string, TSchema>>(type: T, fields: P) =>
  Type.Object({ type: Type.Literal(type), ...fields });

export const ChangeCommandSchema = Type.Union([
  command("sign", { aspect: Aspect, opinion: Reason }),
  command("return", { aspect: Aspect, reason: Reason }),
  command("accept-warning", {
    code: Type.String({ minLength: 1, maxLength: 100 }),
    place: Type.String({ maxLength: 500 }),
    reason: Reason,
  }),
  command("cancel", { reason: Reason }),
]);

export const BatchSchema = Type.Object({
  id: Uuid,
  name: text,
  status: enumOf(BATCH_STATUSES),
  documentNumber: Nullable(text),
  effectiveOn: Nullable(CivilDate),
  madeBy: text,
  madeAt: Instant,
  publishedBy: Nullable(text),
  publishedAt: Nullable(Instant),
  changes: Type.Array(Uuid),
});

export const BatchesSchema = Type.Object({ rows: Type.Array(BatchSchema) });

export const BatchCommandSchema = Type.Union([
  command("add", { change: Uuid }),
  command("remove", { change: Uuid }),
  command("publish", { documentNumber: Type.String({ maxLength: 100 }), effectiveOn: CivilDate }),
  command("cancel", { reason: Reason }),
]);

export const HistorySchema = Type.Object({
  versions: Type.Array(
    Type.Object({
      version: Nullable(Type.String({ description: "Null: the item was withdrawn" })),
      origin: enumOf(["files", "screen"]),
      documentNumber: Nullable(text),
      batchName: Nullable(text),
      reason: Nullable(text),
      effectiveOn: CivilDate,
      until: Nullable(CivilDate),
      state: enumOf(["coming", "current", "former"]),
    }),
  ),
});
