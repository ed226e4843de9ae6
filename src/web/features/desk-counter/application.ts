/** What a clerk enters for the person at the counter, and the application that it becomes. */
import { parseCertificateNumber, parseCreditCode, parsePersonName, parsePhone } from "../../../core/party/index.ts";
import type { Refusal, Result } from "../../../core/shared/index.ts";
import type { UploadedFile } from "../../ui/uploads.ts";

export interface PersonEntered {
  readonly name?: string;
  readonly idNumber?: string;
  readonly phone?: string;
}

export interface ApplicantEntered extends PersonEntered {
  readonly kind: "person" | "firm";
  /** Of a natural person; GB/T 证件类型. */
  readonly idKind?: string;
  readonly address?: string;
  readonly representative?: PersonEntered;
  readonly byProxy?: boolean;
  readonly proxy?: PersonEntered & { readonly letterSeen?: boolean };
}

export interface PapersEntered {
  readonly files: Readonly<Record<string, readonly UploadedFile[]>>;
  /** 原件已核, by material. */
  readonly seen: ReadonlySet<string>;
}

/** Undertakings that the person chose, and whether they signed the letters. */
export interface UndertakingsEntered {
  readonly chosen: readonly string[];
  readonly signed: boolean;
}

export interface CounterEntry {
  readonly jurisdiction: string;
  readonly item: string;
  readonly applicant: ApplicantEntered;
  readonly situation: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, unknown>>;
  readonly papers: PapersEntered;
  /** Ids of the materials that apply; what another situation asked for is not sent. */
  readonly applying: readonly string[];
  readonly undertakings: UndertakingsEntered;
  readonly serviceWay: string;
  readonly incomplete: boolean;
  /** By field: the source from which it was filled in. */
  readonly prefilled: Readonly<Record<string, string>>;
  /** Materials that are held already and not handed in. */
  readonly held: readonly string[];
}

/** The body of `POST /api/cases`, but for `submit`. */
export function applicationFrom(entry: CounterEntry): Readonly<Record<string, unknown>> {
  const { jurisdiction, item, situation, form, papers, applying, undertakings, serviceWay, incomplete } = entry;
  const files = applying.map((id) => [id, (papers.files[id] ?? []).map((file) => file.id)] as const);
  const originalsSeen = applying.filter((id) => papers.seen.has(id));
  return {
    jurisdiction,
    item,
    applicant: applicantFrom(entry.applicant),
    situation,
    form,
    materials: Object.fromEntries(files.filter(([, ids]) => ids.length > 0)),
    serviceWay,
    ...(originalsSeen.length === 0 ? {} : { originalsSeen }),
    ...(undertakings.chosen.length === 0
      ? {}
      : { undertakings: undertakings.chosen, undertakingsSigned: undertakings.signed }),
    ...(incomplete ? { incomplete } : {}),
    ...(Object.keys(entry.prefilled).length === 0 ? {} : { prefilled: entry.prefilled }),
    ...(entry.held.length === 0 ? {} : { held: entry.held }),
  };
}

export function applicantFrom(entered: ApplicantEntered) {
  const { kind, idKind, address = "", representative, byProxy = false, proxy } = entered;
  return {
    kind,
    ...(kind === "person" ? { idKind: idKind ?? "111" } : {}),
    ...personFrom(entered),
    ...(address.trim() === "" ? {} : { address: address.trim() }),
    ...(kind === "firm" && representative !== undefined ? { representative: personFrom(representative) } : {}),
    ...(byProxy && proxy !== undefined
      ? { proxy: { ...personFrom(proxy), letterSeen: proxy.letterSeen === true } }
      : {}),
  };
}

function personFrom({ name = "", idNumber = "", phone = "" }: PersonEntered) {
  return { name: name.trim(), idNumber: idNumber.trim().toUpperCase(), phone: phone.trim() };
}

/** Checks for the boxes of the applicant: nothing when in order, else the refusal whose sentence is shown. */
export const CHECKS = {
  personName: (text: string) => refusalOf(parsePersonName(text.trim())),
  idNumber: (text: string, idKind: string) => refusalOf(parseCertificateNumber(idKind, text.trim().toUpperCase())),
  creditCode: (text: string) => refusalOf(parseCreditCode(text.trim().toUpperCase())),
  phone: (text: string) => refusalOf(parsePhone(text.trim())),
} as const;

function refusalOf(result: Result<unknown, Refusal>): Refusal | undefined {
  return result.ok ? undefined : result.refusal;
}
