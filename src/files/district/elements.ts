/** `elements.yaml`: data elements, papers that serve again, and the item under which wrong values are reported. */
import { type Static, Type } from "typebox";
import { ELEMENT_SOURCES, ELEMENT_SUBJECTS, type ElementRegister, PARTY_FACTS } from "../../core/catalog/index.ts";
import { FIELD_KINDS } from "../../core/form/index.ts";
import type { BodyId, ItemCode } from "../../core/shared/index.ts";
import type { DistrictFiles } from "./model.ts";
import { text } from "./schema.ts";
import { closed, isThere, oneOf, type ReadFile, type Reading, readYaml } from "./yaml-file.ts";

const FILE = "elements.yaml";
const id = Type.String({ pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" });
const bodyId = Type.Unsafe<BodyId>(text);
const itemCode = Type.Unsafe<ItemCode>(text);
const months = Type.Integer({ minimum: 1, maximum: 1200 });

export const elementsFile = closed({
  elements: Type.Array(
    closed({
      id,
      name: text,
      kind: oneOf(FIELD_KINDS),
      about: oneOf(ELEMENT_SUBJECTS),
      identifies: Type.Optional(oneOf(["number", "name"])),
      sensitive: Type.Boolean(),
      freshMonths: Type.Union([months, Type.Null()]),
      sources: Type.Array(
        closed({
          from: oneOf(ELEMENT_SOURCES),
          certificate: Type.Optional(text),
          department: Type.Optional(bodyId),
        }),
        { minItems: 1 },
      ),
      account: Type.Optional(
        closed({ person: Type.Optional(oneOf(PARTY_FACTS)), firm: Type.Optional(oneOf(PARTY_FACTS)) }),
      ),
    }),
  ),
  papers: Type.Array(
    closed({
      id,
      names: Type.Array(text, { minItems: 1 }),
      about: oneOf(["person", "organisation"]),
      freshMonths: months,
    }),
  ),
  corrections: Type.Union([
    closed({
      item: itemCode,
      situation: Type.Record(Type.String(), Type.String()),
      fields: closed({
        department: text,
        reference: text,
        element: text,
        source: text,
        held: text,
        right: text,
        reason: text,
      }),
      otherwise: bodyId,
    }),
    Type.Null(),
  ]),
});

type Raw = Static<typeof elementsFile>;

/** Undefined where the district has no such file. */
export async function readElements(reading: Reading): Promise<ReadFile<ElementRegister> | undefined> {
  if (!(await isThere(reading, FILE))) return undefined;
  const read = await readYaml(reading, FILE, elementsFile);
  if (read === undefined) return undefined;
  const { elements, papers }: Raw = read.value;
  const distinct = (ids: readonly string[], path: string) =>
    ids.forEach((one, index) => {
      if (ids.indexOf(one) < index) read.report("district/duplicate-id", `${path}[${index}].id`, { found: one });
    });
  distinct(
    elements.map((one) => one.id),
    "elements",
  );
  distinct(
    papers.map((one) => one.id),
    "papers",
  );
  return read;
}

/** R-PRE-01: what the register names is there: departments, certificates that some item issues, the item of corrections. */
export function checkElementFile(
  { value, report }: ReadFile<ElementRegister>,
  { bodies, items }: Pick<DistrictFiles, "bodies" | "items">,
): void {
  const known = (name: string, names: ReadonlySet<string>, path: string, expected: string) => {
    if (!names.has(name)) report("district/unknown-reference", path, { found: name, expected });
  };
  const departments = new Set<string>(bodies.map((body) => body.id));
  const certificates = new Set(items.map(({ spec }) => spec.result.name));
  value.elements.forEach(({ sources }, index) => {
    sources.forEach(({ certificate, department }, at) => {
      const path = `elements[${index}].sources[${at}]`;
      if (certificate !== undefined) known(certificate, certificates, `${path}.certificate`, "certificate");
      if (department !== undefined) known(department, departments, `${path}.department`, "body");
    });
  });
  const { corrections } = value;
  if (corrections === null) return;
  known(corrections.otherwise, departments, "corrections.otherwise", "body");
  const item = items.find(({ spec }) => spec.code === corrections.item);
  if (item === undefined) {
    report("district/unknown-reference", "corrections.item", { found: corrections.item, expected: "item" });
    return;
  }
  const fields = new Set(item.spec.form.sections.flatMap((section) => section.fields.map((field) => field.id)));
  for (const [use, field] of Object.entries(corrections.fields))
    known(field, fields, `corrections.fields.${use}`, "field");
}
