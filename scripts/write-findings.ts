/**
 * Writes `docs/findings.md`: what the compiler finds, why, what to do, and the samples that show it. From the weights in
 * core, the texts of the screens and the samples. `--check` writes nothing and fails when the file says otherwise.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { WEIGHT_OF_FLAG } from "../src/app/catalogue/row-flags.ts";
import { FINDING_SEVERITY } from "../src/core/catalog/index.ts";
import { DISTRICT_FINDINGS } from "../src/files/district/index.ts";
import { SAMPLES, type Sample } from "../test/catalogue/samples/index.ts";
import { readTexts, type Texts } from "./write-refusals.ts";

const target = join(import.meta.dirname, "../docs/findings.md");

const SAMPLES_BY_CODE = new Map<string, { readonly file: string; readonly sample: Sample }>(
  SAMPLES.flatMap(({ file, samples }) => Object.entries(samples).map(([code, sample]) => [code, { file, sample }])),
);

const ROOMS: readonly { readonly title: string; readonly says: string; readonly codes: readonly string[] }[] = [
  {
    title: "Reading the files of a district",
    says: "A district with one of these is not read at all.",
    codes: DISTRICT_FINDINGS,
  },
  {
    title: "Compiling an item",
    says: "An error keeps the item from being published, a warning is signed off by a person, a note is kept with it.",
    codes: Object.keys(FINDING_SEVERITY),
  },
  { title: "Flows", says: "A flow with one of these does not compile.", codes: codesOf("flow") },
  { title: "Decision tables", says: "A table with one of these does not compile.", codes: codesOf("rule") },
  { title: "BPMN files", says: "A file with one of these is not read.", codes: codesOf("bpmn") },
  { title: "DMN files", says: "A file with one of these is not read.", codes: codesOf("dmn") },
  {
    title: "Rows of an imported list",
    says: "The row is kept as a draft that is not published, or where it says so, not taken.",
    codes: codesOf("row"),
  },
];

function codesOf(room: string): readonly string[] {
  return [...SAMPLES_BY_CODE.keys()].filter((code) => code.startsWith(`${room}/`));
}

/** Every code of every room, in the order of the page. */
export function listFindings(): readonly string[] {
  return ROOMS.flatMap(({ codes }) => codes);
}

export function findingsPage(): string {
  const [chinese, english] = [readTexts("zh-CN"), readTexts("en")];
  const rooms = ROOMS.map(
    ({ title, says, codes }) =>
      `## ${title}\n\n${says}\n\n${codes.map((code) => entry(code, chinese, english)).join("\n\n")}`,
  );
  return `# Findings on a district and its catalogue

What \`./bancheng catalogue check\`, \`./bancheng district load\` and the editors say of what cannot be published: for each
code its weight and why it is a fault, what is wrong, what to do (→), and the samples that show it, wrong (✗) and right
(✓). \`{…}\` is filled from the finding's facts. Codes are public and never reused. The samples stand in
\`test/catalogue/samples\`, and a test runs both sides of each. Written by \`node scripts/write-findings.ts\`; edit the texts
in \`src/web/i18n/parts\` and the samples.

${rooms.join("\n\n")}
`;
}

function entry(code: string, chinese: Texts, english: Texts): string {
  const weights: Readonly<Record<string, string>> = FINDING_SEVERITY;
  const weight = weights[code] ?? WEIGHT_OF_FLAG[code.replace(/^row\//, "")] ?? "error";
  const found = SAMPLES_BY_CODE.get(code);
  const why = found === undefined ? "" : ` · ${found.sample.why}`;
  const shows = found === undefined ? [] : [`✗ ${found.sample.shows[0]} ✓ ${found.sample.shows[1]} (${found.file})`];
  return [
    `### ${code}`,
    "",
    `**${weight}**${why}`,
    "",
    `- ${said(chinese, code)} ${said(english, code)}`,
    `- → ${said(chinese, `${code}.mend`)} ${said(english, `${code}.mend`)}`,
    ...shows.map((line) => `- ${line.replaceAll(/\s*\n\s*/g, " ⏎ ")}`),
  ].join("\n");
}

function said(texts: Texts, key: string): string {
  return (texts[key] ?? "").replaceAll("{{", "{").replaceAll("}}", "}");
}

if (import.meta.main) {
  const page = findingsPage();
  const written = existsSync(target) ? readFileSync(target, "utf8") : "";
  if (!process.argv.includes("--check")) writeFileSync(target, page);
  else if (written !== page) {
    process.stderr.write(
      "docs/findings.md is not what weights, texts and samples say: run node scripts/write-findings.ts\n",
    );
    process.exitCode = 1;
  }
}
