/** Two licences of one firm share one visit: asked for, arranged, recorded on site, and told to both cases. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createJointDuty } from "../../src/jobs/feed-joint-work.ts";
import { expectOk, give, specimenOf, submitted, taskAt, uploadPicture } from "../support/applying.ts";
import { type Client, DEMO, openTestPlatform, type PlatformUnderTest } from "../support/platform.ts";

const ADDRESS = "清源大道68号1层";

let place: PlatformUnderTest;
let firm: Client;
let officer: Client;
let colleague: Client;
let health: Client;
let clerk: Client;
let reviewer: Client;

beforeAll(async () => {
  place = await openTestPlatform();
  [firm, officer, colleague, health, clerk, reviewer] = (await Promise.all(
    ["91990108MA990001XT", "CH1141", "CH1142", "CH2070", "CH1003", "CH1121"].map((login) => place.as(login)),
  )) as [Client, Client, Client, Client, Client, Client];
});
afterAll(async () => {
  expect(place.faults).toEqual([]);
  await place.close();
});

async function twoCases(): Promise<readonly [food: string, baths: string]> {
  const food = (await submitted("food-service-licence", firm)).id;
  const situation = { place: "beauty", airConditioning: "no" };
  const asked = await specimenOf("public-place-health-licence", firm);
  const question = { answers: situation, form: asked.form, applicantKind: "firm" };
  const listed = expectOk(await firm.post(`/api/items/${asked.item}/situation`, question)).materials;
  const file = await uploadPicture(firm);
  const materials = Object.fromEntries(listed.map(({ id }: { id: string }) => [id, [file]]));
  const baths = expectOk(await firm.post("/api/cases", { ...asked, situation, materials, undertakings: [] })).id;
  for (const id of [food, baths]) await give(clerk, id, { type: "accept" });
  const task = await taskAt(reviewer, baths, "review");
  await give(reviewer, baths, { type: "review", task, outcome: "agree", opinion: "材料齐全" });
  return [food, baths];
}

async function request(cases: readonly string[], more: object = {}) {
  const steps = await Promise.all(
    cases.map(async (caseId) => ({ caseId, task: await taskAt(officer, caseId, "visit") })),
  );
  const body = { kind: "combined-visit", lead: "spj-visit", address: ADDRESS, minutes: 60, travelMinutes: 15, steps };
  return officer.post("/api/joint-work", { ...body, ...more });
}

const command = (client: Client, id: string, body: object) => client.post(`/api/joint-work/${id}/commands`, body);
const read = async (client: Client, id: string) => expectOk(await client.get(`/api/joint-work/${id}`));
/** Those of joint work, the latest first. */
const noticesOf = async (client: Client) =>
  expectOk(await client.get("/api/notices")).rows.filter(({ code }: { code: string }) =>
    code.startsWith("notice/joint-"),
  );
const tell = () => {
  const { joint, now } = place.platform;
  const parts = { feeding: joint.feeding, store: joint.services.store, now, log: () => undefined };
  return createJointDuty({ ...parts, jurisdictions: async () => [DEMO] }).round();
};

describe("a combined visit of two licences", () => {
  it("goes from the request to both cases, with pictures and signatures in their files", async () => {
    const cases = await twoCases();
    const { id } = expectOk(await request(cases));
    expect((await request(cases)).body.code).toBe("joint/step-taken");
    const { slots } = expectOk(await officer.get(`/api/joint-work/${id}/slots`));
    const [{ from, to }] = slots;
    expectOk(await command(officer, id, { type: "propose-slots", slots: [{ from, to }] }));
    expectOk(await command(officer, id, { type: "settle-slot", slot: { from, to } }));
    expect((await read(firm, id)).slot).toEqual({ from, to });
    expect(await tell()).toBe(2);
    const settled = { code: "notice/joint-settled", facts: { joint: id, slot: { from, to }, kind: "combined-visit" } };
    const heard = await noticesOf(firm);
    expect(heard).toMatchObject([settled, settled]);
    expect(heard[0].facts.offices[0]).toMatch(/[科股队所]/);
    for (const caseId of cases) {
      const { timeline } = expectOk(await firm.get(`/api/cases/${caseId}`));
      expect(timeline.at(-1)).toMatchObject({
        type: "joint-work-noted",
        facts: { jointWhat: "settled", slotFrom: from, slotTo: to, coming: heard[0].facts.offices.join("、") },
      });
    }
    for (const client of [officer, colleague]) expectOk(await command(client, id, { type: "check-in" }));

    const photo = await uploadPicture(officer);
    const { parts } = await read(officer, id);
    const findings = parts.flatMap((part: { id: string; checks: { id: string }[] }) =>
      part.checks.map((check) => ({ part: part.id, check: check.id, verdict: "met", photos: [photo] })),
    );
    expect((await command(colleague, id, { type: "record-findings", findings })).body.code).toBe("file/unknown");
    expectOk(await command(officer, id, { type: "record-findings", findings }));
    for (const client of [officer, colleague])
      expectOk(await command(client, id, { type: "sign", signature: await uploadPicture(client) }));
    expectOk(
      await command(officer, id, { type: "sign-person", signature: await uploadPicture(officer), words: "属实" }),
    );
    const outcomes = Object.fromEntries(parts.map((part: { id: string }) => [part.id, "met"]));
    expectOk(await command(officer, id, { type: "conclude", summary: "两项均符合", outcomes }));
    expect(await tell()).toBe(2);

    for (const caseId of cases) {
      const shown = expectOk(await officer.get(`/api/cases/${caseId}`));
      expect(shown.tasks.some((task: { node: string }) => task.node === "visit")).toBe(false);
      expect((await clerk.get(`/api/files/${photo}?case=${caseId}`)).status).toBe(200);
    }
    expect((await colleague.get(`/api/joint-work/${id}/files/${photo}`)).status).toBe(200);
    expect((await health.get(`/api/joint-work/${id}/files/${photo}`)).status).toBe(404);
    const told = await read(firm, id);
    expect(told.parts.map((part: { fed: { done: boolean } }) => part.fed.done)).toEqual([true, true]);
    expect(told).toMatchObject({ allowed: [], proposed: [], summary: "两项均符合", status: "concluded" });
    const { rows } = expectOk(await firm.get(`/api/cases/${cases[0]}/joint-work`));
    expect(rows).toMatchObject([{ id, address: ADDRESS }]);
  });

  it("is found on its day by who takes part, and by nobody else", async () => {
    const { rows } = expectOk(await officer.get("/api/joint-work"));
    const { slot } = rows[0];
    const day = String(slot.from).slice(0, 10);
    expect(expectOk(await officer.get(`/api/joint-work?on=${day}`)).rows).toHaveLength(1);
    expect(expectOk(await officer.get("/api/joint-work?on=2026-01-05")).rows).toEqual([]);
    const start = "latitude=31.78&longitude=119.95";
    expect(expectOk(await officer.get(`/api/joint-work?on=${day}&${start}`)).route).toEqual({ order: [], minutes: 0 });
    expect(expectOk(await health.get("/api/joint-work")).rows).toEqual([]);
    expect((await firm.get("/api/joint-work")).status).toBe(403);
    expect((await (await place.as("15400000101")).get(`/api/joint-work/${rows[0].id}`)).status).toBe(404);
  });
});

describe("a joint visit with another body", () => {
  it("hears the invited office, or records that it was absent, with its document", async () => {
    const [food, beauty] = await twoCases();
    const { id } = expectOk(
      await request([food], { kind: "visit", address: "清源大道70号", point: { latitude: 31.8, longitude: 119.96 } }),
    );
    const replyBy = "2026-11-23T12:00:00+08:00";
    const responders = [{ office: "jkj-health", asked: "opinion" }];
    expect(
      (await command(officer, id, { type: "invite", responders: [{ office: "none", asked: "opinion" }], replyBy })).body
        .code,
    ).toBe("joint/office-unknown");
    expectOk(await command(officer, id, { type: "invite", responders, replyBy }));
    expect(await tell()).toBe(1);
    expect(await noticesOf(health)).toMatchObject([{ code: "notice/joint-invited", facts: { joint: id } }]);
    for (const other of [officer, clerk]) expect(await noticesOf(other)).toEqual([]);
    const step = { caseId: beauty, task: await taskAt(health, beauty, "health") };
    expect((await command(officer, id, { type: "join-with", ...step })).body.code).toBe("joint/not-invited");
    expectOk(await command(health, id, { type: "join-with", ...step }));
    expect((await read(health, id)).parts).toMatchObject([{ caseId: food }, { caseId: beauty, office: "jkj-health" }]);
    const busy = [{ from: "2026-11-23T09:00:00+08:00", to: "2026-11-24T12:00:00+08:00" }];
    expectOk(await command(health, id, { type: "respond", office: "jkj-health", attends: true, busy }));
    const { slots } = expectOk(await officer.get(`/api/joint-work/${id}/slots`));
    expect(slots[0].missing).toEqual([]);
    expect(Date.parse(slots[0].from)).toBeGreaterThanOrEqual(Date.parse("2026-11-24T12:15:00+08:00"));
    const start = "status=arranging&latitude=31.78&longitude=119.95";
    expect(expectOk(await officer.get(`/api/joint-work?${start}`)).route).toMatchObject({ order: [id] });
    const absence = {
      type: "record-absence",
      office: "jkj-health",
      standsFor: "opinion",
      document: "binglian",
    };
    const opinion = { type: "give-opinion", office: "jkj-health", outcome: "agree" };
    const [shown] = (await read(officer, id)).responders;
    expect(shown.absenceDocuments).toEqual([
      {
        ...{
          id: "binglian",
          title: "《澄河区并联审批征求意见规定》",
          article: "第五条",
          number: "澄政办发〔2026〕5号",
        },
        ...{ issuedOn: "2026-03-20", inForceFrom: "2026-04-01", standsFor: ["opinion"] },
      },
      {
        ...{ id: "binglian-visit", title: "《澄河区并联审批征求意见规定》", article: "第七条" },
        ...{ number: "澄政办发〔2026〕5号", issuedOn: "2026-03-20", inForceFrom: "2026-04-01" },
        standsFor: ["attendance", "findings"],
      },
    ]);
    const refused = async (changes: object) => (await command(officer, id, { ...absence, ...changes })).body.code;
    expect(await refused({ document: "《澄河区联合踏勘办法》" })).toBe("joint/document-required");
    expect(await refused({ document: "binglian-visit" })).toBe("joint/document-does-not-cover");
    expect((await command(officer, id, opinion)).body.code).toBe("joint/not-invited");
    expectOk(await command(health, id, opinion));
    expect((await command(officer, id, absence)).body.code).toBe("joint/not-absent");
  });
});
