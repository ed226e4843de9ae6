import QRCode from "qrcode";
import type { Canvas } from "./canvas.ts";

/** Draws a QR code (error level M) as filled squares, `size` points wide without quiet zone. */
export function drawQr(canvas: Canvas, text: string, corner: readonly [number, number], size: number): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const cell = size / modules.size;
  const { doc } = canvas;
  for (let row = 0; row < modules.size; row += 1) {
    let from = -1;
    for (let column = 0; column <= modules.size; column += 1) {
      const dark = column < modules.size && modules.get(row, column) === 1;
      if (dark && from < 0) from = column;
      if (!dark && from >= 0) {
        doc.rect(corner[0] + from * cell, corner[1] + row * cell, (column - from) * cell, cell + 0.02);
        from = -1;
      }
    }
  }
  doc.fillColor("#000000").fill();
}
