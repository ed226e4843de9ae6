import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { itemCode, submitted } from "../../test/support/applying.ts";
import { DEMO, NEIGHBOUR, openTestPlatform, type PlatformUnderTest } from "../../test/support/platform.ts";
import { projectionsOf } from "../../test/support/projections.ts";
import { readEvents } from "../app/case/stored-events.ts";
import { FIRST_MADE_ID, LAST_MADE_ID, madeCaseId } from "../app/ports/history-store.ts";
import { createSealer } from "../app/sealing.ts";
import { foldCase } from "../core/case/index.ts";
import type { Jurisdiction } from "../core/shared/index.ts";
import { UPKEEP } from "../store/migrate.ts";
import { makeHistoryCommand, removeHistoryCommand } from "./bench-history.ts";
import { type Config, parseConfig } from "./config.ts";

const MASTER_KEY = Buffer.alloc(32, 7);
const CASES = 240;

let house: PlatformUnderTest;
let folder: string;
let config: Config;
let owner: pg.Client;

beforeAll(async () => {
  house = await openTestPlatform();
  folder = mkdtempSync(join(tmpdir(), "bancheng-history-"));
  writeFileSync(join(folder, "master.key"), MASTER_KEY.toString("hex"));
  const { superuserUrl, appUrl, migratorUrl } = house.database;
  const environment = { BANCHENG_DATA_DIR: folder, DATABASE_URL: superuserUrl, DATABASE_APP_URL: appUrl };
  config = parseConfig({ ...environment, BANCHENG_NOW: "2026-11-23T09:00:00+08:00" }, folder);
  owner = new pg.Client({ connectionString: migratorUrl, options: UPKEEP });
  await owner.connect();
});

afterAll(async () => {
  await owner?.end();
  await house?.close();
  rmSync(folder, { recursive: true, force: true });
});

const progress = () => undefined;
const request = (jurisdiction: Jurisdiction, cases = CASES) => ({ jurisdiction, cases, progress });

async function count(table: string, where = "true"): Promise<number> {
  const { rows } = await owner.query(`select count(*)::int as count from ${table} where ${where}`);
  return rows[0]?.count;
}

/** A case of the district's own. */
async function applyHere() {
  return String((await submitted("unemployment-benefit", await house.as("15400000102"))).id);
}

describe("a made history", () => {
  test("its cases are as if the engine had led each: projections equal the fold, pages and papers open", async () => {
    const own = await applyHere();
    const made = await makeHistoryCommand(config, request(DEMO));
    // A bundle lives by the cases inside it, which are others' lives.
    expect(made).toMatchObject({ cases: CASES, itemsLeftOut: [itemCode("open-restaurant")] });

    const { catalogue, caseStore: store, pools } = house.platform;
    const sealer = createSealer(MASTER_KEY);
    const calendar = await catalogue.procedures.getCalendar(DEMO);
    const clerk = await house.as("CH1001");
    const seen = { items: new Set<string>(), outcomes: new Set<string>() };
    const names = new Set<string>();
    for (let place = 1; place <= CASES; place++) {
      const id = madeCaseId(place);
      const stored = await store.findCase(DEMO, id);
      if (stored === null) throw new Error(`no case ${id}`);
      const state = foldCase(DEMO, readEvents(sealer, id, stored).events);
      const procedure = await catalogue.procedures.getVersion(DEMO, state.item, state.procedureVersion);
      const pool = pools.forJurisdiction(DEMO);
      const rows = await projectionsOf({ store, pool, sealer, procedure, calendar }, DEMO, id);
      expect(rows.stored).toEqual(rows.folded);
      expect(rows.stored).toMatchObject({ standing: { status: "archived" }, tasks: [], wakeAt: null });
      seen.items.add(state.item);
      seen.outcomes.add(state.decision?.outcome ?? state.status);
      names.add(state.personal?.applicant.name ?? "");
      if (place % 12 !== 0) continue;
      const page = await clerk.get(`/api/cases/${id}`);
      expect(page).toMatchObject({
        status: 200,
        body: { id, state: "archived", applicant: { name: expect.anything() } },
      });
      const papers = await clerk.get(`/api/cases/${id}/papers`);
      expect(papers.body.rows.length).toBe(rows.stored.papers.length);
      const [paper] = papers.body.rows;
      const opened = await clerk.get(`/api/cases/${id}/papers/${paper.seq}/${paper.kind}`);
      expect([opened.status, opened.bytes.subarray(0, 5).toString()]).toEqual([200, "%PDF-"]);
    }
    const published = (await house.platform.catalogue.itemNames.getItemNames(DEMO)).size;
    expect(seen.items.size + made.itemsLeftOut.length).toBe(published);
    expect([...seen.outcomes]).toEqual(expect.arrayContaining(["granted", "refused", "filed"]));
    expect(names.size).toBeGreaterThan(CASES / 6);
    expect(house.faults).toEqual([]);

    // Numbers of papers have no gaps, and what was printed is not printed again.
    expect((await house.platform.paperStore.listSeries(DEMO, null)).flatMap((series) => series.missing)).toEqual([]);
    expect(await count("case_paper", `file is null and case_id <> '${own}'`)).toBe(0);
  });

  test("a second one continues the first; both go without a trace, and the district's own cases stay", async () => {
    const own = await applyHere();
    await makeHistoryCommand(config, request(DEMO, 30));
    const { made, rows: before } = {
      made: await count("case_standing", "closed_at is not null"),
      rows: await ownRows(),
    };
    expect(made).toBe(CASES + 30);
    expect(await removeHistoryCommand(config, { jurisdiction: DEMO, progress })).toBe(made);
    expect(await ownRows()).toEqual(before);
    const between = `between '${FIRST_MADE_ID}' and '${LAST_MADE_ID}'`;
    for (const table of ["case_event", "case_paper", "notice", "rating", "reading_log", "case_standing"])
      expect([table, await count(table, `case_id ${between}`)]).toEqual([table, 0]);
    expect(await count("case_opening", `id ${between}`)).toBe(0);
    const series = await house.platform.paperStore.listSeries(DEMO, null);
    expect(series.flatMap(({ missing }) => missing)).toEqual([]);
    expect(series.every(({ year }) => year === 2026)).toBe(true);
    const citizen = await house.as("15400000102");
    expect(await citizen.get(`/api/cases/${own}`)).toMatchObject({ status: 200, body: { state: "submitted" } });
  });

  /** Everything of cases that were not made. */
  async function ownRows() {
    const rows = [];
    for (const table of ["case_event", "case_paper", "notice", "reading_log", "case_standing"]) {
      const found = await owner.query(`select * from ${table} where case_id > $1 order by case_id, ${table}::text`, [
        LAST_MADE_ID,
      ]);
      rows.push(found.rows);
    }
    rows.push((await owner.query("select * from case_opening where id > $1 order by id", [LAST_MADE_ID])).rows);
    return rows;
  }

  test("an unknown district gets items first; one with cases of its own that is no demonstration is refused", async () => {
    expect(await makeHistoryCommand(config, request(NEIGHBOUR, 20))).toMatchObject({ cases: 20 });
    expect(await makeHistoryCommand(config, request(NEIGHBOUR, 20))).toMatchObject({ cases: 20 });
    await owner.query(
      `insert into case_standing (jurisdiction, case_id, version, status, office, updated_at)
       values ($1, gen_random_uuid(), 1, 'submitted', 'o', now())`,
      [NEIGHBOUR],
    );
    await expect(makeHistoryCommand(config, request(NEIGHBOUR))).rejects.toMatchObject({
      code: "bench/district-in-use",
    });
    expect(await count("case_standing", `jurisdiction = '${NEIGHBOUR}'`)).toBe(41);
  });

  test("too little disk is told in bytes, before anything is written", async () => {
    const before = await count("case_standing");
    await expect(makeHistoryCommand(config, request(DEMO, 1_000_000), async () => 1_000_000)).rejects.toMatchObject({
      code: "bench/disk-too-small",
      facts: { needed: expect.any(Number), free: 1_000_000 },
    });
    expect(await count("case_standing")).toBe(before);
  });
});
