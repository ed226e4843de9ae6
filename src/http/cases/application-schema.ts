/** An application as it comes in: applicant, answers, papers, what is promised; drafts and the receipt. */
import { Type } from "typebox";
import { CaseStatusSchema, Code, enumOf, FileId, Name, ServiceWaySchema, Uuid, Values } from "../fields.ts";
import { SourceKey } from "../prefill/schemas.ts";

const Person = {
  name: Name,
  idNumber: Type.String({ minLength: 1, maxLength: 50 }),
  phone: Type.String({ maxLength: 30 }),
};

export const ApplicantSchema = Type.Object({
  kind: enumOf(["person", "firm"]),
  idKind: Type.Optional(
    Type.String({ maxLength: 10, description: "GB/T 证件类型; 111 is the resident identity card" }),
  ),
  ...Person,
  address: Type.Optional(Type.String({ maxLength: 300 })),
  representative: Type.Optional(Type.Object(Person)),
  proxy: Type.Optional(Type.Object({ ...Person, letterSeen: Type.Boolean() })),
});

export const Materials = Type.Record(
  Type.String({ minLength: 1, maxLength: 100 }),
  Type.Array(FileId, { maxItems: 50 }),
  {
    description: "Uploaded files by material code",
  },
);

export const ApplicationSchema = Type.Object({
  jurisdiction: Type.String({ pattern: "^[0-9]{6,12}$" }),
  item: Code,
  applicant: Type.Optional(ApplicantSchema),
  situation: Type.Record(Type.String({ maxLength: 100 }), Type.String({ maxLength: 100 })),
  form: Values,
  materials: Materials,
  submit: Type.Boolean(),
  incomplete: Type.Optional(
    Type.Boolean({ description: "Hand in what there is: receipt may not be refused for gaps" }),
  ),
  serviceWay: Type.Optional(ServiceWaySchema),
  prefilled: Type.Optional(
    Type.Record(Code, SourceKey, {
      description: "By field: the source from which the screen filled it in, as `prefill` names it; looked up again",
    }),
  ),
  held: Type.Optional(
    Type.Array(Code, { maxItems: 100, description: "Materials that are not handed in, being held already" }),
  ),
  originalsSeen: Type.Optional(Type.Array(Code, { maxItems: 100, description: "At a counter: 原件已核" })),
  undertakings: Type.Optional(
    Type.Array(Code, {
      maxItems: 20,
      description: "Undertakings (承诺) that the person chose; none is ever asked for",
    }),
  ),
  undertakingsSigned: Type.Optional(
    Type.Boolean({ description: "At a counter: the person has read and signed the letters" }),
  ),
});

export const DraftSchema = Type.Object({
  version: Type.Integer({ minimum: 0, description: "The version that the screen last saw" }),
  item: Code,
  content: Values,
});

export const AllowedSchema = Type.Array(
  Type.Object({ type: Type.String(), tasks: Type.Optional(Type.Array(Type.String())) }),
);

export const ReceiptSchema = Type.Object({
  id: Uuid,
  number: Type.Union([Type.String(), Type.Null()]),
  state: CaseStatusSchema,
  version: Type.Integer(),
  trackingCode: Type.Optional(Type.String()),
  allowed: AllowedSchema,
});
