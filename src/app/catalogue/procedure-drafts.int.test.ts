/** Drafts of procedures: kept between two authors, written over by nobody unseen, never published by being saved. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { expectOk, itemCode } from "../../../test/support/applying.ts";
import { type Client, openTestPlatform, type PlatformUnderTest } from "../../../test/support/platform.ts";

let place: PlatformUnderTest;
let first: Client;
let second: Client;
let published: { readonly version: string; readonly bpmn: string; readonly dmn: readonly unknown[] };
const item = itemCode("food-service-licence");
const PATH = `/api/catalogue/flows/${item}`;

beforeAll(async () => {
  place = await openTestPlatform({ now: "2026-11-23T09:00:00+08:00" });
  [first, second] = await Promise.all([place.as("CH1181"), place.as("CH1182")]);
  published = expectOk(await first.get(PATH));
});

afterEach(async () => {
  const { draft } = expectOk(await first.get(PATH));
  if (draft !== null) await first.delete(`${PATH}/draft?revision=${draft.revision}`);
});

afterAll(() => place?.close());

function save(who: Client, bpmn: string, revision: number) {
  return who.put(`${PATH}/draft`, { baseVersion: published.version, bpmn, dmn: published.dmn, revision });
}

test("what was saved is there for the next author, and what is published stays as it is", async () => {
  expect(expectOk(await first.get(PATH)).draft).toBeNull();
  expect(expectOk(await save(first, "<edited/>", 0)).revision).toBe(1);
  expect(expectOk(await save(first, "<edited-more/>", 1)).revision).toBe(2);
  const seen = expectOk(await second.get(PATH));
  expect(seen.draft).toMatchObject({
    bpmn: "<edited-more/>",
    dmn: published.dmn,
    revision: 2,
    baseVersion: published.version,
    savedByName: expect.stringMatching(/./),
    savedAt: expect.stringMatching(/^2026-11-23T09:0.*\+08:00$/),
  });
  expect(seen.bpmn).toBe(published.bpmn);
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
  expect(expectOk(await first.get(PATH)).draft.bpmn).toBe("<two/>");
  expectOk(await save(first, "<three/>", 2));
});

test("the same saving sent again after a lost answer is one saving", async () => {
  expectOk(await save(first, "<one/>", 0));
  expect(expectOk(await save(first, "<one/>", 0)).revision).toBe(1);
});

test("only the draft that one has seen can be thrown away; saving what was thrown away says so", async () => {
  expectOk(await save(first, "<one/>", 0));
  expectOk(await save(second, "<two/>", 1));
  expect((await first.delete(`${PATH}/draft?revision=1`)).body.code).toBe("catalogue/draft-changed");
  expect((await second.delete(`${PATH}/draft?revision=2`)).status).toBe(204);
  expect((await save(first, "<three/>", 2)).body.code).toBe("catalogue/draft-discarded");
  expect((await first.delete(`${PATH}/draft?revision=2`)).status).toBe(204);
});

test("of two who save at the same moment one is told of the other", async () => {
  const both = await Promise.all([save(first, "<one/>", 0), save(second, "<two/>", 0)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test("an item that is not published has no draft", async () => {
  const refused = await first.put("/api/catalogue/flows/nothing/draft", {
    baseVersion: "1",
    bpmn: "<x/>",
    dmn: [],
    revision: 0,
  });
  expect(refused.body.code).toBe("item/not-found");
});
