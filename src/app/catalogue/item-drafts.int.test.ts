/** Drafts of items: kept between two authors, written over by nobody unseen, never published by being saved. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { expectOk, itemCode } from "../../../test/support/applying.ts";
import { type Client, openTestPlatform, type PlatformUnderTest } from "../../../test/support/platform.ts";

let place: PlatformUnderTest;
let first: Client;
let second: Client;
let published: {
  readonly version: string;
  readonly source: { readonly spec: Readonly<Record<string, unknown>>; readonly bpmn: string; readonly dmn: unknown[] };
};
const item = itemCode("food-service-licence");
const PATH = `/api/catalogue/drafts/${item}`;

beforeAll(async () => {
  place = await openTestPlatform({ now: "2026-11-23T09:00:00+08:00" });
  [first, second] = await Promise.all([place.as("CH1181"), place.as("CH1182")]);
  published = expectOk(await first.get(PATH)).published;
});

afterEach(async () => {
  const { draft } = expectOk(await first.get(PATH));
  if (draft !== null) await first.delete(`${PATH}?revision=${draft.revision}`);
});

afterAll(() => place?.close());

function save(who: Client, bpmn: string, revision: number) {
  const source = { ...published.source, bpmn };
  return who.put(PATH, { baseVersion: published.version, source, revision });
}

test("what was saved is there for the next author, and what is published stays as it is", async () => {
  expect(expectOk(await first.get(PATH)).draft).toBeNull();
  expect(expectOk(await save(first, "<edited/>", 0)).revision).toBe(1);
  expect(expectOk(await save(first, "<edited-more/>", 1)).revision).toBe(2);
  const seen = expectOk(await second.get(PATH));
  expect(seen.draft).toMatchObject({
    source: { ...published.source, bpmn: "<edited-more/>" },
    revision: 2,
    baseVersion: published.version,
    savedByName: expect.stringMatching(/./),
    savedAt: expect.stringMatching(/^2026-11-23T09:0.*\+08:00$/),
  });
  expect(seen.published).toEqual(published);
});

test("who has not seen the last saving is told whose it is, and changes nothing", async () => {
  expectOk(await save(first, "<one/>", 0));
  expectOk(await save(second, "<two/>", 1));
  const refused = await save(first, "<three/>", 1);
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({
    code: "catalogue/draft-changed",
    revision: 2,
    savedByName: expect.stringMatching(/./),
    savedAt: expect.stringContaining("+08:00"),
  });
  expect((await save(first, "<three/>", 0)).body.code).toBe("catalogue/draft-changed");
  expect(expectOk(await first.get(PATH)).draft.source.bpmn).toBe("<two/>");
  expectOk(await save(first, "<three/>", 2));
});

test("the same saving sent again after a lost answer is one saving", async () => {
  expectOk(await save(first, "<one/>", 0));
  expect(expectOk(await save(first, "<one/>", 0)).revision).toBe(1);
});

test("only the draft that one has seen can be thrown away; saving what was thrown away says so", async () => {
  expectOk(await save(first, "<one/>", 0));
  expectOk(await save(second, "<two/>", 1));
  expect((await first.delete(`${PATH}?revision=1`)).body.code).toBe("catalogue/draft-changed");
  expect((await second.delete(`${PATH}?revision=2`)).status).toBe(204);
  expect((await save(first, "<three/>", 2)).body.code).toBe("catalogue/draft-discarded");
  expect((await first.delete(`${PATH}?revision=2`)).status).toBe(204);
});

test("of two who save at the same moment one is told of the other", async () => {
  const both = await Promise.all([save(first, "<one/>", 0), save(second, "<two/>", 0)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test("R-CAT-104 of two who keep their own over the other's, the second has to look again", async () => {
  expectOk(await save(first, "<one/>", 0));
  expectOk(await save(second, "<two/>", 1));
  const { revision } = (await save(first, "<mine/>", 1)).body;
  expectOk(await save(second, "<two-more/>", 2));
  expect((await save(first, "<mine/>", revision)).body).toMatchObject({ code: "catalogue/draft-changed", revision: 3 });
  expect(expectOk(await first.get(PATH)).draft.source.bpmn).toBe("<two-more/>");
});

test("an item that nobody has published is kept under its code, and stands in the list of drafts", async () => {
  const at = "/api/catalogue/drafts/NEW-0001";
  const spec = { ...published.source.spec, code: "another", name: "" };
  const source = { ...published.source, spec };
  expect((await first.get(at)).body.code).toBe("item/not-found");
  expectOk(await first.put(at, { baseVersion: null, source, revision: 0 }));
  const seen = expectOk(await second.get(at));
  expect(seen).toMatchObject({ code: "NEW-0001", name: "", status: null, published: null });
  expect(seen.draft.source.spec).toEqual({ ...spec, code: "NEW-0001" });
  const { rows } = expectOk(await second.get("/api/catalogue/drafts"));
  expect(rows).toMatchObject([{ item: "NEW-0001", name: "", revision: 1, baseVersion: null }]);
  expect((await first.delete(`${at}?revision=1`)).status).toBe(204);
});

test("a new item under the code of a published one is refused, and leaves that one without a draft", async () => {
  const mine = { baseVersion: null, source: published.source, revision: 0 };
  expect(await first.put(PATH, mine)).toMatchObject({ status: 409, body: { code: "catalogue/code-taken", item } });
  expect(expectOk(await second.get(PATH)).draft).toBeNull();
});

test("what is no item is not kept", async () => {
  const broken = { ...published.source, spec: { ...published.source.spec, promise: "soon", surprise: 1 } };
  const refused = await first.put(PATH, { baseVersion: published.version, source: broken, revision: 0 });
  expect(refused.status).toBe(400);
  expect(JSON.stringify(refused.body.problems)).toMatch(/promise[\s\S]*surprise|surprise[\s\S]*promise/);
});
