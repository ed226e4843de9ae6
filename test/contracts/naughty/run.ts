/** Sends strings through the text fields of a form: never a fault, never half an effect, verbatim or refused. */
import { REFUSAL_STATUS } from "../../../src/http/refusal-status.ts";
import type { Answer, Method } from "../../support/platform.ts";
import { type Form, fits, type Schema, type TextField } from "./fields.ts";
import type { Base, Scene } from "./scene.ts";
import { isWellFormed } from "./strings.ts";

export interface Tally {
  readonly form: string;
  readonly fields: number;
  readonly requests: number;
  readonly accepted: number;
}

const WORKERS = 12;
const PROBE = "调皮 naughty";

/** @throws Error that names form, field and string, at the first answer that may not be */
export async function runForm(form: Form, scene: Scene, strings: readonly string[]): Promise<Tally> {
  const opened = (scene.open ?? []).map((at): TextField => ({ place: "body", at, kind: "free", schema: {} }));
  const fields = [...form.fields, ...opened];
  const count = { requests: 0, accepted: 0 };
  const run: Run = { form, scene, count, ...(await classify(form, scene, fields, count)) };
  const chunks = Array.from({ length: WORKERS }, (_, worker) => strings.filter((_s, i) => i % WORKERS === worker));
  await Promise.all(chunks.map((chunk) => work(run, chunk)));
  return { form: form.name, fields: fields.length, ...count };
}

interface Kinds {
  /** Where the description tells the shape, by part of the request: one refusal names them all. */
  readonly shapes: readonly (readonly TextField[])[];
  /** Where the platform knows which texts there are: a refusal would hide others. */
  readonly lookups: readonly TextField[];
  /** Where any text goes. */
  readonly prose: readonly TextField[];
}

interface Run extends Kinds {
  readonly form: Form;
  readonly scene: Scene;
  readonly count: { requests: number; accepted: number };
}

async function classify(form: Form, scene: Scene, fields: readonly TextField[], count: Run["count"]): Promise<Kinds> {
  const isShape = (field: TextField) => field.kind === "shape" && field.at[0] !== "jurisdiction";
  const single = fields.filter((field) => !isShape(field));
  const prose: TextField[] = [];
  let base = await scene.make();
  if (scene.refused !== true) await expectOrder(form, base, await send(form, base, [], ""));
  if (scene.refused !== true && scene.again !== true) base = await scene.make();
  for (const field of single.filter(({ kind }) => kind === "free" || kind === "name")) {
    if (scene.refused === true) continue;
    count.requests += 1;
    const answer = await send(form, base, [field], PROBE);
    if (answer.status >= 300) continue;
    prose.push(field);
    if (scene.again !== true) base = await scene.make();
  }
  const places = (["path", "query", "body"] as const).map((place) =>
    fields.filter((field) => isShape(field) && field.place === place),
  );
  return {
    shapes: places.filter((group) => group.length > 0),
    lookups: single.filter((field) => !prose.includes(field)),
    prose,
  };
}

async function expectOrder(form: Form, base: Base, answer: Answer): Promise<void> {
  if (answer.status < 300) return;
  throw new Error(`${form.name}: the request in order is refused: ${answer.text} ${JSON.stringify(base.body)}`);
}

async function work(run: Run, strings: readonly string[]): Promise<void> {
  const { form, scene } = run;
  let base = await scene.make();
  const attempt = async (fields: readonly TextField[], text: string): Promise<Answer> => {
    run.count.requests += 1;
    const answer = await send(form, base, fields, text);
    judge(run, fields, text, answer);
    if (answer.status >= 300) return answer;
    run.count.accepted += 1;
    const kept = fields.filter(
      (field) => ![field.at.at(-1) ?? "", field.at.join("/")].some((way) => scene.hidden?.includes(way) === true),
    );
    if (scene.readBack !== undefined && text !== "" && kept.length > 0)
      expectVerbatim(form, kept, text, await scene.readBack(base, answer));
    if (scene.again !== true && scene.refused !== true && form.method !== "GET") base = await scene.make();
    return answer;
  };
  for (const text of strings) {
    for (const group of run.shapes) expectEachRefused(form, group, text, await attempt(group, text));
    for (const field of run.lookups) await attempt([field], text);
  }
  for (const [most, fields] of byLength(run.prose)) {
    for (const pack of packed(strings, most)) {
      const together = pack.length > 1 && (await attempt(fields, pack.join(BETWEEN))).status < 300;
      if (!together) for (const text of pack) await throughAll(fields, text, attempt);
    }
  }
  if (base.state === undefined || scene.again === true) return;
  const untouched = await (await scene.make()).state?.();
  if (JSON.stringify(await base.state()) !== JSON.stringify(untouched))
    throw new Error(`${form.name}: refusals left something behind: ${JSON.stringify(await base.state())}`);
}

/** Prose fields by how many characters they take. */
function byLength(prose: readonly TextField[]): ReadonlyMap<number, readonly TextField[]> {
  const groups = new Map<number, TextField[]>();
  for (const field of prose) {
    const most = field.kind === "name" ? 0 : (field.schema.maxLength ?? 0);
    groups.set(most, [...(groups.get(most) ?? []), field]);
  }
  return groups;
}

const BETWEEN = " ¦ ";

/**
 * Where any text goes, many strings go as one: what happened to any of them would show in the whole. Alone go those
 * that mean something by themselves: nothing, blanks, what no text may be, and what is too long.
 */
function packed(strings: readonly string[], most: number): readonly (readonly string[])[] {
  const packs: string[][] = [];
  let open: string[] = [];
  for (const text of strings) {
    if (text.trim() === "" || !isWellFormed(text) || text.length > most) packs.push([text]);
    else if ([...open, text].join(BETWEEN).length <= most) open.push(text);
    else {
      packs.push(open);
      open = [text];
    }
  }
  return [...packs, open].filter((pack) => pack.length > 0);
}

/** All at once while nothing is refused; what a refusal names is left out; what it does not name is tried alone. */
async function throughAll(
  fields: readonly TextField[],
  text: string,
  attempt: (fields: readonly TextField[], text: string) => Promise<Answer>,
): Promise<void> {
  if (fields.length === 0) return;
  const answer = await attempt(fields, text);
  if (answer.status < 300 || fields.length === 1) return;
  const named = namedIn(answer);
  const rest = fields.filter((field) => !isNamed(named, field));
  if (rest.length < fields.length && isWellFormed(text)) return throughAll(rest, text, attempt);
  for (const field of fields) await attempt([field], text);
}

/** Pointers of the fields that a list of problems names. */
function namedIn({ body }: Answer): ReadonlySet<string> {
  const problems: readonly { readonly path?: string; readonly field?: string }[] = body?.problems ?? [];
  return new Set(problems.map(({ path, field = "" }) => path ?? `/form/${field}`));
}

function isNamed(named: ReadonlySet<string>, field: TextField): boolean {
  const pointer = pointerOf(field);
  if (!pointer.includes("{any}")) return named.has(pointer);
  const [before = "", after = ""] = pointer.split("{any}");
  return [...named].some((one) => one.startsWith(before) && one.endsWith(after));
}

function pointerOf({ place, at, kind }: TextField): string {
  const way = kind === "name" ? at.slice(0, -1) : at;
  return `${place === "body" ? "" : `/${place}`}/${way.join("/")}`;
}

function judge({ form, scene }: Run, fields: readonly TextField[], text: string, answer: Answer): void {
  const { status, headers, body } = answer;
  if (status < 300) return;
  const fail = (why: string) => {
    const where = fields.map(pointerOf).join(", ");
    throw new Error(`${form.name} ${where} ${JSON.stringify(text)}: ${why}: ${status} ${answer.text.slice(0, 600)}`);
  };
  if (status < 400 || status >= 500) fail("a fault");
  if (status === 429 && scene.throttled !== true) fail("too many tries");
  if (!String(headers["content-type"]).startsWith("application/problem+json")) fail("no problem+json");
  if (!Object.hasOwn(REFUSAL_STATUS, body.code)) fail("a code that nobody knows");
  if (body.status !== status || typeof body.detail !== "string" || body.detail === "") fail("a problem without words");
}

function expectEachRefused(form: Form, group: readonly TextField[], text: string, answer: Answer): void {
  // A path that is none leads elsewhere; a text that no text may be is refused wherever it stands first.
  if (group[0]?.place === "path" || !isWellFormed(text)) return;
  const named = namedIn(answer);
  for (const field of group) {
    if (isNamed(named, field) || fits(field.schema, text)) continue;
    if (answer.body?.problems?.length === 50) return;
    throw new Error(`${form.name} ${pointerOf(field)} takes ${JSON.stringify(text)}: ${answer.status} ${answer.text}`);
  }
}

function expectVerbatim(form: Form, fields: readonly TextField[], text: string, shown: unknown): void {
  const found = new Set<string>();
  collect(shown, found);
  if (found.has(text)) return;
  throw new Error(`${form.name} ${fields.map(pointerOf).join(", ")}: ${JSON.stringify(text)} does not come back`);
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === "string") into.add(value);
  if (typeof value !== "object" || value === null) return;
  for (const [name, one] of Object.entries(value)) {
    into.add(name);
    collect(one, into);
  }
}

let asked = 0;

function send(form: Form, base: Base, fields: readonly TextField[], text: string): Promise<Answer> {
  const at = (place: TextField["place"]) => fields.filter((field) => field.place === place);
  const changed = (known: Readonly<Record<string, string>> = {}, place: "path" | "query") => ({
    ...known,
    ...Object.fromEntries(at(place).map((field) => [field.at[0] ?? "", text])),
  });
  const params = changed(base.params, "path");
  const path = form.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encoded(params[name] ?? ""));
  const query = Object.entries(changed(base.query, "query")).map(([name, value]) => `${name}=${encoded(value)}`);
  const body = at("body").reduce<unknown>((whole, field) => put(whole, field.at, field, text), base.body);
  asked += 1;
  const ip = `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`;
  return base.client.send(
    form.method as Method,
    query.length === 0 ? path : `${path}?${query.join("&")}`,
    body === undefined ? undefined : JSON.stringify(body),
    { ip },
  );
}

/** Percent-encoded; half a character as no UTF-8 has it. */
function encoded(text: string): string {
  return [...text].map((one) => (one.isWellFormed() ? encodeURIComponent(one) : "%ED%A0%80")).join("");
}

/** The value with the text at that place; what is missing on the way is made. */
function put(value: unknown, at: readonly string[], field: TextField, text: string): unknown {
  const [step, ...rest] = at;
  if (step === undefined) return text;
  if (step === "0") {
    const [first, ...others] = Array.isArray(value) ? value : [];
    return [put(first, rest, field, text), ...others];
  }
  const known: readonly [string, unknown][] = typeof value === "object" && value !== null ? Object.entries(value) : [];
  if (step === "{name}") return Object.fromEntries([...known, [text, sampleOf(field.schema)]]);
  const name = step === "{any}" ? (known[0]?.[0] ?? "any") : step;
  const before = known.find(([one]) => one === name)?.[1];
  return Object.fromEntries([...known.filter(([one]) => one !== name), [name, put(before, rest, field, text)]]);
}

function sampleOf({ type }: Schema): unknown {
  if (type === "array") return [];
  return type === "boolean" ? true : "x";
}
