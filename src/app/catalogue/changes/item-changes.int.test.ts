/** A change of an item from its draft to its day, over the API: signed by five bodies, published in a batch, in effect once. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectOk, itemCode, submitted } from "../../../../test/support/applying.ts";
import { DEMO, DEMO_FOLDER } from "../../../../test/support/catalogue.ts";
import { draftWithLimit } from "../../../../test/support/item-change.ts";
import { type Client, openTestPlatform, type PlatformUnderTest } from "../../../../test/support/platform.ts";
import { type ItemCode, instant } from "../../../core/shared/index.ts";
import { readDistrict } from "../../../files/district/index.ts";
import { loadDistrict } from "../load-district.ts";

const NOW = "2026-11-23T09:00:00+08:00";
const item = itemCode("food-service-licence");

let place: PlatformUnderTest;
let author: Client;
let keeper: Client;
let legality: Client;
let limits: Client;

beforeAll(async () => {
  place = await openTestPlatform({ now: NOW });
  [author, keeper, legality, limits] = (await Promise.all(
    ["CH1181", "CH1182", "CH2068", "CH2182"].map((login) => place.as(login)),
  )) as [Client, Client, Client, Client];
});

afterAll(() => place?.close());

const give = (who: Client, id: string, command: object) => who.post(`/api/catalogue/changes/${id}/commands`, command);
const inBatch = (who: Client, id: string, command: object) =>
  who.post(`/api/catalogue/batches/${id}/commands`, command);
const sign = (aspect: string) => ({ type: "sign", aspect, opinion: "同意" });

async function opened(limit: string): Promise<string> {
  await draftWithLimit(author, item, limit);
  return expectOk(await author.post("/api/catalogue/changes", { item, reason: "压缩审查时间" })).id;
}

async function currentVersion(): Promise<string | null> {
  return (await place.platform.catalogue.cache.getAnew(DEMO)).items.get(item as ItemCode)?.version ?? null;
}

async function readyChange(limit: string): Promise<string> {
  const id = await opened(limit);
  expectOk(await give(limits, id, sign("limit")));
  const view = expectOk(await keeper.get(`/api/catalogue/changes/${id}`));
  for (const finding of view.findings.filter((one: { severity: string }) => one.severity === "warning"))
    expectOk(
      await give(keeper, id, { type: "accept-warning", code: finding.code, place: finding.place, reason: "已核" }),
    );
  return id;
}

async function cancelOpen(id: string): Promise<void> {
  expectOk(await give(keeper, id, { type: "cancel", reason: "不改了" }));
}

describe("signing", () => {
  test("R-CAT-80 a step's limit is signed by who answers for limits, and by nobody else", async () => {
    const id = await opened("2wd");
    const view = expectOk(await limits.get(`/api/catalogue/changes/${id}`));
    expect(view.aspects.map((one: { aspect: string }) => one.aspect)).toEqual(["limit"]);
    expect(view.changes).toMatchObject([
      {
        kind: "changed",
        label: ["办理流程", "环节", expect.any(String), "环节时限"],
        before: [{ words: ["3个工作日"] }],
        after: [{ words: ["2个工作日"] }],
        aspects: ["limit"],
      },
    ]);
    expect(view.intact).toBe(true);
    const mine = expectOk(await limits.get("/api/catalogue/changes?mine=true"));
    expect(mine.rows.map((row: { id: string }) => row.id)).toEqual([id]);
    expect(expectOk(await legality.get("/api/catalogue/changes?mine=true")).rows).toEqual([]);
    expect((await give(legality, id, sign("limit"))).body.code).toBe("change/not-your-aspect");
    expect((await give(legality, id, sign("legality"))).body.code).toBe("change/aspect-not-touched");
    await cancelOpen(id);
  });

  test("R-CAT-81 the author signs nothing off, and a second change waits for the first", async () => {
    const id = await opened("2wd");
    const again = await author.post("/api/catalogue/changes", { item, reason: "又一次" });
    expect([again.status, again.body.code]).toEqual([409, "change/already-open"]);
    expect((await give(author, id, { type: "accept-warning", code: "x", place: "y", reason: "z" })).body.code).toBe(
      "change/own-change",
    );
    await cancelOpen(id);
    expect((await give(limits, id, sign("limit"))).body.code).toBe("change/not-allowed-in-state");
  });

  test("R-CAT-83 errors are told with their places and signed off by nobody", async () => {
    await draftWithLimit(author, item, "200wd");
    const refused = await author.post("/api/catalogue/changes", { item, reason: "很久" });
    expect([refused.status, refused.body.code]).toEqual([422, "change/has-errors"]);
    expect(refused.body.findings.map((one: { code: string }) => one.code)).toContain("catalog/steps-exceed-promise");
  });

  test("a draft that says what is published already is no change", async () => {
    await draftWithLimit(author, item, "3wd");
    const refused = await author.post("/api/catalogue/changes", { item, reason: "没有改" });
    expect(refused.body.code).toBe("change/no-difference");
  });
});

describe("a batch", () => {
  test("R-CAT-84, R-CAT-85 is announced whole, takes effect on its day, once, and running cases keep their version", async () => {
    const firm = await place.as("91990108MA990001XT");
    const running = await submitted("food-service-licence", firm);
    const before = await currentVersion();
    const id = await readyChange("2wd");
    const batch = expectOk(await author.post("/api/catalogue/batches", { name: "第一批" })).id;
    expect(
      (
        await inBatch(author, batch, {
          type: "publish",
          documentNumber: "澄政办〔2026〕1号",
          effectiveOn: "2026-11-25",
        })
      ).body.code,
    ).toBe("batch/empty");
    expectOk(await inBatch(author, batch, { type: "add", change: id }));
    expect(
      (
        await inBatch(author, batch, {
          type: "publish",
          documentNumber: "澄政办〔2026〕1号",
          effectiveOn: "2026-11-20",
        })
      ).body.code,
    ).toBe("batch/day-past");
    const view = expectOk(await keeper.get(`/api/catalogue/changes/${id}`));
    expect(view.running).toEqual([{ status: "submitted", cases: 1 }]);
    expectOk(
      await inBatch(author, batch, { type: "publish", documentNumber: "澄政办〔2026〕1号", effectiveOn: "2026-11-25" }),
    );
    expect(await currentVersion()).toBe(before);
    const coming = expectOk(await place.anybody.get(`/api/items/${item}/versions`)).versions;
    expect(coming.map((one: { state: string }) => one.state)).toEqual(["coming", "current"]);
    const { batches } = place.platform.api.itemChanges;
    expect(await batches.takeEffect(DEMO)).toBe(0);

    const later = await openTestPlatform({ now: "2026-11-26T00:00:30+08:00", beside: place });
    const third = await openTestPlatform({ now: "2026-11-26T00:00:30+08:00", beside: place });
    const taken = await Promise.all([later, third].map((one) => one.platform.api.itemChanges.batches.takeEffect(DEMO)));
    expect(taken.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await later.platform.api.itemChanges.batches.takeEffect(DEMO)).toBe(0);
    await Promise.all([later.close(), third.close()]);

    const after = await currentVersion();
    expect(after).not.toBe(before);
    const { versions } = expectOk(await place.anybody.get(`/api/items/${item}/versions`));
    expect(versions).toMatchObject([
      {
        version: after,
        state: "current",
        effectiveOn: "2026-11-25",
        documentNumber: "澄政办〔2026〕1号",
        batchName: "第一批",
        origin: "screen",
      },
      { version: before, state: "former", until: "2026-11-25", origin: "files" },
    ]);
    const difference = expectOk(
      await place.anybody.get(`/api/items/${item}/difference?from=${before}&to=${after}`, {
        headers: { "accept-language": "en" },
      }),
    );
    expect(difference.changes).toMatchObject([
      { before: [{ words: ["3 working days"] }], after: [{ words: ["2 working days"] }] },
    ]);
    const known = expectOk(await (await place.as("CH1003")).get(`/api/cases/${running.id}`));
    expect(known.procedureVersion ?? before).toBe(before);
    expect(expectOk(await keeper.get(`/api/catalogue/changes/${id}`))).toMatchObject({
      status: "effective",
      intact: true,
    });
  });

  test("R-CAT-88 the files do not write over what was published on screen, and are right again when told so", async () => {
    const onScreen = await currentVersion();
    const loaded = await place.load(DEMO_FOLDER);
    expect(loaded.kept).toEqual([item]);
    expect(await currentVersion()).toBe(onScreen);
    const read = await readDistrict(DEMO_FOLDER);
    if (!read.ok) throw new Error("the demonstration district cannot be read");
    const parts = { ...place.platform.catalogue, people: undefined, demoAccountsAllowed: true, now: instant(NOW) };
    const back = await loadDistrict({ ...parts, takeBack: [item as ItemCode] }, read.value);
    expect([back.kept, back.changed]).toEqual([[], true]);
    expect(await currentVersion()).not.toBe(onScreen);
    const { versions } = expectOk(await place.anybody.get(`/api/items/${item}/versions`));
    expect(versions.map((one: { origin: string }) => one.origin)).toEqual(["files", "screen", "files"]);
  });

  test("R-CAT-89 an item is withdrawn on its day: nobody applies any more, and running cases go on", async () => {
    const other = itemCode("small-restaurant-filing");
    const citizen = await place.as("15400000101");
    const running = await submitted("small-restaurant-filing", citizen);
    const { id } = expectOk(
      await author.post("/api/catalogue/changes", { item: other, withdraw: true, reason: "法律已经取消" }),
    );
    const existence = await place.as("CH1154");
    expectOk(await give(existence, id, sign("existence")));
    expectOk(await give(legality, id, sign("legality")));
    const batch = expectOk(await author.post("/api/catalogue/batches", { name: "取消一批" })).id;
    expectOk(await inBatch(author, batch, { type: "add", change: id }));
    expectOk(
      await inBatch(author, batch, { type: "publish", documentNumber: "澄政办〔2026〕2号", effectiveOn: "2026-11-23" }),
    );
    expect(await place.platform.api.itemChanges.batches.takeEffect(DEMO)).toBe(1);
    expect((await place.anybody.get(`/api/items/${other}`)).status).toBe(404);
    const officer = await place.as("CH1003");
    expect((await officer.post(`/api/cases/${running.id}/commands`, { type: "accept" })).status).toBe(200);
    expect((await place.load(DEMO_FOLDER)).kept).toContain(other);
    expect((await place.anybody.get(`/api/items/${other}`)).status).toBe(404);
  });

  test("R-CAT-85 called off before its day, its changes are ready for another", async () => {
    const id = await readyChange("1wd");
    const batch = expectOk(await author.post("/api/catalogue/batches", { name: "第二批" })).id;
    expectOk(await inBatch(author, batch, { type: "add", change: id }));
    expectOk(
      await inBatch(author, batch, { type: "publish", documentNumber: "澄政办〔2026〕3号", effectiveOn: "2026-12-01" }),
    );
    expect((await inBatch(author, batch, { type: "cancel", reason: "" })).body.code).toBe("batch/reason-required");
    expectOk(await inBatch(author, batch, { type: "cancel", reason: "文件有误" }));
    expect(expectOk(await keeper.get(`/api/catalogue/changes/${id}`))).toMatchObject({ status: "ready", batch: null });
  });

  test("R-CAT-82 what is altered in the store afterwards is seen", async () => {
    const { rows } = expectOk(await keeper.get("/api/catalogue/changes?status=effective"));
    const [{ id }] = rows;
    const pool = place.platform.pools.forJurisdiction(DEMO);
    await pool.query("update item_change_event set body = replace(body, '同意', '反对') where change_id = $1", [id]);
    expect(expectOk(await keeper.get(`/api/catalogue/changes/${id}`)).intact).toBe(false);
  });
});
