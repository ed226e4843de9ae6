/**
 * The tables by which an item's flow decides, examined over all values. A UNIQUE table that says two things at once stops
 * the case that meets it; so does one that says nothing, where somebody may have known that it cannot happen. R-CAT-22.
 */
import type { FlowModel } from "../flow/index.ts";
import { examineDecision, type TableFinding, type Where } from "../rule/index.ts";
import { type CatalogFinding, finding } from "./findings.ts";

/** Nothing but the flow is asked: what goes through the same one has the same findings. */
export function checkDecisions(flow: FlowModel): readonly CatalogFinding[] {
  const known = knownFindings.get(flow) ?? examine(flow);
  knownFindings.set(flow, known);
  return known;
}

const knownFindings = new WeakMap<FlowModel, readonly CatalogFinding[]>();

function examine(flow: FlowModel): readonly CatalogFinding[] {
  const found = Object.values(flow.decisions ?? {}).flatMap(examineDecision);
  // Two decisions may require the same third.
  const seen = new Set<string>();
  return found.flatMap((one) => {
    const key = JSON.stringify(one);
    if (seen.has(key)) return [];
    seen.add(key);
    return [describeTableFinding(one)];
  });
}

/** What an author is told of it: the finding of the catalogue, on the decision. */
export function describeTableFinding(found: TableFinding): CatalogFinding {
  const place = `decision.${found.decision}`;
  switch (found.code) {
    case "rule/overlap":
      return finding("catalog/decision-overlap", place, { rows: found.rows.join(" "), where: describe(found.where) });
    case "rule/gap":
      return finding("catalog/decision-gap", place, { where: describe(found.where) });
    case "rule/row-never-hit":
      return finding("catalog/decision-row-never-hit", place, { row: found.row });
    case "rule/unchecked-cell":
      return finding("catalog/decision-unchecked", place, { column: found.column, row: found.row ?? 0 });
    case "rule/unchecked-columns":
      return finding("catalog/decision-unchecked", place, { column: found.columns.join(" · "), row: 0 });
    case "rule/unchecked-size":
      return finding("catalog/decision-unchecked", place, { column: "*", row: 0 });
  }
}

/** `form.area: [150..200); situation.kind: "raw"`; every value whatever is `*`. */
function describe(where: Where): string {
  const columns = Object.entries(where).map(([column, values]) => `${column}: ${values}`);
  return columns.length === 0 ? "*" : columns.join("; ");
}
