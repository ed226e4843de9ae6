/** R-PRE-01: a form asks for elements that the district's register knows, each in the kind that it has there. */
import type { FieldSpec } from "../form/index.ts";
import type { ElementRegister } from "./elements.ts";
import { type CatalogFinding, finding } from "./findings.ts";
import type { ItemSpec } from "./item.ts";

/** Where the district has no register of elements, nobody asks. */
export function checkElements(item: ItemSpec, register: ElementRegister | undefined): readonly CatalogFinding[] {
  if (register === undefined || register.elements.length === 0) return [];
  const known = new Map(register.elements.map((element) => [element.id, element]));
  const fields: readonly FieldSpec[] = item.form.sections.flatMap((section) => section.fields);
  const asked = fields.flatMap((field) =>
    field.kind === "table"
      ? [field, ...field.columns.map((column) => ({ ...column, id: `${field.id}.${column.id}` }))]
      : [field],
  );
  return asked.flatMap(({ id, kind, dataElement }) => {
    if (dataElement === undefined) return [];
    const element = known.get(dataElement);
    const place = `form.${id}`;
    if (element === undefined) return [finding("catalog/element-unknown", place, { element: dataElement })];
    if (element.kind === kind) return [];
    const facts = { element: element.name, asked: kind, kind: element.kind };
    return [finding("catalog/element-kind-differs", place, facts)];
  });
}
