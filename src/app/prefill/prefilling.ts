/**
 * 一次填报: what is known of whoever applies, for one form. Asked when a form is opened, when papers are asked for, and
 * once more when the application is sent: then it stands with the case. R-PRE-02 to R-PRE-08
 */
import { type Applicant, type HandedIn, type HandedInByMaterial, materialsThatApply } from "../../core/case/index.ts";
import { type ElementRegister, NO_ELEMENTS, type Procedure } from "../../core/catalog/index.ts";
import type { Actor } from "../../core/party/index.ts";
import {
  type Asking,
  answersOf,
  type HeldPaper,
  heldPapers,
  type Known,
  type Prefill,
  type Provenance,
  prefillForm,
  provenanceOf,
  type Taken,
} from "../../core/prefill/index.ts";
import {
  type AccountId,
  civilDateOf,
  type ItemCode,
  type JsonObject,
  type Jurisdiction,
  ok,
  ownEntry,
  type Result,
  refuse,
} from "../../core/shared/index.ts";
import type { CaseLists } from "../ports/case-lists.ts";
import type { KnownCases } from "../ports/known-cases.ts";
import type { Calendars, Now, Procedures } from "../ports/procedures.ts";
import type { Sealer } from "../ports/sealer.ts";
import { applicantNameOf, correctionOf, openCase, recordsOf } from "./known-records.ts";

export interface Prefilling {
  /** Values for the form, and papers that need not be handed in. */
  find(asked: PrefillAsked): Promise<Result<Prefilled, PrefillRefusal>>;
  /** What stands with an application that is sent now: where its answers come from, and the papers that are held. */
  settle(asked: PrefillAsked & { readonly taken: Taken; readonly held: readonly string[] }): Promise<Settled>;
  getRegister(jurisdiction: Jurisdiction): Promise<ElementRegister>;
}

export interface PrefillParts {
  readonly cases: KnownCases;
  readonly procedures: Procedures;
  readonly calendars: Calendars;
  readonly sealer: Sealer;
  readonly now: Now;
  readonly readings: Pick<CaseLists, "logReading">;
  readonly getElements: (jurisdiction: Jurisdiction) => Promise<ElementRegister | undefined>;
}

export interface PrefillAsked {
  readonly jurisdiction: Jurisdiction;
  readonly actor: Actor;
  readonly item: ItemCode;
  /** Whoever is signed in, or whom the clerk has before them. */
  readonly applicant: Applicant;
  readonly situation: Readonly<Record<string, string>>;
  /** As far as it is filled in; absent before anything is. */
  readonly form?: JsonObject;
}

export interface Prefilled {
  readonly fields: Prefill;
  readonly held: Readonly<Record<string, HeldPaper>>;
}

export interface Settled {
  readonly provenance: Provenance;
  readonly held: HandedInByMaterial;
}

export type PrefillRefusal = { readonly code: "item/not-published"; readonly item: string };

/** So many of their latest cases are looked at: nobody fills in a form from what lies further back. */
const CASES = 50;

export function createPrefilling(parts: PrefillParts): Prefilling {
  const getRegister = async (jurisdiction: Jurisdiction) => (await parts.getElements(jurisdiction)) ?? NO_ELEMENTS;

  async function find(asked: PrefillAsked): Promise<Result<Prefilled, PrefillRefusal>> {
    const { jurisdiction, item } = asked;
    const procedure = await parts.procedures.findPublished(jurisdiction, item);
    if (procedure === null) return refuse({ code: "item/not-published", item });
    const known = await knownOf(parts, await getRegister(jurisdiction), asked);
    const fields = prefillForm(procedure.form, known);
    const held = heldFor(procedure, asked, { fields, known });
    await noteReading(parts, asked, { fields, held });
    return ok({ fields, held });
  }

  return {
    find,
    getRegister,
    settle: async (asked) => {
      const found = await find(asked);
      if (!found.ok) return { provenance: {}, held: {} };
      const { fields, held } = found.value;
      return {
        provenance: provenanceOf(asked.form ?? {}, fields, asked.taken),
        held: Object.fromEntries(
          asked.held.flatMap((material) => {
            const paper = ownEntry(held, material);
            return paper === undefined ? [] : [[material, handedInOf(paper)] as const];
          }),
        ),
      };
    },
  };
}

async function knownOf(parts: PrefillParts, register: ElementRegister, asked: PrefillAsked): Promise<Known> {
  const { jurisdiction, actor, applicant } = asked;
  const { zone } = await parts.calendars.getCalendar(jurisdiction);
  const today = civilDateOf(parts.now(jurisdiction), zone);
  const asking = askingOf(parts.sealer, applicant);
  const nothing: Known = { register, asking, records: [], corrections: [], today };
  const owner = ownerFilter(actor, asking);
  if (register.elements.length === 0 || owner === undefined) return nothing;
  const partyKey = asking.parties.applicant;
  const stored = await parts.cases.listOfParty(jurisdiction, { partyKey, owner }, CASES);
  const opened = await Promise.all(
    stored.map(async (one) =>
      openCase(parts.sealer, one, await parts.procedures.getVersion(jurisdiction, one.item, one.itemVersion)),
    ),
  );
  // A number that was mistyped is somebody else's: the name has to be theirs as well.
  const own = opened.filter((one) => applicantNameOf(one) === applicant.name);
  const isCorrection = (item: ItemCode) => item === register.corrections?.item;
  return {
    ...nothing,
    records: own
      .filter(({ stored: { item } }) => !isCorrection(item))
      .flatMap((one) => recordsOf(one, { jurisdiction, zone, today })),
    corrections: own.flatMap((one) => correctionOf(one, register, zone) ?? []),
  };
}

/**
 * Null: every case of the party. A clerk who takes applications reads them all; so does whose identity was confirmed
 * against the paper. Anybody else sees what came from their own account. Undefined: nobody else asks.
 */
function ownerFilter(actor: Actor, { parties }: Asking): AccountId | null | undefined {
  switch (actor.kind) {
    case "staff":
      return null;
    case "citizen":
    case "firm":
      return actor.partyKey === parties.applicant ? null : actor.account;
    default:
      return undefined;
  }
}

function askingOf(sealer: Sealer, applicant: Applicant): Asking {
  const { kind, name, idNumber, phone, representative, proxy } = applicant;
  const keyOf = (number: string) => sealer.blindIndex("identity", number);
  return {
    kind,
    parties: {
      applicant: idNumber === "" ? "" : keyOf(idNumber),
      ...(representative === undefined ? {} : { representative: keyOf(representative.idNumber) }),
      ...(proxy === undefined ? {} : { proxy: keyOf(proxy.idNumber) }),
    },
    facts: {
      ...{ name, idNumber, phone },
      ...(representative === undefined
        ? {}
        : {
            "representative.name": representative.name,
            "representative.idNumber": representative.idNumber,
            "representative.phone": representative.phone,
          }),
    },
    confirmedOn: null,
    letterSeen: proxy?.letterSeen ?? false,
  };
}

/** Of the papers that the situation asks for, as far as it is known; without a form, for what would be filled in. */
function heldFor(
  procedure: Procedure,
  { situation, form, applicant }: PrefillAsked,
  { fields, known }: { readonly fields: Prefill; readonly known: Known },
): Readonly<Record<string, HeldPaper>> {
  const filledIn = Object.fromEntries(
    Object.entries(fields).flatMap(([field, { said }]) => (said === null ? [] : [[field, said.value]])),
  );
  const answers = form === undefined || Object.keys(form).length === 0 ? filledIn : form;
  const facts = { today: known.today, situation, form: answers as JsonObject, applicant: { kind: applicant.kind } };
  const applying = materialsThatApply(procedure.item.materials, facts);
  const materials = applying.ok ? applying.value : procedure.item.materials;
  return heldPapers(materials, answersOf(procedure.item.form, answers), known);
}

function handedInOf({ source, files, seq }: HeldPaper): HandedIn {
  const { caseId, number, name, bodyName, on, until } = source;
  if (caseId === null) return { files };
  const kind = source.kind === "certificate" ? "certificate" : "case";
  const held = {
    kind,
    case: caseId,
    number,
    name,
    bodyName,
    on,
    until,
    ...(seq === undefined ? {} : { seq }),
  } as const;
  return { files, held };
}

/** Staff who are shown what earlier cases say have read them. */
async function noteReading(
  { readings }: PrefillParts,
  { jurisdiction, actor }: PrefillAsked,
  found: Prefilled,
): Promise<void> {
  if (actor.kind !== "staff") return;
  const sources = [
    ...Object.values(found.fields).flatMap(({ said, others }) => [said, ...others].map((one) => one?.source.caseId)),
    ...Object.values(found.held).map(({ source }) => source.caseId),
  ];
  for (const id of new Set(sources.filter((one) => one != null)))
    await readings.logReading(jurisdiction, actor.account, id, "prefill");
}
