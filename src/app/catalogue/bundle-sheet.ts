/** The proof of a bundle on a sheet: as text for a terminal, as HTML for printing. Words come from the screens' texts. */
import type { BundleProofView, ProvedLine, ProvedMeasure } from "./bundle-proof.ts";

/** The text under a key of `bundle.json` with its facts filled in. */
export type SheetWords = (key: string, facts?: Readonly<Record<string, string | number>>) => string;

export function bundleAsText(view: BundleProofView, words: SheetWords): string {
  const { items, measures } = view;
  const table = measures.map((measure) => {
    const { name, before, already, saved, after } = measure;
    const amount = (count: number) => words(`amount.${name}`, { count });
    const less =
      before === after ? words(before === 0 ? "neither" : "same") : words("less", { amount: amount(already + saved) });
    const also = already === 0 ? "" : ` (${words("alreadyLess", { amount: amount(already) })})`;
    return `${words(`measure.${name}`)}: ${amount(before)} → ${amount(after)}, ${less}${also}`;
  });
  const removed = measures.flatMap(({ name, lines }) =>
    lines
      .filter((line) => line.removed !== null)
      .map(
        (line) =>
          `  [${words(`measure.${name}`)}] ${line.itemName}: ${lineName(line, words)} — ${whyText(line, words)}`,
      ),
  );
  return [
    words("of", { items: items.map((item) => item.name).join(words("comma")) }),
    ...table,
    "",
    ...orderTexts(view, words),
    words("due", { day: view.path.dueOn }),
    ...(removed.length === 0 ? [] : ["", `${words("gone", { count: removed.length })}:`, ...removed]),
  ].join("\n");
}

export function bundleAsHtml(view: BundleProofView, words: SheetWords, language: string): string {
  const title = words("of", { items: view.items.map((item) => item.name).join(words("comma")) });
  return [
    "<!doctype html>",
    `<html lang="${language}"><head><meta charset="utf-8"><title>${html(title)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<style>${STYLE}</style></head><body>`,
    `<h1>${html(title)}</h1>`,
    totals(view.measures, words),
    `<ul>${orderTexts(view, words)
      .map((text) => `<li>${html(text)}</li>`)
      .join("")}</ul>`,
    `<p>${html(words("due", { day: view.path.dueOn }))}</p>`,
    ...view.measures.map((measure) => linesOf(measure, words)),
    "</body></html>",
    "",
  ].join("\n");
}

const STYLE =
  "body{font:16px/1.6 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}" +
  "th,td{border:1px solid #bbb;padding:.3rem .5rem;text-align:left;vertical-align:top}td.n{text-align:right}tr.gone td:first-child{text-decoration:line-through}";

function totals(measures: readonly ProvedMeasure[], words: SheetWords): string {
  const head = ["what", "before", "removed", "after"].map((key) => `<th>${html(words(`column.${key}`))}</th>`);
  const rows = measures.map(({ name, before, already, saved, after }) => {
    const cells = [before, already + saved, after].map((count) => `<td class="n">${count}</td>`);
    return `<tr><th>${html(words(`measure.${name}`))}</th>${cells.join("")}</tr>`;
  });
  return `<table><thead><tr>${head.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function linesOf({ name, lines }: ProvedMeasure, words: SheetWords): string {
  const head = ["what", "item", "why", "law"].map((key) => `<th>${html(words(`column.${key}`))}</th>`);
  const rows = lines.map((line) => {
    const laws = line.laws.map(({ text }) => text).join(words("comma"));
    const rule = line.removed === null ? laws : (line.removed.rule ?? words("ownDocument"));
    const cells = [lineName(line, words), line.itemName, whyText(line, words), rule];
    const row = cells.map((cell) => `<td>${html(cell)}</td>`).join("");
    return `<tr${line.removed === null ? "" : ' class="gone"'}>${row}</tr>`;
  });
  const body = rows.length === 0 ? `<p>${html(words("noLines"))}</p>` : "";
  const table = `<table><thead><tr>${head.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
  return `<h2>${html(words(`measure.${name}`))}</h2>${rows.length === 0 ? body : table}`;
}

function orderTexts({ items, waits }: BundleProofView, words: SheetWords): readonly string[] {
  const levels = [...Map.groupBy(items, ({ level }) => level)];
  return [
    ...levels.map(([level, list]) =>
      words(level === 1 ? "order.first" : "order.then", { items: list.map(({ name }) => name).join(words("comma")) }),
    ),
    ...waits.map(({ item, on, paper }) => words("order.wait", { item, on, paper })),
  ];
}

function lineName({ word, name, amount }: ProvedLine, words: SheetWords): string {
  if (word === null) return name;
  if (word === "promise" || word === "delivery")
    return `${words(`word.${word}`)} ${words("amount.days", { count: amount })}`;
  return name === "" ? words(`word.${word}`) : `${words(`word.${word}`)}: ${name}`;
}

function whyText({ removed, conditional }: ProvedLine, words: SheetWords): string {
  if (removed === null) return conditional ? words("sometimes") : "";
  const { code, by, stands } = removed;
  return words(`reason.${code}`, { by, stands: stands ?? by });
}

function html(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
