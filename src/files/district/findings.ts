/** What the reader has against the files of a district. Nothing is repaired: a district with a finding is not loaded. */

export const DISTRICT_FINDINGS = [
  /** A file that must be there is not (`found`: its name), or cannot be read. */
  "district/file-missing",
  /** Not YAML, or YAML with a warning (`found`: the parser's sentence). */
  "district/yaml",
  /** A key that nobody reads: a slip of the pen would silently be lost. */
  "district/unknown-key",
  /** A value of another kind than expected, or missing (`expected`: what belongs there). */
  "district/shape",
  /** Not a limit such as `20wd` (`found`: as written). */
  "district/limit",
  /** Not a reference such as `xuke §32(4)` (`found`: as written). */
  "district/basis",
  /** A day that does not exist (`found`: as written). */
  "district/date",
  "district/duplicate-id",
  /** Names something that the district does not have (`found`: the name, `expected`: of what). */
  "district/unknown-reference",
  /** A credit code, identity number or telephone that fails its check (`found`: the code of the refusal). */
  "district/identity",
  /** The form cannot be read (`found`: the code of the form room's finding). */
  "district/form",
  /** The flow cannot be read (`found`: the code of the BPMN reader's finding; the path is the element). */
  "district/bpmn",
  /** Decisions cannot be read (`found`: the code of the DMN reader's finding; the path is the element). */
  "district/dmn",
  /** A document of absence without article, number or day of force, or issued after it (`found`: as written). */
  "district/absence-document",
  /** The calendar that the settings make is refused (`found`: where). */
  "district/calendar",
] as const;
export type DistrictFindingCode = (typeof DISTRICT_FINDINGS)[number];

export interface DistrictFinding {
  readonly code: DistrictFindingCode;
  /** Relative to the district's folder. */
  readonly file: string;
  /** The way into the file: `materials[3].source`. Empty for the file itself. */
  readonly path: string;
  /** From 1. */
  readonly line?: number;
  readonly found?: string;
  readonly expected?: string;
}

export interface DistrictDefects {
  readonly code: "district/not-read";
  readonly findings: readonly DistrictFinding[];
}
