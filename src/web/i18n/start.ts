/**
 * Texts by language and by feature. `zh-CN/` and `en/` are written by hand, `zh-Hant/` by `npm run web:hant`.
 * A namespace is one JSON file, fetched when a page first asks for it; `refusals` gathers what each room of the
 * house wrote in `parts/` about its own refusals.
 */
import i18next, { type BackendModule, type ResourceKey } from "i18next";
import { initReactI18next } from "react-i18next";
import { chooseLanguage, LANGUAGES, type Language } from "./languages.ts";

const STORAGE_KEY = "bancheng.language";

type Load = () => Promise<Record<string, unknown>>;
const texts = import.meta.glob<Record<string, unknown>>("./{zh-CN,zh-Hant,en}/*.json", { import: "default" });
const parts = import.meta.glob<Record<string, unknown>>("./parts/*.json", { import: "default" });

/** Resolves when the texts of `namespaces` are there in the reader's language. */
export async function startI18n(namespaces: readonly string[]): Promise<void> {
  const language = chooseLanguage(readRemembered(), navigator.languages);
  i18next.on("languageChanged", markDocument);
  await i18next
    .use(textFiles)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      supportedLngs: LANGUAGES,
      load: "currentOnly",
      ns: namespaces,
      defaultNS: namespaces[0] ?? "ui",
      interpolation: { escapeValue: false },
      returnEmptyString: false,
    });
}

/** Changes the language now and for the next visit. */
export async function changeLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // A browser that keeps nothing still changes the language of this visit.
  }
  await i18next.changeLanguage(language);
}

/** The language shown now, as sent in `Accept-Language`. */
export function currentLanguage(): Language {
  return LANGUAGES.find((language) => language === i18next.language) ?? "zh-CN";
}

const textFiles: BackendModule = {
  type: "backend",
  init() {},
  read(language, namespace, done) {
    readNamespace(language, namespace).then(
      (resource) => done(null, resource),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    );
  },
};

async function readNamespace(language: string, namespace: string): Promise<ResourceKey> {
  if (namespace === "refusals") return readParts(language);
  const load = texts[`./${language}/${namespace}.json`];
  if (load === undefined) throw new Error(`no texts ${language}/${namespace}`);
  return await load();
}

async function readParts(language: string): Promise<ResourceKey> {
  const loads: Load[] = Object.entries(parts)
    .filter(([path]) => path.endsWith(`.${language}.json`))
    .map(([, load]) => load);
  const loaded = await Promise.all(loads.map((load) => load()));
  return Object.assign({}, ...loaded);
}

function readRemembered(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

function markDocument(language: string): void {
  document.documentElement.lang = language;
}
