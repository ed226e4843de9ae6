/** A district as its files say it, read and checked in shape; whether it makes sense is for the catalogue to judge. */
import type { CalendarSpec } from "../../core/calendar/index.ts";
import type {
  AbsenceDocument,
  BasicItem,
  BasisRef,
  Body,
  ElementRegister,
  Gatekeeper,
  ItemSpec,
  KeptLists,
  LegalBasis,
  Office,
  Post,
  TimePolicy,
} from "../../core/catalog/index.ts";
import type { FlowSource } from "../../core/flow/index.ts";
import type { Jurisdiction, TimeZone } from "../../core/shared/index.ts";

export interface DistrictFiles {
  readonly settings: DistrictSettings;
  readonly bases: readonly LegalBasis[];
  readonly bodies: readonly Body[];
  readonly offices: readonly Office[];
  readonly posts: readonly Post[];
  readonly people: People;
  readonly themes: Themes;
  readonly synonyms: readonly Synonym[];
  readonly reasons: Reasons;
  /** From `law/absence.yaml`. */
  readonly absences: readonly AbsenceDocument[];
  /** From `elements.yaml`; undefined where there is none. */
  readonly elements?: ElementRegister;
  /** From `time-policy.yaml`; undefined where there is none. */
  readonly policy?: TimePolicy;
  /** From `lists/`: what stands on no list is not done. */
  readonly lists: KeptLists;
  /** From `organisation/gatekeepers.yaml`; undefined where there is none. */
  readonly gatekeepers?: readonly Gatekeeper[];
  /** 基本目录: what the upper level fixes; undefined where the district inherits from nobody. */
  readonly basics?: readonly BasicItem[];
  readonly items: readonly ItemFiles[];
}

export interface DistrictSettings {
  readonly code: Jurisdiction;
  readonly name: string;
  /** With province and city, for papers. */
  readonly fullName: string;
  readonly zone: TimeZone;
  /** Only a demonstration district has a movable clock and accounts with a known password. */
  readonly demo: boolean;
  readonly calendar: CalendarSpec;
}

/** One folder of `catalogue/`. */
export interface ItemFiles {
  readonly folder: string;
  readonly spec: ItemSpec;
  /** With the decisions of the DMN files. */
  readonly flow: FlowSource;
  /** 样表: a filled-in application that passes every check, shown in the guide. */
  readonly specimen?: Specimen;
  /** The BPMN file as it stands, for drawing it. */
  readonly bpmn: string;
  /** The DMN files of the folder as they stand, in the order of their names. */
  readonly dmn: readonly { readonly name: string; readonly xml: string }[];
  /** SHA-256 over names and contents of all files of the folder, in hex: the version of the procedure. */
  readonly version: string;
}

export interface Specimen {
  readonly applicant: "citizen" | "firm";
  readonly situation: Readonly<Record<string, string>>;
  /** As a person would send it: not yet checked against the form. */
  readonly form: Readonly<Record<string, unknown>>;
  /** Ids of the undertakings that are chosen. */
  readonly undertakings?: readonly string[];
}

export interface People {
  /** Shared by all accounts of a demonstration district. */
  readonly demoPassword?: string;
  readonly staff: readonly StaffEntry[];
  readonly citizens: readonly CitizenEntry[];
  readonly firms: readonly FirmEntry[];
}

export interface StaffEntry {
  readonly id: string;
  /** Staff number. */
  readonly login: string;
  readonly name: string;
  readonly employment: "civil-servant" | "contract";
  /** Number of the law-enforcement certificate (执法证). */
  readonly enforcementNumber?: string;
  readonly posts: readonly string[];
  readonly residentId?: string;
  /** Identity numbers of declared relatives (回避). */
  readonly relatives?: readonly string[];
}

export interface CitizenEntry {
  readonly id: string;
  /** Mobile number. */
  readonly login: string;
  readonly name: string;
  readonly residentId: string;
  readonly address: { readonly division: string; readonly detail: string };
}

export interface FirmEntry {
  readonly id: string;
  /** Credit code. */
  readonly login: string;
  readonly name: string;
  readonly creditCode: string;
  readonly legalForm: string;
  readonly address: { readonly division: string; readonly detail: string };
  readonly representative: { readonly name: string; readonly residentId: string; readonly mobile: string };
}

export interface Themes {
  readonly person: readonly Theme[];
  readonly legal: readonly Theme[];
}

export interface Theme {
  readonly code: string;
  readonly name: string;
}

/** What people call it, and the words of the catalogue that are meant. */
export interface Synonym {
  readonly words: readonly string[];
  readonly means: readonly string[];
}

export const REASON_KINDS = [
  "corrections",
  "not-needed",
  "not-ours",
  "refusal",
  "extension",
  "return-to-window",
  "overtime",
  "termination",
] as const;
/** Without these lists a district loads; what needs a ground of theirs cannot be done in it. */
export const LICENCE_REASON_KINDS = ["revocation", "rescission", "deregistration"] as const;
export type ReasonKind = (typeof REASON_KINDS)[number] | (typeof LICENCE_REASON_KINDS)[number];
export type Reasons = Readonly<Record<(typeof REASON_KINDS)[number], readonly Reason[]>> &
  Readonly<Partial<Record<(typeof LICENCE_REASON_KINDS)[number], readonly Reason[]>>>;

/** A reason from the library, with the law it rests on; `{…}` in the text is filled in by the clerk. */
export interface Reason {
  readonly code: string;
  readonly text: string;
  readonly law: readonly BasisRef[];
}
