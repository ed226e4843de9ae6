/** A folder that no code has ever seen is loaded, applied for, reviewed side by side, decided, and proven by its certificate. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectOk, give, uploadPicture } from "../support/applying.ts";
import { DEMO_FOLDER } from "../support/catalogue.ts";
import { type Client, DEMO, openTestPlatform, type PlatformUnderTest } from "../support/platform.ts";
import { NEW_ITEM, type WrittenDistrict, writeDistrictWithNewItem } from "./district-with-new-item.ts";

let place: PlatformUnderTest;
let district: WrittenDistrict;
let lin: Client;
let clerk: Client;

beforeAll(async () => {
  place = await openTestPlatform();
  district = writeDistrictWithNewItem();
  lin = await place.as("15400000101");
  clerk = await place.as("CH1003");
});
afterAll(async () => {
  expect(place.faults).toEqual([]);
  district.remove();
  await place.close();
});

interface Task {
  readonly id: string;
  readonly node: string;
}

const caseOf = async (client: Client, id: string) => expectOk(await client.get(`/api/cases/${id}`));
const openTasks = async (id: string): Promise<readonly Task[]> => (await caseOf(clerk, id)).tasks;
const taskAt = async (id: string, node: string) => (await openTasks(id)).find((task) => task.node === node)?.id ?? "";
const nodes = async (id: string) => (await openTasks(id)).map((task) => task.node).sort();

async function apply(places: number, cats: "yes" | "no" = "yes"): Promise<string> {
  const situation = { cats };
  const form = { shopName: "汪汪之家", places, keeper: "林小雨" };
  const asked = expectOk(await lin.post(`/api/items/${NEW_ITEM}/situation`, { answers: situation, form }));
  const files = await Promise.all(
    asked.materials.map(async ({ id }: { id: string }) => [id, [await uploadPicture(lin)]] as const),
  );
  const application = { jurisdiction: DEMO, item: NEW_ITEM, situation, form, materials: Object.fromEntries(files) };
  return expectOk(await lin.post("/api/cases", { ...application, submit: true })).id;
}

async function review(id: string): Promise<void> {
  const reviewer = await place.as("CH1101");
  const opinion = { outcome: "agree", opinion: "符合条件", checks: { area: true } };
  await give(reviewer, id, { type: "review", task: await taskAt(id, "review"), ...opinion });
}

async function visit(id: string): Promise<void> {
  const visitor = await place.as("CH1141");
  const task = await taskAt(id, "visit");
  const colleagues = expectOk(await visitor.get("/api/people/colleagues?office=spj-visit&post=visitor"));
  const officers = colleagues.map((one: { account: string }) => one.account);
  expect(officers).toHaveLength(2);
  await give(visitor, id, {
    type: "record-visit",
    task,
    outcome: "met",
    visitedAt: "2026-11-23T08:30:00+08:00",
    officers,
    findings: "寄养位与申请相符",
    personsWords: "无异议",
  });
}

async function decide(id: string): Promise<void> {
  const decider = await place.as("CH1102");
  const task = await taskAt(id, "decide");
  await give(decider, id, { type: "decide", task, outcome: "granted", reason: "符合规定条件" });
}

describe("an item that is nothing but a folder of files", () => {
  test("is unknown before its folder is loaded, and found, explained and asked about afterwards", async () => {
    const before = await lin.get(`/api/items/${NEW_ITEM}`);
    expect([before.status, before.body.code]).toEqual([404, "item/not-found"]);
    expect((await place.load(district.folder)).published).toContain(NEW_ITEM);

    const found = expectOk(await lin.get(`/api/items?q=${encodeURIComponent("宠物寄养")}`));
    expect(found.items[0].code).toBe(NEW_ITEM);
    const { guide } = expectOk(await lin.get(`/api/items/${NEW_ITEM}`));
    expect(guide.result.name).toBe("宠物寄养场所经营许可证");
    expect(guide.situations.map((question: { id: string }) => question.id)).toEqual(["cats"]);
    const flow = expectOk(await lin.get(`/api/items/${NEW_ITEM}/flow`));
    expect(JSON.stringify(flow)).toContain("现场勘查");

    const materials = async (cats: string) => {
      const asked = await lin.post(`/api/items/${NEW_ITEM}/situation`, { answers: { cats }, form: {} });
      return expectOk(asked).materials.map((material: { id: string }) => material.id);
    };
    expect(await materials("no")).toEqual(["layout"]);
    expect(await materials("yes")).toEqual(["layout", "cat-room"]);
  });

  test("has its own form checked, by kinds that it chose itself", async () => {
    const form = { shopName: "", places: 501, keeper: "123", dogs: 1 };
    const application = {
      jurisdiction: DEMO,
      item: NEW_ITEM,
      situation: { cats: "no" },
      form,
      materials: {},
      submit: true,
    };
    const { status, body } = await lin.post("/api/cases", application);
    expect([status, body.code]).toEqual([422, "form/invalid"]);
    const problems = body.problems.map(
      (problem: { field: string; code: string }) => `${problem.field} ${problem.code}`,
    );
    expect(problems.sort()).toEqual([
      "dogs form/unknown-field",
      "keeper party/name-without-letter",
      "places form/too-large",
      "shopName form/required",
    ]);
  });

  test("goes from the application to a certificate that anybody can verify", async () => {
    const id = await apply(30);
    await give(clerk, id, { type: "accept" });
    expect(await nodes(id)).toEqual(["review", "visit"]);
    await visit(id);
    expect(await nodes(id)).toEqual(["review"]);
    await review(id);
    expect(await nodes(id)).toEqual(["decide"]);
    await decide(id);

    const { rows } = expectOk(await lin.get(`/api/cases/${id}/papers`));
    expect(rows.map((paper: { kind: string }) => paper.kind)).toEqual([
      "receipt",
      "acceptance-notice",
      "grant-decision",
      "certificate",
    ]);
    const certificate = rows.at(-1);
    expect(certificate).toMatchObject({ title: "宠物寄养场所经营许可证", number: expect.stringMatching(/^CW990108/) });

    const paper = await lin.get(`/api/cases/${id}/papers/${certificate.seq}/certificate`);
    expect([paper.status, paper.headers["content-type"]]).toEqual([200, "application/pdf"]);
    expect(paper.bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
    const again = await lin.get(`/api/cases/${id}/papers/${certificate.seq}/certificate`);
    expect(again.bytes.equals(paper.bytes)).toBe(true);

    const verified = expectOk(await place.anybody.get(`/api/verify/${encodeURIComponent(certificate.number)}`));
    expect(verified).toMatchObject({
      kind: "certificate",
      title: "宠物寄养场所经营许可证",
      item: "宠物寄养场所经营许可",
      body: "澄河区行政审批局",
      holder: "林**",
      masked: true,
      issuedOn: "2026-11-23",
      validTo: "2029-11-22",
      state: "in-force",
    });

    // Opened by the applicant who agreed to electronic service, it is served; then the matter can be rated and filed.
    const served = await caseOf(lin, id);
    expect(served).toMatchObject({ state: "delivered", service: { way: "electronic" } });
    const [act] = served.acts;
    await give(lin, id, { type: "rate", act: act.id, level: 1 });
    const archivist = await place.as("CH1172");
    await give(archivist, id, { type: "archive" });
    const archive = await archivist.get(`/api/cases/${id}/archive`);
    expect([archive.status, archive.bytes.subarray(0, 2).toString("latin1")]).toEqual([200, "PK"]);
  });

  test("skips the visit where its own rule says so", async () => {
    const id = await apply(5, "no");
    await give(clerk, id, { type: "accept" });
    expect(await nodes(id)).toEqual(["review"]);
    await review(id);
    expect(await nodes(id)).toEqual(["decide"]);
    await decide(id);
    expect((await caseOf(lin, id)).state).toBe("issuing");
  });

  test("changed while a case is under way, lets that case go on by the version with which it began", async () => {
    const id = await apply(30);
    await give(clerk, id, { type: "accept" });
    const clock = async () => {
      const { clocks } = await caseOf(clerk, id);
      return clocks.find(({ name }: { name: string }) => name === "promised").limit;
    };
    expect(await clock()).toEqual({ amount: 8, unit: "wd" });
    district.change({ promise: { limit: "6wd", starts: "acceptance", basis: ["chengnuo §4"] } });
    await place.load(district.folder);
    expect(await clock()).toEqual({ amount: 8, unit: "wd" });
    await review(id);
    await visit(id);
    await decide(id);
    expect((await caseOf(lin, id)).state).toBe("issuing");
  });

  test("taken out of the catalogue can no longer be applied for; its cases stay", async () => {
    const id = await apply(5, "no");
    await place.load(DEMO_FOLDER);
    const application = { jurisdiction: DEMO, item: NEW_ITEM, situation: {}, form: {}, materials: {}, submit: true };
    expect((await lin.post("/api/cases", application)).body.code).toBe("item/not-published");
    await give(clerk, id, { type: "accept" });
    await review(id);
    expect(await nodes(id)).toEqual(["decide"]);
    expect((await caseOf(lin, id)).item.name).toBe("宠物寄养场所经营许可");
  });
});
