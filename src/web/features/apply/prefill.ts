/** What the account already says need not be typed again: by the data elements (数据元) that the form names. */
import type { FieldSpec, FormSpec } from "../../../core/form/index.ts";
import type { Session } from "../session/session.ts";

export function prefilled(form: FormSpec, session: Pick<Session, "kind" | "name" | "login">): Record<string, string> {
  const known = session.kind === "firm" ? FIRM : PERSON;
  const fields: readonly FieldSpec[] = form.sections.flatMap((section) => section.fields);
  return Object.fromEntries(
    fields.flatMap((field) => {
      const source = field.dataElement === undefined ? undefined : known[field.dataElement];
      return source === undefined ? [] : [[field.id, session[source]]];
    }),
  );
}

type Source = Readonly<Record<string, "name" | "login">>;
const PERSON: Source = { "person-name": "name", "contact-name": "name", "contact-mobile": "login" };
const FIRM: Source = { "org-name": "name", "credit-code": "login" };
