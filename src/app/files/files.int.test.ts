import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { citizen, district, otherCitizen, staff } from "../../../test/factories/people.ts";
import { sampleForm, sampleItem, sampleProcedure } from "../../../test/factories/procedure.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { newApplication, onlyProcedure } from "../../../test/support/engine.ts";
import { type HouseUnderTest, openHouse } from "../../../test/support/papers.ts";
import type { Actor } from "../../core/party/index.ts";
import type { CaseId, FileId } from "../../core/shared/index.ts";
import { filesOfCase, formFiles, MAX_CASE_BYTES } from "./case-files.ts";
import { MAX_FILE_BYTES } from "./uploads.ts";

const clerk = staff("clerk");
const archivist = staff("archivist");
const procedure = sampleProcedure();

let database: TestDatabase;
let house: HouseUnderTest;

beforeAll(async () => {
  database = await createTestDatabase();
  house = await openHouse(database.appUrl, { procedures: onlyProcedure(procedure) });
});
afterAll(async () => {
  await house?.close();
  await database?.drop();
});

/** A picture of its own: PNG by its first bytes. */
function picture(size = 1000): Buffer {
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), randomBytes(size)]);
}

async function* pieces(content: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < content.length; at += 60_000) yield content.subarray(at, at + 60_000);
}

function upload(actor: Actor, content: Uint8Array, name = "平面图.png", key?: string) {
  const idempotency = key === undefined ? undefined : { caller: "account" in actor ? actor.account : "", key };
  return house.uploads.receive({ jurisdiction: district, actor, name, content: pieces(content), idempotency });
}

async function uploaded(actor: Actor, content: Uint8Array = picture()): Promise<FileId> {
  const received = await upload(actor, content);
  if (!received.ok) throw new Error(JSON.stringify(received.refusal));
  return received.value.id;
}

async function submitted(files: readonly FileId[]): Promise<CaseId> {
  const request = newApplication();
  const done = await house.engine.submit({
    ...request,
    command: { ...request.command, materials: { plan: { files } } },
  });
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  await house.files.attach(district, citizen, files, done.value.id);
  return done.value.id;
}

describe("uploading", () => {
  test("a file comes back with its hash, its name as written and the type of its bytes", async () => {
    const content = picture();
    const received = await upload(citizen, content, "我的 平面图 🏠 (最终).png");
    expect(received).toMatchObject({
      ok: true,
      value: { name: "我的 平面图 🏠 (最终).png", mediaType: "image/png", size: content.length },
    });
  });

  test.each([
    ["empty", Buffer.alloc(0), "空.pdf", "file/empty"],
    ["a program under another name", Buffer.from("MZ\x90\0program", "latin1"), "证明.pdf", "file/type-not-accepted"],
    ["a page with script", Buffer.from("<html><script>1</script>"), "说明.txt", "file/type-not-accepted"],
    ["a picture that is called a document", picture(), "证明.pdf", "file/type-mismatch"],
    ["a name of nothing", picture(), "  ", "file/name-invalid"],
    ["a folder", picture(), "a/..", "file/name-invalid"],
    ["a name with a line break", picture(), "a\n.png", "file/name-invalid"],
    ["a name without end", picture(), `${"长".repeat(252)}.png`, "file/name-invalid"],
    ["a broken name", picture(), "\ud800.png", "file/name-invalid"],
  ])("R-FIL-05 refused: %s", async (_, content, name, code) => {
    expect(await upload(citizen, content, name)).toMatchObject({ ok: false, refusal: { code } });
  });

  test("folders in a name are left off", async () => {
    expect(await upload(citizen, picture(), "../../etc/图.png")).toMatchObject({ value: { name: "图.png" } });
    expect(await upload(citizen, picture(), "C:\\我的文档\\图.png")).toMatchObject({ value: { name: "图.png" } });
  });

  test("R-FIL-06 20 MB is taken, a byte more is not", async () => {
    const head = 8;
    const most = picture(MAX_FILE_BYTES - head);
    expect(await upload(citizen, most)).toMatchObject({ ok: true, value: { size: MAX_FILE_BYTES } });
    expect(await upload(citizen, picture(MAX_FILE_BYTES - head + 1))).toEqual({
      ok: false,
      refusal: { code: "file/too-large", maxBytes: MAX_FILE_BYTES },
    });
  });

  test("the same key with the same file has one answer, with another file it is refused", async () => {
    const content = picture();
    const [first, again] = [
      await upload(citizen, content, "a.png", "k1"),
      await upload(citizen, content, "a.png", "k1"),
    ];
    expect(again).toEqual(first);
    expect(await upload(citizen, picture(), "a.png", "k1")).toMatchObject({ refusal: { code: "request/key-reused" } });
    expect((await upload(otherCitizen, picture(), "a.png", "k1")).ok).toBe(true);
  });
});

describe("attaching", () => {
  test("R-FIL-07 nobody attaches another's file by knowing its hash", async () => {
    const mine = await uploaded(citizen);
    const check = (actor: Actor, files: FileId[], id: CaseId | null = null) =>
      house.files.checkCaseFiles(district, actor, files, id);
    expect(await check(citizen, [mine])).toEqual({ ok: true, value: null });
    const refused = { ok: false, refusal: { code: "file/unknown", files: [mine] } };
    expect(await check(otherCitizen, [mine])).toEqual(refused);
    expect(await check(clerk, [mine])).toEqual(refused);
    const id = await submitted([mine]);
    expect(await check(clerk, [mine], id)).toEqual({ ok: true, value: null });
    const nowhere = "f".repeat(64) as FileId;
    expect(await check(citizen, [mine, nowhere], id)).toMatchObject({ refusal: { files: [nowhere] } });
  });

  test("R-FIL-08 all files of a case together are at most 200 MB, those that are in already included", async () => {
    const files = await Promise.all(Array.from({ length: 3 }, () => uploaded(citizen)));
    const id = await submitted(files.slice(0, 1));
    const pool = house.pools.forJurisdiction(district);
    const sizes = [MAX_CASE_BYTES - 10, 10, 11];
    for (const [index, size] of sizes.entries())
      await pool.query("update file_object set size = $1 where jurisdiction = $2 and id = $3", [
        size,
        district,
        files[index],
      ]);
    const check = (index: number) => house.files.checkCaseFiles(district, citizen, files.slice(index, index + 1), id);
    expect(await check(1)).toEqual({ ok: true, value: null });
    expect(await check(2)).toEqual({
      ok: false,
      refusal: { code: "file/case-too-large", bytes: MAX_CASE_BYTES + 1, maxBytes: MAX_CASE_BYTES },
    });
  });

  test("files among the answers of a form belong to the case too, those in tables included", async () => {
    const id = "a".repeat(64) as FileId;
    const file = { kind: "file", required: false, personal: false } as const;
    const section = {
      id: "files",
      label: "附件",
      fields: [
        { ...file, id: "photo", label: "照片" },
        {
          ...file,
          kind: "table",
          id: "rooms",
          label: "房间",
          columns: [{ ...file, id: "room", label: "房间照片" }],
        } as const,
      ],
    };
    const item = { ...sampleItem, form: { sections: [...sampleForm.sections, section] } };
    expect(formFiles({ item }, { photo: [id, "no"], rooms: [{ room: [id] }, 3] })).toEqual([
      { id, title: "照片" },
      { id, title: "房间照片" },
    ]);
  });
});

describe("reading", () => {
  async function read(actor: Actor, id: FileId, caseId: CaseId | null) {
    const opened = await house.files.open({ jurisdiction: district, actor, id, caseId });
    if (!opened.ok) return opened.refusal.code;
    const chunks: Uint8Array[] = [];
    for await (const chunk of opened.value.content) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  test("R-FIL-09 a file is read by its uploader and by who may read its case, and does not exist for others", async () => {
    const content = picture(200_000);
    const file = await uploaded(citizen, content);
    const other = await uploaded(citizen);
    const id = await submitted([file]);
    expect(await read(citizen, file, null)).toEqual(content);
    for (const actor of [clerk, archivist]) expect(await read(actor, file, id)).toEqual(content);
    expect(await read(clerk, file, null)).toBe("file/not-found");
    expect(await read(clerk, other, id)).toBe("file/not-found");
    for (const actor of [otherCitizen, { kind: "anonymous", jurisdiction: district } as const]) {
      expect(await read(actor, file, id)).toBe("file/not-found");
    }
    const elsewhere = staff("archivist", 2, { jurisdiction: "990109" as typeof district });
    expect(await read(elsewhere, file, id)).toBe("file/not-found");
  });

  test("R-AUD-01 staff who read a file are noted, its uploader is not", async () => {
    const file = await uploaded(citizen);
    const id = await submitted([file]);
    await read(citizen, file, id);
    await read(clerk, file, id);
    const { rows } = await house.pools
      .forJurisdiction(district)
      .query("select account, what from reading_log where jurisdiction = $1 and case_id = $2", [district, id]);
    expect(rows).toEqual([{ account: clerk.account, what: `file ${file}` }]);
  });

  test("a case knows every file that was ever handed in, by the name of its material", async () => {
    const first = await uploaded(citizen);
    const second = await uploaded(citizen);
    const id = await submitted([first]);
    await house.engine.execute({
      jurisdiction: district,
      id,
      actor: clerk,
      command: { type: "request-corrections", items: [{ target: "plan", reason: "unclear", how: "重拍" }] },
    });
    await house.engine.execute({
      jurisdiction: district,
      id,
      actor: citizen,
      command: { type: "correct", materials: { plan: { files: [second] } } },
    });
    const loaded = await house.engine.load(district, id);
    if (loaded === null) throw new Error("the case is there");
    expect(filesOfCase(loaded).map(({ id: file, title }) => ({ file, title }))).toEqual([
      { file: first, title: "平面图" },
      { file: second, title: "平面图" },
    ]);
    expect(await read(clerk, first, id)).toBeInstanceOf(Buffer);
  });
});
