/** What the upper level fixes and what the district proposes to it, over the API, up to the edition that says so. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectOk, itemCode } from "../../../../test/support/applying.ts";
import { DEMO, DEMO_FOLDER } from "../../../../test/support/catalogue.ts";
import { type Client, openTestPlatform, type PlatformUnderTest } from "../../../../test/support/platform.ts";
import { BASIC, proposeOtherWords } from "../../../../test/support/upward.ts";

const NOW = "2026-11-23T09:00:00+08:00";
const STREET = "emergency-assistance";
const item = itemCode(STREET);
const BEFORE = "情况紧急，";
const AFTER = "情况十分紧急，";

let place: PlatformUnderTest;
let admin: Client;
let signer: Client;
let folder: string;

beforeAll(async () => {
  place = await openTestPlatform({ now: NOW });
  admin = await place.as("CH1181");
  signer = await place.as("CH2182");
  folder = await mkdtemp(join(tmpdir(), "bancheng-upward-"));
  await cp(DEMO_FOLDER, folder, { recursive: true });
});

afterAll(async () => {
  await place?.close();
  await rm(folder, { recursive: true, force: true });
});

async function conditions(): Promise<readonly { readonly text: string; readonly checks: readonly object[] }[]> {
  const { basics } = expectOk(await admin.get("/api/catalogue/register"));
  return basics.find((one: { basicCode: string }) => one.basicCode === BASIC).fixed.conditions;
}

/** The condition with its check-point said otherwise. */
async function asked(more: object = {}): Promise<object> {
  const proposed = JSON.parse(JSON.stringify(await conditions()).replace(BEFORE, AFTER));
  return {
    basicCode: BASIC,
    proposed: { conditions: proposed },
    reason: "与法律文本的表述不一致",
    basis: [{ law: "jiuzhu", article: "50", checked: true }],
    items: [item],
    ...more,
  };
}

const give = (id: string, command: object) => admin.post(`/api/catalogue/proposals/${id}/commands`, command);
const view = async (id: string, who: Client = admin) => expectOk(await who.get(`/api/catalogue/proposals/${id}`));
const letter = { type: "send", documentNumber: "澄审函〔2026〕3号", on: "2026-11-20" };

const drafted = () => proposeOtherWords(place);

describe("the basic catalogue", () => {
  test("R-CAT-87 is listed with what it fixes and who completes it", async () => {
    const { rows } = expectOk(await signer.get("/api/catalogue/basics"));
    const row = rows.find((one: { basicCode: string }) => one.basicCode === BASIC);
    expect(row).toMatchObject({ title: "临时救助", edition: "2026年版", openProposals: 0 });
    expect(row.fields).toEqual(["type", "servedParties", "legalBases", "statutory", "conditions"]);
    expect(row.heirs).toMatchObject([{ code: item, status: "published", differing: [] }]);
    const one = expectOk(await signer.get(`/api/catalogue/basics/${BASIC}`));
    expect(one.fixed.map((field: { place: string }) => field.place)).toContain("conditions");
    expect(one.heirs).toMatchObject([{ code: item, changes: [] }]);
    expect((await signer.get("/api/catalogue/basics/nothing")).body.code).toBe("upward/basic-unknown");
  });
});

describe("a proposal", () => {
  test("R-CAT-113 names field, words, reason and law; its page tells the difference", async () => {
    const id = await drafted();
    const { changes, laws, items, may, status, adoption } = await view(id);
    expect({ status, may, adoption }).toEqual({
      status: "drafted",
      may: ["revise", "send", "withdraw"],
      adoption: null,
    });
    expect(changes).toMatchObject([{ kind: "changed", place: "conditions[emergency].checks[urgent].text" }]);
    expect(laws).toMatchObject([{ article: "50" }]);
    expect(items).toMatchObject([{ code: item }]);
    expect((await view(id, signer)).may).toEqual([]);
    const wrong = await admin.post("/api/catalogue/proposals", await asked({ proposed: { name: "临时救助" } }));
    expect([wrong.status, wrong.body.code]).toEqual([409, "upward/field-open"]);
    expect(wrong.body.detail).toContain("（事项名称）");
    const two = await admin.post("/api/catalogue/proposals", await asked({ proposed: { name: "x", type: "01" } }));
    expect([two.status, two.body.code]).toEqual([400, "request/invalid"]);
    expectOk(await give(id, { type: "withdraw", reason: "另行提出" }));
  });

  test("R-CAT-114 goes its way, and each step keeps its person and time", async () => {
    const id = await drafted();
    const { basicCode: _, ...text } = (await asked({ reason: "又一个理由" })) as { basicCode: string };
    expectOk(await give(id, { type: "revise", ...text }));
    expectOk(await give(id, letter));
    expect((await give(id, { type: "revise", ...text })).body.code).toBe("upward/not-allowed-in-state");
    const answer = { type: "answer", by: "岚泽市行政审批局", on: "2026-11-23", documentNumber: "岚审复〔2026〕9号" };
    expect((await give(id, { ...answer, outcome: "declined", reason: "" })).body.code).toBe("upward/reason-required");
    expect((await give(id, { ...answer, outcome: "adopted", reason: "", on: "2026-13-01" })).status).toBe(400);
    expectOk(await give(id, { ...answer, outcome: "declined", reason: "全市统一表述" }));
    const { status, reason, letter: sent, answer: got, events, may } = await view(id);
    expect({ status, reason, may }).toEqual({ status: "answered", reason: "又一个理由", may: [] });
    expect(sent).toEqual({ documentNumber: letter.documentNumber, on: letter.on });
    expect(got).toMatchObject({ outcome: "declined", reason: "全市统一表述", documentNumber: "岚审复〔2026〕9号" });
    expect(events.map((one: { type: string }) => one.type)).toEqual([
      "proposal-drafted",
      "proposal-revised",
      "proposal-sent",
      "proposal-answered",
    ]);
    for (const event of events)
      expect(event).toMatchObject({ at: expect.stringMatching(/\+08:00$/), by: expect.stringMatching(/\S/) });
    const { rows } = expectOk(await admin.get(`/api/catalogue/proposals?status=answered&basic=${BASIC}`));
    expect(rows.map((row: { id: string }) => row.id)).toEqual([id]);
    expect(expectOk(await admin.get("/api/catalogue/proposals?status=sent")).rows).toEqual([]);
  });

  test("R-CAT-114 of two answers at the same moment one is kept", async () => {
    const id = await drafted();
    expectOk(await give(id, letter));
    const answer = { type: "answer", by: "市局", on: "2026-11-23", documentNumber: "1", reason: "已改" };
    const both = await Promise.all(
      ["adopted", "declined"].map((outcome) => give(id, { ...answer, outcome, reason: outcome })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await view(id)).events).toHaveLength(3);
  });

  test("R-CAT-115 shows the edition that says what was proposed; one still drafted is held against it anew", async () => {
    const [sent, late] = [await drafted(), await drafted()];
    expectOk(await give(sent, letter));
    expect((await view(sent)).adoption).toBeNull();
    const file = join(folder, "basic", `${STREET}.yaml`);
    const written = await readFile(file, "utf8");
    expect(written).toContain(BEFORE);
    await writeFile(file, written.replace(BEFORE, AFTER).replace("2026年版", "2027年版"));
    await place.load(folder);
    expect((await view(sent)).adoption).toEqual({ edition: "2027年版", whole: true });
    expect((await give(late, letter)).body.code).toBe("upward/basic-moved");
    const { rows } = expectOk(await admin.get("/api/catalogue/basics"));
    const row = rows.find((one: { basicCode: string }) => one.basicCode === BASIC);
    expect(row).toMatchObject({ edition: "2027年版", openProposals: 2, heirs: [{ code: item, differing: [] }] });
  });
});

describe("a new edition", () => {
  test("R-CAT-116 is told against the last one, with where each item stands", async () => {
    const one = expectOk(await admin.get(`/api/catalogue/basics/${BASIC}`));
    expect(one.editions).toEqual([
      { edition: "2027年版", loadedOn: "2026-11-23", inherited: true },
      { edition: "2026年版", loadedOn: "2026-11-23", inherited: true },
    ]);
    expect(one.changes).toMatchObject([
      { place: "conditions[emergency].checks[urgent].text", before: [{ words: [expect.stringContaining(BEFORE)] }] },
    ]);
    expect(one.heirs).toMatchObject([{ code: item, standings: [{ field: "conditions", standing: "follows" }] }]);
    await place.load(folder);
    expect(expectOk(await admin.get(`/api/catalogue/basics/${BASIC}`)).editions).toHaveLength(2);
  });

  test("R-CAT-116 an item that was published on screen stays behind, and is told to be", async () => {
    const nurse = itemCode("nurse-registration");
    await publishOnScreen(nurse);
    const file = join(folder, "basic", "nurse-registration.yaml");
    const written = await readFile(file, "utf8");
    expect(written).toContain("具有完全民事行为能力");
    await writeFile(file, written.replace("具有完全民事行为能力", "具备完全民事行为能力"));
    await place.load(folder);
    const one = expectOk(await admin.get("/api/catalogue/basics/990106004000"));
    expect(one.heirs).toMatchObject([
      {
        code: nurse,
        status: "published",
        differing: ["conditions"],
        changes: [{ place: "conditions[capacity].text" }],
        standings: [{ field: "conditions", standing: "behind" }],
      },
    ]);
  });

  test("R-CAT-116 an item whose files say otherwise is published no more, and is told all the same", async () => {
    const file = join(folder, "basic", `${STREET}.yaml`);
    await writeFile(file, (await readFile(file, "utf8")).replace('type: "05"', 'type: "20"'));
    await place.load(folder);
    const one = expectOk(await admin.get(`/api/catalogue/basics/${BASIC}`));
    expect(one.heirs).toMatchObject([{ code: item, status: "draft", differing: null, standings: null }]);
  });
});

/** A day less promised, signed and in effect today. */
async function publishOnScreen(code: string): Promise<void> {
  const keeper = await place.as("CH1182");
  const { published } = expectOk(await admin.get(`/api/catalogue/drafts/${code}`));
  const { spec } = published.source;
  const promise = { ...spec.promise, limit: { ...spec.promise.limit, amount: spec.promise.limit.amount - 1 } };
  const source = { ...published.source, spec: { ...spec, promise } };
  expectOk(await admin.put(`/api/catalogue/drafts/${code}`, { baseVersion: published.version, source, revision: 0 }));
  const { id } = expectOk(await admin.post("/api/catalogue/changes", { item: code, reason: "压缩审查时间" }));
  const command = (body: object, who = keeper) => who.post(`/api/catalogue/changes/${id}/commands`, body);
  expectOk(await command({ type: "sign", aspect: "limit", opinion: "同意" }, signer));
  const { findings } = expectOk(await keeper.get(`/api/catalogue/changes/${id}`));
  for (const { severity, code: finding, place: at } of findings)
    if (severity === "warning")
      expectOk(await command({ type: "accept-warning", code: finding, place: at, reason: "已核" }));
  const batch = expectOk(await keeper.post("/api/catalogue/batches", { name: "一批" })).id;
  const inBatch = (body: object) => keeper.post(`/api/catalogue/batches/${batch}/commands`, body);
  expectOk(await inBatch({ type: "add", change: id }));
  expectOk(await inBatch({ type: "publish", documentNumber: "澄政办〔2026〕8号", effectiveOn: "2026-11-23" }));
  await place.platform.api.itemChanges.batches.takeEffect(DEMO);
}
