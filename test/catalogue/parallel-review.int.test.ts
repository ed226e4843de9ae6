/** 会签: three departments are asked at once about a road to be dug up; the lead answers for all of them, once. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectOk, give, submitted, taskAt } from "../support/applying.ts";
import { type Client, openTestPlatform, type PlatformUnderTest } from "../support/platform.ts";

let place: PlatformUnderTest;
let lead: Client;

beforeAll(async () => {
  place = await openTestPlatform();
  lead = await place.as("CH1132");
});
afterAll(async () => {
  expect(place.faults).toEqual([]);
  await place.close();
});

interface Task {
  readonly id: string;
  readonly node: string;
  readonly office: string;
}

const view = async (client: Client, id: string) => expectOk(await client.get(`/api/cases/${id}`));

async function says(login: string, id: string, office: string, opinion: object): Promise<void> {
  const client = await place.as(login);
  const tasks: readonly Task[] = (await view(client, id)).tasks;
  const task = tasks.find((one) => one.node === "countersign" && one.office === office)?.id ?? "";
  await give(client, id, { type: "review", task, opinion: "", checks: {}, ...opinion });
}

async function consulted(id: string): Promise<void> {
  await says("CH2062", id, "cgj-facility", { outcome: "conditional", conditions: ["夜间施工", "三日内恢复路面"] });
  await says("CH2067", id, "zrzy-plan", { outcome: "object", opinion: "与规划管线冲突" });
  await says("CH2063", id, "zjj-quality", { outcome: "agree" });
}

async function therest(id: string): Promise<void> {
  const review = { type: "review", outcome: "agree", opinion: "符合", checks: {} };
  await give(await place.as("CH1131"), id, { ...review, task: await taskAt(lead, id, "review") });
  await give(await place.as("CH2061"), id, { ...review, task: await taskAt(lead, id, "police") });
  const visitor = await place.as("CH1141");
  const found = expectOk(await visitor.get("/api/people/colleagues?office=spj-visit&post=visitor"));
  await give(visitor, id, {
    type: "record-visit",
    task: await taskAt(lead, id, "visit"),
    outcome: "met",
    visitedAt: "2026-11-23T08:30:00+08:00",
    officers: found.map((one: { account: string }) => one.account),
    findings: "现场与图纸相符",
    personsWords: "无异议",
  });
  await give(await place.as("CH2069"), id, { ...review, task: await taskAt(lead, id, "government") });
}

describe("parallel review over three departments", () => {
  test("R-PAR-04 the lead sees their opinions side by side, and R-PAR-02 answers the objection before deciding", async () => {
    const firm = await place.as("91990108MA9900028T");
    const { id } = await submitted("road-occupation-permit", firm);
    const clerk = await place.as("CH1001");
    await give(clerk, id, { type: "receive" });
    await give(clerk, id, { type: "accept" });
    const asked = (await view(lead, id)).consultations.find((one: { node: string }) => one.node === "countersign");
    expect(asked).toMatchObject({ leadName: "综合审批科", open: 3, absent: 0 });
    expect(asked.columns.map((one: { officeName: string; dueOn: string }) => [one.officeName, one.dueOn])).toEqual([
      ["市政设施管理科", "2026-11-25"],
      ["规划用途管制科", "2026-11-25"],
      ["工程质量安全监督站", "2026-11-25"],
    ]);

    await consulted(id);
    await therest(id);
    const heard = (await view(lead, id)).consultations.find((one: { node: string }) => one.node === "countersign");
    expect(heard).toMatchObject({ agreed: 1, conditional: 1, objected: 1, absent: 0, open: 0 });
    expect(heard.columns[0]).toMatchObject({
      outcome: "conditional",
      conditions: ["夜间施工", "三日内恢复路面"],
      by: "苗方",
    });
    // What was said inside the office is no act towards the person.
    expect((await view(firm, id)).consultations).toEqual([]);

    const task = await taskAt(lead, id, "decide");
    const decision = { type: "decide", task, outcome: "granted", reason: "", checks: {} };
    const silent = await lead.post(`/api/cases/${id}/commands`, decision);
    expect([silent.status, silent.body.code]).toEqual([422, "case/objection-unanswered"]);
    const answer = { task: heard.columns[1].task, adopted: false, reason: "管线已另行改迁，附改迁批复" };
    await give(lead, id, { ...decision, answers: [answer] });
    const after = (await view(lead, id)).consultations.find((one: { node: string }) => one.node === "countersign");
    expect(after.columns[1].answer).toEqual({ adopted: false, reason: answer.reason });
  });
});
