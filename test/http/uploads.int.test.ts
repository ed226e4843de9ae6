/** Files as an attacker sends them: what a browser could run is refused, and a name is only ever a name. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { picture, specimenOf, submitted } from "../support/applying.ts";
import { type Answer, type Client, multipart, openTestPlatform, type PlatformUnderTest } from "../support/platform.ts";

const MAX = 20 * 1024 * 1024;
const png = picture();

let place: PlatformUnderTest;
let lin: Client;

beforeAll(async () => {
  place = await openTestPlatform();
  lin = await place.as("15400000101");
});
afterAll(async () => {
  expect(place.faults).toEqual([]);
  await place.close();
});

describe("content", () => {
  it.each([
    ["a program called a picture", "a.png", Buffer.from("MZ\x90\0"), 415, "file/type-not-accepted"],
    ["a program that is also a PDF", "a.pdf", Buffer.from("MZ%PDF-1.7"), 415, "file/type-not-accepted"],
    ["a script", "a.txt", Buffer.from("#!/bin/sh\n"), 415, "file/type-not-accepted"],
    ["a picture called a program", "a.exe", png, 415, "file/type-mismatch"],
    ["a picture called a page", "a.png.html", png, 415, "file/type-mismatch"],
    ["a picture called a program, read backwards", "a\u202egnp.exe", png, 415, "file/type-mismatch"],
    ["a drawing with scripts", "a.svg", Buffer.from("<svg onload='x'/>"), 415, "file/type-not-accepted"],
    ["a page", "a.html", Buffer.from("<!doctype html>"), 415, "file/type-not-accepted"],
    ["a page called a text", "a.txt", Buffer.from("\n\n  <HTML>"), 415, "file/type-not-accepted"],
    ["a script in a text", "a.txt", Buffer.from("hello <script>x</script>"), 415, "file/type-not-accepted"],
    ["an archive", "a.zip", Buffer.from("PK\x03\x04aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), 415, "file/type-not-accepted"],
    ["nothing", "a.png", Buffer.alloc(0), 422, "file/empty"],
    ["one byte too many", "a.png", picture(MAX - 7), 413, "file/too-large"],
    ["far too much", "a.png", picture(MAX + 5_000_000), 413, "file/too-large"],
  ])("that is %s is refused", async (_what, name, content, status, code) => {
    const answer = await lin.upload(name, content);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
  });

  it("of just the limit is taken and comes back whole", async () => {
    const content = picture(MAX - 8);
    const { status, body } = await lin.upload("最大.png", content);
    expect([status, body.size]).toEqual([201, MAX]);
    expect((await lin.get(`/api/files/${body.id}`)).bytes.equals(content)).toBe(true);
  });

  it("is shown as what its bytes are, in a frame that runs nothing", async () => {
    const polyglot = Buffer.from("%PDF-1.4\n<html><script>alert(1)</script>");
    const { id } = (await lin.upload("a.pdf", polyglot)).body;
    const { headers } = await lin.get(`/api/files/${id}`);
    expect(headers["content-type"]).toBe("application/pdf");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-security-policy"]).toMatch(/^sandbox; default-src 'none'/);
    expect(headers["content-disposition"]).toMatch(/^inline; /);
    expect(headers["cache-control"]).toBe("no-store");
    const saved = await lin.get(`/api/files/${id}?download=true`);
    expect(saved.headers["content-disposition"]).toMatch(/^attachment; /);
  });
});

describe("a name", () => {
  const nameOf = (answer: Answer) => answer.body.name;

  it.each([
    ["../../../etc/passwd.png", "passwd.png"],
    ["..\\..\\windows\\a.png", "a.png"],
    ["/abs/olute.png", "olute.png"],
    ['a\\".png', 'a".png'],
    ["a%0d%0aset-cookie: x=1.png", "a%0d%0aset-cookie: x=1.png"],
    ["é𠮷👩‍👧 ‮.png", "é𠮷👩‍👧 ‮.png"],
    ["'*();.png", "'*();.png"],
    [`${"x".repeat(251)}.png`, `${"x".repeat(251)}.png`],
  ])("%j is kept as %j and stands harmless in the header", async (sent, kept) => {
    const uploaded = await lin.upload(sent, picture());
    expect([uploaded.status, nameOf(uploaded)], uploaded.text).toEqual([201, kept]);
    const { headers } = await lin.get(`/api/files/${uploaded.body.id}`);
    const header = String(headers["content-disposition"]);
    expect(header).toMatch(
      /^inline; filename="[\x20-\x21\x23-\x24\x26-\x5b\x5d-\x7e]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]+$/,
    );
    expect(decodeURIComponent(header.slice(header.indexOf("''") + 2))).toBe(kept);
  });

  it.each([
    ["", 422, "file/name-invalid"],
    [" ", 422, "file/name-invalid"],
    ["..", 422, "file/name-invalid"],
    ["a/..", 422, "file/name-invalid"],
    [`${"x".repeat(252)}.png`, 422, "file/name-invalid"],
    ["a\0.png", 400, "text/not-well-formed"],
    ["a\n.png", 400, "request/invalid"],
  ])("%j is refused", async (name, status, code) => {
    const answer = await lin.upload(name, png);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it("is each uploader's own: the same content under another's name tells nobody that name", async () => {
    const wang = await place.as("15400000102");
    const clerk = await place.as("CH1003");
    const content = picture();
    const application = await specimenOf("nurse-registration", lin);
    const [first = ""] = Object.keys(application.materials);
    const { id } = (await lin.upload("林的照片.png", content)).body;
    const materials = { ...application.materials, [first]: [id] };
    const matter = await submitted("nurse-registration", lin, { materials });
    expect((await wang.upload("王的秘密.png", content)).body).toMatchObject({ id, name: "王的秘密.png" });
    for (const reader of [lin, clerk]) {
      const shown = (await reader.get(`/api/cases/${matter.id}`)).body.materials;
      const files = shown.flatMap((material: { files: { id: string; name: string }[] }) => material.files);
      expect(files.find((file: { id: string }) => file.id === id).name).toBe("林的照片.png");
      const header = (await reader.get(`/api/files/${id}?case=${matter.id}`)).headers["content-disposition"];
      expect(header).toContain(encodeURIComponent("林的照片.png"));
    }
    expect((await wang.get(`/api/files/${id}?case=${matter.id}`)).headers["content-disposition"]).toContain(
      encodeURIComponent("王的秘密.png"),
    );
  });
});

describe("a request", () => {
  const boundary = "----b";
  const part = (head: string) => `--${boundary}\r\n${head}\r\n\r\n`;
  const file = 'content-disposition: form-data; name="file"; filename="a.png"';
  const send = (pieces: readonly (string | Buffer)[], type = `multipart/form-data; boundary=${boundary}`) =>
    lin.send("POST", "/api/files", Buffer.concat(pieces.map((piece) => Buffer.from(piece))), {
      headers: { "content-type": type },
    });
  const end = `\r\n--${boundary}--\r\n`;

  it("with fields before the file, whatever they are called, is taken", async () => {
    const fields = ["__proto__", "constructor", "a"].map((name) =>
      part(`content-disposition: form-data; name="${name}"`),
    );
    expect((await send([...fields.map((field) => `${field}x\r\n`), part(file), png, end])).status).toBe(201);
  });

  it.each([
    ["without a file", ["x"], undefined, 400, "request/invalid"],
    [
      "whose file has another name",
      [part(file.replace('"file"', '"photo"')), png, end],
      undefined,
      400,
      "request/invalid",
    ],
    ["that breaks off in the file", [part(file), png], undefined, 400, "request/aborted"],
    ["that breaks off in the head", [`--${boundary}\r\ncontent-dispo`], undefined, 400, "request/invalid"],
    ["without a boundary", ["x"], "multipart/form-data", 400, "request/invalid"],
    ["in JSON", ["{}"], "application/json", 415, "request/media-type"],
    ["of no type", ["x"], "application/octet-stream", 415, "request/media-type"],
  ])("%s is refused", async (_what, pieces, type, status, code) => {
    const answer = await send(pieces, type);
    expect([answer.status, answer.body.code], answer.text).toEqual([status, code]);
  });

  it("signed out is refused before its bytes are read", async () => {
    const { payload, type } = multipart("a.png", png);
    const answer = await place.anybody.send("POST", "/api/files", payload, { headers: { "content-type": type } });
    expect([answer.status, answer.body.code]).toEqual([401, "session/required"]);
  });

  it("for JSON in several parts is refused", async () => {
    const { payload, type } = multipart("a.png", png);
    const answer = await lin.send("POST", "/api/cases", payload, { headers: { "content-type": type } });
    expect([answer.status, answer.body.code]).toEqual([415, "request/media-type"]);
  });
});
