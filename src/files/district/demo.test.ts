import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectFile } from "../../../test/support/shared-data.ts";
import { makeCalendar } from "../../core/calendar/index.ts";
import { type CatalogueRegister, compileItem, KINDS_OF_UNDERTAKING, type Procedure } from "../../core/catalog/index.ts";
import {
  compileFlow,
  completeTask,
  emptyFlow,
  evolveFlow,
  type FlowModel,
  type FlowState,
  finishCall,
  fireTimer,
  receiveMessage,
  startFlow,
} from "../../core/flow/index.ts";
import { type FormValues, validateForm } from "../../core/form/index.ts";
import { civilDate, evaluateCondition, evaluateExpression, type JsonObject } from "../../core/shared/index.ts";
import { listUndrawn } from "../bpmn/index.ts";
import { type DistrictFiles, type ItemFiles, readDistrict, type Specimen } from "./index.ts";

const today = civilDate("2026-11-21");
const read = await readDistrict(projectFile("districts/demo"));
if (!read.ok) throw new Error(JSON.stringify(read.refusal.findings, null, 1));
const district: DistrictFiles = read.value;
const register = registerOf(district);
const procedures = district.items.map((item) => ({ item, ...compiled(item) }));
const specs = district.items.map((item) => item.spec);

describe("the demonstration district", () => {
  test("loads without a finding and says that it is invented", () => {
    expect(district.settings).toMatchObject({ code: "990108", name: "澄河区", zone: "Asia/Shanghai", demo: true });
    expect(district.settings.calendar.publishedYears).toContain(2026);
  });

  test("has five approval sections, departments beyond, and accounts for every kind of person", () => {
    const sections = district.offices.filter((office) => office.body === "spj").map((office) => office.name);
    expect(sections).toEqual(
      expect.arrayContaining(["投资建设科", "市场准入科", "社会事业科", "综合审批科", "现场勘查科"]),
    );
    expect(district.bodies.length).toBeGreaterThanOrEqual(20);
    expect(district.people.citizens.length).toBeGreaterThanOrEqual(3);
    expect(district.people.firms.length).toBeGreaterThanOrEqual(2);
    expect(district.people.staff.length).toBeGreaterThanOrEqual(15);
    const owners = new Set(specs.map((spec) => spec.office));
    expect([...owners]).not.toContain("spj-visit");
  });

  test("every body names where to go against its decisions: its own government, or the city's for its branches", () => {
    for (const body of district.bodies) {
      expect(body.remedies.reviewBody).toMatch(/人民政府|税务局/);
      expect(body.remedies).toMatchObject({ reviewDays: 60, litigationMonths: 6 });
    }
  });

  test("holds no contract clerk in a deciding post", () => {
    const deciding = district.posts.filter((post) => post.grants.includes("case.decide")).map((post) => post.id);
    const unqualified = district.people.staff.filter((person) => person.enforcementNumber === undefined);
    expect(unqualified.flatMap((person) => person.posts).filter((post) => deciding.includes(post))).toEqual([]);
    expect(unqualified.some((person) => person.employment === "contract")).toBe(true);
  });
});

describe("the demonstration catalogue", () => {
  test.each(procedures)("$item.folder compiles without an error or a warning", ({ findings }) => {
    expect(findings.filter((one) => one.severity !== "note")).toEqual([]);
  });

  test.each(procedures)("$item.folder is drawn completely", async ({ item }) => {
    expect(await listUndrawn(item.bpmn)).toEqual({ ok: true, value: [] });
  });

  test.each(procedures)(
    "$item.folder: the specimen passes the form and fills the certificate",
    ({ item, procedure }) => {
      const { values, facts } = specimenOf(item, procedure);
      expect(Object.keys(values).length).toBeGreaterThanOrEqual(8);
      const rows = procedure.item.result.fields.map((field) => evaluateExpression(field.value, facts));
      for (const row of rows) expect(row).toEqual({ ok: true, value: expect.anything() });
      if (procedure.item.fee === null) return;
      const fee = evaluateExpression(procedure.item.fee.amountFen, facts);
      expect(fee.ok && Number.isSafeInteger(fee.value)).toBe(true);
    },
  );

  test.each(procedures)("$item.folder runs to its end, whatever the outcomes", ({ item, procedure }) => {
    const { facts } = specimenOf(item, procedure);
    for (const pick of [0, 1, 2]) expect(walk(procedure.flow, facts, pick).ended).not.toBeNull();
  });

  test.each(procedures)("$item.folder: forms, papers and texts are complete", ({ item: { spec } }) => {
    const fields = spec.form.sections.flatMap((section) => section.fields);
    expect(fields.length).toBeGreaterThanOrEqual(8);
    expect(fields.length).toBeLessThanOrEqual(20);
    expect(fields.some((field) => field.personal)).toBe(true);
    expect(spec.materials.length).toBeGreaterThan(0);
    // A bundle examines and certifies nothing: what it calls does.
    if (spec.bundle === undefined) {
      expect(spec.conditions.length).toBeGreaterThan(0);
      expect(spec.result.fields.length).toBeGreaterThan(0);
    }
    expect(spec.guide.faq.length).toBeGreaterThan(0);
    expect(spec.code).toHaveLength(31);
    const body = district.bodies.find((one) => one.id === spec.body);
    expect(spec.code).toBe(`${body?.creditCode}4${spec.basicCode}`);
  });

  test("covers the ways in which law lets a case run", () => {
    expect(specs.length).toBeGreaterThanOrEqual(14);
    expect(new Set(procedures.map(({ procedure }) => shapeOf(procedure.flow))).size).toBeGreaterThanOrEqual(9);
    const clocks = specs.flatMap((spec) => [spec.statutory, spec.promise]).filter((rule) => rule !== null);
    expect(new Set(clocks.map((rule) => rule.limit.unit))).toEqual(new Set(["wd", "cd", "mo", "h"]));
    expect(new Set(clocks.map((rule) => rule.starts)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(specs.map((spec) => spec.receipt.kind)).size).toBe(5);
    expect(new Set(specs.map((spec) => spec.decision.mode))).toEqual(
      new Set(["sole", "review-and-decide", "collegial"]),
    );
    expect(new Set(specs.map((spec) => spec.caseType))).toEqual(new Set(["1", "2", "3", "4"]));
    expect(new Set(specs.map((spec) => spec.type))).toEqual(new Set(["01", "05", "07", "10", "20"]));
    const parties = new Set(specs.flatMap((spec) => spec.servedParties));
    expect(parties.has("1") && parties.has("2")).toBe(true);
  });

  test("has steps and rules of every kind", () => {
    const nodes = procedures.flatMap(({ procedure }) => Object.values(procedure.flow.nodes));
    const tasks = nodes.flatMap((node) => (node.kind === "user-task" ? [node.taskKind] : []));
    expect(new Set(tasks)).toEqual(
      new Set([
        "review",
        "consult",
        "visit",
        "expert-review",
        "hearing",
        "publicity",
        "legal-check",
        "propose",
        "decide",
        "other",
      ]),
    );
    expect(new Set(nodes.map((node) => node.kind))).toEqual(
      new Set([
        "start",
        "end",
        "terminate-end",
        "user-task",
        "rule",
        "exclusive",
        "parallel",
        "timer",
        "boundary-timer",
        "receive",
        "call",
      ]),
    );
    expect(specs.filter((spec) => spec.fee !== null).length).toBeGreaterThanOrEqual(2);
    expect(specs.some((spec) => spec.materials.some((material) => material.necessity === "deferrable"))).toBe(true);
    const kinds = specs.flatMap(({ undertakings = [] }) => undertakings.map(({ kind }) => kind));
    expect(new Set<string>(kinds)).toEqual(new Set(Object.keys(KINDS_OF_UNDERTAKING)));
    expect(specs.some((spec) => spec.extension !== null)).toBe(true);
    expect(specs.some((spec) => spec.stops.some((stop) => stop.stops.includes("statute")))).toBe(true);
  });

  test("every everyday word leads to words of the catalogue", () => {
    const texts = specs.map((spec) => [spec.name, spec.result.name, ...spec.keywords].join(" "));
    const lost = district.synonyms
      .flatMap((synonym) => synonym.means)
      .filter((word) => !texts.join(" ").includes(word));
    expect(lost).toEqual([]);
  });

  test("no item's code or name stands in the code", async () => {
    const words = specs.flatMap((spec) => [spec.code, spec.basicCode, spec.name]);
    const found = (await sourceFiles()).filter(({ text }) => words.some((word) => text.includes(word)));
    expect(found.map(({ file }) => file)).toEqual([]);
  });
});

function registerOf({
  bases,
  bodies,
  offices,
  posts,
  absences,
  people,
  settings,
  items,
}: DistrictFiles): CatalogueRegister {
  const holdings = people.staff.map((person) => ({
    posts: person.posts,
    qualified: person.enforcementNumber !== undefined,
  }));
  const catalogue = items.flatMap(({ spec, flow }) => {
    const model = compileFlow(flow);
    return model.ok ? [{ spec, flow: model.value }] : [];
  });
  return {
    bases,
    bodies,
    offices,
    posts,
    absences,
    holdings,
    catalogue,
    today,
    calendar: makeCalendar(settings.calendar),
  };
}

function compiled({ spec, version, flow, folder }: ItemFiles) {
  const model = compileFlow(flow);
  if (!model.ok) throw new Error(`${folder}: ${JSON.stringify(model.refusal.findings)}`);
  const made = compileItem({ spec, version, flow: model.value }, register);
  if (!made.ok) throw new Error(`${folder}: ${JSON.stringify(made.refusal.findings)}`);
  return made.value;
}

function specimenOf(item: ItemFiles, procedure: Procedure): { values: FormValues; facts: JsonObject } {
  const { specimen } = item;
  if (specimen === undefined) throw new Error(`${item.folder} has no specimen`);
  const { situation } = specimen;
  expect(unknownAnswers(procedure, specimen)).toEqual([]);
  const values = validateForm(procedure.form, specimen.form, { situation, today });
  if (!values.ok) throw new Error(`${item.folder}: ${JSON.stringify(values.refusal)}`);
  return { values: values.value, facts: { form: values.value, situation, today, applicant: { name: "样表" } } };
}

/** Questions that matter and have no known answer, and answers to questions that do not. */
function unknownAnswers({ item }: Procedure, { situation }: Specimen): readonly string[] {
  const asked = item.situations.filter(({ when }) => {
    const matters = when === undefined ? { ok: true, value: true } : evaluateCondition(when, { situation });
    return matters.ok && matters.value;
  });
  const open = asked.filter(({ id, options }) => !options.some((option) => option.code === situation[id]));
  const extra = Object.keys(situation).filter((id) => !asked.some((question) => question.id === id));
  return [...open.map((question) => question.id), ...extra];
}

/** Completes whatever is open, each with the outcome at `pick` (or its last), and lets timers fire when nothing is. */
function walk(flow: FlowModel, facts: JsonObject, pick: number): FlowState {
  const started = startFlow(flow, facts);
  if (!started.ok) throw new Error(JSON.stringify(started.refusal));
  let state = evolveFlow(emptyFlow, started.value);
  for (let step = 0; state.ended === null && step < 50; step += 1) {
    const [task] = state.tasks;
    const [timer] = state.timers;
    const [wait] = state.waits;
    const [call] = state.calls;
    const ending = ["granted", "refused", "withdrawn"][pick] ?? "granted";
    const known = { ...facts, children: call === undefined ? {} : { [call.nodeId]: { outcome: ending } } };
    const outcome = task?.outcomes[Math.min(pick, task.outcomes.length - 1)] ?? "";
    const next =
      task === undefined && call !== undefined
        ? finishCall(flow, state, { callId: call.callId, outcome: ending }, known)
        : task === undefined && wait !== undefined
          ? receiveMessage(flow, state, { message: wait.message }, facts)
          : task === undefined
            ? fireTimer(flow, state, timer?.timerId ?? "", facts)
            : completeTask(flow, state, { taskId: task.taskId, outcome }, facts);
    if (!next.ok) throw new Error(JSON.stringify(next.refusal));
    state = evolveFlow(state, next.value);
  }
  return state;
}

/** The kinds of nodes and how they follow one another, without names. */
function shapeOf(flow: FlowModel): string {
  const kind = (id: string) => {
    const node = flow.nodes[id];
    return node?.kind === "user-task" ? node.taskKind : node?.kind;
  };
  return Object.values(flow.edges)
    .map((edge) => `${kind(edge.from)}>${kind(edge.to)}`)
    .sort()
    .join(" ");
}

async function sourceFiles(): Promise<readonly { file: string; text: string }[]> {
  const root = projectFile("src");
  const files = (await readdir(root, { recursive: true })).filter(
    (file) => /\.(ts|tsx|sql|json|css|html)$/.test(file) && !/\.test\.tsx?$/.test(file),
  );
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(join(root, file), "utf8") })));
}
