/** What was entered about the applicant need not be typed again in the form: by the data elements (数据元) it names. */
import type { FormSpec } from "../../../core/form/index.ts";
import type { ApplicantEntered } from "./application.ts";

/** Field ids with their answers, for what is known. */
export function filledFrom(form: FormSpec, applicant: ApplicantEntered): readonly (readonly [string, string])[] {
  const known = knownOf(applicant);
  return form.sections.flatMap((section) =>
    section.fields.flatMap((field) => {
      const value = field.dataElement === undefined ? undefined : known[field.dataElement]?.trim();
      return value === undefined || value === "" ? [] : [[field.id, value] as const];
    }),
  );
}

function knownOf(applicant: ApplicantEntered): Readonly<Record<string, string | undefined>> {
  const { kind, name, idNumber, phone, representative } = applicant;
  const contact = kind === "firm" ? representative : applicant;
  return {
    "contact-name": contact?.name,
    "contact-mobile": contact?.phone,
    "contact-phone": phone,
    ...(kind === "firm"
      ? {
          "org-name": name,
          "credit-code": idNumber?.toUpperCase(),
          "representative-name": representative?.name,
          "representative-id": representative?.idNumber?.toUpperCase(),
        }
      : { "person-name": name, "person-id": idNumber?.toUpperCase() }),
  };
}
