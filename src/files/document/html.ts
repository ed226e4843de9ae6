/**
 * A guide or handbook as one HTML page that needs nothing else: it can be sent, stored and read aloud. Headings in order,
 * tables with captions and column heads, no scripts, colours with contrast, and a style of its own for paper.
 */
import { chapter, type DocumentPart, type ItemDocument } from "../../app/catalogue/item-document.ts";

/** UTF-8. The same document gives the same bytes. */
export function documentHtml(document: ItemDocument): Uint8Array {
  const { title, itemName, bodyName, edition, sections } = document;
  const contents = sections.map(({ heading }, index) => `<li><a href="#part-${index + 1}">${asHtml(heading)}</a></li>`);
  const body = sections.map(
    ({ heading, parts }, index) =>
      `<section aria-labelledby="part-${index + 1}">\n<h2 id="part-${index + 1}">${chapter(index)}、${asHtml(heading)}</h2>\n${parts.map(part).join("\n")}\n</section>`,
  );
  return new TextEncoder().encode(
    [
      "<!doctype html>",
      '<html lang="zh-CN">',
      "<head>",
      '<meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${asHtml(`${itemName} ${title}`)}</title>`,
      `<style>${STYLE}</style>`,
      "</head>",
      "<body>",
      '<a class="skip" href="#content">跳到正文</a>',
      "<header>",
      `<p>${asHtml(bodyName)}</p>`,
      `<h1>${asHtml(itemName)}<br><span>${asHtml(title)}</span></h1>`,
      `<p class="edition">${asHtml(edition)}</p>`,
      "</header>",
      `<nav aria-label="目录"><ol>${contents.join("")}</ol></nav>`,
      '<main id="content">',
      ...body,
      "</main>",
      `<footer><p>${asHtml(edition)}</p></footer>`,
      "</body>",
      "</html>",
      "",
    ].join("\n"),
  );
}

function part(one: DocumentPart): string {
  switch (one.type) {
    case "paragraph":
      return `<p>${asHtml(one.text)}</p>`;
    case "note":
      return `<p class="note">${asHtml(one.text)}</p>`;
    case "list": {
      const tag = one.ordered ? "ol" : "ul";
      return `<${tag}>${one.entries.map((entry) => `<li>${asHtml(entry)}</li>`).join("")}</${tag}>`;
    }
    case "fields":
      return `<dl>${one.fields.map(({ label, value }) => `<div><dt>${asHtml(label)}</dt><dd>${asHtml(value)}</dd></div>`).join("")}</dl>`;
    case "table":
      return [
        `<div class="wide" role="region" aria-label="${asHtml(one.caption)}" tabindex="0">`,
        `<table><caption>${asHtml(one.caption)}</caption>`,
        `<thead><tr>${one.columns.map(({ title }) => `<th scope="col">${asHtml(title)}</th>`).join("")}</tr></thead>`,
        `<tbody>${one.rows.map((row) => `<tr>${row.map((cell) => `<td>${asHtml(cell)}</td>`).join("")}</tr>`).join("\n")}</tbody>`,
        "</table></div>",
      ].join("");
  }
}

function asHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

const STYLE = `
body{margin:0 auto;max-width:52rem;padding:1rem;font:1rem/1.7 "Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;color:#1a1a1a;background:#fff}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
a{color:#0b4f9c}header{text-align:center;border-bottom:2px solid #8b1a1a;margin-bottom:1rem}
h1{font-size:1.6rem;line-height:1.4}h1 span{font-size:1.2rem}.edition,footer,.note{color:#444;font-size:.9rem}
nav ol{columns:2 16rem}h2{font-size:1.2rem;margin-top:2rem;border-left:.3rem solid #8b1a1a;padding-left:.6rem}
dl>div{display:grid;grid-template-columns:minmax(6rem,10rem) 1fr;gap:.2rem 1rem;border-bottom:1px solid #ccc;padding:.3rem 0}
dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.5rem 0}caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{border:1px solid #767676;padding:.35rem .5rem;text-align:left;vertical-align:top;min-width:3rem}th{background:#f2f2f2}
footer{border-top:1px solid #ccc;margin-top:2rem}
@media print{nav,.skip{display:none}body{max-width:none;padding:0;font-size:11pt}h2{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}}
`.trim();
