import { describe, expect, test } from "vitest";
import { sampleItem, sampleProcedure } from "../../../../test/factories/procedure.ts";
import type { FlowModel } from "../../flow/index.ts";
import type { ItemSpec } from "../item.ts";
import { aspectsTouched } from "./aspects.ts";
import { diffItems } from "./diff.ts";
import { placeOf } from "./tree.ts";

const { flow } = sampleProcedure();

function touched(parts: Partial<ItemSpec>, model: FlowModel = flow) {
  return aspectsTouched(diffItems({ spec: sampleItem, flow }, { spec: { ...sampleItem, ...parts }, flow: model }));
}

const [material] = sampleItem.materials;
if (material === undefined || sampleItem.promise === null) throw new Error("a sample with a material and a promise");
const { promise } = sampleItem;

describe("R-CAT-80 which aspects a change touches", () => {
  test("R-CAT-80 a telephone number, a search word and a word of the guide touch none", () => {
    const guide = { ...sampleItem.guide, summary: "另一种说法" };
    expect(touched({ consult: { unit: "咨询台", phone: "0980-5550000" }, keywords: ["新词"], guide })).toEqual([]);
  });

  test("R-CAT-80 a shorter promise touches the limit, and the law only where another law is named", () => {
    expect(touched({ promise: { ...promise, limit: { amount: 1, unit: "wd" } } })).toEqual(["limit"]);
    const basis = [{ law: "chengnuo", article: "9", checked: true }];
    expect(touched({ promise: { ...promise, basis } })).toEqual(["legality", "limit"]);
  });

  test("R-CAT-80 how many copies are asked for is a matter of materials; a new paper is one of the law too", () => {
    expect(touched({ materials: [{ ...material, copies: 9 }, ...sampleItem.materials.slice(1)] })).toEqual([
      "materials",
    ]);
    const another = { ...material, id: "another", name: "另一份材料", basis: [{ law: "xuke", checked: true }] };
    expect(touched({ materials: [...sampleItem.materials, another] })).toEqual(["legality", "materials"]);
  });

  test("R-CAT-80 a fee that comes or goes touches the fee and its law", () => {
    const fee = {
      name: "工本费",
      amountFen: "1000",
      basis: [{ law: "xuke", article: "58", checked: true }],
      payee: "财政局",
    };
    expect(touched({ fee })).toEqual(["legality", "fee"]);
  });

  test("R-CAT-80 another name is another item on the list of powers; another body one of the law as well", () => {
    expect(touched({ name: "另一个名称" })).toEqual(["existence"]);
    expect(touched({ legalBases: [] })).toEqual(["existence", "legality"]);
  });

  test("R-CAT-80 how long a step may take is a limit, who does it is the lawful course, its name is a word", () => {
    const task = Object.values(flow.nodes).find((node) => node.kind === "user-task");
    if (task?.kind !== "user-task") throw new Error("a sample with a task");
    const withTask = (parts: object): FlowModel => ({
      ...flow,
      nodes: { ...flow.nodes, [task.id]: { ...task, ...parts } },
    });
    expect(touched({}, withTask({ limit: "9wd" }))).toEqual(["limit"]);
    expect(touched({}, withTask({ post: "another" }))).toEqual(["legality"]);
    expect(touched({}, withTask({ name: "审一审" }))).toEqual([]);
  });
});

describe("a difference for readers", () => {
  test("names entries by their names, limits as one value, and an order by names", () => {
    const [first, ...rest] = sampleItem.conditions;
    const moved = { ...sampleItem, conditions: [...rest, ...(first === undefined ? [] : [first])] };
    const changes = diffItems(
      { spec: sampleItem, flow },
      {
        spec: {
          ...moved,
          promise: { ...promise, limit: { amount: 1, unit: "wd" } },
          materials: [{ ...material, copies: 9 }, ...sampleItem.materials.slice(1)],
        },
        flow,
      },
    );
    expect(changes.map(({ kind, path }) => [kind, placeOf(path)])).toEqual(
      expect.arrayContaining([
        ["changed", "promise.limit"],
        ["changed", `materials[${material.id}].copies`],
      ]),
    );
    expect(changes.find(({ path }) => path.at(-1) === "copies")).toMatchObject({
      of: [material.name],
      before: material.copies,
      after: 9,
    });
  });
});
