/** A district as its files say it, checked in shape. `files/district` reads it. */
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
import type { DmnFile, SynonymEntry } from "../ports/catalogue-store.ts";
import type { DistrictPeople } from "../ports/people-loader.ts";

export interface DistrictSource {
  readonly settings: {
    readonly code: Jurisdiction;
    readonly name: string;
    readonly fullName: string;
    readonly zone: TimeZone;
    /** Invented people with a password that everybody knows, and a clock that may be moved. */
    readonly demo: boolean;
    readonly calendar: CalendarSpec;
  };
  readonly bases: readonly LegalBasis[];
  readonly bodies: readonly Body[];
  readonly offices: readonly Office[];
  readonly posts: readonly Post[];
  readonly people: DistrictPeople & { readonly demoPassword?: string };
  readonly themes: { readonly person: readonly ThemeSource[]; readonly legal: readonly ThemeSource[] };
  readonly synonyms: readonly SynonymEntry[];
  /** Lists of reasons by kind. */
  readonly reasons: Readonly<Record<string, readonly ReasonSource[]>>;
  /** Documents by which silence counts. */
  readonly absences: readonly AbsenceDocument[];
  /** Undefined where the district has no file of them. */
  readonly elements?: ElementRegister;
  /** Undefined where the district has no file of it. */
  readonly policy?: TimePolicy;
  /** Absent: the district keeps none. */
  readonly lists?: KeptLists;
  /** Undefined where the district has no file of them. */
  readonly gatekeepers?: readonly Gatekeeper[];
  /** 基本目录: what the upper level fixes; undefined where the district inherits from nobody. */
  readonly basics?: readonly BasicItem[];
  readonly items: readonly ItemSource[];
}

interface ThemeSource {
  readonly code: string;
  readonly name: string;
}

interface ReasonSource {
  readonly code: string;
  readonly text: string;
  readonly law: readonly BasisRef[];
}

export interface ItemSource {
  /** Name of its folder. */
  readonly folder: string;
  readonly spec: ItemSpec;
  /** With the decisions of the DMN files. */
  readonly flow: FlowSource;
  /** The BPMN file as it stands. */
  readonly bpmn: string;
  /** The DMN files as they stand. */
  readonly dmn: readonly DmnFile[];
  /** Hash of all files of the folder. */
  readonly version: string;
}
