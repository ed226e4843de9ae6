import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectOk, itemCode } from "../../../test/support/applying.ts";
import { type Client, openTestPlatform, type PlatformUnderTest } from "../../../test/support/platform.ts";

let place: PlatformUnderTest;
let admin: Client;
const item = itemCode("food-service-licence");

beforeAll(async () => {
  place = await openTestPlatform();
  admin = await place.as("CH1181");
});

afterAll(() => place?.close());

async function published(): Promise<string> {
  return expectOk(await admin.get(`/api/catalogue/flows/${item}`)).bpmn;
}

async function check(bpmn: string, more: object = {}, headers = {}) {
  return expectOk(await admin.post("/api/catalogue/flow-check", { bpmn, ...more }, { headers })).findings;
}

test("every published flow of the sample district is found without a fault by its own editor", async () => {
  const { items } = expectOk(await admin.get("/api/items?pageSize=100"));
  const codes = items.flatMap((one: { applicable: boolean; code: string }) => (one.applicable ? [one.code] : []));
  expect(codes.length).toBeGreaterThan(10);
  for (const code of codes) {
    const { bpmn } = expectOk(await admin.get(`/api/catalogue/flows/${code}`));
    expect(await check(bpmn, { item: code }), code).toEqual([]);
  }
});

test("the editor is told which attributes each type of element has, and the posts of each office", async () => {
  const { attributes, offices } = expectOk(await admin.get(`/api/catalogue/flows/${item}`));
  const task = attributes.types.find((type: { extends: string[] }) => type.extends.includes("bpmn:UserTask"));
  expect(task.properties.map((property: { name: string }) => property.name)).toEqual(
    expect.arrayContaining(["kind", "outcomes", "limit", "office", "post", "statutory", "officers"]),
  );
  const market = offices.find((office: { id: string }) => office.id === "spj-market");
  expect(market.posts.map((post: { role: string }) => post.role)).toEqual(
    expect.arrayContaining(["reviewer", "decider"]),
  );
});

test("a fault names its element, with a sentence in the reader's language", async () => {
  const broken = (await published()).replace('bancheng:limit="3wd"', 'bancheng:limit="soon"');
  const [finding, ...more] = await check(broken, { item }, { "accept-language": "en" });
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ code: "flow/limit-malformed", element: "review", severity: "error", line: null });
  expect(finding.sentence).toContain("“soon”");
});

test("what the soundness check finds comes with the course of events that leads there", async () => {
  const broken = (await published()).replace(
    /<bpmn:parallelGateway id="join"[\s\S]*?<\/bpmn:parallelGateway>/,
    (join) => join.replaceAll("parallelGateway", "exclusiveGateway"),
  );
  const [finding] = await check(broken, { item });
  expect(finding).toMatchObject({ code: "flow/step-twice" });
  expect(finding.path.slice(0, 3)).toEqual(["start", "visit-rule", "split"]);
});

test("a sound flow is held against its item: a post that does not exist is found at its step", async () => {
  const broken = (await published()).replace(
    'bancheng:office="spj-visit" bancheng:post="visitor"',
    'bancheng:office="spj-visit" bancheng:post="nobody"',
  );
  const findings = await check(broken, { item });
  expect(findings.map((finding: { code: string; element: string }) => [finding.code, finding.element])).toEqual([
    ["catalog/post-missing", "visit"],
    ["catalog/post-missing", "revisit"],
  ]);
});

test("a decision is one of the item's tables: without an item nobody knows it", async () => {
  const [finding, ...more] = await check(await published());
  expect(finding).toMatchObject({ code: "flow/decision-unknown", element: "visit-rule" });
  expect(more).toEqual([]);
});

test("a file that cannot be read says where", async () => {
  const [finding] = await check("<bpmn:definitions\n<");
  expect(finding).toMatchObject({ code: "bpmn/not-bpmn", element: null, line: expect.any(Number) });
});

test("every code of the readers and compilers of flows has its sentence", () => {
  const sentences = JSON.parse(readFileSync("src/web/i18n/parts/findings.zh-CN.json", "utf8"));
  const sources = ["src/core/flow/findings.ts", "src/files/bpmn/findings.ts", "src/core/catalog/check-flow.ts"];
  const codes = sources.flatMap((path) => [
    ...readFileSync(path, "utf8").matchAll(/"((?:flow|bpmn|catalog)\/[a-z-]+)"/g),
  ]);
  const refusals = ["flow/not-compiled", "bpmn/not-read"];
  const missing = codes.flatMap(([, code = ""]) =>
    sentences[code] === undefined && !refusals.includes(code) ? [code] : [],
  );
  expect(missing).toEqual([]);
});
