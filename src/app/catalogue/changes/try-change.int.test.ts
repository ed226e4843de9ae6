/** A change tried on the cases that run on its item, over the API, before anybody signs it. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectOk, give, itemCode, submitted } from "../../../../test/support/applying.ts";
import { proposeShorterReview } from "../../../../test/support/item-change.ts";
import { type Client, openTestPlatform, type PlatformUnderTest } from "../../../../test/support/platform.ts";

const NAME = "food-service-licence";
const item = itemCode(NAME);
const other = itemCode("small-restaurant-filing");

let place: PlatformUnderTest;
let keeper: Client;
let running: string;

beforeAll(async () => {
  place = await openTestPlatform({ now: "2026-11-23T09:00:00+08:00" });
  keeper = await place.as("CH1181");
  running = (await submitted(NAME, await place.as("91990108MA990001XT"))).id;
  await give(await place.as("CH1001"), running, { type: "accept" });
});

afterAll(async () => {
  expect(place.faults).toEqual([]);
  await place.close();
});

const tried = (id: string) => keeper.post(`/api/catalogue/changes/${id}/trial`, {});

describe("R-CAT-118 a change that nobody has published", () => {
  test("R-CAT-118 says of each running case what would change, and writes nothing", async () => {
    const { id, version } = await proposeShorterReview(place, item);
    const report = expectOk(await tried(id));
    expect(report.to).not.toBe(version);
    expect(report.cases).toMatchObject([
      {
        id: running,
        from: version,
        refusal: null,
        migrated: false,
        changes: [{ node: "review", name: expect.stringMatching(/\S/), what: "limit", from: "3wd", to: "2wd" }],
      },
    ]);
    const seen = expectOk(await keeper.post(`/api/items/${item}/migration`, { dryRun: true, reason: "核对" }));
    expect(seen.cases).toEqual([]);
    expect(expectOk(await tried(id)).cases).toHaveLength(1);
    expectOk(await keeper.post(`/api/catalogue/changes/${id}/commands`, { type: "cancel", reason: "重写" }));
  });

  test("R-CAT-118 names the step that a case stands on and the new version lacks", async () => {
    const { published, draft } = expectOk(await keeper.get(`/api/catalogue/drafts/${item}`));
    const bpmn = published.source.bpmn
      .replaceAll(/(id|sourceRef|targetRef|bpmnElement)="review"/g, '$1="recheck"')
      .replaceAll("<bpmn:flowNodeRef>review<", "<bpmn:flowNodeRef>recheck<");
    const source = { ...published.source, bpmn };
    const saved = { baseVersion: published.version, source, revision: draft?.revision ?? 0 };
    expectOk(await keeper.put(`/api/catalogue/drafts/${item}`, saved));
    const { id } = expectOk(await keeper.post("/api/catalogue/changes", { item, reason: "换一个环节" }));
    const [one] = expectOk(await tried(id)).cases;
    expect(one).toMatchObject({ refusal: "flow/not-migratable", obstacles: [{ node: "review", why: "gone" }] });
    expect(one.obstacles[0].name).not.toBe("");
    expectOk(await keeper.post(`/api/catalogue/changes/${id}/commands`, { type: "cancel", reason: "不改了" }));
  });

  test("R-CAT-118 a withdrawal has no version to try, and signers only look", async () => {
    const { id } = expectOk(
      await keeper.post("/api/catalogue/changes", { item: other, withdraw: true, reason: "取消" }),
    );
    expect((await tried(id)).body.code).toBe("change/no-version");
    const signer = await place.as("CH2182");
    expect((await signer.post(`/api/catalogue/changes/${id}/trial`, {})).status).toBe(403);
    expect((await tried("00000000-0000-7000-8000-000000000000")).body.code).toBe("change/not-found");
  });
});
