import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

type Texts = { readonly [key: string]: string | Texts };

const folder = fileURLToPath(new URL(".", import.meta.url));
const web = join(folder, "..");
const LANGUAGES = ["zh-CN", "zh-Hant", "en"] as const;
const namespaces = jsonIn("zh-CN").map((name) => basename(name, ".json"));

describe("texts of the screens", () => {
  test("every feature has its texts in every language", () => {
    for (const language of LANGUAGES) expect(jsonIn(language), language).toEqual(jsonIn("zh-CN"));
  });

  test.each(namespaces)("%s has the same keys and the same facts in the three languages", (namespace) => {
    const chinese = factsByKey(read(`zh-CN/${namespace}.json`));
    for (const language of LANGUAGES) {
      expect(factsByKey(read(`${language}/${namespace}.json`)), language).toEqual(chinese);
    }
  });

  test("繁體 is what its generator writes", () => {
    const script = join(web, "../../scripts/write-zh-hant.ts");
    expect(execFileSync(process.execPath, [script, "--check"], { encoding: "utf8" })).toBe("");
  });

  test("no text is missing and none is unused", () => {
    const known = namespaces.flatMap((namespace) =>
      [...factsByKey(read(`zh-CN/${namespace}.json`)).keys()].map((key) => `${namespace}:${key}`),
    );
    const { exact, prefixes } = usedKeys();
    const missing = [
      ...[...exact].filter((key) => !known.includes(key)),
      ...[...prefixes].filter((prefix) => !known.some((key) => key.startsWith(prefix))),
    ];
    const unused = known.filter((key) => !exact.has(key) && ![...prefixes].some((prefix) => key.startsWith(prefix)));
    expect({ missing, unused }).toEqual({ missing: [], unused: [] });
  });
});

describe("sentences of the refusals", () => {
  const rooms = jsonIn("parts")
    .filter((name) => name.endsWith(".zh-CN.json"))
    .map((name) => basename(name, ".zh-CN.json"));

  test.each(rooms)("%s says each refusal in the three languages with the same facts", (room) => {
    const chinese = factsByKey(read(`parts/${room}.zh-CN.json`));
    for (const language of LANGUAGES) {
      expect(factsByKey(read(`parts/${room}.${language}.json`)), language).toEqual(chinese);
    }
  });

  test.each(rooms)("%s names no state by its code: nobody reads those", (room) => {
    const telling = [...factsByKey(read(`parts/${room}.zh-CN.json`))].filter(([, facts]) =>
      facts.some((fact) => ["state", "status", "standing"].includes(fact)),
    );
    expect(telling.map(([code]) => code)).toEqual([]);
  });

  test("no code has two sentences", () => {
    const codes = rooms.flatMap((room) => Object.keys(read(`parts/${room}.zh-CN.json`)));
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });
});

function jsonIn(name: string): readonly string[] {
  return readdirSync(join(folder, name))
    .filter((file) => file.endsWith(".json"))
    .sort();
}

function read(path: string): Texts {
  return JSON.parse(readFileSync(join(folder, path), "utf8"));
}

/** Keys with the names of the facts that their sentences carry; plural forms count as one key. */
function factsByKey(texts: Texts, prefix = ""): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [key, value] of Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (typeof value !== "string") {
      for (const [inner, facts] of factsByKey(value, `${prefix}${key}.`)) found.set(inner, facts);
      continue;
    }
    const names = [...value.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? "");
    found.set(prefix + key.replace(/_(zero|one|two|few|many|other)$/, ""), [...new Set(names)].sort());
  }
  return found;
}

/** Keys named in the sources: `t("a.b")` belongs to the first namespace of the file's `useTranslation`. */
function usedKeys(): { readonly exact: ReadonlySet<string>; readonly prefixes: ReadonlySet<string> } {
  const exact = new Set<string>();
  const prefixes = new Set<string>();
  for (const source of sources()) {
    const own = /useTranslation\(\[?"(\w+)"/.exec(source)?.[1];
    const keys = [...source.matchAll(/\bt\(\s*(["`])((?:(?!\1).)+)\1/g)].map((match) => match[2] ?? "");
    for (const key of keys.filter((each) => !each.startsWith("refusals:"))) {
      const [fixed = "", ...rest] = key.split("${");
      (rest.length === 0 ? exact : prefixes).add(fixed.includes(":") ? fixed : `${own}:${fixed}`);
    }
    for (const match of source.matchAll(/"(\w+:[\w.-]+)"/g)) {
      if (match[1] !== undefined && namespaces.includes(match[1].split(":")[0] ?? "")) exact.add(match[1]);
    }
  }
  return { exact, prefixes };
}

function sources(): readonly string[] {
  return readdirSync(web, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes(".test."))
    .map((path) => readFileSync(join(web, path), "utf8").replace(/\/\*[\s\S]*?\*\//g, ""));
}
