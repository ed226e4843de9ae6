/** Numbers of papers: one series for each body, kind and year, without gaps. */
import type { CaseCommit, PaperRow } from "../../app/ports/case-store.ts";
import type { CaseId } from "../../core/shared/index.ts";

/** A series, and how many papers a batch adds to it. */
export interface Series {
  readonly body: string;
  readonly kind: string;
  readonly year: number;
  readonly count: number;
}

export interface NumberedPaper extends PaperRow {
  readonly caseId: CaseId;
  /** How many of its series in the batch come after it: its number is the last of the batch less these. */
  readonly later: number;
}

export interface PaperNumbers {
  /** In one order for every batch: two writers then wait for each other, and never crosswise. */
  readonly series: readonly Series[];
  readonly papers: readonly NumberedPaper[];
}

/** In each series the papers stand in the order in which they were issued. */
export function numberPapers(batch: readonly CaseCommit[]): PaperNumbers {
  const groups = new Map<string, Issued[]>();
  for (const { row, papers } of batch) {
    for (const paper of papers) {
      const name = `${paper.body}\n${paper.kind}\n${paper.year}`;
      const issued = { caseId: row.id, paper };
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [issued]);
      else group.push(issued);
    }
  }
  const numbered: NumberedPaper[] = [];
  const series: Series[] = [];
  for (const name of [...groups.keys()].sort()) {
    const group = groups.get(name)?.sort(byIssue) ?? [];
    for (const [index, { caseId, paper }] of group.entries())
      numbered.push({ ...paper, caseId, later: group.length - 1 - index });
    const [first] = group;
    if (first === undefined) continue;
    const { body, kind, year } = first.paper;
    series.push({ body, kind, year, count: group.length });
  }
  return { series, papers: numbered };
}

interface Issued {
  readonly caseId: CaseId;
  readonly paper: PaperRow;
}

function byIssue(a: Issued, b: Issued): number {
  return (
    a.paper.issuedAt - b.paper.issuedAt ||
    (a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : 0) ||
    a.paper.seq - b.paper.seq
  );
}
