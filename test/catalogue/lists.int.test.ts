/** The lists of a district in the store: established once, changed by registration, found and taken away as files. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkStored } from "../../src/app/catalogue/check-district.ts";
import type { DistrictSource } from "../../src/app/catalogue/district-source.ts";
import { loadDistrict } from "../../src/app/catalogue/load-district.ts";
import type { ListImport, ProposedChange } from "../../src/app/lists/changing.ts";
import { createListChanging } from "../../src/app/lists/changing.ts";
import { createListReading } from "../../src/app/lists/lists.ts";
import { LIST_KINDS } from "../../src/core/catalog/index.ts";
import { type AccountId, civilDate, type Instant, type Jurisdiction } from "../../src/core/shared/index.ts";
import { readDistrict } from "../../src/files/district/index.ts";
import { listFiles } from "../../src/files/lists/index.ts";
import { newCaseId } from "../../src/main/uuid.ts";
import { type CatalogueUnderTest, DEMO_FOLDER, openTestCatalogue } from "../support/catalogue.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

const PLACE = "990208" as Jurisdiction;
const MONDAY = Date.UTC(2026, 10, 23, 2) as Instant;
const DAY = 86_400_000;
const [officer, registrar] = ["1", "2"].map((n) => `00000000-0000-4000-8000-00000000000${n}` as AccountId);
const FEE = "fee-real-estate";

let database: TestDatabase;
let catalogue: CatalogueUnderTest;
let source: DistrictSource;
let now = MONDAY;

beforeAll(async () => {
  database = await createTestDatabase();
  catalogue = openTestCatalogue(database.appUrl, () => now);
  const read = await readDistrict(DEMO_FOLDER);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal.findings));
  source = { ...read.value, settings: { ...read.value.settings, code: PLACE, demo: false } };
  const loaded = await load(source);
  expect(againstLists(loaded)).toEqual([]);
  expect([...loaded.establishedLists].sort()).toEqual([...LIST_KINDS].sort());
});

afterAll(async () => {
  await catalogue?.close();
  await database?.drop();
});

function load(district: DistrictSource) {
  return loadDistrict({ ...catalogue, people: undefined, now, demoAccountsAllowed: false }, district);
}

/** Errors of items that the lists lead to. */
function againstLists({ findings }: Awaited<ReturnType<typeof load>>) {
  return findings.filter(({ code, severity }) => severity === "error" && BY_LISTS.test(code));
}

const BY_LISTS = /power|fee-|proof-not|intermediary/;

function parts() {
  const { lists: store, cache } = catalogue;
  return { store, cache, files: listFiles, newId: () => newCaseId(now), now: () => now };
}

const changing = () => createListChanging(parts());
const reading = () => createListReading(parts());
const author = { jurisdiction: PLACE, account: officer ?? null };

async function cellsOf(code: string) {
  return (await reading().findEntry(PLACE, "fee", code))?.cells ?? {};
}

async function proposal(own: Partial<ProposedChange> = {}): Promise<ProposedChange> {
  const cells = { ...(await cellsOf(FEE)), note: `说明${newCaseId(now)}` };
  const order = { document: "澄政办发〔2026〕30号", reason: "标准调整", effectiveOn: civilDate("2026-12-01") };
  return { list: "fee", kind: "alter", entry: FEE, cells, ...order, ...own };
}

async function proposed(own: Partial<ProposedChange> = {}): Promise<string> {
  const done = await changing().propose(author, await proposal(own));
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.value.id;
}

function decide(id: string, state: "registered" | "declined" | "withdrawn", account = registrar) {
  if (account === undefined) throw new Error("somebody decides");
  return changing().decide({ jurisdiction: PLACE, account }, { id, state, remark: null });
}

describe("a list that is kept", () => {
  test("R-CAT-59 is not written over by files: what they say otherwise is counted", async () => {
    const fee = (source.lists?.fee ?? []).map((one) => ({ ...one, name: `${one.name}（新）` }));
    // One that is written otherwise, and one that only the list has.
    const duty = (source.lists?.duty ?? []).slice(1).map((one, n) => (n === 0 ? { ...one, note: "另一说明" } : one));
    const again = await load({ ...source, lists: { ...source.lists, fee, duty } });
    expect(again.establishedLists).toEqual([]);
    expect(again.differingLists).toEqual([
      { list: "duty", entries: 2 },
      { list: "fee", entries: fee.length },
    ]);
    expect(againstLists(again)).toEqual([]);
    expect((await cellsOf(FEE)).name).toBe("不动产登记费");
  });

  test("is found by words, by code and by body, page by page", async () => {
    const page = (text: string, own = {}) =>
      reading().findPage(PLACE, { list: "power", text, body: null, refers: null, page: 1, pageSize: 5, ...own });
    const all = await page("");
    expect([all.total, all.rows.length]).toEqual([source.lists?.power?.length, 5]);
    expect((await page("", { page: 2 })).rows[0]?.code).not.toBe(all.rows[0]?.code);
    expect((await page("护士 注册")).rows.map(({ code }) => code)).toEqual(["990106004000"]);
    expect((await page("990709003")).rows.map(({ name }) => name)).toEqual(["工伤认定"]);
    expect((await page("", { body: "bdc" })).rows.map(({ bodyName }) => bodyName)).toEqual(["澄河区不动产登记中心"]);
    expect(await page("%")).toMatchObject({ total: 0, rows: [] });
  });

  test("shows a power with its items and what is owed for it", async () => {
    const power = await reading().findEntry(PLACE, "power", "990709003000");
    expect(power?.items.map(({ name }) => name)).toEqual(["工伤认定"]);
    expect(power?.duties.map(({ cells }) => cells.stage)).toContain("决定责任");
    const duty = await reading().findEntry(PLACE, "duty", power?.duties[0]?.code ?? "");
    expect(duty?.power).toEqual({ code: "990709003000", name: "工伤认定" });
  });

  test.each(["csv", "xlsx", "json", "yaml"] as const)(
    "comes out as %s and, taken in again, proposes nothing",
    async (format) => {
      for (const list of LIST_KINDS) {
        const file = await reading().writeFile(PLACE, list, format);
        if (!file.ok) throw new Error(file.refusal.code);
        const order = { effectiveOn: civilDate("2026-12-01"), document: "x", reason: "y", complete: true };
        const done = await changing().importFile(author, { list, bytes: file.value, format, ...order });
        expect(done).toMatchObject({ ok: true, value: { proposed: { add: 0, alter: 0, remove: 0 } } });
        expect(done.ok && done.value.unchanged).toBe(source.lists?.[list]?.length);
      }
    },
  );
});

describe("a change", () => {
  test("R-CAT-59 has effect only when another person has registered it, and from its day on", async () => {
    const before = await cellsOf(FEE);
    const id = await proposed({ cells: { ...before, rates: "住宅类不动产：70元/件；非住宅类不动产：550元/件" } });
    expect(await decide(id, "registered", officer)).toMatchObject({ refusal: { code: "list/own-proposal" } });
    expect(await cellsOf(FEE)).toEqual(before);
    expect(await decide(id, "registered")).toMatchObject({ ok: true, value: { state: "registered" } });
    expect(await cellsOf(FEE)).toEqual(before);
    now = Date.UTC(2026, 11, 1, 2) as Instant;
    expect((await cellsOf(FEE)).rates).toBe("住宅类不动产：70元/件；非住宅类不动产：550元/件");
    const findings = await checkStored({ ...catalogue, now }, PLACE);
    const errors = findings.filter(({ severity, code }) => severity === "error" && BY_LISTS.test(code));
    expect(errors.map(({ code }) => code)).toEqual(["catalog/fee-amount-differs"]);
    expect(await decide(id, "declined")).toMatchObject({ refusal: { code: "list/change-not-open" } });
  });

  test("R-CAT-59 that is to have effect before it is registered is refused", async () => {
    const late = await proposal({ effectiveOn: civilDate("2026-11-30") });
    expect(await changing().propose(author, late)).toMatchObject({ refusal: { code: "list/effective-passed" } });
    const id = await proposed({ effectiveOn: civilDate("2026-12-05") });
    now = (now + 10 * DAY) as Instant;
    expect(await decide(id, "registered")).toMatchObject({ refusal: { code: "list/effective-passed" } });
    expect(await decide(id, "withdrawn")).toMatchObject({ refusal: { code: "list/not-own-proposal" } });
    expect(await decide(id, "withdrawn", officer)).toMatchObject({ ok: true });
  });

  test("waits alone: a second one of the same entry is refused until the first is decided", async () => {
    const effectiveOn = civilDate("2027-01-01");
    const id = await proposed({ effectiveOn });
    const second = await changing().propose(author, await proposal({ effectiveOn }));
    expect(second).toMatchObject({ refusal: { code: "list/change-open", entry: FEE } });
    expect(await decide(id, "declined")).toMatchObject({ ok: true });
    const third = await proposed({ effectiveOn });
    expect(await decide(third, "withdrawn", officer)).toMatchObject({ ok: true });
  });

  test("that would be a fault is refused before anybody looks at it", async () => {
    const cells = { ...(await cellsOf(FEE)), basis: "《中华人民共和国环境影响评价法》§16" };
    const effectiveOn = civilDate("2027-01-01");
    const faulty = await changing().propose(author, await proposal({ cells, effectiveOn }));
    expect(faulty).toMatchObject({ refusal: { code: "list/entry-faulty", finding: "catalog/basis-repealed" } });
    const unread = await changing().propose(author, await proposal({ cells: { ...cells, kind: "礼物" }, effectiveOn }));
    expect(unread).toMatchObject({ refusal: { code: "list/row-unreadable", faults: [{ field: "kind" }] } });
    const unknown = await changing().propose(author, await proposal({ entry: "nothing", effectiveOn }));
    expect(unknown).toMatchObject({ refusal: { code: "list/entry-unknown" } });
    const stands = await changing().propose(author, await proposal({ kind: "add", effectiveOn }));
    expect(stands).toMatchObject({ refusal: { code: "list/entry-stands" } });
  });

  test("R-CAT-59 that has its day yet to come is not undone by a file that was written without it", async () => {
    const effectiveOn = civilDate("2027-01-05");
    const file = await reading().writeFile(PLACE, "fee", "csv");
    if (!file.ok) throw new Error(file.refusal.code);
    const id = await proposed({ effectiveOn });
    expect(await decide(id, "registered")).toMatchObject({ ok: true });
    const order = { effectiveOn: civilDate("2027-01-20"), document: "x", reason: "y", complete: false };
    const take = (bytes: Uint8Array) => changing().importFile(author, { list: "fee", bytes, format: "csv", ...order });
    expect(await take(file.value)).toMatchObject({ ok: true, value: { proposed: { alter: 0 } } });
    const renamed = new TextEncoder().encode(new TextDecoder().decode(file.value).replaceAll("不动产登记费", "登记费"));
    expect(await take(renamed)).toMatchObject({ refusal: { code: "list/entry-ahead", entry: FEE, on: effectiveOn } });
    const sameDay = await changing().propose(author, await proposal({ effectiveOn }));
    expect(sameDay).toMatchObject({ refusal: { code: "list/effective-passed", earliest: "2027-01-06" } });
    now = Date.UTC(2027, 0, 6, 2) as Instant;
  });

  test("R-CAT-59 a power that is taken off the list leaves its items without it, and can come back later", async () => {
    const effectiveOn = civilDate("2027-02-01");
    const id = await proposed({ list: "power", kind: "remove", entry: "990106004000", cells: {}, effectiveOn });
    expect(await decide(id, "registered")).toMatchObject({ ok: true });
    now = Date.UTC(2027, 1, 2, 2) as Instant;
    expect(await reading().findEntry(PLACE, "power", "990106004000")).toBeNull();
    const loaded = await load({ ...source, lists: {} });
    expect(loaded.findings.filter(({ severity }) => severity === "error").map(({ code }) => code)).toContain(
      "catalog/item-not-on-power-list",
    );
    const back = await proposal({
      list: "power",
      kind: "add",
      entry: "990106004000",
      effectiveOn: civilDate("2027-03-01"),
    });
    const power = (await reading().findPage(PLACE, { ...ONE, list: "power" })).rows[0]?.cells ?? {};
    const cells = { ...power, code: "990106004000", basicCode: "990106004000", name: "护士执业注册（首次注册）" };
    expect(await changing().propose(author, { ...back, cells })).toMatchObject({ ok: true });
  });
});

const ONE = { text: "", body: null, refers: null, page: 1, pageSize: 1 } as const;

describe("a file of a list that is kept", () => {
  test("R-CAT-59 becomes proposals, all of them or none", async () => {
    const order = {
      document: "x",
      reason: "y",
      complete: true,
      effectiveOn: civilDate("2027-04-01"),
      format: "csv",
    } as const;
    const file = await reading().writeFile(PLACE, "negative", "csv");
    if (!file.ok) throw new Error(file.refusal.code);
    const lines = new TextDecoder().decode(file.value).trimEnd().split("\r\n");
    const changed = [...lines.slice(0, -1), "neg-new,新的行为,澄河区行政审批局,收件,瑕疵,批评,,,,,"];
    const bytes = new TextEncoder().encode(changed.join("\r\n").replace("首问", "首问负责"));
    const bad = new TextEncoder().encode(`${changed.join("\r\n")}\r\nneg-bad,,没有,收件,瑕疵,批评,,,,,`);
    expect(await changing().importFile(author, { list: "negative", bytes: bad, ...order })).toMatchObject({
      refusal: { code: "list/file-not-read", findings: [{ row: lines.length + 1 }, { row: lines.length + 1 }] },
    });
    const done = await changing().importFile(author, { list: "negative", bytes, ...order });
    expect(done).toMatchObject({
      ok: true,
      value: { proposed: { add: 1, alter: 1, remove: 1 } } satisfies Partial<ListImport>,
    });
    const headings = new TextEncoder().encode(lines[0]);
    expect(await changing().importFile(author, { list: "negative", bytes: headings, ...order })).toMatchObject({
      refusal: { code: "list/file-not-read", findings: [{ code: "list/no-rows" }] },
    });
    const again = await changing().importFile(author, { list: "negative", bytes, ...order });
    expect(again).toMatchObject({ refusal: { code: "list/change-open" } });
    const open = await catalogue.lists.findChanges(PLACE, {
      ...{ list: "negative", entry: null, state: "proposed", offset: 0, limit: 10 },
    });
    expect(open.changes.map(({ kind }) => kind).sort()).toEqual(["add", "alter", "remove"]);
  });

  test("of a district without the list is refused; an operator establishes it", async () => {
    const elsewhere = "990209" as Jurisdiction;
    const { bodies, bases } = (await catalogue.cache.get(PLACE)).register;
    await load({ ...source, settings: { ...source.settings, code: elsewhere }, lists: {} });
    const bytes = listFiles.write("fee", source.lists?.fee ?? [], { format: "xlsx", words: { bodies, bases } });
    const order = { document: "x", reason: "y", complete: false, effectiveOn: civilDate("2027-04-01") };
    const asked = await changing().importFile(
      { jurisdiction: elsewhere, account: officer ?? null },
      { list: "fee", bytes, format: "xlsx", ...order },
    );
    expect(asked).toMatchObject({ refusal: { code: "list/not-kept" } });
    const done = await changing().establish(elsewhere, { list: "fee", bytes, format: "xlsx" });
    expect(done).toMatchObject({ ok: true, value: { established: true, read: 2 } });
    expect((await reading().listKept(elsewhere)).map(({ list, entries }) => [list, entries])).toEqual([["fee", 2]]);
  });
});
