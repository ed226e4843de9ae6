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
const BORDER = "#a61c1c";

export function drawCertificate(canvas: Canvas, model: CertificateModel): void {
  drawBorder(canvas);
  const title = { size: 32, weight: "bold", spacing: 6 } as const;
  const room = RIGHT - LEFT;
  const natural = canvas.width(model.title, title);
  const scale = Math.min(1, room / natural);
  canvas.centered(model.title, WIDTH / 2 + 3, 44 * MM, { ...title, size: 32 * scale, spacing: 6 * scale });
  if (model.copyKind !== undefined) canvas.centered(`（${model.copyKind}）`, WIDTH / 2, 53 * MM, { size: 14 });
  canvas.text(`编号：${model.number}`, LEFT, 59 * MM, { size: 12 });
  drawFields(canvas, [...model.fields, { label: "有效期限", value: model.validity }]);
  drawFoot(canvas, model);
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

/** The fields fill their part of the page at the largest size at which all of them fit. */
function drawFields(canvas: Canvas, fields: readonly Field[]): void {
  const height = FIELDS_BOTTOM - FIELDS_TOP;
  const size = [16, 15, 14, 13, 12, 11, 10, 9, 8, 7].find((at) => layOut(canvas, fields, at).height <= height) ?? 6;
  const { rows, labelWidth, leading } = layOut(canvas, fields, size);
  let y = FIELDS_TOP;
  for (const row of rows) {
    canvas.text(row.label, LEFT, y + leading / 2 + size * 0.36, { size, weight: "bold", stretchTo: labelWidth });
    row.lines.forEach((line, index) => {
      const baseline = y + index * leading + leading / 2 + size * 0.36;
      canvas.text(index === 0 ? `：${line}` : line, LEFT + labelWidth + (index === 0 ? 2 : 2 + size), baseline, {
        size,
      });
    });
    y += row.lines.length * leading;
  }
}

function layOut(canvas: Canvas, fields: readonly Field[], size: number) {
  const bold: TextStyle = { size, weight: "bold" };
  const leading = size * 1.85;
  const labelWidth = Math.max(...fields.map((field) => canvas.width(field.label, bold)));
  const room = RIGHT - LEFT - labelWidth - size - 4;
  const rows = fields.map((field) => ({
    label: field.label,
    lines: breakLines(field.value, room, (text) => canvas.width(text, { size })).map((line) => line.text),
  }));
  return { rows, labelWidth, leading, height: rows.reduce((sum, row) => sum + row.lines.length * leading, 0) };
}

function drawFoot(canvas: Canvas, model: CertificateModel): void {
  const { signature } = model;
  if (model.verification !== undefined) drawVerification(canvas, model.verification, [LEFT, 148 * MM]);
  const centre = RIGHT - 40 * MM;
  canvas.centered(`发证机关：${signature.bodyName}`, centre, 158 * MM, { size: 14 });
  canvas.centered(signature.date, centre, 168 * MM, { size: 14 });
  if (signature.seal !== undefined) drawSeal(canvas, signature.seal, [centre + 10 * MM, 160 * MM]);
  canvas.centered(model.footer, WIDTH / 2, HEIGHT - 17 * MM, { size: 8, color: GREY });
}
