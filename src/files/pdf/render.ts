/** From a paper's model to the bytes of a PDF: same model, same bytes, on any machine and at any time. */
import PDFDocument from "pdfkit";
import { ok, type Result } from "../../core/shared/index.ts";
import { type Canvas, createCanvas, GREY, MM } from "./canvas.ts";
import { drawCertificate } from "./certificate-layout.ts";
import { type CharacterNotPrintable, checkPrintable, type FontSet, printableText, withSubstitutes } from "./fonts.ts";
import { drawLetter } from "./letter.ts";
import { type PaperModel, textsOf } from "./model.ts";

/** Words of the program's own on every page: checked like any other text. */
const OWN_WORDS = "第页共补打次0123456789 ";

/** What may be printed with 〓 in place of a character that no font has. Nothing, when it is not given. */
export interface Leniency {
  /** Texts that must stand as they are: names above all. */
  readonly exact: readonly string[];
  /** Whether Chinese characters may be missing elsewhere: only where the paper is a mere guide to others. */
  readonly han: boolean;
}

/**
 * Draws a paper. Characters without a glyph are refused before anything is drawn.
 * Refuses `paper/character-not-printable`, naming the character and the text in which it stands.
 */
export async function renderPaper(
  model: PaperModel,
  fonts: FontSet,
  leniency?: Leniency,
): Promise<Result<Uint8Array, CharacterNotPrintable>> {
  const exact = checkPrintable((leniency?.exact ?? []).map(printableText), fonts);
  if (!exact.ok) return exact;
  const printable = leniency === undefined ? withPrintableText(model) : lenient(model, fonts, leniency);
  const checked = checkPrintable([...textsOf(printable), OWN_WORDS], fonts);
  if (!checked.ok) return checked;
  const doc = openDocument(printable);
  const bytes = collect(doc);
  const canvas = createCanvas(doc, fonts);
  if (printable.layout === "letter") drawLetter(canvas, printable);
  else drawCertificate(canvas, printable);
  finishPages(canvas, printable);
  doc.end();
  return ok(await bytes);
}

function openDocument(model: PaperModel): InstanceType<typeof PDFDocument> {
  const created = new Date(model.issuedAt);
  return new PDFDocument({
    size: "A4",
    layout: model.layout === "letter" ? "portrait" : "landscape",
    margin: 0,
    font: "",
    bufferPages: true,
    pdfVersion: "1.7",
    lang: "zh-CN",
    displayTitle: true,
    info: {
      Title: model.number === undefined ? model.title : `${model.title} ${model.number}`,
      Author: model.signature?.bodyName ?? "",
      Creator: "Bancheng",
      Producer: "Bancheng",
      CreationDate: created,
      ModDate: created,
    },
  });
}

function collect(doc: InstanceType<typeof PDFDocument>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    doc.on("error", reject);
    doc.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
  });
}

function finishPages(canvas: Canvas, model: PaperModel): void {
  const { count } = canvas.doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    canvas.doc.switchToPage(index);
    if (model.layout === "letter") drawFooter(canvas, model.footer, `第 ${index + 1} 页 共 ${count} 页`);
    if (model.reprint !== undefined) drawWatermark(canvas, `补打 第${model.reprint}次`);
  }
}

function drawFooter(canvas: Canvas, text: string, pages: string): void {
  const style = { size: 8, color: GREY };
  const baseline = 277 * MM;
  canvas.line([28 * MM, baseline - 12], [184 * MM, baseline - 12], 0.4);
  canvas.text(text, 28 * MM, baseline, style);
  canvas.centered(pages, 106 * MM, baseline + 14, { ...style, size: 9 });
}

function drawWatermark(canvas: Canvas, text: string): void {
  const { doc } = canvas;
  const centre: [number, number] = [doc.page.width / 2, doc.page.height / 2];
  doc.save();
  doc.rotate(-30, { origin: centre }).opacity(0.13);
  canvas.centered(text, centre[0], centre[1], { size: 64, weight: "bold" });
  doc.restore();
}

/** Where something was exchanged, the foot of the page says so. */
function lenient(model: PaperModel, fonts: FontSet, { han }: Leniency): PaperModel {
  const printable = withPrintableText(model);
  const exchanged = mapStrings(printable, (text) => withSubstitutes(text, fonts, han)) as PaperModel;
  if (JSON.stringify(exchanged) === JSON.stringify(printable)) return printable;
  return { ...exchanged, footer: `${exchanged.footer}　〓为不能显示的字符，以电子档案为准` };
}

function withPrintableText<T>(value: T): T {
  return mapStrings(value, printableText) as T;
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((entry) => mapStrings(entry, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mapStrings(entry, change)]));
}
