import { describe, expect, test } from "vitest";
import { duty } from "../../../test/factories/lists.ts";
import type { DutyEntry } from "../../core/catalog/index.ts";
import { type BodyId, civilDate, type Jurisdiction } from "../../core/shared/index.ts";
import { createListSearch, type ListQuery } from "./list-search.ts";

const PLACE = "990108" as Jurisdiction;
const TODAY = civilDate("2026-11-23");
const ALL: ListQuery = { list: "duty", words: [], body: null, refers: null, offset: 0, limit: 10 };
const duties = [
  duty({ code: "A-1", name: "一次告知 Guide", power: "A" }),
  duty({ code: "A-2", name: "依法审查", power: "A", body: "street" as BodyId }),
  duty({ code: "B-1", name: "一次告知", power: "B" }),
];

/** A list in memory that counts how often its names are read. */
function listOf(entries: readonly DutyEntry[]) {
  const read = { times: 0 };
  const search = createListSearch({
    listNames: async () => {
      read.times += 1;
      return entries.map(({ code, name, body, power }) => ({ code, name, body, refers: power }));
    },
    findInForce: async (_place, _list, codes) => entries.filter(({ code }) => codes.includes(code)) as never,
  });
  const codes = async (query: Partial<ListQuery>, state: object = duties, today = TODAY) => {
    const { total, entries: shown } = await search({ jurisdiction: PLACE, state, today }, { ...ALL, ...query });
    return [total, shown.map(({ code }) => code)];
  };
  return { read, codes };
}

describe("looking into a list", () => {
  test("finds what has every word in its name or code, whatever the case", async () => {
    const { codes } = listOf(duties);
    expect(await codes({})).toEqual([3, ["A-1", "A-2", "B-1"]]);
    expect(await codes({ words: ["告知", "guide"] })).toEqual([1, ["A-1"]]);
    expect(await codes({ words: ["b-1"] })).toEqual([1, ["B-1"]]);
    expect(await codes({ words: ["nothing"] })).toEqual([0, []]);
  });

  test("holds it against body and power, and counts more than it shows", async () => {
    const { codes } = listOf(duties);
    expect(await codes({ body: "street" })).toEqual([1, ["A-2"]]);
    expect(await codes({ refers: "A", offset: 1, limit: 1 })).toEqual([2, ["A-2"]]);
  });

  test("reads the names once for each state of the catalogue and each day", async () => {
    const { codes, read } = listOf(duties);
    await codes({});
    await codes({ words: ["告知"] });
    expect(read.times).toBe(1);
    await codes({}, {});
    await codes({}, duties, civilDate("2026-11-24"));
    expect(read.times).toBe(3);
  });
});
