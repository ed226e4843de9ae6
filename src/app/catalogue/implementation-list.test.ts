import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { sampleItem, sampleProcedure } from "../../../test/factories/procedure.ts";
import { describeWithData, sharedData } from "../../../test/support/shared-data.ts";
import type { ItemSpec } from "../../core/catalog/index.ts";
import { implementationList, LIST_ELEMENTS } from "./implementation-list.ts";

const source = (item: Partial<ItemSpec> = {}) => ({
  procedure: sampleProcedure({ item }),
  themes: new Map<string, string>(),
  since: "2026-11-22",
});

describe("the implementation list (实施清单)", () => {
  test("R-CAT-112 every element has a column and a name of its own, and a place in the item", () => {
    const columns = LIST_ELEMENTS.map(({ column }) => column);
    expect(new Set(columns).size).toBe(columns.length);
    expect(new Set(LIST_ELEMENTS.map(({ name }) => name)).size).toBe(LIST_ELEMENTS.length);
    for (const { place } of LIST_ELEMENTS) expect(place).not.toBe("");
    // 64 fields are what GB/T 39046-2020 gives the data set of items.
    expect(columns.length).toBeGreaterThanOrEqual(64);
  });

  test("R-CAT-112 what nobody has given is null, so that the gap can be seen", () => {
    const list = implementationList(source());
    expect(Object.keys(list)).toEqual(LIST_ELEMENTS.map(({ column }) => column));
    expect(list).toMatchObject({ power_source: null, online_depth: null, task_handle_item: null });
    expect(Object.values(list)).not.toContain(undefined);
  });

  test("R-CAT-112 what is given stands under the names of the list", () => {
    const main = { basicCode: "99010500X000", name: "样例", handlingCode: `${sampleItem.code}01` };
    const elements = { powerSource: "7", onlineDepth: "5", appointment: { offered: true, perDay: 20 } } as const;
    expect(implementationList(source({ main, elements }))).toMatchObject({
      catalog_code: "99010500X000",
      task_code: sampleItem.code,
      task_handle_item: `${sampleItem.code}01`,
      power_source: { code: "7", name: "相对集中划转" },
      online_depth: { code: "5" },
      appointment: true,
      appointment_quota: 20,
      promise_day: 10,
      promise_type: "wd",
      anticipate_day: 20,
    });
  });

  test("R-CAT-112 a place in the item is one that there is", () => {
    const known = new Set([...Object.keys(sampleItem), "main", "elements", "flow.bpmn", "materials"]);
    const first = (place: string) => place.split(".")[0] ?? "";
    const strange = LIST_ELEMENTS.filter(({ place }) => !place.startsWith("(") && place !== "flow.bpmn")
      .map(({ place }) => first(place))
      .filter((field) => !known.has(field));
    expect(strange).toEqual([]);
  });
});

describeWithData("the dictionary of the national platform", ["catalogue/field_dictionaries.md"], () => {
  test("R-CAT-112 names no column that is missing here, beside those of its own exchange", async () => {
    const text = await readFile(sharedData("catalogue/field_dictionaries.md"), "utf8");
    const chapter = text.split("## 2.")[0]?.split("## 1.")[1] ?? "";
    const named = [...chapter.matchAll(/\b([a-z]+(?:_[a-z]+)+)\b/g)].flatMap(([, name]) => name ?? []);
    // Names of tables, a second address for the app, and what keeps two systems in step.
    const exchange = /^(up_task_general_basic|find_string|row_guid|data_source|cd_.*|app_is_single_login)$/;
    const here = new Set(LIST_ELEMENTS.map(({ column }) => column));
    expect(named.length).toBeGreaterThan(25);
    expect([...new Set(named)].filter((name) => !exchange.test(name) && !here.has(name))).toEqual([]);
  });
});
