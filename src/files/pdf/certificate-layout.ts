/** Certificates in landscape A4: double border, title, fields, validity, seal, verification. */
import { type Canvas, GREY, MM, type TextStyle } from "./canvas.ts";
import { drawVerification } from "./letter.ts";
import { breakLines } from "./lines.ts";
import type { CertificateModel, Field } from "./model.ts";
import { drawSeal } from "./seal.ts";

const WIDTH = 297 * MM;
const HEIGHT = 210 * MM;
const LEFT = 36 * MM;
const RIGHT = WIDTH - 36 * MM;
const FIELDS_TOP = 64 * MM;
const FIELDS_BOTTOM = 138 * MM;
const SHEET_BOTTOM = 185 * MM;
const VALIDITY = "有效期限";
const BORDER = "#a61c1c";

export function drawCertificate(canvas: Canvas, model: CertificateModel): void {
  const sheets = layOut(canvas, model.fields, model.validity);
  sheets.forEach((sheet, index) => {
    if (index > 0) canvas.doc.addPage();
    drawBorder(canvas);
    drawHead(canvas, model, index === 0 ? model.copyKind : "附页");
    sheet.lines.forEach((line, row) => {
      drawFieldLine(canvas, line, sheet, row);
    });
    if (index === 0) drawFoot(canvas, model, sheets.length);
  });
}

function drawHead(canvas: Canvas, model: CertificateModel, kind: string | undefined): void {
  const title = { size: 32, weight: "bold", spacing: 6 } as const;
  const scale = Math.min(1, (RIGHT - LEFT) / canvas.width(model.title, title));
  canvas.centered(model.title, WIDTH / 2 + 3, 44 * MM, { ...title, size: 32 * scale, spacing: 6 * scale });
  if (kind !== undefined) canvas.centered(`（${kind}）`, WIDTH / 2, 53 * MM, { size: 14 });
  canvas.text(`编号：${model.number}`, LEFT, 59 * MM, { size: 12 });
}

function drawBorder(canvas: Canvas): void {
  const { doc } = canvas;
  const inset = 12 * MM;
  doc
    .rect(inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset)
    .lineWidth(4)
    .strokeColor(BORDER)
    .stroke();
  const inner = inset + 2 * MM;
  doc
    .rect(inner, inner, WIDTH - 2 * inner, HEIGHT - 2 * inner)
    .lineWidth(0.8)
    .strokeColor(BORDER)
    .stroke();
  const corner = 7 * MM;
  for (const x of [inner, WIDTH - inner - corner]) {
    for (const y of [inner, HEIGHT - inner - corner]) {
      doc.rect(x, y, corner, corner).lineWidth(0.8).strokeColor(BORDER).stroke();
      doc
        .rect(x + 2, y + 2, corner - 4, corner - 4)
        .lineWidth(0.8)
        .strokeColor(BORDER)
        .stroke();
    }
  }
}

const SIZES = [16, 15, 14, 13, 12, 11, 10] as const;
const SMALLEST = 9;

interface Sheet {
  readonly size: number;
  readonly labelWidth: number;
  readonly lines: readonly FieldLine[];
}

interface FieldLine {
  /** On the first line of a field. */
  readonly label?: string;
  readonly text: string;
}

/**
 * The fields fill their part of the page at the largest size at which all of them fit; what does not fit at the
 * smallest readable size goes on continuation sheets (附页). The validity always stands on the first sheet.
 */
function layOut(canvas: Canvas, fields: readonly Field[], validity: string): readonly Sheet[] {
  const rowsOf = (size: number): number => Math.floor((FIELDS_BOTTOM - FIELDS_TOP) / leadingOf(size)) - 1;
  const size = SIZES.find((at) => fieldLines(canvas, fields, at).length <= rowsOf(at)) ?? SMALLEST;
  const lines = fieldLines(canvas, fields, size);
  const labelWidth = labelWidthOf(canvas, fields, size);
  const term = validity === "" ? [] : [{ label: VALIDITY, text: validity }];
  const first = [...lines.slice(0, rowsOf(size)), ...term];
  const sheets: Sheet[] = [{ size, labelWidth, lines: first }];
  const perSheet = Math.floor((SHEET_BOTTOM - FIELDS_TOP) / leadingOf(size));
  for (let from = rowsOf(size); from < lines.length; from += perSheet) {
    sheets.push({ size, labelWidth, lines: lines.slice(from, from + perSheet) });
  }
  return sheets;
}

function fieldLines(canvas: Canvas, fields: readonly Field[], size: number): readonly FieldLine[] {
  const room = Math.max(size * 10, RIGHT - LEFT - labelWidthOf(canvas, fields, size) - size - 4);
  return fields.flatMap((field) =>
    breakLines(field.value, room, (text) => canvas.width(text, { size })).map(
      (line, index): FieldLine => (index === 0 ? { label: field.label, text: line.text } : { text: line.text }),
    ),
  );
}

function labelWidthOf(canvas: Canvas, fields: readonly Field[], size: number): number {
  const style: TextStyle = { size, weight: "bold" };
  return Math.max(canvas.width(VALIDITY, style), ...fields.map((field) => canvas.width(field.label, style)));
}

function leadingOf(size: number): number {
  return size * 1.7;
}

function drawFieldLine(canvas: Canvas, line: FieldLine, sheet: Sheet, row: number): void {
  const { size, labelWidth } = sheet;
  const baseline = FIELDS_TOP + (row + 0.5) * leadingOf(size) + size * 0.36;
  if (line.label !== undefined) {
    canvas.text(line.label, LEFT, baseline, { size, weight: "bold", stretchTo: labelWidth });
    canvas.text("：", LEFT + labelWidth + 2, baseline, { size });
  }
  canvas.text(line.text, LEFT + labelWidth + 2 + size, baseline, { size });
}

function drawFoot(canvas: Canvas, model: CertificateModel, sheets: number): void {
  const { signature } = model;
  if (model.verification !== undefined) drawVerification(canvas, model.verification, [LEFT, 148 * MM]);
  const issuer = `发证机关：${signature.bodyName}`;
  const centre = RIGHT - Math.max(40 * MM, canvas.width(issuer, { size: 14 }) / 2);
  canvas.centered(issuer, centre, 158 * MM, { size: 14 });
  canvas.centered(signature.date, centre, 168 * MM, { size: 14 });
  if (signature.seal !== undefined) drawSeal(canvas, signature.seal, [centre + 10 * MM, 160 * MM]);
  const more = sheets > 1 ? `　附页 ${sheets - 1} 张` : "";
  canvas.centered(`${model.footer}${more}`, WIDTH / 2, HEIGHT - 17 * MM, { size: 8, color: GREY });
}
