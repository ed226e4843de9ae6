import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { afterAll, describe, expect, it, vi } from "vitest";
import { samplePaper } from "../../../test/papers/sample-content.ts";
import { PAPER_KIND_CODES, type PaperContent, type PaperKind } from "../../core/certificate/index.ts";
import { civilDate } from "../../core/shared/index.ts";
import { loadFonts } from "./fonts.ts";
import { buildPaper, createPdfRenderer, createPress, type PaperModel } from "./index.ts";
import { renderPaper } from "./render.ts";

const fonts = loadFonts();

const LICENCE_ENDS = ["revocation-decision", "rescission-decision", "deregistration-decision"];

describe("papers as PDF", () => {
  it.each(PAPER_KIND_CODES)(
    "R-DOC-10 %s is drawn to the same bytes each time and is smaller than 200 kB",
    async (kind) => {
      const first = await drawn(modelOf(kind));
      await drawn(modelOf("receipt", { itemName: "⼀般纳税人登记" }));
      const again = await drawn(modelOf(kind));
      expect(sha256(again)).toBe(sha256(first));
      expect(first.length).toBeLessThan(200_000);
      expect(Buffer.from(first.subarray(0, 5)).toString()).toBe("%PDF-");
    },
  );

  it("R-DOC-10 the time inside the file is the moment of issue", async () => {
    expect(Buffer.from(await drawn(modelOf("receipt"))).toString("latin1")).toContain("(D:20260209013000Z)");
  });

  it("R-DOC-08 a character that no font can draw is refused by name, never printed as an empty box", async () => {
    const refused = await renderPaper(modelOf("acceptance-notice", { addressee: "王\u{2A6D6}" }), fonts);
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: "paper/character-not-printable", character: "\u{2A6D6}", codePoint: "U+2A6D6" },
    });
  });

  it.each(["\u0000", "\ud800", "😀", "\u0007"])("R-DOC-08 %j is refused", async (character) => {
    const refused = await renderPaper(modelOf("receipt", { itemName: `许可${character}` }), fonts);
    expect(refused).toMatchObject({ ok: false, refusal: { code: "paper/character-not-printable" } });
  });

  it("R-DOC-12 in free words 〓 stands for what no font has; in a name, and for a Chinese character, it never does", async () => {
    const { render, close } = createPdfRenderer();
    try {
      const press = createPress({ render });
      const words = (reason: string, addressee = "张三") =>
        press.print(samplePaper("withdrawal-notice", { reason, addressee }));
      expect((await words("不办了😢")).ok).toBe(true);
      expect(await words("不办了😢")).toEqual(await words("不办了😢"));
      expect(await words("", "张😢")).toMatchObject({ ok: false, refusal: { character: "😢" } });
      expect(await words("张\u{2A6DF}不办了")).toMatchObject({ ok: false, refusal: { character: "\u{2A6DF}" } });
    } finally {
      await close();
    }
  });

  it("R-DOC-08 rare characters of the general standard list print", async () => {
    const names = ["欧阳𬭎", "李䶮", "王堃", "张㛃", "买买提·吐尔逊"];
    for (const addressee of names) await drawn(modelOf("acceptance-notice", { addressee }));
  });

  it("marks without a shape of their own are left out, not refused", async () => {
    await drawn(modelOf("acceptance-notice", { addressee: "葛\u{e0100}某\u200b\ufeff" }));
  });

  it("the Chinese text can be copied and searched", async (context) => {
    const text = textOf(await drawn(modelOf("acceptance-notice")));
    if (text === undefined) return context.skip();
    expect(text).toContain("澄审批许受〔2026〕123号");
    expect(text).toContain("食品经营许可（新办）");
    expect(text).toContain("2026年3月17日");
    expect(text).toContain("受理专用章");
  });

  it("R-DOC-06 a decision carries the approval seal and a receipt the acceptance seal", () => {
    expect(modelOf("receipt").signature?.seal?.label).toBe("受理专用章");
    expect(modelOf("grant-decision").signature?.seal?.label).toBe("审批专用章");
    expect(modelOf("service-proof").signature?.seal).toBeUndefined();
  });

  it("a long list runs over pages with its head repeated and no text lost", async (context) => {
    const materials = Array.from({ length: 120 }, (_, index) => ({
      name: `材料${index + 1}号`,
      form: "copy" as const,
    }));
    const text = textOf(await drawn(modelOf("receipt", { materials })));
    if (text === undefined) return context.skip();
    for (const material of materials) expect(text).toContain(material.name);
    expect(text.match(/材料名称/g)?.length).toBeGreaterThan(2);
  });

  it("an endless word and a very long reason stay inside the page", async (context) => {
    const reason = `${"x".repeat(3000)}${"事实".repeat(2000)}`;
    const text = textOf(await drawn(modelOf("return-slip", { reason })));
    if (text === undefined) return context.skip();
    expect(text.replace(/\s/g, "").match(/x/g)?.length).toBeGreaterThanOrEqual(3000);
  });

  it("a certificate with more than fits goes on to a continuation sheet, its validity stays on the first", async (context) => {
    const certificate = {
      title: "食品经营许可证",
      fields: [{ label: "经营项目", value: "热食类食品制售；".repeat(600) }],
      validFrom: civilDate("2026-02-09"),
    };
    const text = textOf(await drawn(modelOf("certificate", { certificate })));
    if (text === undefined) return context.skip();
    const [first = "", second = ""] = text.split("\f");
    expect(first).toContain("起长期有效");
    expect(second).toContain("附页");
    expect(text.match(/；/g)?.length).toBe(600);
  });

  it("a reprint is marked with its count", async (context) => {
    const built = buildPaper(samplePaper("receipt"), { reprint: 2 });
    if (!built.ok) throw new Error(built.refusal.part);
    const text = textOf(await drawn(built.value));
    if (text === undefined) return context.skip();
    expect(text).toMatch(/打/);
    expect(textOf(await drawn(modelOf("receipt")))).not.toMatch(/打/);
  });
});

describe("what a paper must say", () => {
  it("R-DOC-09 a refusal without remedies, reason or law is not made", () => {
    const { remedies: _, ...without } = samplePaper("refusal-decision");
    expect(buildPaper(without)).toMatchObject({ refusal: { code: "paper/content-missing", part: "remedies" } });
    const decision = { outcome: "refused", reason: " ", laws: [], conditions: [] } as const;
    expect(buildPaper(samplePaper("refusal-decision", { decision }))).toMatchObject({
      refusal: { part: "decision.reason" },
    });
    expect(
      buildPaper(samplePaper("refusal-decision", { decision: { ...decision, reason: "距离不足" } })),
    ).toMatchObject({
      refusal: { part: "decision.laws" },
    });
  });

  it("R-DOC-09 a notice of corrections lists what is wrong", () => {
    expect(buildPaper(samplePaper("corrections-notice", { corrections: [] }))).toMatchObject({
      refusal: { part: "corrections" },
    });
  });

  it("R-DOC-07 the licensing law is cited for licences only", () => {
    expect(JSON.stringify(modelOf("acceptance-notice"))).toContain("行政许可法");
    // Of these the law is the content's.
    const byContent = ["special-procedure-notice", "extension-notice", ...LICENCE_ENDS];
    for (const kind of PAPER_KIND_CODES.filter((code) => !byContent.includes(code)))
      expect(JSON.stringify(modelOf(kind, { matter: "payment" }))).not.toContain("行政许可法");
  });

  it("R-DOC-11 papers open to everyone do not carry the tracking code", () => {
    for (const kind of ["certificate", "overtime-explanation"] as const)
      expect(JSON.stringify(modelOf(kind))).not.toContain("K7QM-3XRP-9TWD");
  });
});

describe("the drawing thread", () => {
  const renderer = createPdfRenderer();
  afterAll(() => renderer.close());

  it("draws the same bytes as the calling thread", async () => {
    const model = modelOf("certificate");
    const [first, second] = await Promise.all([renderer.render(model), renderer.render(model)]);
    const here = await drawn(model);
    for (const result of [first, second]) {
      if (!result.ok) throw new Error(result.refusal.code);
      expect(sha256(result.value)).toBe(sha256(here));
    }
  });

  it("hands a refusal back and goes on", async () => {
    const refused = await renderer.render(modelOf("receipt", { addressee: "\u{2A6D6}" }));
    expect(refused).toMatchObject({ ok: false, refusal: { code: "paper/character-not-printable" } });
    expect((await renderer.render(modelOf("receipt"))).ok).toBe(true);
  });

  it("goes home when nothing is to be drawn, and comes back for the next paper", async () => {
    const brief = createPdfRenderer({ keptMs: 0 });
    const model = modelOf("receipt");
    expect((await brief.render(model)).ok).toBe(true);
    await vi.waitUntil(() => !brief.isAtWork());
    const again = await brief.render(model);
    expect(again.ok && sha256(again.value)).toBe(sha256(await drawn(model)));
    await brief.close();
  });

  it("refuses work once closed", async () => {
    const closing = createPdfRenderer();
    await closing.close();
    await expect(closing.render(modelOf("receipt"))).rejects.toThrow("closed");
  });
});

function modelOf(kind: PaperKind, change: Partial<PaperContent> = {}): PaperModel {
  const built = buildPaper(samplePaper(kind, change));
  if (!built.ok) throw new Error(`${built.refusal.kind}: ${built.refusal.part}`);
  return built.value;
}

async function drawn(model: PaperModel): Promise<Uint8Array> {
  const result = await renderPaper(model, fonts);
  if (!result.ok) throw new Error(`${result.refusal.code} ${result.refusal.codePoint}`);
  return result.value;
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Text as pdftotext reads it; undefined where the program is not installed. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return execFileSync("pdftotext", ["-enc", "UTF-8", "-", "-"], { input: bytes, encoding: "utf8" });
  } catch {
    return undefined;
  }
}
