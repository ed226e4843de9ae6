import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { at } from "../../../test/factories/case.ts";
import { citizen, district, otherCitizen, staff } from "../../../test/factories/people.ts";
import { give, granted, submitted } from "../../../test/support/case-in-house.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { type HouseUnderTest, openHouse } from "../../../test/support/papers.ts";
import type { Actor } from "../../core/party/index.ts";
import type { CaseId, FileId } from "../../core/shared/index.ts";
import { verifyArchive } from "../../files/archive/index.ts";

const clerk = staff("clerk");
const archivist = staff("archivist");

let database: TestDatabase;
let house: HouseUnderTest;

beforeAll(async () => {
  database = await createTestDatabase();
  house = await openHouse(database.appUrl, { now: () => at("2026-03-02 09:00") });
});
afterAll(async () => {
  await house?.close();
  await database?.drop();
});

/** A case from application to service, with one paper handed in. */
async function finished(): Promise<{ readonly id: CaseId; readonly file: FileId }> {
  const content = Buffer.from(`平面图 ${Math.random()}`);
  async function* stream() {
    yield content;
  }
  const received = await house.uploads.receive({
    jurisdiction: district,
    actor: citizen,
    name: "平面图/一层🏠.txt",
    content: stream(),
  });
  if (!received.ok) throw new Error(received.refusal.code);
  const file = received.value.id;
  const id = await granted(house, { materials: { plan: { files: [file] } } });
  await give(house, id, clerk, { type: "serve", way: "window", recipient: "样例申请人", proof: "核对身份证" });
  return { id, file };
}

async function exported(id: CaseId): Promise<Uint8Array> {
  const done = await house.caseExport.export(district, archivist, id);
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  const chunks: Uint8Array[] = [];
  for await (const chunk of done.value.content) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe("the archive of a closed case", () => {
  test("R-ARC-03 holds every event, every paper handed in and made and a readable record, and proves itself", async () => {
    const { id } = await finished();
    const bytes = await exported(id);
    const loaded = await house.engine.load(district, id);
    expect(verifyArchive(bytes)).toMatchObject({ ok: true, events: loaded?.events.length, problems: [] });
    const entries = unzipSync(bytes);
    const names = Object.keys(entries).filter((name) => name.startsWith("files/"));
    expect(names).toEqual([
      "files/001-一层🏠.txt",
      expect.stringMatching(/^files\/002-申请材料接收凭证 样审批收〔2026〕\d+号\.pdf$/),
      expect.stringMatching(/^files\/003-受理通知书 /),
      expect.stringMatching(/^files\/004-准予行政许可决定书 /),
      expect.stringMatching(/^files\/005-样例许可证 YL/),
      expect.stringMatching(/^files\/006-送达回证 /),
    ]);
    const events = strFromU8(entries["events.jsonl"] ?? new Uint8Array())
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(events[0]).toMatchObject({
      version: 1,
      at: "2026-03-02T09:00:00+08:00",
      body: { type: "case-submitted" },
      personal: { submitted: { applicant: { name: "样例申请人" } } },
    });
    const manifest = JSON.parse(strFromU8(entries["manifest.json"] ?? new Uint8Array()));
    expect(manifest.case).toMatchObject({ number: loaded?.state.number, outcome: "granted", status: "delivered" });
    expect(
      Buffer.from(entries["record.pdf"] ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    expect(Buffer.from(await exported(id)).equals(Buffer.from(bytes))).toBe(true);
  });

  test("R-ARC-01 whatever is changed, left out or added in it is found", async () => {
    const { id } = await finished();
    const entries = unzipSync(await exported(id));
    const [paper = ""] = Object.keys(entries).filter((name) => name.endsWith(".pdf") && name.startsWith("files/"));
    const changed = { ...entries, [paper]: Buffer.from("another paper") };
    expect(verifyArchive(zipSync(changed))).toMatchObject({ ok: false, problems: [{ code: "archive/entry-changed" }] });
    const { [paper]: _, ...less } = entries;
    expect(verifyArchive(zipSync(less))).toMatchObject({ ok: false, problems: [{ code: "archive/entry-missing" }] });
    const more = { ...entries, "files/099-x.pdf": Buffer.from("x") };
    expect(verifyArchive(zipSync(more))).toMatchObject({ ok: false, problems: [{ code: "archive/entry-extra" }] });
  });

  test("an open case is not archived, and a case that one may not read does not exist", async () => {
    const id = await submitted(house);
    const ask = (actor: Actor) => house.caseExport.export(district, actor, id);
    expect(await ask(archivist)).toEqual({ ok: false, refusal: { code: "archive/case-open" } });
    expect(await ask(otherCitizen)).toEqual({ ok: false, refusal: { code: "case/not-found" } });
  });

  test("an archive is whole or is none: a missing file refuses it", async () => {
    const { id, file } = await finished();
    rmSync(join(house.folder, file.slice(0, 2), file.slice(2, 4), file));
    expect(readdirSync(house.folder).length).toBeGreaterThan(0);
    expect(await house.caseExport.export(district, archivist, id)).toEqual({
      ok: false,
      refusal: { code: "archive/file-missing", file },
    });
  });

  test("R-AUD-01 an export is noted", async () => {
    const { id } = await finished();
    await exported(id);
    const { rows } = await house.pools
      .forJurisdiction(district)
      .query("select what from reading_log where jurisdiction = $1 and case_id = $2", [district, id]);
    expect(rows).toEqual([{ what: "archive" }]);
  });
});
