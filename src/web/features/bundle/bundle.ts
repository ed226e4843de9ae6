/** What items save when they are applied for together: the server computes it, anybody may ask. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../api/answers.ts";
import { getJson } from "../../api/json.ts";
import { currentLanguage } from "../../i18n/start.ts";
import { csvOf } from "./csv.ts";

export type BundleProof = AnswerOf<"proveBundle">;
export type ProvedMeasure = BundleProof["measures"][number];
export type ProvedLine = ProvedMeasure["lines"][number];

/** @param codes of a bundle, or of two and more items; nothing is asked for less */
export function useBundleProof(codes: readonly string[]) {
  const items = codes.map(encodeURIComponent).join(",");
  return useQuery({
    queryKey: ["bundle", items, currentLanguage()],
    queryFn: ({ signal }) => getJson<BundleProof>(`/api/bundle?items=${items}`, signal),
    enabled: codes.length > 0,
    // The table stays while one more item is added to it.
    placeholderData: keepPreviousData,
  });
}

export interface BundleTexts {
  /** What the line is called; a limit with its days. */
  readonly lineName: (line: ProvedLine) => string;
  /** Empty for what is still asked of everybody. */
  readonly whyText: (line: ProvedLine) => string;
  /** Every line of the table for a spreadsheet. */
  readonly csv: (proof: BundleProof) => string;
}

export function useBundleTexts(): BundleTexts {
  const { t } = useTranslation("bundle");
  const lineName = ({ word, name, amount }: ProvedLine) => {
    if (word === null) return name;
    const said = t(`word.${word}`);
    if (word === "promise" || word === "delivery") return `${said} ${t("amount.days", { count: amount })}`;
    return name === "" ? said : `${said} ${name}`;
  };
  const whyText = ({ removed, conditional }: ProvedLine) => {
    if (removed === null) return conditional ? t("sometimes") : "";
    const { code, by, stands } = removed;
    return t(`reason.${code}`, { by, stands: stands ?? by });
  };
  const csv = ({ measures }: BundleProof) => {
    const head = COLUMNS.map((column) => t(`column.${column}`));
    const rows = measures.flatMap(({ name, lines }) =>
      lines.map((line) => {
        const { itemName, amount, removed, laws } = line;
        const own = laws.map(({ text }) => text).join(t("comma"));
        const law = removed === null ? own : (removed.rule ?? t("ownDocument"));
        const after = removed === null ? amount : 0;
        return [t(`measure.${name}`), lineName(line), itemName, String(amount), String(after), whyText(line), law];
      }),
    );
    return csvOf([["", ...head], ...rows]);
  };
  return { lineName, whyText, csv };
}

const COLUMNS = ["what", "item", "before", "after", "why", "law"] as const;
