/** What is known already, on the wire. */
import { Type } from "typebox";
import { SOURCE_KINDS } from "../../core/prefill/index.ts";
import { CivilDate, enumOf, FileId, Nullable, Uuid } from "../fields.ts";

const source = {
  kind: enumOf(SOURCE_KINDS),
  number: Type.String({ description: "As printed, of the certificate or of the earlier case; empty for an account" }),
  name: Type.String({ description: "What the certificate or the item of the case is called" }),
  bodyName: Type.String(),
  on: Nullable(CivilDate),
  until: Nullable(CivilDate),
};

/** As `sourceKey` of core/prefill writes it. */
export const SourceKey = Type.String({
  pattern: `^(${SOURCE_KINDS.join("|")}):[0-9a-f-]{0,36}$`,
  description: "Names a source of the applicant: certificate:…, case:…, account:",
});

export const SourceSchema = Type.Object(source);

const SaidSchema = Type.Object({
  value: Type.Unknown({ description: "In the kind of the field" }),
  source: SourceSchema,
  key: SourceKey,
  fresh: Type.Boolean(),
  disputed: Nullable(Type.Object({ caseId: Uuid, number: Type.String() })),
});

export const PrefillSchema = Type.Object({
  fields: Type.Array(
    Type.Object({
      field: Type.String(),
      element: Type.String({ description: "Name of the data element" }),
      said: Nullable(SaidSchema),
      others: Type.Array(SaidSchema, { description: "What other sources say otherwise" }),
    }),
  ),
  held: Type.Array(
    Type.Object({
      material: Type.String(),
      ...source,
      kind: enumOf(["certificate", "case"]),
      files: Type.Array(FileId),
    }),
  ),
  corrections: Type.Boolean({ description: "Wrong values can be reported on line" }),
});

export const ProvenanceSchema = Type.Object({
  field: Type.String(),
  source: SourceSchema,
  fresh: Type.Boolean(),
  unchanged: Type.Boolean({ description: "Left as it was filled in" }),
  held: Type.Unknown({ description: "What the source says, where the person changed it; null else" }),
  disputed: Nullable(
    Type.Object({
      caseId: Uuid,
      number: Type.String(),
      state: Nullable(Type.String()),
      outcome: Nullable(Type.String()),
    }),
  ),
});
