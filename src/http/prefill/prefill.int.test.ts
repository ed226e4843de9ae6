/** Fill once over the API: a shopkeeper registers, and is not asked again for what the district has said itself. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectOk, give, itemCode, specimenOf, submitted, taskAt } from "../../../test/support/applying.ts";
import { type Client, openTestPlatform, type PlatformUnderTest } from "../../../test/support/platform.ts";

let place: PlatformUnderTest;
let lin: Client;
let other: Client;
let clerk: Client;
/** The case that led to the business licence. */
let registration: { readonly id: string; readonly number: string };

const FOOD = itemCode("food-service-licence");
const FILING = itemCode("small-restaurant-filing");
const situation = { applicantKind: "individual", specialFood: "no", proxy: "no" };
const HOUSE = { division: "990108", detail: "青石街道石桥里12号" };

beforeAll(async () => {
  place = await openTestPlatform();
  [lin, other, clerk] = await Promise.all([place.as("15400000101"), place.as("15400000102"), place.as("CH1001")]);
  registration = await submitted("business-registration", lin);
  const officer = await place.as("CH1003");
  await give(officer, registration.id, { type: "accept" });
  const task = await taskAt(officer, registration.id, "decide");
  await give(officer, registration.id, { type: "decide", task, outcome: "granted", reason: "材料齐全" });
});

afterAll(async () => place?.close());

async function known(client: Client, more: object = {}) {
  return expectOk(await client.post("/api/prefill", { item: FOOD, situation, ...more }));
}

function field(found: { readonly fields: readonly { readonly field: string }[] }, id: string) {
  return found.fields.find((one) => one.field === id) as never as {
    readonly said: { readonly value: unknown; readonly key: string; readonly source: object } | null;
    readonly others: readonly { readonly disputed: object | null }[];
  };
}

async function foodForm(prefilled: Readonly<Record<string, unknown>>) {
  const specimen = await specimenOf("food-service-licence", lin);
  return { ...specimen, form: { ...specimen.form, creditCode: "91990108MA990001XT", ...prefilled }, situation };
}

describe("what is known already", () => {
  test("R-PRE-04 the licence fills in name and premises, the account who applies, each with its source", async () => {
    const found = await known(lin);
    expect(field(found, "operatorName").said).toMatchObject({
      value: "澄河区林小雨面馆",
      source: { kind: "certificate", name: "营业执照", bodyName: "澄河区行政审批局", on: "2026-11-23", until: null },
      fresh: true,
    });
    expect(field(found, "premisesAddress").said).toMatchObject({ value: HOUSE, source: { kind: "certificate" } });
    expect(field(found, "legalRepId").said).toMatchObject({ source: { kind: "account" } });
    expect(field(found, "seats")).toBeUndefined();
    expect(found.held).toMatchObject([{ material: "business-licence", kind: "certificate", name: "营业执照" }]);
    expect(found.corrections).toBe(true);
  });

  test("R-PRE-02 nobody else is told any of it", async () => {
    const found = await known(other);
    expect(field(found, "operatorName")).toBeUndefined();
    expect(field(found, "premisesAddress")).toBeUndefined();
    expect(found.held).toEqual([]);
  });

  test("R-PRE-02 at a counter number and name have to be theirs, an agent shows the letter, and the reading is noted", async () => {
    const applicant = { kind: "person", name: "林小雨", idNumber: "990108199003150124", phone: "15400000101" };
    expect(field(await known(clerk, { applicant }), "operatorName").said).toMatchObject({ value: "澄河区林小雨面馆" });
    expect(field(await known(clerk, { applicant: { ...applicant, name: "林大雨" } }), "operatorName")).toBeUndefined();
    const proxy = { name: "王大江", idNumber: "990108198511070310", phone: "15400000102", letterSeen: false };
    expect((await known(clerk, { applicant: { ...applicant, proxy } })).fields).toEqual([]);
    const { rows } = await place.platform.pools
      .forJurisdiction("990108" as never)
      .query("select what from reading_log where case_id = $1 and what = 'prefill'", [registration.id]);
    expect(rows.length).toBe(1);
    const nobody = await clerk.post("/api/prefill", { item: FOOD, situation });
    expect(nobody.body.code).toBe("case/applicant-missing");
  });

  test("R-PRE-06 a paper of another shop than the one that the form names is asked for", async () => {
    expect((await known(lin, { form: { operatorName: "别家茶馆" } })).held).toEqual([]);
  });
});

describe("an application that rests on what is known", () => {
  let id: string;
  let reviewer: Client;

  beforeAll(async () => {
    const found = await known(lin);
    const prefilled = {
      operatorName: field(found, "operatorName").said?.key,
      premisesAddress: field(found, "premisesAddress").said?.key,
    };
    const application = await foodForm({
      operatorName: "澄河区林小雨面馆",
      legalRepName: "林小雨",
      legalRepId: "990108199003150124",
      premisesAddress: { division: "990108", detail: "青石街道石桥里21号" },
    });
    const { "business-licence": _, ...materials } = application.materials;
    const invented = { ...prefilled, seats: "certificate:00000000-0000-7000-8000-000000000001" };
    const body = { ...application, materials, prefilled: invented, held: ["business-licence", "layout"] };
    id = expectOk(await lin.post("/api/cases", body)).id;
    await give(clerk, id, { type: "accept" });
    reviewer = await place.as("CH1101");
  });

  test("R-PRE-07 tells the reviewer what came from the licence, and what the person changed", async () => {
    const { provenance, materials } = expectOk(await reviewer.get(`/api/cases/${id}`));
    expect(provenance).toMatchObject([
      { field: "operatorName", unchanged: true, held: null, disputed: null, source: { kind: "certificate" } },
      { field: "premisesAddress", unchanged: false, held: HOUSE, source: { name: "营业执照" } },
    ]);
    const licence = materials.find((one: { id: string }) => one.id === "business-licence");
    expect(licence).toMatchObject({ files: [], held: { kind: "certificate", name: "营业执照", until: null } });
  });

  test("R-PRE-06 the reviewer opens the licence through the case that refers to it, and nobody else does", async () => {
    const path = `/api/cases/${id}/held/business-licence`;
    const opened = await reviewer.get(path);
    expect(opened.status).toBe(200);
    expect(opened.text.startsWith("%PDF")).toBe(true);
    expect((await other.get(path)).status).toBe(404);
    expect((await reviewer.get(`/api/cases/${id}/held/layout`)).status).toBe(404);
  });

  test("R-PRE-07 where an answer came from is sealed with it: nothing of it stands in the open event", async () => {
    const { rows } = await place.platform.pools
      .forJurisdiction("990108" as never)
      .query<{ body: string }>("select body from case_event where case_id = $1 and type = 'case-submitted'", [id]);
    expect(rows[0]?.body).not.toContain("provenance");
    expect(rows[0]?.body).not.toContain("石桥里12号");
  });

  test("R-PRE-06 nobody is believed who says that a paper is held which is not", async () => {
    const application = await foodForm({ operatorName: "别家茶馆" });
    const { layout: _, ...materials } = application.materials;
    const sent = await lin.post("/api/cases", { ...application, materials, held: ["layout"] });
    expect(sent.body).toMatchObject({ code: "case/materials-incomplete", missing: ["layout"] });
  });
});

describe("a value that is said to be wrong", () => {
  let request: { readonly id: string; readonly number: string };

  const dispute = (client: Client, more: object = {}) =>
    client.post("/api/prefill/disputes", {
      ...{ item: FOOD, situation, field: "premisesAddress", source: `certificate:${registration.id}` },
      ...{ right: "青石街道石桥里21号", reason: "门牌号写反了", ...more },
    });

  test("R-PRE-08 goes as a case to the department whose word it is, due within ten working days", async () => {
    expect((await dispute(other)).body.code).toBe("prefill/nothing-said");
    const sent = await dispute(lin);
    expect(sent.status).toBe(201);
    request = sent.body;
    const view = expectOk(await lin.get(`/api/cases/${request.id}`));
    expect(view.item.code).toBe(itemCode("data-correction"));
    expect(view.form).toMatchObject({ department: "spj", elementName: "经营场所地址", heldValue: HOUSE.detail });
    const statutory = view.clocks.find((clock: { name: string }) => clock.name === "statutory");
    // Ten working days after 23 November.
    expect(statutory.dueOn).toBe("2026-12-07");
    expect((await dispute(lin)).body).toMatchObject({ code: "prefill/already-disputed", number: request.number });
  });

  test("R-PRE-08 is not filled in meanwhile, and whoever examines the new case sees that it is disputed", async () => {
    const found = await known(lin);
    expect(field(found, "premisesAddress")).toMatchObject({
      // Their own word of the other application, which nobody disputes.
      said: { value: { detail: "青石街道石桥里21号" }, source: { kind: "case" } },
      others: [{ value: HOUSE, disputed: { number: request.number } }],
    });
    const application = await foodForm({ premisesAddress: { division: "990108", detail: "青石街道石桥里21号" } });
    const prefilled = { premisesAddress: `certificate:${registration.id}` };
    const { id } = expectOk(await lin.post("/api/cases", { ...application, prefilled }));
    const { provenance } = expectOk(await clerk.get(`/api/cases/${id}`));
    expect(provenance).toMatchObject([
      { field: "premisesAddress", unchanged: false, disputed: { number: request.number, outcome: null } },
    ]);
  });

  test("R-PRE-08 once it was put right, the person has the answer and the right words are filled in", async () => {
    await give(clerk, request.id, { type: "accept" });
    const verifier = await place.as("CH1101");
    const task = await taskAt(verifier, request.id, "verify-spj");
    await give(verifier, request.id, { type: "review", task, outcome: "confirmed", opinion: "存根为21号" });
    const decider = await place.as("CH1132");
    const last = await taskAt(decider, request.id, "decide");
    await give(decider, request.id, { type: "decide", task: last, outcome: "granted", reason: "经核实应为21号" });
    expect(expectOk(await lin.get(`/api/cases/${request.id}`)).decision).toMatchObject({ outcome: "granted" });
    expect(field(await known(lin), "premisesAddress").said).toMatchObject({
      value: { division: "990108", detail: "青石街道石桥里21号" },
      source: { kind: "correction", number: request.number, on: "2026-11-23" },
    });
    const filing = expectOk(await lin.post("/api/prefill", { item: FILING, situation: {} }));
    expect(field(filing, "address").said).toMatchObject({ value: { detail: "青石街道石桥里21号" } });
  });

  test("R-PRE-06 a licence that is impounded is not held, and what it said wrongly stays wrong", async () => {
    const head = await place.as("CH1161");
    const penalty = { authority: "澄河区市场监督管理局", document: "澄市监罚〔2026〕1号", on: "2026-11-23" };
    await give(head, registration.id, { type: "note-penalty", act: "impound", ...penalty });
    const found = await known(lin);
    expect(found.held).toEqual([]);
    const { said, others } = field(found, "premisesAddress");
    expect([said, ...others].map((one) => (one as { readonly value: object }).value)).not.toContainEqual(HOUSE);
  });

  test("nothing of all this is an error of the server", () => {
    expect(place.faults).toEqual([]);
  });
});
