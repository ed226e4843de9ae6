/** The description as a page to read: every operation by tag, with fields, refusals and their sentences. No script. */
import type { Language } from "../route.ts";
import type { Sentences } from "../sentences.ts";
import type { OpenApiDocument, Operation } from "./document.ts";

export interface PageParts {
  readonly document: OpenApiDocument;
  readonly sentences: Sentences;
  readonly language: Language;
  /** Every code with its status, in order. */
  readonly refusals: readonly (readonly [code: string, status: number])[];
}

interface Listed {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

export function renderApiPage({ document, sentences, language, refusals }: PageParts): string {
  const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  const tags = [...new Set(listed.flatMap(({ operation }) => operation.tags))];
  const contents = tags.map((tag) => `<li><a href="#tag-${tag}">${tag}</a></li>`).join("");
  const sections = tags.map((tag) => renderTag(tag, listed)).join("\n");
  const rows = refusals.map(
    ([code, status]) =>
      `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${escapeHtml(sentences.say(language, code, {}) ?? "")}</td></tr>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>办成 Bancheng API</title>
<style>${STYLE}</style></head>
<body>
<main>
<h1>办成 Bancheng API</h1>
<p>OpenAPI 3.1: <a href="/api/openapi.json">/api/openapi.json</a></p>
${introductionOf(document)}
<nav aria-label="tags"><ul>${contents}<li><a href="#refusals">refusals</a></li></ul></nav>
${sections}
<h2 id="refusals">Refusals</h2>
<table><thead><tr><th>code</th><th>status</th><th>sentence</th></tr></thead><tbody>
${rows.join("\n")}
</tbody></table>
</main>
</body>
</html>
`;
}

function introductionOf({ info }: OpenApiDocument): string {
  const text = typeof info === "object" && info !== null && "description" in info ? String(info.description) : "";
  return text
    .split("\n\n")
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join("\n");
}

function renderTag(tag: string, listed: readonly Listed[]): string {
  const operations = listed.filter(({ operation }) => operation.tags.includes(tag)).map(renderOperation);
  return `<h2 id="tag-${tag}">${tag}</h2>\n${operations.join("\n")}`;
}

function renderOperation({ method, path, operation }: Listed): string {
  const { operationId, summary, parameters, requestBody, responses } = operation;
  const refusals = operation["x-refusals"].map((code) => `<a href="#${code}"><code>${code}</code></a>`).join(" ");
  const [status, success] = Object.entries(responses).find(([code]) => code.startsWith("2")) ?? ["", {}];
  return `<section id="${operationId}">
<h3><span class="method">${method}</span> <code>${escapeHtml(path)}</code></h3>
<p>${escapeHtml(summary)} <small>${permissionText(operation)}</small></p>
${renderSchema("Parameters", parameters)}
${renderSchema("Body", requestBody)}
${renderSchema(`Answer ${status}`, success)}
<p class="refusals">${refusals}</p>
</section>`;
}

function permissionText({ "x-permission": permission }: Operation): string {
  switch (permission.kind) {
    case "public":
      return "public";
    case "signed-in":
      return "signed in";
    case "action":
      return `needs ${permission.anyOf.map((action) => `<code>${action}</code>`).join(" or ")}`;
  }
}

function renderSchema(title: string, value: unknown): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return "";
  const json = escapeHtml(JSON.stringify(value, null, 2));
  return `<details><summary>${title}</summary><pre tabindex="0">${json}</pre></details>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const STYLE = `
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #1f2328; background: #fff; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 1rem; padding: 0; list-style: none; }
section { border-top: 1px solid #d0d7de; }
.method { font-weight: 700; color: #0b5c32; }
pre { overflow: auto; max-height: 30rem; padding: .75rem; background: #f6f8fa; font-size: .85rem; }
.refusals { font-size: .85rem; }
table { border-collapse: collapse; width: 100%; }
td, th { padding: .25rem .5rem; border-top: 1px solid #d0d7de; text-align: left; vertical-align: top; }
a { color: #0a58b8; }
`;
