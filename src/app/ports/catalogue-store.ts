/** What the use cases need of storage for the catalogue: districts, their registers, items and versions. */
import type { CalendarSpec } from "../../core/calendar/index.ts";
import type {
  AbsenceDocument,
  BasicItem,
  BasisRef,
  Body,
  CaseType,
  CatalogFinding,
  ElementRegister,
  Gatekeeper,
  HandlingKind,
  ItemSpec,
  LegalBasis,
  MainItem,
  Office,
  Post,
  ServedParty,
  TimePolicy,
  TimeRule,
  WholeItem,
} from "../../core/catalog/index.ts";
import type { FlowFinding, FlowModel } from "../../core/flow/index.ts";
import type { CivilDate, Instant, ItemCode, Json, Jurisdiction, TimeZone } from "../../core/shared/index.ts";

export interface WantedVersion {
  readonly code: ItemCode;
  readonly version: string;
}

export interface CatalogueStore {
  /** Every district with its counter of changes: cheap, asked every few seconds. */
  listDistricts(): Promise<readonly StoredDistrict[]>;
  /** Everything that is kept in memory of one district, as of one moment. */
  readCatalogue(jurisdiction: Jurisdiction): Promise<StoredCatalogue>;
  /** The same without its items. @throws Error when there is no such district */
  readSurroundings(jurisdiction: Jurisdiction): Promise<StoredSurroundings>;
  /** In the order of the codes. */
  listPublished(jurisdiction: Jurisdiction): Promise<readonly WantedVersion[]>;
  /** Null when that version was never published. */
  findVersion(jurisdiction: Jurisdiction, item: ItemCode, version: string): Promise<StoredVersion | null>;
  /** What those versions say and how they run, without their files; versions that were never published are left out. */
  readWhole(jurisdiction: Jurisdiction, wanted: readonly WantedVersion[]): AsyncIterable<WholeItem>;
  /** What those versions say, without their flows; versions that were never published are left out. */
  listSpecs(
    jurisdiction: Jurisdiction,
    wanted: readonly WantedVersion[],
  ): Promise<readonly { readonly version: string; readonly spec: ItemSpec }[]>;
  listImported(jurisdiction: Jurisdiction): Promise<readonly StoredImport[]>;
  /** Of every draft: what stood against publishing it when its files, or its row of a list, were read. */
  listFlags(jurisdiction: Jurisdiction): Promise<readonly DraftFlags[]>;
  /** Creates the district when it is unknown; an existing one stays as it is. True when it was created. */
  ensureDistrict(district: EmptyDistrict): Promise<boolean>;
  /** All of it or nothing; nothing is written, and the counter stays, where everything is as it was. */
  saveDistrict(change: DistrictChange): Promise<DistrictSaved>;
  /** All items or none; creates the district when it is unknown. */
  saveImport(district: EmptyDistrict, items: readonly ImportedItem[]): Promise<void>;
}

export interface StoredDistrict {
  readonly code: Jurisdiction;
  readonly name: string;
  readonly zone: TimeZone;
  readonly demo: boolean;
  /** Goes up by one with every change of the district's catalogue or register. */
  readonly change: number;
}

export interface NewDistrict {
  readonly code: Jurisdiction;
  readonly name: string;
  /** With province and city, for papers. */
  readonly fullName: string;
  readonly zone: TimeZone;
  readonly demo: boolean;
  readonly calendar: CalendarSpec;
}

/** A district of which nothing is known yet, with what its first people need. */
export interface EmptyDistrict extends NewDistrict {
  readonly register: DistrictRegister;
}

export interface StoredSurroundings {
  readonly fullName: string;
  /** As stored, to be parsed. */
  readonly calendar: Json;
  readonly change: number;
  readonly register: DistrictRegister;
}

export interface StoredCatalogue extends StoredSurroundings {
  readonly items: readonly StoredItem[];
}

/** The district's own words. Bodies, offices and bases that the files name no more stay for cases that began with them. */
export interface DistrictRegister {
  readonly bodies: readonly Registered<Body>[];
  readonly offices: readonly Registered<Office>[];
  readonly posts: readonly Post[];
  readonly bases: readonly Registered<LegalBasis>[];
  readonly themes: readonly ThemeEntry[];
  readonly synonyms: readonly SynonymEntry[];
  readonly reasons: readonly ReasonEntry[];
  /** Documents by which silence counts. */
  readonly absences: readonly AbsenceDocument[];
  /** Data elements; undefined where the district has none: then nothing but the account is filled in. */
  readonly elements?: ElementRegister;
  /** Undefined where the district says nothing: then the defaults hold. */
  readonly policy?: TimePolicy;
  /** 把关岗位: undefined where the district names none; then nothing can be published on screen. */
  readonly gatekeepers?: readonly Gatekeeper[];
  /** 基本目录: undefined where the district inherits from nobody. */
  readonly basics?: readonly BasicItem[];
}

export type Registered<T> = T & { readonly former?: true };

export interface ThemeEntry {
  readonly code: string;
  readonly name: string;
  /** Whether it is a person's or a firm's. */
  readonly audience: "person" | "legal";
}

/** What people call it, and the words of the catalogue that are meant. */
export interface SynonymEntry {
  readonly words: readonly string[];
  readonly means: readonly string[];
}

/** A reason from the library, with the law it rests on; `{…}` in the text is filled in by the clerk. */
export interface ReasonEntry {
  readonly kind: string;
  readonly code: string;
  readonly text: string;
  readonly law: readonly BasisRef[];
}

export type ItemStatus = "draft" | "published" | "withdrawn";

/** What lists and the search know of an item, without its procedure. */
export interface StoredItem {
  readonly code: ItemCode;
  readonly name: string;
  readonly bodyName: string;
  /** Code of the type (GB/T 39046 A.1), or as imported where it is none of them. */
  readonly type: string;
  readonly status: ItemStatus;
  readonly version: string | null;
  /** Of the current version; null when there is none. */
  readonly summary: ItemSummary | null;
  /** Group of the imported list that the row stood in. */
  readonly category: string | null;
  /** Since when the current version is kept; null when there is none. */
  readonly since: Instant | null;
}

export interface ItemSummary {
  readonly basicCode: string;
  readonly body: string;
  readonly handling: HandlingKind;
  /** Null for an item that is no handling of a main item. */
  readonly main: MainItem | null;
  readonly caseType: CaseType;
  readonly promise: TimeRule | null;
  readonly statutory: TimeRule | null;
  readonly themes: readonly string[];
  readonly keywords: readonly string[];
  readonly servedParties: readonly ServedParty[];
}

export interface StoredVersion {
  readonly spec: ItemSpec;
  readonly flow: FlowModel;
  /** The BPMN file as it stands, for drawing it. */
  readonly bpmn: string;
  /** The DMN files as they stand; what runs is compiled into the flow. */
  readonly dmn: readonly DmnFile[];
}

export interface DmnFile {
  readonly name: string;
  readonly xml: string;
}

/** What stands against publishing an item: from the compilers of items, flows and decisions. */
export type ItemFinding = CatalogFinding | (FlowFinding & { readonly severity: "error" });

export interface DistrictChange {
  readonly district: NewDistrict;
  readonly register: DistrictRegister;
  readonly items: readonly LoadedItem[];
  /** From which what is new has effect. */
  readonly today: CivilDate;
  /** Items that were published on screen and follow the files again. */
  readonly takeBack?: readonly ItemCode[];
}

/** An item as its folder says it; only one that compiled has a version to publish. */
export interface LoadedItem {
  readonly code: ItemCode;
  readonly name: string;
  readonly bodyName: string;
  readonly type: string;
  readonly findings: readonly ItemFinding[];
  readonly publish: ({ readonly version: string } & StoredVersion) | null;
}

export interface DistrictSaved {
  readonly created: boolean;
  readonly changed: boolean;
  /** Items of an earlier load that the files name no more. */
  readonly withdrawn: readonly ItemCode[];
  /** Items that are as they were published on screen, whatever the files say of them. */
  readonly kept: readonly ItemCode[];
}

export interface StoredImport {
  readonly code: ItemCode;
  /** Null for an item that was loaded from files and never imported. */
  readonly imported: ImportedRow | null;
}

/** What is kept of a row of an imported list, to tell a change from a repetition. */
export interface ImportedRow {
  /** The row as it stood in the file. */
  readonly source: Json;
  /** The group it stood in. */
  readonly category: string | null;
  readonly flags: readonly ImportFlag[];
}

export interface ImportFlag {
  readonly code: string;
  readonly reason: string;
  /** What the sentence of the flag needs; absent with a flag of an earlier import. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

export interface DraftFlags {
  readonly code: ItemCode;
  readonly name: string;
  /** Name of its body, as the list or the register has it. */
  readonly body: string;
  /** Empty for one that came with a list. */
  readonly compiled: readonly ItemFinding[];
  readonly imported: readonly ImportFlag[];
}

/** A row to be written: a draft, unless the item has a procedure of its own already. */
export interface ImportedItem {
  readonly code: ItemCode;
  readonly name: string;
  readonly bodyName: string;
  readonly type: string;
  readonly imported: ImportedRow;
}
