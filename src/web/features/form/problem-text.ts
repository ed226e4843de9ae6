/**
 * What is wrong with an answer, in the reader's language. The sentences are the house's own (`refusals`); where the page
 * knows better what the person sees (boxes for a date, yuan instead of fen), it says it its own way.
 */
import { useTranslation } from "react-i18next";
import type { CompiledForm, FormProblem } from "../../../core/form/index.ts";
import { formatYuan } from "../../ui/money.ts";

export interface ProblemText {
  /** The sentence alone, for beneath the field. */
  readonly plain: (problem: FormProblem) => string;
  /** With the name of the field before it, for the summary. */
  readonly withName: (problem: FormProblem) => string;
}

export function useProblemText(form: CompiledForm): ProblemText {
  const { t } = useTranslation(["form", "refusals"]);
  const plain = (problem: FormProblem): string => {
    switch (problem.code) {
      case "form/type-mismatch":
        return t(`form:mismatch.${problem.expected}`);
      case "form/division-code":
        return t("form:sentence.division");
      case "form/date-not-real":
        return t("form:sentence.dateNotReal");
      case "form/amount-too-small":
        return t("form:sentence.amountTooSmall", { yuan: formatYuan(problem.minFen) });
      case "form/amount-too-large":
        return t("form:sentence.amountTooLarge", { yuan: formatYuan(problem.maxFen) });
      default:
        return t(`refusals:${problem.code}`, { ...problem });
    }
  };
  const withName = (problem: FormProblem): string => {
    const name = nameOf(form, problem.field);
    return name === undefined ? plain(problem) : t("form:problem", { name, problem: plain(problem) });
  };
  return { plain, withName };
}

const PATH = /^([\w-]+)(?:\[(\d+)\](?:\.([\w-]+))?)?$/;

/** `owners[2].idNumber` → `股东 3 · 证件号码`; undefined for the form itself. */
export function nameOf(form: CompiledForm, path: string): string | undefined {
  const [, id, row, column] = PATH.exec(path) ?? [];
  const field = id === undefined ? undefined : form.byId.get(id);
  if (field === undefined) return undefined;
  if (row === undefined) return field.spec.label;
  const columnLabel =
    "columns" in field ? field.columns.find((each) => each.spec.id === column)?.spec.label : undefined;
  const rowName = `${field.spec.label} ${Number(row) + 1}`;
  return columnLabel === undefined ? rowName : `${rowName} · ${columnLabel}`;
}
