/**
 * Writes the 繁體 texts from the simplified ones: `zh-Hant/*.json` from `zh-CN/*.json` and `parts/*.zh-Hant.json` from
 * `parts/*.zh-CN.json`. With `--check` it writes nothing and fails when a file is not what it would write.
 *
 * The conversion is OpenCC's cn → hk: the character forms of the Hong Kong list, the words left as they are. The Taiwan
 * profile with phrases would also change words (软件 → 軟體), and a legal term must stay the one in the law.
 * What the conversion gets wrong is put right in `overrides.zh-Hant.json`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Converter } from "opencc-js/cn2t";

export interface GeneratedText {
  readonly path: string;
  readonly content: string;
}

interface Overrides {
  /** Replaced in every sentence after the conversion, longest first: traditional as converted → traditional wanted. */
  readonly words: Readonly<Record<string, string>>;
  /** Whole sentences, by `namespace:key`. */
  readonly sentences: Readonly<Record<string, string>>;
}

type Texts = { readonly [key: string]: string | Texts };

const folder = fileURLToPath(new URL("../src/web/i18n/", import.meta.url));

/** Every generated file with the content it should have. */
export function generateTraditional(): readonly GeneratedText[] {
  const overrides: Overrides = JSON.parse(readFileSync(join(folder, "overrides.zh-Hant.json"), "utf8"));
  const toTraditional = traditionalWriter(overrides.words);
  const convert = (from: string, to: string, namespace: string): GeneratedText => {
    const source: Texts = JSON.parse(readFileSync(join(folder, from), "utf8"));
    const texts = convertTexts(source, `${namespace}:`, (key, text) => overrides.sentences[key] ?? toTraditional(text));
    return { path: join(folder, to), content: `${JSON.stringify(texts, null, 2)}\n` };
  };
  const byFeature = jsonFiles("zh-CN").map((name) =>
    convert(`zh-CN/${name}`, `zh-Hant/${name}`, name.replace(".json", "")),
  );
  const byRoom = jsonFiles("parts")
    .filter((name) => name.endsWith(".zh-CN.json"))
    .map((name) => convert(`parts/${name}`, `parts/${name.replace(".zh-CN.", ".zh-Hant.")}`, "refusals"));
  return [...byFeature, ...byRoom];
}

/** Generated files that are missing or stand otherwise on disk. */
export function staleTraditional(): readonly string[] {
  return generateTraditional()
    .filter(({ path, content }) => !existsSync(path) || readFileSync(path, "utf8") !== content)
    .map(({ path }) => relative(folder, path));
}

function traditionalWriter(words: Readonly<Record<string, string>>): (text: string) => string {
  const convert = Converter({ from: "cn", to: "hk" });
  const replacements = Object.entries(words).sort(([a], [b]) => b.length - a.length);
  return (text) => replacements.reduce((now, [wrong, right]) => now.replaceAll(wrong, right), convert(text));
}

function convertTexts(texts: Texts, prefix: string, convert: (key: string, text: string) => string): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [
      key,
      typeof value === "string" ? convert(`${prefix}${key}`, value) : convertTexts(value, `${prefix}${key}.`, convert),
    ]),
  );
}

function jsonFiles(name: string): readonly string[] {
  const path = join(folder, name);
  return existsSync(path)
    ? readdirSync(path)
        .filter((file) => file.endsWith(".json"))
        .sort()
    : [];
}

if (import.meta.main) {
  if (process.argv.includes("--check")) {
    const stale = staleTraditional();
    for (const path of stale) console.error(`not as generated: ${path} (npm run web:hant)`);
    process.exitCode = stale.length === 0 ? 0 : 1;
  } else {
    for (const { path, content } of generateTraditional()) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  }
}
