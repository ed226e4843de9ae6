/**
 * The findings on a catalogue as an office reads them: item by item what is wrong, then what is wrong in many items alike,
 * which bodies have most to do, and at the end, where a terminal stands still, each kind of finding once with what to do
 * about it. What every item has is told once.
 */

export interface ReportedFinding {
  readonly code: string;
  readonly severity: ReportedSeverity;
  /** `food-licence: promise.limit`; the item alone where the finding is of all of it. */
  readonly place: string;
  readonly message: string;
  readonly basis: string | null;
  readonly mend: string;
  /** Name of the body that answers for the item; null where none is known. */
  readonly body: string | null;
}

export type ReportedSeverity = "error" | "warning" | "note";
export type ReportLanguage = "zh-CN" | "en" | "zh-Hant";

export function reportFindings(findings: readonly ReportedFinding[], language: ReportLanguage): string {
  const words = WORDS[language];
  const byCode = Map.groupBy(findings, ({ code }) => code);
  const items = new Set(findings.map(itemOf).filter((item) => !OF_LISTS.test(item)));
  const common = new Set([...byCode].filter(([, list]) => isCommon(list, items.size)).map(([code]) => code));
  const own = findings.filter(({ code }) => !common.has(code));
  const alike = [...Map.groupBy(own, ({ code, message }) => `${code} ${message}`).values()].filter(isFrequent);
  const told = new Set(alike.flat());
  const single = own.filter((one) => !told.has(one));
  const sections = [
    itemSection(single, byCode, words),
    alikeSection(alike, words),
    own.length >= FEW ? bodySection(own, words) : [],
    codeSection(byCode, common, words),
    [words.total(countOf(findings), items.size)],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

/** Below so many, a finding says itself what to do, and no table is needed to see who has most. */
const FEW = 10;

/** Findings on the lists of the district stand beside those on its items. */
const OF_LISTS = /^lists(\/|$)/;

function itemOf({ place }: ReportedFinding): string {
  const end = place.indexOf(": ");
  return end < 0 ? place : place.slice(0, end);
}

/** Of every item there is, and of more than a few. */
function isCommon(findings: readonly ReportedFinding[], items: number): boolean {
  return items >= FEW && new Set(findings.map(itemOf)).size === items;
}

const MANY = 5;

function isFrequent(findings: readonly ReportedFinding[]): boolean {
  return new Set(findings.map(itemOf)).size >= MANY;
}

/** The same sentence of many items is put right for all of them: what is frequent first. */
function alikeSection(groups: readonly (readonly ReportedFinding[])[], words: Words): readonly string[] {
  const sorted = [...groups].sort((a, b) => b.length - a.length);
  const lines = sorted.flatMap((list) => {
    const [first] = list;
    if (first === undefined) return [];
    const items = [...new Set(list.map(itemOf))];
    const rest = items.length - MOST_LISTED;
    return [
      `  ${words[first.severity]}  ${first.code}${words.items(items.length)}`,
      `        ${first.message}${cited(first.basis)}`,
      ...items.slice(0, MOST_LISTED).map((item) => `        · ${item}`),
      ...(rest > 0 ? [`        · ${words.more(rest)}`] : []),
    ];
  });
  return lines.length === 0 ? [] : [words.alike, ...lines];
}

/** `--json` names all of them. */
const MOST_LISTED = 10;

/** The item with the gravest and most findings first. */
function itemSection(
  findings: readonly ReportedFinding[],
  byCode: ReadonlyMap<string, readonly ReportedFinding[]>,
  words: Words,
): readonly string[] {
  const items = [...Map.groupBy(findings, itemOf)].sort(([, a], [, b]) => weightOf(b) - weightOf(a));
  return items.flatMap(([item, list]) => [
    item,
    ...inOrder(list).flatMap((one) => {
      const { severity, place, code, message, basis, mend } = one;
      const within = place.slice(item.length).replace(/^: /, "");
      const where = within === "" ? "" : `${within}  `;
      const told = mend !== "" && (byCode.get(code)?.length ?? 0) < FEW ? [`        → ${mend}`] : [];
      return [`  ${words[severity]}  ${where}${code}`, `        ${message}${cited(basis)}`, ...told];
    }),
  ]);
}

function cited(basis: string | null): string {
  return basis === null ? "" : ` (${basis})`;
}

const GRAVEST_FIRST = ["error", "warning", "note"] as const;
const WEIGHT: Readonly<Record<ReportedSeverity, number>> = { error: 1_000_000, warning: 1_000, note: 1 };

function weightOf(findings: readonly ReportedFinding[]): number {
  return findings.reduce((sum, { severity }) => sum + WEIGHT[severity], 0);
}

function inOrder(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
  return GRAVEST_FIRST.flatMap((severity) => findings.filter((one) => one.severity === severity));
}

function bodySection(findings: readonly ReportedFinding[], words: Words): readonly string[] {
  const bodies = [...Map.groupBy(findings, ({ body }) => body ?? "")].filter(([body]) => body !== "");
  if (bodies.length < 2) return [];
  const rows = bodies.sort(([, a], [, b]) => weightOf(b) - weightOf(a));
  return [words.byBody, ...rows.map(([body, list]) => `${count(list)}  ${body}`)];
}

function codeSection(
  byCode: ReadonlyMap<string, readonly ReportedFinding[]>,
  common: ReadonlySet<string>,
  words: Words,
): readonly string[] {
  const rows = [...byCode].sort(([, a], [, b]) => b.length - a.length);
  const kinds = GRAVEST_FIRST.flatMap((severity) => rows.filter(([, [first]]) => first?.severity === severity));
  if (kinds.length === 0) return [];
  return [
    words.byCode,
    ...kinds.flatMap(([code, list]) => {
      const [first] = list;
      if (first === undefined) return [];
      const all = common.has(code) ? words.everyItem : "";
      const example = list.length === 1 || common.has(code) ? first.message : `${words.such}${first.message}`;
      return [
        `${count(list)}  ${words[first.severity]}  ${code}${all}`,
        `        ${example}${cited(first.basis)}`,
        ...(first.mend === "" ? [] : [`        → ${first.mend}`]),
      ];
    }),
  ];
}

function count(list: readonly unknown[]): string {
  return String(list.length).padStart(6);
}

type Counts = Readonly<Record<ReportedSeverity, number>>;

function countOf(findings: readonly ReportedFinding[]): Counts {
  const of = (severity: ReportedSeverity) => findings.filter((one) => one.severity === severity).length;
  return { error: of("error"), warning: of("warning"), note: of("note") };
}

interface Words extends Readonly<Record<ReportedSeverity, string>> {
  readonly alike: string;
  readonly items: (count: number) => string;
  readonly more: (count: number) => string;
  readonly byBody: string;
  readonly byCode: string;
  readonly everyItem: string;
  /** Before the message of one of several. */
  readonly such: string;
  readonly total: (counts: Counts, items: number) => string;
}

const WORDS: Readonly<Record<ReportLanguage, Words>> = {
  "zh-CN": {
    ...{ error: "错误", warning: "提醒", note: "备注" },
    alike: "许多事项相同",
    items: (count) => `（${count} 个事项）`,
    more: (count) => `另 ${count} 个，用 --json 可以看到全部`,
    byBody: "按部门（不含每个事项都有的）",
    byCode: "按问题",
    everyItem: "（每个事项都有）",
    such: "例如：",
    total: ({ error, warning, note }, items) =>
      `合计：错误 ${error}，提醒 ${warning}，备注 ${note}；涉及 ${items} 个事项。`,
  },
  "zh-Hant": {
    ...{ error: "錯誤", warning: "提醒", note: "備註" },
    alike: "許多事項相同",
    items: (count) => `（${count} 個事項）`,
    more: (count) => `另 ${count} 個，用 --json 可以看到全部`,
    byBody: "按部門（不含每個事項都有的）",
    byCode: "按問題",
    everyItem: "（每個事項都有）",
    such: "例如：",
    total: ({ error, warning, note }, items) =>
      `合計：錯誤 ${error}，提醒 ${warning}，備註 ${note}；涉及 ${items} 個事項。`,
  },
  en: {
    ...{ error: "error", warning: "warning", note: "note" },
    alike: "Alike in many items",
    items: (count) => ` (${count} items)`,
    more: (count) => `and ${count} more: --json names all of them`,
    byBody: "By body (without what every item has)",
    byCode: "By finding",
    everyItem: " (every item)",
    such: "such as: ",
    total: ({ error, warning, note }, items) => `${error} errors, ${warning} warnings, ${note} notes on ${items} items`,
  },
};
