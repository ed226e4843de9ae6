/** What an author of items chooses from. */
import { Type } from "typebox";
import type { BasicItem } from "../../core/catalog/index.ts";

const text = Type.String();

export const EditingRegisterSchema = Type.Object({
  bodies: Type.Array(Type.Object({ id: text, name: text, creditCode: text })),
  offices: Type.Array(
    Type.Object({
      id: text,
      name: text,
      body: text,
      posts: Type.Array(Type.Object({ role: text, name: text })),
    }),
  ),
  bases: Type.Array(
    Type.Object({
      id: text,
      title: Type.String({ description: "Full title without book-title marks" }),
      level: text,
      documentNumber: Type.Optional(text),
      inForceFrom: Type.Optional(text),
      repealedOn: Type.Optional(text),
      repealedBy: Type.Optional(text),
      readOn: Type.Optional(text),
      governs: Type.Optional(Type.Array(text, { description: "Types of power that it speaks of; absent: of any" })),
      invented: Type.Optional(Type.Boolean({ description: "Made up for a demonstration district" })),
    }),
  ),
  themes: Type.Array(Type.Object({ code: text, name: text, audience: text })),
  items: Type.Array(Type.Object({ code: text, name: text }), { description: "Published ones" }),
  elements: Type.Array(Type.Object({ id: text, name: text, kind: text }), {
    description: "Data elements that a field of a form may ask for, each in one kind of field",
  }),
  basics: Type.Array(
    Type.Object({
      basicCode: text,
      title: text,
      issuedBy: text,
      edition: text,
      fixed: Type.Unsafe<BasicItem["fixed"]>({
        type: "object",
        description: "Fields that every item of this basic code has as they stand here, in the shape of an item",
        additionalProperties: true,
      }),
    }),
    { description: "What the upper level fixes" },
  ),
  attributes: Type.Object(
    {
      name: text,
      uri: text,
      prefix: text,
      xml: Type.Object({ tagAlias: text }),
      types: Type.Array(
        Type.Object({
          name: text,
          extends: Type.Array(text),
          properties: Type.Array(Type.Object({ name: text, isAttr: Type.Boolean(), type: text })),
        }),
      ),
    },
    { description: "How a reader of BPMN knows our attributes" },
  ),
});
