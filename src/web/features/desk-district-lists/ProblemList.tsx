/** What is wrong with cells, row by row. */
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/problem.ts";

interface CellProblem {
  readonly row: number;
  readonly column: string;
  readonly detail: string;
}

/** Of a refusal that tells of cells; empty for every other. */
export function problemsOf(error: unknown): readonly CellProblem[] {
  const problems = error instanceof Problem ? error.facts.problems : undefined;
  if (!Array.isArray(problems)) return [];
  return problems.flatMap((one: unknown): readonly CellProblem[] => {
    if (typeof one !== "object" || one === null || !("detail" in one)) return [];
    const column = "column" in one ? one.column : "heading" in one ? one.heading : "";
    return [{ row: "row" in one ? Number(one.row) : 0, column: String(column), detail: String(one.detail) }];
  });
}

export function ProblemList({ problems }: { readonly problems: readonly CellProblem[] }) {
  const { t } = useTranslation("deskDistrictLists");
  if (problems.length === 0) return null;
  return (
    <ul role="alert">
      {problems.map(({ row, column, detail }) => (
        <li key={`${row} ${column} ${detail}`}>
          {row === 0 ? column : t("form.row", { row, column })} {detail}
        </li>
      ))}
    </ul>
  );
}
