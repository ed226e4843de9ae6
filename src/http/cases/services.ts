/** What the routes of cases ask of the application. */
import type { Drafts } from "../../app/case/drafts.ts";
import type { CaseEngine, LoadedCase } from "../../app/case/engine.ts";
import type { MigrationRequest, migrateCases } from "../../app/case/migrate-cases.ts";
import type { Drawings } from "../../app/catalogue/drawings.ts";
import type { Applicants } from "../../app/people/applicants.ts";
import type { CaseLists } from "../../app/ports/case-lists.ts";
import type { Calendars, Now } from "../../app/ports/procedures.ts";
import type { Register, Staff } from "../../app/ports/register.ts";
import type { Sealer } from "../../app/ports/sealer.ts";
import type { Prefilling } from "../../app/prefill/prefilling.ts";
import type { ApplicantRefusal } from "../../core/case/index.ts";
import type { Actor } from "../../core/party/index.ts";
import type { CaseId, FileId, Jurisdiction, Refusal, Result } from "../../core/shared/index.ts";

export interface CaseServices {
  readonly migrateCases: (request: MigrationRequest) => ReturnType<typeof migrateCases>;
  readonly engine: CaseEngine;
  readonly lists: CaseLists;
  readonly drafts: Drafts;
  readonly calendars: Calendars;
  readonly register: Register;
  readonly staff: Staff;
  readonly sealer: Sealer;
  readonly now: Now;
  readonly items: ItemNames;
  readonly files: CaseFiles;
  readonly drawings: Drawings;
  readonly applicants: Applicants;
  readonly prefilling: Prefilling;
  /** UUID version 7. */
  readonly newCaseId: () => CaseId;
  /** The same id for the same request: a draft saved twice under one idempotency key is one draft. */
  readonly draftIdFor: (caller: string, key: string) => CaseId;
  /** From a CSPRNG, at least 50 bits. */
  readonly newTrackingCode: () => string;
}

export interface ItemNames {
  /** Names by code of the items that the district has or had. */
  getItemNames(jurisdiction: Jurisdiction): Promise<ReadonlyMap<string, string>>;
}

export interface CaseFiles {
  /** May the caller attach these files to the case (none yet when applying), and do they fit together? */
  checkCaseFiles(
    jurisdiction: Jurisdiction,
    actor: Actor,
    files: readonly FileId[],
    caseId: CaseId | null,
  ): Promise<Result<null, Refusal>>;
  /** Marks the files as belonging to the case. */
  attach(jurisdiction: Jurisdiction, actor: Actor, files: readonly FileId[], caseId: CaseId): Promise<void>;
  describe(
    loaded: LoadedCase,
    files: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly name: string; readonly mediaType: string; readonly size: number }>>;
}

/** Obstacles before the engine is asked: who applies, what a text on the wire means, which reasons the district knows. */
export type ApplicationRefusal =
  | { readonly code: "case/applicant-missing" }
  | { readonly code: "case/applicant-differs" }
  | { readonly code: "case/reason-unknown"; readonly reason: string }
  | ApplicantRefusal
  | { readonly code: "request/instant-unreadable"; readonly field: string };
