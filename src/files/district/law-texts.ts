/** The two short texts that item files are full of: limits and references to law. */
import type { Amendment, BasisRef, LegalBasis } from "../../core/catalog/index.ts";
import { type Limit, parseLimit } from "../../core/clock/index.ts";
import { type CivilDate, parseCivilDate } from "../../core/shared/index.ts";
import type { ReadFile } from "./yaml-file.ts";

type Report = ReadFile<unknown>["report"];

const REFERENCE = /^([a-z][a-z0-9]*)(?: §(\d+(?:-\d+)?(?:\(\d+\))?))?( \(\?\))?$/;

/** An unreadable limit is a finding and comes out as 0 days: the file is refused then, nobody sees it. */
export function readLimit(text: string, path: string, report: Report): Limit {
  const limit = parseLimit(text);
  if (limit.ok) return limit.value;
  report("district/limit", path, { found: text });
  return { amount: 0, unit: "cd" };
}

/**
 * `xuke §32(4)` is article 32, paragraph 4, checked against the text; `shipinxk §20 (?)` and `shipinxk` alone are not.
 */
export function readBasis(texts: readonly string[], path: string, report: Report): readonly BasisRef[] {
  return texts.flatMap((text, index) => {
    const ref = readBasisText(text);
    if (ref === undefined) report("district/basis", `${path}[${index}]`, { found: text });
    return ref ?? [];
  });
}

/** Undefined when the text is no reference. */
export function readBasisText(text: string): BasisRef | undefined {
  const [, law, article, doubt] = REFERENCE.exec(text) ?? [];
  if (law === undefined) return undefined;
  return article === undefined ? { law, checked: false } : { law, article, checked: doubt === undefined };
}

export function readDate(text: string, path: string, report: Report): CivilDate | undefined {
  const date = parseCivilDate(text);
  if (date === undefined) report("district/date", path, { found: text });
  return date;
}

type RawBasis = Omit<LegalBasis, "inForceFrom" | "repealedOn" | "readOn" | "amendments" | "requirements"> & {
  readonly inForceFrom?: string | undefined;
  readonly repealedOn?: string | undefined;
  readonly readOn?: string | undefined;
  readonly amendments?: readonly RawAmendment[] | undefined;
};

interface RawAmendment {
  readonly inForceFrom: string;
  readonly documentNumber?: string | undefined;
  readonly readAgainBy?: string | undefined;
}

export function readLegalBasis(raw: RawBasis, path: string, report: Report): LegalBasis {
  const { inForceFrom, repealedOn, readOn, amendments, ...rest } = raw;
  return {
    ...rest,
    ...readDates({ inForceFrom, repealedOn, readOn }, path, report),
    ...(amendments === undefined
      ? {}
      : { amendments: amendments.flatMap((one, index) => readAmendment(one, `${path}.amendments[${index}]`, report)) }),
  };
}

/** Those that were given, by their keys. */
function readDates<K extends string>(
  texts: Readonly<Record<K, string | undefined>>,
  path: string,
  report: Report,
): Readonly<Partial<Record<K, CivilDate>>> {
  const dates = Object.entries<string | undefined>(texts).flatMap(([key, text]) => {
    const date = text === undefined ? undefined : readDate(text, `${path}.${key}`, report);
    return date === undefined ? [] : [[key, date] as const];
  });
  return Object.fromEntries(dates) as Partial<Record<K, CivilDate>>;
}

function readAmendment(raw: RawAmendment, path: string, report: Report): readonly Amendment[] {
  const { documentNumber } = raw;
  const { inForceFrom, readAgainBy } = readDates(
    { inForceFrom: raw.inForceFrom, readAgainBy: raw.readAgainBy },
    path,
    report,
  );
  if (inForceFrom === undefined) return [];
  return [
    {
      inForceFrom,
      ...(documentNumber === undefined ? {} : { documentNumber }),
      ...(readAgainBy === undefined ? {} : { readAgainBy }),
    },
  ];
}
