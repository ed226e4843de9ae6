/**
 * Which earlier findings stand for the checks of a later step (R-JNT-13, R-JNT-14). A finding stands for a check of the
 * same item with the same id and the same words, or of another item with the same words; at the same place, of the same
 * person, met, and not older than the days that it holds. What is not covered is named.
 */
import { addDays, civilDateOf, type Instant, type TimeZone } from "../shared/index.ts";
import type { Cover, Finding, JointCheck, JointPart, JointWork } from "./state.ts";

export interface CoverageQuery {
  readonly checks: readonly JointCheck[];
  readonly item: JointPart["item"];
  /** Blind key of the applicant, and of the place. */
  readonly applicant: string;
  readonly siteKey: string;
  readonly validDays: number;
  readonly now: Instant;
  readonly zone: TimeZone;
}

export interface Coverage {
  readonly covers: readonly Cover[];
  /** Ids of checks that no finding stands for. */
  readonly uncovered: readonly string[];
}

export function coverageOf(work: JointWork, query: CoverageQuery): Coverage {
  const usable = usableFindings(work, query);
  const covers: Cover[] = [];
  const uncovered: string[] = [];
  for (const check of query.checks) {
    const found = usable.find(({ part, check: known }) => isSameCheck(part, known, query.item, check));
    if (found === undefined) uncovered.push(check.id);
    else {
      const { part, check: id, at } = found.finding;
      covers.push({ check: check.id, by: { part, check: id, foundAt: at } });
    }
  }
  return { covers, uncovered };
}

interface Usable {
  readonly finding: Finding;
  readonly part: JointPart;
  readonly check: JointCheck;
}

function usableFindings(work: JointWork, query: CoverageQuery): readonly Usable[] {
  if (work.siteKey !== query.siteKey || query.applicant === "") return [];
  const today = civilDateOf(query.now, query.zone);
  return work.findings.flatMap((finding) => {
    const part = work.parts.find((one) => one.id === finding.part);
    const check = part?.checks.find((one) => one.id === finding.check);
    if (part === undefined || check === undefined || finding.verdict !== "met") return [];
    if (part.parties.applicant !== query.applicant) return [];
    const holdsUntil = addDays(civilDateOf(finding.at, query.zone), query.validDays);
    return holdsUntil < today ? [] : [{ finding, part, check }];
  });
}

/** The words decide; the id as well within one item, where two check-points may be worded alike. */
function isSameCheck(part: JointPart, known: JointCheck, item: string, check: JointCheck): boolean {
  if (words(known.text) !== words(check.text)) return false;
  return part.item !== item || known.id === check.id;
}

function words(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/gu, "");
}
