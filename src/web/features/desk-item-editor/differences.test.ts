import { expect, test } from "vitest";
import { sampleItem } from "../../../../test/factories/procedure.ts";
import { differencesOf } from "./differences.ts";

const content = { spec: sampleItem, bpmn: "<flow/>", dmn: [{ name: "a.dmn", xml: "<a/>" }] };
const [plan, drainage] = sampleItem.materials;
if (plan === undefined || drainage === undefined) throw new Error("the sample has two materials");

function places(spec: Partial<typeof sampleItem>) {
  return differencesOf(content, { ...content, spec: { ...sampleItem, ...spec } }).map(({ place }) => place);
}

test("what is the same differs nowhere, whatever order its fields stand in", () => {
  const { name, ...rest } = sampleItem;
  expect(differencesOf(content, { ...content, spec: { ...rest, name } })).toEqual([]);
});

test("a row is told by its id, so that one that moved or came in between changes no other", () => {
  const changed = { ...drainage, name: "另一份" };
  expect(places({ materials: [{ ...plan, id: "first" }, plan, changed] })).toEqual([
    "materials[drainage].name",
    "materials[first]",
  ]);
  expect(places({ materials: [drainage, plan] })).toEqual(["materials"]);
});

test("what one has and the other has not is told with its value on one side", () => {
  const { fee } = sampleItem;
  const theirs = { name: "费", amountFen: "1", basis: [], payee: "机关" };
  const [found, ...more] = differencesOf(content, { ...content, spec: { ...sampleItem, fee: theirs } });
  expect(more).toEqual([]);
  expect(found).toEqual({ place: "fee", ours: fee, theirs });
});

test("files are told as a whole, by name", () => {
  const theirs = { ...content, bpmn: "<other/>", dmn: [{ name: "b.dmn", xml: "<b/>" }] };
  expect(differencesOf(content, theirs).map(({ place }) => place)).toEqual(["flow", "rules.a.dmn", "rules.b.dmn"]);
});
