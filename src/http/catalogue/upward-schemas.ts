/** Shapes of the basic catalogue, and of proposals to whoever keeps it, on the wire. */
import { type TSchema, Type } from "typebox";
import { FIXED_FIELDS, PROPOSAL_OUTCOMES, PROPOSAL_STATUSES, STANDINGS } from "../../core/catalog/index.ts";
import type { JsonObject } from "../../core/shared/index.ts";
import { CivilDate, enumOf, Instant, Nullable, Uuid } from "../fields.ts";
import { ItemCodeText, ToldChangeSchema } from "./change-schemas.ts";
import { FixedTextSchema } from "./fixed-text-schema.ts";
import { CitedLaw } from "./schemas.ts";

const text = Type.String();
const Field = enumOf(FIXED_FIELDS);
const Status = enumOf(PROPOSAL_STATUSES);
const Outcome = enumOf(PROPOSAL_OUTCOMES);
const Reason = Type.String({ maxLength: 2000 });
const Short = Type.String({ maxLength: 200 });
export const BasicCodeText = Type.String({ minLength: 1, maxLength: 120 });

const heir = {
  code: ItemCodeText,
  name: text,
  bodyName: text,
  status: enumOf(["draft", "published", "withdrawn"]),
  differing: Type.Union([Type.Array(Field), Type.Null()], {
    description: "Fields in which the published version says something else; null for what is not published",
  }),
};

const basic = {
  basicCode: text,
  title: text,
  issuedBy: text,
  edition: text,
  fields: Type.Array(Field, { description: "That are fixed" }),
  openProposals: Type.Integer(),
};

export const BasicsSchema = Type.Object({
  rows: Type.Array(Type.Object({ ...basic, heirs: Type.Array(Type.Object(heir)) })),
});

export const BasicSchema = Type.Object({
  ...basic,
  fixed: Type.Array(ToldChangeSchema, { description: "What each fixed field says" }),
  heirs: Type.Array(
    Type.Object({
      ...heir,
      changes: Type.Array(ToldChangeSchema, { description: "Against what is fixed" }),
      standings: Type.Union([Type.Array(Type.Object({ field: Field, standing: enumOf(STANDINGS) })), Type.Null()], {
        description:
          "Of every field that the edition changed: whether the published version follows it, is behind it, says a third " +
          "thing, or may say what it likes by now; null for what is not published",
      }),
    }),
  ),
  editions: Type.Array(
    Type.Object({
      edition: text,
      loadedOn: CivilDate,
      inherited: Type.Boolean({ description: "False: from here on the district inherited it no more" }),
    }),
    { description: "The latest first" },
  ),
  changes: Type.Array(ToldChangeSchema, { description: "Of the edition that stands, against the one before it" }),
});

export const ProposalsQuerySchema = Type.Object({
  status: Type.Optional(Status),
  basic: Type.Optional(BasicCodeText),
});

const Letter = Type.Object({ documentNumber: text, on: CivilDate });

const proposal = {
  id: Uuid,
  basicCode: text,
  title: text,
  issuedBy: text,
  edition: Type.String({ description: "That the proposal was written against" }),
  field: Field,
  status: Status,
  reason: text,
  openedAt: Instant,
  openedBy: text,
  letter: Nullable(Letter),
  answer: Nullable(Type.Object({ outcome: Outcome, reason: text, by: text, on: CivilDate, documentNumber: text })),
  adoption: Type.Union([Type.Object({ edition: text, whole: Type.Boolean() }), Type.Null()], {
    description: "The edition that stands now, where it says what was proposed, or some of it",
  }),
};

export const ProposalsSchema = Type.Object({ rows: Type.Array(Type.Object(proposal)) });

const Basis = Type.Array(
  Type.Object({
    law: Type.String({ minLength: 1, maxLength: 200 }),
    article: Type.Optional(Short),
    checked: Type.Boolean(),
  }),
  { maxItems: 50 },
);

export const ProposalSchema = Type.Object({
  ...proposal,
  version: Type.Integer({ description: "Number of its events" }),
  proposed: Type.Unsafe<JsonObject>({
    type: "object",
    description: "The field with what it should say, in the shape in which it is sent",
    additionalProperties: true,
  }),
  basis: Basis,
  changes: Type.Array(ToldChangeSchema),
  laws: Type.Array(CitedLaw),
  items: Type.Array(Type.Object({ code: text, name: text })),
  events: Type.Array(Type.Object({ type: text, at: Instant, by: text, words: Nullable(text) })),
  may: Type.Array(enumOf(["revise", "send", "answer", "withdraw"]), { description: "What the caller may do now" }),
});

const written = {
  proposed: FixedTextSchema,
  reason: Reason,
  basis: Basis,
  items: Type.Array(ItemCodeText, { maxItems: 500, uniqueItems: true, description: "That the words touch" }),
};

export const NewProposalSchema = Type.Object({ basicCode: BasicCodeText, ...written });

const command = <T extends string, P extends Record<string, TSchema>>(type: T, fields: P) =>
  Type.Object({ type: Type.Literal(type), ...fields });

export const ProposalCommandSchema = Type.Union([
  command("revise", written),
  command("send", { documentNumber: Short, on: CivilDate }),
  command("answer", { outcome: Outcome, reason: Reason, by: Short, on: CivilDate, documentNumber: Short }),
  command("withdraw", { reason: Reason }),
]);
