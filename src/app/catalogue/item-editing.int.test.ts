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

interface Content {
  readonly spec: Readonly<Record<string, unknown>>;
  readonly bpmn: string;
  readonly dmn: readonly { readonly name: string; readonly xml: string }[];
}

async function contentOf(code: string = item): Promise<Content> {
  return expectOk(await admin.get(`/api/catalogue/drafts/${code}`)).published.source;
}

async function published(): Promise<string> {
  return (await contentOf()).bpmn;
}

interface Change {
  readonly bpmn?: string;
  readonly dmn?: Content["dmn"];
  readonly spec?: object;
  readonly baseVersion?: null;
  readonly code?: string;
}

async function checked(change: Change, headers = {}, code: string = item) {
  const content = await contentOf(code);
  const { baseVersion = "1", spec = {}, bpmn = content.bpmn, dmn = content.dmn, code: as = code } = change;
  const body = { code: as, baseVersion, source: { bpmn, dmn, spec: { ...content.spec, ...spec } } };
  return expectOk(await admin.post("/api/catalogue/item-check", body, { headers }));
}

/** Without the notes: of the sample district much is invented, and little was read. */
async function check(bpmn: string, more: Change = {}, headers = {}) {
  const { findings } = await checked({ bpmn, ...more }, headers);
  return findings.filter((one: { severity: string }) => one.severity !== "note");
}

test("every published item of the sample district passes in its own editor", async () => {
  const { items } = expectOk(await admin.get("/api/items?pageSize=100"));
  const codes = items.flatMap((one: { applicable: boolean; code: string }) => (one.applicable ? [one.code] : []));
  expect(codes.length).toBeGreaterThan(10);
  for (const code of codes) {
    const { findings } = await checked({}, {}, code);
    expect(
      findings.filter((one: { severity: string }) => one.severity === "error"),
      code,
    ).toEqual([]);
  }
});

test("a finding names its field, what to do, and the rule that is not kept", async () => {
  const { promise } = (await contentOf()).spec;
  const spec = { promise: { ...(promise as object), limit: { amount: 90, unit: "cd" } }, name: " " };
  const { findings, worstCase } = await checked({ spec }, { "accept-language": "en" });
  const places = findings.map((one: { code: string; place: string }) => [one.code, one.place]);
  expect(places).toContainEqual(["catalog/promise-after-statute", "promise.limit"]);
  expect(places).toContainEqual(["catalog/text-missing", "name"]);
  const empty = findings.find((one: { place: string }) => one.place === "name");
  expect(empty).toMatchObject({ sentence: "This is not filled in yet.", mend: expect.stringMatching(/^Write it/) });
  expect(worstCase).toMatchObject({ late: true });
  expect(worstCase.promise.dueOn > worstCase.statute.dueOn).toBe(true);
});

test("what nobody can read does not hide what is wrong elsewhere", async () => {
  const spec = { form: { sections: [{ id: "1", label: "" }] }, consult: { unit: "", phone: "" } };
  const { findings } = await checked({ bpmn: "<", spec });
  const codes = findings.map((one: { code: string }) => one.code);
  expect(codes).toEqual(expect.arrayContaining(["bpmn/not-bpmn", "form/spec-id", "catalog/text-missing"]));
  expect(codes).not.toContain("catalog/expression-name");
  const form = findings.find((one: { code: string }) => one.code === "form/spec-id");
  expect(form.place).toBe("form.sections[0].id");
});

test("the catalogue around counts: a name that another item has, and for a new item a code", async () => {
  const other = await contentOf(itemCode("food-licence-renewal"));
  const { body, handling, name } = other.spec;
  const { findings } = await checked({ spec: { body, handling, name } });
  expect(findings.map((one: { code: string }) => one.code)).toContain("catalog/item-repeated");
  const taken = await checked({ baseVersion: null });
  expect(taken.findings.map((one: { code: string }) => one.code)).toContain("catalog/code-taken");
  const free = await checked({ baseVersion: null, code: "NEW-0002", spec: { name: "另一件事" } });
  expect(free.findings.map((one: { code: string }) => one.code)).not.toContain("catalog/code-taken");
});

test("the guide is shown as people would read it, and of an unknown body not at all", async () => {
  const source = await contentOf();
  const preview = async (spec: object) =>
    expectOk(
      await admin.post("/api/catalogue/item-check", {
        ...{ code: item, baseVersion: "1", guide: true },
        source: { ...source, spec: { ...source.spec, ...spec } },
      }),
    ).guide;
  const { guide } = expectOk(await admin.get(`/api/items/${item}`));
  // Other handlings of the same item stand around the guide, not in it.
  expect(await preview({})).toEqual({ ...guide, version: "", main: { ...guide.main, handlings: [] } });
  expect(await preview({ body: "nobody" })).toBeNull();
});

test("the editor is told which attributes each type of element has, and the posts of each office", async () => {
  const { attributes, offices } = expectOk(await admin.get("/api/catalogue/register"));
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
  const [finding, ...more] = await check(broken, {}, { "accept-language": "en" });
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ code: "flow/limit-malformed", element: "review", severity: "error", line: null });
  expect(finding.sentence).toContain("“soon”");
});

test("what the soundness check finds comes with the course of events that leads there", async () => {
  const broken = (await published()).replace(
    /<bpmn:parallelGateway id="join"[\s\S]*?<\/bpmn:parallelGateway>/,
    (join) => join.replaceAll("parallelGateway", "exclusiveGateway"),
  );
  const [finding] = await check(broken);
  expect(finding).toMatchObject({ code: "flow/step-twice" });
  expect(finding.path.slice(0, 3)).toEqual(["start", "visit-rule", "split"]);
});

test("a sound flow is held against its item: a post that does not exist is found at its step", async () => {
  const broken = (await published()).replace(
    'bancheng:office="spj-visit" bancheng:post="visitor"',
    'bancheng:office="spj-visit" bancheng:post="nobody"',
  );
  const findings = await check(broken);
  expect(findings.map((finding: { code: string; element: string }) => [finding.code, finding.element])).toEqual([
    ["catalog/post-missing", "visit"],
    ["catalog/post-missing", "revisit"],
  ]);
});

async function tables(from: string, to: string) {
  const [{ name, xml } = { name: "", xml: "" }] = (await contentOf()).dmn;
  expect(xml).toContain(from);
  return { dmn: [{ name, xml: xml.replace(from, to) }] };
}

test("R-RUL-10 a gap in an edited table is told on the columns whose values it names", async () => {
  const edited = await tables("&lt; 150", "&lt; 100");
  const [gap, ...more] = await check(await published(), edited, { "accept-language": "en" });
  expect(more).toEqual([]);
  expect(gap).toMatchObject({ code: "catalog/decision-gap", severity: "warning" });
  expect(gap.rule).toEqual({
    file: "visit.dmn",
    decision: "visit-needed",
    elements: ["in-applicant", "in-special", "in-area"],
    rows: [],
    column: null,
  });
  expect(gap.sentence).toContain("[100..150)");
});

test("R-RUL-09 rows that are hit together are told on both of them", async () => {
  const [overlap] = await check(await published(), await tables("&lt; 150", "&lt; 200"));
  expect(overlap).toMatchObject({ code: "catalog/decision-overlap", severity: "error", element: "rule-large" });
  expect(overlap.rule).toMatchObject({ elements: ["rule-large", "rule-small"], rows: [3, 4] });
});

test("R-RUL-02 a cell that cannot be read is told on the cell, and beside it what the flow lacks", async () => {
  const broken = (await published()).replace('bancheng:limit="3wd"', 'bancheng:limit="soon"');
  const findings = await check(broken, await tables("&lt; 150", "&lt; ("));
  expect(findings.map((one: { code: string }) => one.code)).toEqual([
    "flow/limit-malformed",
    "rule/expression-malformed",
  ]);
  expect(findings[1].rule).toEqual({
    file: "visit.dmn",
    decision: "visit-needed",
    elements: ["rule-small-area"],
    rows: [4],
    column: "经营场所总面积（平方米）",
  });
});

test("tables that cannot be read say where; their decisions are not called unknown", async () => {
  const findings = await check(await published(), { dmn: [{ name: "visit.dmn", xml: "<definitions\n<" }] });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ code: "dmn/not-dmn", line: expect.any(Number), rule: { file: "visit.dmn" } });
  const without = await check(await published(), { dmn: [] });
  expect(without).toMatchObject([{ code: "flow/decision-unknown", element: "visit-rule", rule: null }]);
});

test("a file that cannot be read says where", async () => {
  const [finding] = await check("<bpmn:definitions\n<");
  expect(finding).toMatchObject({ code: "bpmn/not-bpmn", element: null, line: expect.any(Number) });
});

test("every code of the readers and compilers of flows has its sentence", () => {
  const sentences = JSON.parse(readFileSync("src/web/i18n/parts/findings.zh-CN.json", "utf8"));
  const sources = [
    ...["src/core/flow/findings.ts", "src/files/bpmn/findings.ts", "src/core/catalog/check-flow.ts"],
    ...["src/core/rule/findings.ts", "src/files/dmn/findings.ts", "src/core/catalog/check-decisions.ts"],
  ];
  const codes = sources.flatMap((path) => [
    ...readFileSync(path, "utf8").matchAll(/"((?:flow|bpmn|dmn|rule|catalog)\/[a-z-]+)"/g),
  ]);
  const refusals = ["flow/not-compiled", "bpmn/not-read", "rule/not-compiled", "dmn/not-read"];
  // Told as findings of the catalogue.
  const examined = ["overlap", "gap", "row-never-hit", "unchecked-cell", "unchecked-columns", "unchecked-size"];
  const missing = codes.flatMap(([, code = ""]) =>
    sentences[code] === undefined && ![...refusals, ...examined.map((one) => `rule/${one}`)].includes(code)
      ? [code]
      : [],
  );
  expect(missing).toEqual([]);
});

test("R-CAT-124 findings speak of offices, posts and limits as people do", async () => {
  const { bpmn, spec } = await contentOf();
  const late = { promise: { ...(spec.promise as object), limit: { amount: 90, unit: "cd" } } };
  const other = bpmn.replaceAll('bancheng:post="decider"', 'bancheng:post="nobody"');
  const { findings } = await checked({ bpmn: other, spec: late });
  const sentence = (code: string) => findings.find((one: { code: string }) => one.code === code)?.sentence;
  expect(sentence("catalog/post-missing")).toBe("市场准入科 没有岗位 nobody。");
  expect(sentence("catalog/promise-after-statute")).toMatch(/承诺时限 90日 会晚于法定期限 10个工作日/);
  const english = await checked({ spec: late }, { "accept-language": "en" });
  const told = english.findings.find((one: { code: string }) => one.code === "catalog/promise-after-statute").sentence;
  expect(told).toContain("90 days");
});
