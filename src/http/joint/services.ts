/** What the routes of joint work ask of the application. */
import type { JointAccess } from "../../app/joint/access.ts";
import type { JointFiles } from "../../app/joint/joint-files.ts";
import type { JointWorks } from "../../app/joint/joint-work.ts";
import type { CaseLists } from "../../app/ports/case-lists.ts";
import type { Register, Staff } from "../../app/ports/register.ts";
import type { CaseFiles } from "../cases/services.ts";

export interface JointServices extends JointAccess {
  readonly works: JointWorks;
  readonly jointFiles: JointFiles;
  readonly files: Pick<CaseFiles, "checkCaseFiles">;
  readonly register: Pick<Register, "getOfficeNames">;
  readonly staff: Pick<Staff, "getNames">;
  readonly readings: Pick<CaseLists, "logReading">;
}
