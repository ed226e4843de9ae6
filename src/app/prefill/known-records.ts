/** Earlier cases as what they say: opened with their own keys, each answer under the data element it was asked for. */
import { type CaseEvent, type HandedInByMaterial, licenceChange, standingOf } from "../../core/case/index.ts";
import type { ElementRegister, ItemSpec, Procedure } from "../../core/catalog/index.ts";
import {
  answersOf,
  type KnownAnswer,
  type KnownCorrection,
  type KnownPaper,
  type KnownRecord,
  parseReference,
  type Source,
} from "../../core/prefill/index.ts";
import {
  type CivilDate,
  civilDateOf,
  type JsonObject,
  type Jurisdiction,
  type TimeZone,
} from "../../core/shared/index.ts";
import { readEvent } from "../case/stored-events.ts";
import { paperNumber } from "../papers/numbers.ts";
import type { StoredKnownCase } from "../ports/known-cases.ts";
import type { Sealer } from "../ports/sealer.ts";

export interface OpenedCase {
  readonly stored: StoredKnownCase;
  /** The version with which the case began. */
  readonly procedure: Procedure;
  readonly events: readonly CaseEvent[];
}

/** @throws Error when the case's key is not of this house */
export function openCase(sealer: Sealer, stored: StoredKnownCase, procedure: Procedure): OpenedCase {
  const key = sealer.openKey(stored.dataKey);
  return { stored, procedure, events: stored.events.map((event) => readEvent(sealer, key, stored.id, event)) };
}

export interface Asked {
  readonly jurisdiction: Jurisdiction;
  readonly zone: TimeZone;
  readonly today: CivilDate;
}

/**
 * The application, and the certificate that it led to where that is in force today. What came to nothing says nothing,
 * and neither does what was revoked, as if there had never been a licence.
 */
export function recordsOf(opened: OpenedCase, { jurisdiction, zone, today }: Asked): readonly KnownRecord[] {
  const { stored, procedure } = opened;
  const said = saidIn(opened, zone);
  if (said === null || stored.outcome === "refused" || (stored.closedAt !== null && stored.outcome === null)) return [];
  const { item, body } = procedure;
  const by = { caseId: stored.id, body: item.body, bodyName: body.name };
  const { applicantKind, parties } = said;
  const approved = stored.outcome === "granted" || stored.outcome === "filed";
  const application: Source = { ...by, kind: "case", number: stored.number, name: item.name, on: said.on, until: null };
  const record: KnownRecord = {
    ...{ source: application, applicantKind, parties, approved },
    answers: said.answers,
    papers: papersOf(item, said.materials),
  };
  const issued = opened.events.findLast(({ body: { type } }) => type === "result-issued")?.body;
  const { certificate } = stored;
  if (certificate === null || issued?.type !== "result-issued" || !approved) return [record];
  const changes = opened.events.flatMap(({ body: change }) =>
    change.type === "licence-ended" || change.type === "penalty-noted" ? [licenceChange(change)] : [],
  );
  const standing = standingOf(changes, issued.validTo, today);
  const place = { kind: "certificate", ...certificate } as const;
  const { issuedOn, validTo } = issued;
  const number = paperNumber(procedure, jurisdiction, place);
  const name = item.result.name;
  const source: Source = { ...by, kind: "certificate", number, name, on: issuedOn, until: validTo };
  const printed = fieldsPrinted(item);
  const answers = said.answers.filter((answer) => printed.has(answer.field)).map(({ on: _, ...answer }) => answer);
  const papers: readonly KnownPaper[] = [{ name, files: [], seq: certificate.seq }];
  const licence: KnownRecord = { source, applicantKind, parties, approved: true, answers, papers };
  // What has ended by its last day is told by its source; what was taken away before is told here.
  if (standing === "in-force" || standing === "expired") return [licence, record];
  return standing === "revoked" ? [{ ...licence, over: true }] : [{ ...licence, over: true }, record];
}

/** Null for any other case, and for one that was taken back or names no value of ours. */
export function correctionOf(
  { stored, events }: OpenedCase,
  register: ElementRegister,
  zone: TimeZone,
): KnownCorrection | null {
  const { corrections } = register;
  if (corrections === null || stored.item !== corrections.item) return null;
  const form = formOf(events);
  const target = parseReference(form[corrections.fields.reference]);
  const right = form[corrections.fields.right];
  if (target === undefined || typeof right !== "string") return null;
  if (stored.closedAt !== null && stored.outcome === null) return null;
  const standing = stored.outcome === null ? "open" : stored.outcome === "granted" ? "upheld" : "refused";
  const answeredOn = stored.decidedAt === null ? null : civilDateOf(stored.decidedAt, zone);
  return { caseId: stored.id, number: stored.number, ...target, standing, right, answeredOn };
}

/** The name under which it was applied for: at a counter it is compared with what the clerk has before them. */
export function applicantNameOf({ events }: OpenedCase): string | undefined {
  return events[0]?.personal?.submitted?.applicant.name;
}

interface Said {
  readonly applicantKind: "person" | "firm";
  readonly parties: KnownRecord["parties"];
  readonly on: CivilDate;
  readonly answers: readonly (KnownAnswer & { readonly field: string })[];
  readonly materials: ReadonlyMap<string, Brought>;
}

interface Brought {
  readonly papers: HandedInByMaterial[string];
  readonly on: CivilDate | undefined;
}

/** What was last said of each field, and last handed in of each paper, with the day where it is not the first. */
function saidIn({ events, procedure }: OpenedCase, zone: TimeZone): Said | null {
  const first = events[0];
  if (first?.body.type !== "case-submitted") return null;
  const later = new Map<string, CivilDate>();
  const materials = new Map<string, Brought>();
  for (const { at, body, personal } of events) {
    const on = first.body === body ? undefined : civilDateOf(at, zone);
    if (body.type === "result-issued" || !("materials" in body)) continue;
    for (const [id, papers] of Object.entries(body.materials as HandedInByMaterial)) materials.set(id, { papers, on });
    if (on === undefined || !("form" in body)) continue;
    for (const field of Object.keys({ ...body.form, ...personal?.form })) later.set(field, on);
  }
  const form = formOf(events);
  const fields = procedure.item.form.sections.flatMap((section) => section.fields);
  const answers = fields.flatMap((field) => {
    const on = later.get(field.id);
    return answersOf({ sections: [{ id: "", label: "", fields: [field] }] }, form).map((answer) => ({
      ...{ ...answer, field: field.id },
      ...(on === undefined ? {} : { on }),
    }));
  });
  const { applicantKind, parties, receivedOn } = first.body;
  return { applicantKind, parties, on: receivedOn, answers, materials };
}

function formOf(events: readonly CaseEvent[]): JsonObject {
  let form: JsonObject = {};
  for (const { body, personal } of events) {
    if (body.type === "case-submitted") form = { ...form, ...body.form, ...personal?.submitted?.form };
    else if (body.type === "corrections-delivered" || body.type === "corrected-on-the-spot")
      form = { ...form, ...body.form, ...personal?.form };
  }
  return form;
}

/** What was itself only referred to is no paper of this case. */
function papersOf({ materials }: ItemSpec, brought: Said["materials"]): readonly KnownPaper[] {
  return materials.flatMap(({ id, name }) => {
    const found = brought.get(id);
    if (found === undefined || found.papers.files.length === 0 || found.papers.held !== undefined) return [];
    return [{ name, files: found.papers.files, ...(found.on === undefined ? {} : { on: found.on }) }];
  });
}

/** Fields of the form that stand on the certificate as they are; an address is known by its words. */
function fieldsPrinted({ result }: ItemSpec): ReadonlySet<string> {
  return new Set(
    result.fields.flatMap(({ value }) => /^\s*form\.([A-Za-z]\w*)(?:\.(?:detail|address))?\s*$/.exec(value)?.[1] ?? []),
  );
}
