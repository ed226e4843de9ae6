/** How long a catalogue of 5,000 items takes to be checked as a whole, and one of them while somebody edits it. */
import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { compileDistrict } from "../src/app/catalogue/compile-district.ts";
import type { DistrictSource, ItemSource } from "../src/app/catalogue/district-source.ts";
import { makeCalendar } from "../src/core/calendar/index.ts";
import {
  checkAmong,
  checkItem,
  indexLists,
  type KeptLists,
  type PowerEntry,
  surveyCatalogue,
} from "../src/core/catalog/index.ts";
import { compileFlow } from "../src/core/flow/index.ts";
import { civilDate, type Instant, type ItemCode } from "../src/core/shared/index.ts";
import { readDistrict } from "../src/files/district/index.ts";

export interface CatalogueTimes {
  readonly items: number;
  /** Flows compiled, items checked, and the catalogue as one. */
  readonly check_ms: number;
  /** One item anew, and its place in the catalogue; median of twenty items. */
  readonly edit_ms: number;
}

const ITEMS = 5_000;
const DEMO = resolve(import.meta.dirname, "../districts/demo");
const NOW = Date.UTC(2026, 10, 23) as Instant;

export async function benchCatalogue(): Promise<CatalogueTimes> {
  const read = await readDistrict(DEMO);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal.findings));
  const items = grown(read.value.items, ITEMS);
  const district: DistrictSource = { ...read.value, items, lists: grownLists(read.value.lists, items) };
  compileDistrict({ ...district, items: district.items.slice(0, 500) }, NOW);
  const from = performance.now();
  const compiled = compileDistrict(district, NOW);
  const check = performance.now() - from;
  return { items: compiled.length, check_ms: Math.round(check), edit_ms: editTime(district) };
}

/** As many as a city has: those of the demonstration district over and over, each under a code and a name of its own. */
export function grown(items: readonly ItemSource[], count: number): readonly ItemSource[] {
  return Array.from({ length: count }, (_, n): ItemSource => {
    const source = items[n % items.length];
    if (source === undefined) throw new Error("a district has items");
    const round = Math.floor(n / items.length);
    if (round === 0) return source;
    // A main item's handlings carry its code: here each stands for itself.
    const { main: _main, ...spec } = source.spec;
    const result = { ...spec.result, name: `${spec.result.name}${round}` };
    return {
      ...source,
      spec: {
        ...spec,
        code: `${spec.code}${round}` as ItemCode,
        basicCode: `${spec.basicCode}.${round}`,
        name: `${spec.name}${round}`,
        result,
      },
    };
  });
}

/** Handlings of one main item exercise one power, which stands on the list with the first of them. */
export function hasOwnPower({ main, basicCode }: ItemSource["spec"]): boolean {
  return main === undefined || main.basicCode === basicCode;
}

/** A power for each item, with as many duties as asked for; proofs and services serve all items of their body. */
export function grownLists(lists: KeptLists, items: readonly ItemSource[], dutiesEach = 1): KeptLists {
  const power = items.flatMap(({ spec }): readonly PowerEntry[] => {
    const { body, type, level, legalBases, main } = spec;
    const { basicCode, name } = main ?? spec;
    return type === "20" || !hasOwnPower(spec)
      ? []
      : [{ code: basicCode, basicCode, name, body, type, level, basis: legalBases }];
  });
  const duty = power.flatMap(({ code, body, basis }) =>
    Array.from({ length: dutiesEach }, (_, n) => {
      const name = `对${code}负有第${n}项责任：一次告知、依法审查、按期决定、说明理由，并接受社会监督`;
      return { code: `${code}-${n}`, name, body, basis, power: code, stage: "other" as const };
    }),
  );
  const [proof, intermediary] = [lists.proof ?? [], lists.intermediary ?? []];
  return {
    ...lists,
    ...{ power, duty },
    proof: proof.map((one) => ({ ...one, powers: [] })),
    intermediary: intermediary.map((one) => ({ ...one, powers: [] })),
  };
}

function editTime(district: DistrictSource): number {
  const specs = district.items.map(({ spec }) => spec);
  const catalogue = district.items.flatMap(({ spec, flow }) => {
    const model = compileFlow(flow);
    return model.ok ? [{ spec, flow: model.value }] : [];
  });
  const survey = surveyCatalogue(specs, district.bases);
  const calendar = makeCalendar(district.settings.calendar);
  const listIndex = indexLists(district.lists ?? {});
  const register = { ...district, listIndex, calendar, catalogue, today: civilDate("2026-11-23") };
  const times = district.items.slice(0, 20).map(({ spec, flow }) => {
    const from = performance.now();
    const model = compileFlow(flow);
    if (!model.ok) throw new Error(spec.code);
    checkItem({ spec, flow: model.value, version: "" }, register);
    checkAmong(survey, spec);
    return performance.now() - from;
  });
  return Math.round(times.sort((a, b) => a - b)[10] ?? 0);
}

if (import.meta.main) console.log(JSON.stringify(await benchCatalogue()));
