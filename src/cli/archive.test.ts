import { describe, expect, it } from "vitest";
import { type ArchiveVerification, archiveVerifyCommand } from "./archive.ts";
import { dispatch } from "./dispatch.ts";

const WHOLE: ArchiveVerification = { ok: true, entries: 5, events: 3, manifestSha256: "ab", problems: [] };
const BROKEN: ArchiveVerification = {
  ok: false,
  entries: 5,
  events: 3,
  problems: [{ entry: "record.pdf", code: "archive/entry-changed" }],
};

async function run(argv: readonly string[], answer: ArchiveVerification = WHOLE) {
  const out: string[] = [];
  const err: string[] = [];
  const command = archiveVerifyCommand({
    async readFile(path) {
      if (path === "missing.zip") throw new Error("no such file");
      return new Uint8Array();
    },
    verify: () => answer,
  });
  const streams = { stdout: (text: string) => out.push(text), stderr: (text: string) => err.push(text) };
  return { code: await dispatch(["archive", ...argv], [command], streams), out, err };
}

describe("archive verify", () => {
  it("ends with 0 for a whole archive and with 1 and the entry for another", async () => {
    expect(await run(["verify", "a.zip"])).toMatchObject({ code: 0, err: [] });
    const broken = await run(["verify", "a.zip"], BROKEN);
    expect(broken.code).toBe(1);
    expect(broken.err.join("")).toContain("archive/entry-changed  record.pdf");
  });

  it("--json prints exactly one object", async () => {
    const broken = await run(["verify", "a.zip", "--json"], BROKEN);
    expect(broken.out.map((text) => JSON.parse(text))).toEqual([{ ...BROKEN, manifestSha256: null }]);
    const missing = await run(["verify", "missing.zip", "--json"]);
    expect(missing.out.map((text) => JSON.parse(text))).toMatchObject([{ error: { code: "archive/file-unreadable" } }]);
  });

  it("a file that cannot be read ends with 1, wrong usage with 2", async () => {
    expect((await run(["verify", "missing.zip"])).code).toBe(1);
    for (const argv of [["verify"], ["open", "a.zip"], ["verify", "a.zip", "b.zip"], ["verify", "a.zip", "--all"]])
      expect((await run(argv)).code).toBe(2);
  });
});
