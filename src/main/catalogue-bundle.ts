/** `catalogue bundle`: reads the district's files, composes the bundle, and writes the draft of its item. */
import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { bundleProofView } from "../app/catalogue/bundle-proof.ts";
import { bundleAsHtml, bundleAsText, type SheetWords } from "../app/catalogue/bundle-sheet.ts";
import { OperatorError } from "../app/operate/operator-error.ts";
import type { BundleAnswer, BundleRequest } from "../cli/catalogue-bundle.ts";
import { makeCalendar } from "../core/calendar/index.ts";
import {
  type BasisRef,
  type BundleFrame,
  type BundleItem,
  callsOf,
  choiceOf,
  composeBundle,
  type DraftedBundle,
  draftBundle,
} from "../core/catalog/index.ts";
import { compileFlow } from "../core/flow/index.ts";
import { civilDateOf, type Instant, type ItemCode, type JsonObject } from "../core/shared/index.ts";
import { writeBpmn } from "../files/bpmn/index.ts";
import { type DistrictFiles, itemAsYaml, readBasisText, readDistrict } from "../files/district/index.ts";
import { readSentences } from "../http/sentences.ts";
import { projectRoot } from "./config.ts";

export async function bundleCommand(request: BundleRequest, now: Instant): Promise<BundleAnswer> {
  const read = await readDistrict(resolve(request.district));
  if (!read.ok)
    throw new OperatorError("district/not-read", "The district's files cannot be read: see catalogue check.");
  const district = read.value;
  const all = foldersOf(district);
  const { items, offered } = chosen(all, request.items);
  const calendar = makeCalendar(district.settings.calendar);
  const composed = composeBundle(offered === null ? { items, answers: {}, settled: {} } : choiceOf(offered, all), {
    calendar,
    from: civilDateOf(now, calendar.zone),
  });
  if (!composed.ok) throw notComposed(composed.refusal, request);
  const bundle = composed.value;
  const bases = Object.fromEntries(district.bases.map((basis) => [basis.id, basis]));
  const view = bundleProofView(bundle, bases, offered);
  const value = view as unknown as JsonObject;
  const words = wordsIn(request.language);
  if (request.as !== "yaml" && request.write === undefined) {
    const text = request.as === "html" ? bundleAsHtml(view, words, request.language) : bundleAsText(view, words);
    return { value, text };
  }
  const draft = draftBundle(bundle, frameOf(request, offered, all));
  const yaml = itemAsYaml(draft.spec);
  if (request.write === undefined) return { value, text: yaml };
  const folder = resolve(request.write);
  await writeDraft(folder, draft, yaml);
  return { value: { ...value, written: folder }, text: `${bundleAsText(view, words)}\n\n${folder}` };
}

interface Foldered extends BundleItem {
  readonly folder: string;
}

/** Items whose flow does not compile are not there to be bundled. */
function foldersOf({ items }: DistrictFiles): readonly Foldered[] {
  return items.flatMap(({ folder, spec, flow }) => {
    const model = compileFlow(flow);
    return model.ok ? [{ folder, spec, flow: model.value }] : [];
  });
}

function chosen(all: readonly Foldered[], names: readonly string[]) {
  const items = names.map((name) => {
    const item = all.find(({ folder, spec }) => folder === name || spec.code === name);
    if (item === undefined) throw new OperatorError("item/not-found", `There is no item ${name}.`, { item: name });
    return item;
  });
  const [first] = items;
  return { items, offered: items.length === 1 && first?.spec.bundle !== undefined ? first : null };
}

/** The call activities of the bundle that there is, else the folders' names in one word. */
function frameOf({ frame }: BundleRequest, offered: Foldered | null, all: readonly Foldered[]): BundleFrame {
  const names = new Map(all.map(({ folder, spec }) => [spec.code, camelCase(folder)] as const));
  if (frame !== undefined) {
    const basis = frame.basis.map(reference);
    const code = frame.code as ItemCode;
    return { code, basicCode: frame.code.slice(-12), name: frame.name, basis, flowId: "bundle", calls: names };
  }
  if (offered === null)
    throw new OperatorError("bundle/frame-missing", "A new bundle needs --code, --name and --basis.");
  const { code, basicCode, name, bundle } = offered.spec;
  const calls = new Map(callsOf(offered.flow).map(({ id, procedure }) => [procedure as ItemCode, id] as const));
  return { code, basicCode, name, basis: bundle?.basis ?? [], flowId: offered.folder, calls };
}

function reference(text: string): BasisRef {
  const basis = readBasisText(text);
  if (basis === undefined) throw new OperatorError("bundle/basis", `${text} is no reference such as "xuke §32(4)".`);
  return basis;
}

function camelCase(folder: string): string {
  return folder.replace(/-+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Never over a folder that is there: what a person has written is theirs. */
async function writeDraft(folder: string, { flow }: DraftedBundle, yaml: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch {
    throw new OperatorError("bundle/folder", `${folder} is there already, or cannot be made.`, { folder });
  }
  await writeFile(join(folder, "item.yaml"), yaml);
  await writeFile(join(folder, "flow.bpmn"), writeBpmn(flow));
}

function notComposed(refusal: { readonly code: string; readonly items: string | number }, { language }: BundleRequest) {
  const sentences = readSentences(join(projectRoot, "src/web/i18n/parts"));
  const message = sentences.say(language, refusal.code, { ...refusal }) ?? refusal.code;
  return new OperatorError(refusal.code, message, { items: refusal.items });
}

/** The texts of the screens: `reason.same-paper` is under `reason`. */
function wordsIn(language: BundleRequest["language"]): SheetWords {
  const texts = JSON.parse(readFileSync(join(projectRoot, `src/web/i18n/${language}/bundle.json`), "utf8")) as Texts;
  return (key, facts = {}) => {
    let found: Texts | string | undefined = texts;
    for (const part of key.split(".")) found = typeof found === "object" ? found[part] : undefined;
    if (typeof found !== "string") throw new Error(`no text ${key} in ${language}`);
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(facts[name] ?? ""));
  };
}

interface Texts {
  readonly [key: string]: Texts | string | undefined;
}
