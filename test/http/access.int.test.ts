/** Who reaches what: another's case, another district, a case of one's relative. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { give, specimenOf, submitted, taskAt } from "../support/applying.ts";
import { DEMO_FOLDER } from "../support/catalogue.ts";
import { type Client, NEIGHBOUR, openTestPlatform, type PlatformUnderTest } from "../support/platform.ts";

const ITEM = "nurse-registration";
const LIN = "990108199003150124";

let place: PlatformUnderTest;
let lin: Client;
let clerk: Client;
let admin: Client;
let staff: ReadonlyMap<string, string>;
/** Of Lin: decided, its certificate issued. */
let decided: { readonly id: string; readonly number: string; readonly trackingCode: string };
let file: string;

beforeAll(async () => {
  place = await openTestPlatform();
  await place.load(DEMO_FOLDER, NEIGHBOUR);
  lin = await place.as("15400000101");
  clerk = await place.as("CH1001");
  admin = await place.as("CH1181");
  const { rows } = (await admin.get("/api/people?kind=staff")).body;
  staff = new Map(rows.map((row: { login: string; id: string }) => [row.login, row.id]));
  const application = await specimenOf(ITEM, lin);
  file = Object.values(application.materials).flat()[0] ?? "";
  decided = await submitted(ITEM, lin, { materials: application.materials });
  await give(clerk, decided.id, { type: "accept" });
  const [reviewer, decider] = [await place.as("CH1121"), await place.as("CH1122")];
  const review = {
    type: "review",
    task: await taskAt(reviewer, decided.id, "review"),
    outcome: "agree",
    opinion: "可",
  };
  await give(reviewer, decided.id, review);
  const task = await taskAt(decider, decided.id, "decide");
  await give(decider, decided.id, { type: "decide", task, outcome: "granted", reason: "" });
});
afterAll(async () => {
  expect(place.faults).toEqual([]);
  await place.close();
});

const idOf = (login: string) => staff.get(login) ?? "";
const addressesOf = ({ id }: { readonly id: string }) => [
  `/api/cases/${id}`,
  `/api/cases/${id}/papers`,
  `/api/cases/${id}/papers/1/receipt`,
  `/api/cases/${id}/papers/5/certificate`,
  `/api/files/${file}?case=${id}`,
  `/api/files/${file}`,
];

describe("a case", () => {
  const strangers: readonly [string, () => Promise<Client>][] = [
    ["another citizen", () => place.as("15400000102")],
    ["a firm", () => place.as("91990108MA990001XT")],
    ["a reviewer of another section", () => place.as("CH1101")],
    ["a reviewer of another body", () => place.as("CH2002")],
    ["the administration of accounts", () => place.as("CH1181")],
    ["a clerk of another district", () => place.as("CH1001", NEIGHBOUR)],
    ["the head of another district's bureau", () => place.as("CH1161", NEIGHBOUR)],
    ["the same person's account in another district", () => place.as("15400000101", NEIGHBOUR)],
  ];

  it.each(strangers)("does not exist for %s, nor do its papers and files", async (_who, open) => {
    const stranger = await open();
    for (const url of addressesOf(decided)) {
      const { status, body } = await stranger.get(url);
      expect([url, status, body.code]).toEqual([url, 404, expect.stringMatching(/^(case|paper|file)\/not-found$/)]);
    }
    expect([403, 404]).toContain((await stranger.get(`/api/cases/${decided.id}/archive`)).status);
    for (const type of ["withdraw", "accept", "archive", "remind"]) {
      const command = { type, reason: "", note: "", explanation: "" };
      const given = Object.fromEntries(Object.entries(command).filter(([name]) => NEEDS[type]?.includes(name)));
      const answer = await stranger.post(`/api/cases/${decided.id}/commands`, given);
      expect([type, answer.status, answer.body.code]).toEqual([type, 404, "case/not-found"]);
    }
  });

  it.each(strangers)("does not come up in the lists of %s", async (_who, open) => {
    const stranger = await open();
    const lists = [
      "/api/cases?q=林小雨",
      "/api/cases?q=15400000101",
      `/api/cases?q=${decided.number}`,
      "/api/my/cases",
    ];
    for (const url of [...lists, "/api/tasks", "/api/queue", "/api/notices"]) {
      const { status, text } = await stranger.get(encodeURI(url));
      expect([200, 403]).toContain(status);
      expect(text).not.toContain(decided.id);
      expect(text).not.toContain("林小雨");
    }
  });

  it("is found by staff whose office has a part in it, and by those who see the district", async () => {
    for (const login of ["CH1121", "CH1171", "CH1172", "CH1002"]) {
      const found = (await (await place.as(login)).get(`/api/cases?q=${decided.number}`)).body;
      expect([login, found.total]).toEqual([login, 1]);
    }
  });

  it("R-PTY-05 is opened and found by the head of the body that decides it, and by no other body's", async () => {
    const liu = await place.as("15400000103");
    const { id, number } = await submitted("subsistence-allowance", liu);
    for (const [login, opens] of HEADS) {
      const head = await place.as(login);
      expect([login, (await head.get(`/api/cases/${id}`)).status]).toEqual([login, opens ? 200 : 404]);
      expect([login, (await head.get(`/api/cases?q=${number}`)).body.total]).toEqual([login, opens ? 1 : 0]);
    }
  });

  it("shows its applicant no name of the staff and no word said inside the office", async () => {
    const { id } = await submitted(ITEM, lin);
    await give(clerk, id, { type: "accept" });
    const reviewer = await place.as("CH1121");
    const task = await taskAt(reviewer, id, "review");
    await give(reviewer, id, { type: "claim", task });
    const words = "内部意见不外传";
    const shown = async () => (await lin.get(`/api/cases/${id}`)).text;
    expect(await shown()).not.toMatch(/陈曦/);
    expect(await shown()).not.toContain(idOf("CH1121"));
    await give(reviewer, id, { type: "review", task, outcome: "object", opinion: words });
    expect(await shown()).not.toContain(words);
    expect(JSON.parse(await shown())).toMatchObject({ opinions: [], conditions: [], alarms: [] });
    expect((await (await place.as("CH1122")).get(`/api/cases/${id}`)).text).toContain(words);
  });

  it("tells who only has its number and tracking code its state and dates, and nothing else", async () => {
    const track = (code: string) => place.anybody.get(`/api/track?number=${decided.number}&code=${code}`);
    const { status, body } = await track(decided.trackingCode);
    expect([status, Object.keys(body).sort()]).toEqual([
      200,
      "acceptedOn closed closedOn decidedOn dueOn number receivedOn state submittedOn updatedOn".split(" "),
    ]);
    const wrong = await track("AAAA-BBBB-CCCC");
    const elsewhere = await place.anybody.get(
      `/api/track?number=${decided.number}&code=${decided.trackingCode}&jurisdiction=${NEIGHBOUR}`,
    );
    expect([wrong.body.code, elsewhere.body.code]).toEqual(["track/not-found", "track/not-found"]);
  });
});

/** Of civil affairs, of the housing fund, of the land registry. */
const HEADS = [
  ["CH2033", true],
  ["CH2012", false],
  ["CH2004", false],
] as const;

const NEEDS: Readonly<Record<string, string>> = {
  withdraw: "type reason",
  accept: "type",
  archive: "type",
  remind: "type note",
};

describe("an identity number among the answers", () => {
  it("stands whole for the applicant and for who compares it with papers, masked for all others", async () => {
    const shown = async (client: Client) => (await client.get(`/api/cases/${decided.id}`)).body.form.personId;
    const masked = "990***********0124";
    expect(await shown(lin)).toBe(LIN);
    for (const login of ["CH1001", "CH1121", "CH1122"]) expect(await shown(await place.as(login))).toBe(LIN);
    for (const login of ["CH1171", "CH1172"])
      expect([login, await shown(await place.as(login))]).toEqual([login, masked]);
  });

  it("is masked in tables too", async () => {
    const liu = await place.as("15400000103");
    const { id } = await submitted("subsistence-allowance", liu);
    const { form } = (await (await place.as("CH1171")).get(`/api/cases/${id}`)).body;
    const whole = (await liu.get(`/api/cases/${id}`)).body.form;
    expect(JSON.stringify(whole)).toMatch(/\d{17}[\dX]/);
    expect(JSON.stringify(form)).not.toMatch(/990108\d{11}[\dX]/);
    expect(Object.keys(form).sort()).toEqual(Object.keys(whole).sort());
  });

  it("of the applicant is masked for all staff, and every reading is noted", async () => {
    const supervisor = await place.as("CH1171");
    const count = async () => {
      const pool = place.platform.pools.forJurisdiction("990108" as never);
      const { rows } = await pool.query("select count(*)::int as n from reading_log where case_id = $1", [decided.id]);
      return rows[0].n;
    };
    const before = await count();
    for (const client of [clerk, supervisor]) {
      expect((await client.get(`/api/cases/${decided.id}`)).body.applicant.idNumber).toBe("990***********0124");
      await client.get(`/api/files/${file}?case=${decided.id}`);
      await client.get(`/api/cases/${decided.id}/papers/1/receipt`);
    }
    await lin.get(`/api/cases/${decided.id}`);
    expect(await count()).toBe(before + 6);
  });
});

describe("a relative's case", () => {
  const spouse = { idNumber: LIN, relation: "配偶" };

  it("is handled by nobody who declared it: not taken in, accepted, reviewed, decided, visited or handed to them", async () => {
    const mine = await submitted(ITEM, lin);
    const [window, reviewer, other] = ["CH1003", "CH1121", "CH1121"].map(idOf) as [string, string, string];
    for (const person of [window, reviewer]) {
      expect((await admin.post(`/api/people/${person}/interests`, spouse)).status).toBe(204);
    }
    const relative = await place.as("CH1003");
    const refused = { status: 403, body: { code: "case/conflict-of-interest" } };
    expect(await relative.post(`/api/cases/${mine.id}/commands`, { type: "accept" })).toMatchObject(refused);
    expect((await relative.get(`/api/cases/${mine.id}`)).body.allowed).toEqual([]);

    const applicant = { kind: "person", name: "林小雨", idNumber: LIN, phone: "15400000101" };
    const stranger = { kind: "person", name: "王大江", idNumber: "990108198511070310", phone: "" };
    const proxy = { ...applicant, letterSeen: true, kind: undefined };
    const enter = async (person: object) =>
      relative.post("/api/cases", { ...(await specimenOf(ITEM, relative)), applicant: person });
    expect(await enter(applicant)).toMatchObject(refused);
    expect(await enter({ ...stranger, proxy })).toMatchObject(refused);
    expect((await enter(stranger)).status).toBe(201);

    await give(clerk, mine.id, { type: "accept" });
    const task = await taskAt(clerk, mine.id, "review");
    const review = { type: "review", task, outcome: "agree", opinion: "" };
    expect(await (await place.as("CH1121")).post(`/api/cases/${mine.id}/commands`, review)).toMatchObject(refused);
    const handOver = { type: "hand-over", task, to: other };
    expect(await (await place.as("CH1171")).post(`/api/cases/${mine.id}/commands`, handOver)).toMatchObject(refused);
  });

  it("is not inspected by an officer who declared it, whoever records the visit", async () => {
    const firm = await place.as("91990108MA990001XT");
    const { id } = await submitted("food-service-licence", firm);
    await give(await place.as("CH1003"), id, { type: "accept" });
    const visitor = await place.as("CH1141");
    await admin.post(`/api/people/${idOf("CH1142")}/interests`, { idNumber: "99010819780909015X", relation: "兄弟" });
    const visit = {
      type: "record-visit",
      task: await taskAt(visitor, id, "visit"),
      outcome: "met",
      visitedAt: "2026-11-23T08:00:00+08:00",
      findings: "",
      personsWords: "",
    };
    const record = (officers: readonly string[]) =>
      visitor.post(`/api/cases/${id}/commands`, { ...visit, officers: officers.map(idOf) });
    expect((await record(["CH1141", "CH1142"])).body.code).toBe("case/conflict-of-interest");
    expect((await record(["CH1141"])).body.code).toBe("case/needs-two-officers");
    const ghost = await visitor.post(`/api/cases/${id}/commands`, {
      ...visit,
      officers: [idOf("CH1141"), crypto.randomUUID()],
    });
    expect(ghost.body.code).toBe("case/needs-two-officers");
  });
});
