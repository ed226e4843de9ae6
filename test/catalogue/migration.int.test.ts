/** A procedure changes while its cases run: what becomes of each is told beforehand, and then done. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectOk, give, uploadPicture } from "../support/applying.ts";
import { type Client, DEMO, openTestPlatform, type PlatformUnderTest } from "../support/platform.ts";
import { NEW_ITEM, type WrittenDistrict, writeDistrictWithNewItem } from "./district-with-new-item.ts";

let place: PlatformUnderTest;
let district: WrittenDistrict;
let lin: Client;
let clerk: Client;
let reviewer: Client;
let admin: Client;

beforeAll(async () => {
  district = writeDistrictWithNewItem();
  place = await openTestPlatform({ folder: district.folder });
  [lin, clerk, reviewer, admin] = await Promise.all([
    place.as("15400000101"),
    place.as("CH1003"),
    place.as("CH1101"),
    place.as("CH1181"),
  ]);
});
afterAll(async () => {
  expect(place.faults).toEqual([]);
  district.remove();
  await place.close();
});

async function accepted(places: number): Promise<string> {
  const form = { shopName: "汪汪之家", places, keeper: "林小雨" };
  const application = { jurisdiction: DEMO, item: NEW_ITEM, situation: { cats: "no" }, form, submit: true };
  const materials = { layout: [await uploadPicture(lin)] };
  const { id } = expectOk(await lin.post("/api/cases", { ...application, materials }));
  await give(clerk, id, { type: "accept" });
  return id;
}

const tasksOf = async (id: string) => expectOk(await clerk.get(`/api/cases/${id}`)).tasks;
const ask = async (body: object) => expectOk(await admin.post(`/api/items/${NEW_ITEM}/migration`, body));

describe("running cases under a new version", () => {
  test("R-CAS-65 a dry run names every change and writes nothing; done, each case goes on where it stood", async () => {
    const small = await accepted(5);
    const large = await accepted(30);
    await give(reviewer, small, { type: "claim", task: "review#1" });
    expect((await ask({ dryRun: true, reason: "新版" })).cases).toEqual([]);
    district.changeFlow((bpmn) =>
      bpmn
        .replace('id="review" name="材料审查"', 'id="review" name="材料复审" bancheng:limit="2wd"')
        .replace(/(id|sourceRef|targetRef)="visit"/g, '$1="inspection"'),
    );
    expect((await place.load(district.folder)).published).toContain(NEW_ITEM);

    const plan = await ask({ dryRun: true, reason: "新版" });
    const planned = (id: string) => plan.cases.find((one: { id: string }) => one.id === id);
    expect(planned(small)).toMatchObject({
      migrated: false,
      obstacles: [],
      changes: [
        { node: "review", what: "name", from: "材料审查", to: "材料复审" },
        { node: "review", what: "limit", from: "", to: "2wd" },
      ],
    });
    expect(planned(large)).toMatchObject({
      refusal: "flow/not-migratable",
      obstacles: [{ node: "visit", why: "gone" }],
    });
    expect((await tasksOf(small))[0]).toMatchObject({ id: "review#1", name: "材料审查" });

    const done = await ask({ dryRun: false, reason: "新版", mapping: { visit: "inspection" } });
    expect(done.cases.map((one: { migrated: boolean }) => one.migrated)).toEqual([true, true]);
    expect((await tasksOf(small))[0]).toMatchObject({ id: "review#1~2", name: "材料复审", holderName: "周雯" });
    expect((await tasksOf(large)).map((task: { node: string }) => task.node).sort()).toEqual(["inspection", "review"]);
    expect((await ask({ dryRun: false, reason: "新版" })).cases).toEqual([]);

    await give(reviewer, small, { type: "review", task: "review#1~2", outcome: "agree", opinion: "符合" });
    const decider = await place.as("CH1102");
    const [decision] = await tasksOf(small);
    await give(decider, small, { type: "decide", task: decision.id, outcome: "granted", reason: "" });
    expect((await decider.get(`/api/cases/${small}/papers`)).status).toBe(200);
  });
});
