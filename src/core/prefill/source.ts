/** Where a value or a paper comes from, in what a person can check: what it is called, its number, its day. */
import type { BodyId, CaseId, CivilDate } from "../shared/index.ts";

/** `correction`: what a granted correction of another source says. */
export const SOURCE_KINDS = ["certificate", "account", "case", "correction"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export interface Source {
  readonly kind: SourceKind;
  /** The earlier case, or the one that led to the certificate; null for an account. */
  readonly caseId: CaseId | null;
  /** As printed, of the certificate or of the case; empty for an account. */
  readonly number: string;
  /** What the certificate or the item of the case is called; empty for an account. */
  readonly name: string;
  /** Department that answers for it; null for an account. */
  readonly body: BodyId | null;
  readonly bodyName: string;
  /** Day on which it was said, issued or confirmed; null where nobody confirmed it. */
  readonly on: CivilDate | null;
  /** Last day of a certificate that ends. */
  readonly until: CivilDate | null;
}

/** Names a source among those of one applicant. A case gives one certificate at most. */
export function sourceKey({ kind, caseId }: Pick<Source, "kind" | "caseId">): string {
  return `${kind}:${caseId ?? ""}`;
}
