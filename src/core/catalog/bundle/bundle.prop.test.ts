import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bundleItemOf, choice, field, type ItemParts, material } from "../../../../test/factories/bundle-choice.ts";
import { china } from "../../../../test/support/calendar.ts";
import { limit } from "../../../../test/support/clock.ts";
import { civilDate } from "../../shared/index.ts";
import type { Material } from "../item.ts";
import type { BundleItem } from "./choice.ts";
import { type Bundle, composeBundle } from "./compose.ts";
import { MEASURES } from "./proof.ts";

const RECKONING = { calendar: china, from: civilDate("2026-09-28") };
/** Few, so that items meet: an item with a later code issues what an earlier letter names, so that no circle arises. */
const TITLES = ["甲证", "乙证", "丙证", "租赁合同", "平面图", "承诺书"];

const paper: fc.Arbitrary<Partial<Material>> = fc.record(
  {
    name: fc.constantFrom(...TITLES),
    form: fc.constantFrom<Material["form"]>("original", "copy", "electronic"),
    copies: fc.integer({ min: 1, max: 3 }),
    fromForm: fc.constant(true),
    sharedFrom: fc.constant("电子证照库"),
  },
  { requiredKeys: ["name"] },
);
const asked = fc.record(
  { dataElement: fc.constantFrom("org-name", "mobile", "address"), kind: fc.constantFrom("text", "longText") },
  { requiredKeys: [] },
);
const parts: fc.Arbitrary<ItemParts> = fc
  .record({
    papers: fc.array(paper, { maxLength: 5 }),
    fields: fc.array(asked, { maxLength: 5 }),
    promise: fc.constantFrom("0wd", "3wd", "5cd", "10wd"),
    trips: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ papers, fields, promise, trips }) => ({
    materials: papers.map((one, index) => material(`m${index}`, one)),
    fields: fields.map((one, index) => field(`f${index}`, one as Parameters<typeof field>[1])),
    promise: { limit: limit(promise), starts: "acceptance", basis: [] },
    siteVisits: { count: trips, reason: "核验" },
  }));

const CODES = ["A", "B", "C", "D"];
/** Each issues its own title and asks for none that a later one issues. */
const items: fc.Arbitrary<readonly BundleItem[]> = fc.array(parts, { minLength: 2, maxLength: 4 }).map((list) =>
  list.map((one, index) => {
    const later = TITLES.slice(index, 3);
    const materials = (one.materials ?? []).filter(({ name }) => !later.includes(name));
    return bundleItemOf(CODES[index] ?? "", {
      ...one,
      materials,
      ...(index < 3 ? { gives: TITLES[index] ?? "" } : {}),
    });
  }),
);

function composed(list: readonly BundleItem[]): Bundle {
  const bundle = composeBundle(choice(...list), RECKONING);
  if (!bundle.ok) throw new Error(JSON.stringify(bundle.refusal));
  return bundle.value;
}

const idsOf = (bundle: Bundle) => MEASURES.flatMap((name) => bundle.proof[name].lines.map(({ id }) => `${name} ${id}`));

describe("any bundle", () => {
  test("R-CAT-90 its totals are those of its lines, and before less what is removed is after", () => {
    fc.assert(
      fc.property(items, (list) => {
        const { proof } = composed(list);
        for (const name of MEASURES) {
          const { lines, before, already, saved, after } = proof[name];
          expect(before - already - saved).toBe(after);
          expect(after).toBe(lines.filter(({ removed }) => removed === null).reduce((sum, one) => sum + one.amount, 0));
          expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
        }
        expect(proof.materials.before).toBe(list.reduce((sum, { spec }) => sum + spec.materials.length, 0));
        expect(proof.trips.before).toBe(list.reduce((sum, { spec }) => sum + spec.siteVisits.count, 0));
      }),
    );
  });

  test("R-CAT-90 every removed line names what stands for it, and that is still asked", () => {
    fc.assert(
      fc.property(items, (list) => {
        const { proof } = composed(list);
        for (const name of MEASURES) {
          const kept = new Set(proof[name].lines.flatMap(({ id, removed }) => (removed === null ? [id] : [])));
          for (const { removed, basis } of proof[name].lines) {
            if (removed === null) expect(basis.length).toBeGreaterThan(0);
            else {
              expect(removed.by).not.toBe("");
              if (removed.line !== null) expect([...kept]).toContain(removed.line);
            }
          }
        }
      }),
    );
  });

  test("R-CAT-90 one more item, or one more paper, loses no line", () => {
    fc.assert(
      fc.property(items, paper, (list, more) => {
        const all = composed(list);
        if (list.length > 2)
          expect(idsOf(all)).toEqual(expect.arrayContaining([...idsOf(composed(list.slice(0, -1)))]));
        const [first, ...rest] = list;
        if (first === undefined || TITLES.slice(0, 3).includes(more.name ?? "")) return;
        const materials = [...first.spec.materials, material("more", more)];
        const grown = composed([{ ...first, spec: { ...first.spec, materials } }, ...rest]);
        expect(idsOf(grown)).toEqual(expect.arrayContaining([...idsOf(all)]));
        expect(grown.proof.materials.before).toBe(all.proof.materials.before + 1);
        // Held by the government for one item, it is held for the others too: then less is asked.
        if (more.sharedFrom === undefined)
          expect(grown.proof.materials.after).toBeGreaterThanOrEqual(all.proof.materials.after);
      }),
    );
  });

  test("R-CAT-90 the order in which items are chosen changes nothing", () => {
    fc.assert(
      fc.property(items, (list) => {
        const [one, other] = [composed(list), composed([...list].reverse())];
        expect(other.proof).toEqual(one.proof);
        expect(other.levels).toEqual(one.levels);
        expect(other.path).toEqual(one.path);
      }),
    );
  });

  test("R-CAT-94 nothing begins before what it waits for is there", () => {
    fc.assert(
      fc.property(items, (list) => {
        const { levels, waits, path } = composed(list);
        const level = (code: string) => levels.findIndex((codes) => codes.some((one) => one === code));
        expect(levels.flat()).toHaveLength(list.length);
        for (const { item, on } of waits) {
          expect(level(on)).toBeLessThan(level(item));
          expect((path.dueOf[on] ?? "") <= (path.dueOf[item] ?? "")).toBe(true);
        }
        expect(path.dueOn).toBe(Object.values(path.dueOf).sort().at(-1));
      }),
    );
  });
});
