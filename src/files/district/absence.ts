/** `law/absence.yaml`: the documents by which silence counts (缺席默认), each an article of a basis in `law/bases.yaml`. */
import { type Static, Type } from "typebox";
import { articleText } from "../../app/papers/law-text.ts";
import { ABSENCE_KINDS, type AbsenceDocument, type LegalBasis } from "../../core/catalog/index.ts";
import { readBasis, readDate } from "./law-texts.ts";
import { closed, isThere, oneOf, type ReadFile, type Reading, readYaml } from "./yaml-file.ts";

const FILE = "law/absence.yaml";

export const absenceFile = closed({
  documents: Type.Array(
    closed({
      id: Type.String({ pattern: "^[a-z][a-z0-9]*([.-][a-z0-9]+)*$" }),
      law: Type.String({ minLength: 1 }),
      issuedOn: Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" }),
      standsFor: Type.Array(oneOf(ABSENCE_KINDS), { minItems: 1, uniqueItems: true }),
    }),
  ),
});

type Raw = Static<typeof absenceFile>["documents"][number];
type Report = ReadFile<unknown>["report"];

/**
 * R-ABS-03: nothing where the district has no such file. A document without a number or a day from which it is in force
 * is none; title, number and these days stand with the basis, once.
 */
export async function readAbsenceDocuments(
  reading: Reading,
  bases: readonly LegalBasis[],
): Promise<readonly AbsenceDocument[]> {
  if (!(await isThere(reading, FILE))) return [];
  const read = await readYaml(reading, FILE, absenceFile);
  if (read === undefined) return [];
  const { documents } = read.value;
  const ids = documents.map(({ id }) => id);
  return documents.flatMap((raw, index) => {
    if (ids.indexOf(raw.id) < index) read.report("district/duplicate-id", `documents[${index}].id`, { found: raw.id });
    return documentOf(raw, `documents[${index}]`, bases, read.report);
  });
}

function documentOf(
  { id, law, issuedOn, standsFor }: Raw,
  path: string,
  ...[bases, report]: [bases: readonly LegalBasis[], report: Report]
): readonly AbsenceDocument[] {
  const [ref] = readBasis([law], `${path}.law`, report);
  const issued = readDate(issuedOn, `${path}.issuedOn`, report);
  if (ref === undefined || issued === undefined) return [];
  const basis = bases.find((one) => one.id === ref.law);
  if (basis === undefined) {
    report("district/unknown-reference", `${path}.law`, { found: ref.law, expected: "basis" });
    return [];
  }
  const { documentNumber, inForceFrom, repealedOn } = basis;
  if (ref.article === undefined || documentNumber === undefined || inForceFrom === undefined) {
    report("district/absence-document", `${path}.law`, { found: law });
    return [];
  }
  if (issued > inForceFrom) report("district/absence-document", `${path}.issuedOn`, { found: issuedOn });
  return [
    {
      ...{ id, title: `《${basis.title}》`, article: articleText(ref.article), number: documentNumber },
      ...{ issuedOn: issued, inForceFrom, standsFor },
      ...(repealedOn === undefined ? {} : { repealedOn }),
    },
  ];
}
