/**
 * The picture of a round seal: ring, five-pointed star, the body's name along the upper arc and, for special seals,
 * the seal's name below the star. A picture proves nothing by itself: the footer says so, and the verification page decides.
 */
import { type Canvas, MM, SEAL_RED } from "./canvas.ts";
import type { SealImage } from "./model.ts";

/** 42 mm, as the seals of bodies of a county have them. */
export const SEAL_DIAMETER = 42 * MM;

export function drawSeal(canvas: Canvas, seal: SealImage, centre: readonly [number, number]): void {
  const { doc } = canvas;
  const [x, y] = centre;
  const radius = SEAL_DIAMETER / 2;
  doc.save();
  doc.opacity(0.85);
  doc
    .circle(x, y, radius - 1.6)
    .lineWidth(3.2)
    .strokeColor(SEAL_RED)
    .stroke();
  drawStar(canvas, [x, y - 1], radius * 0.29);
  drawArc(canvas, seal.arc, centre, radius);
  if (seal.label !== "") drawLabel(canvas, seal.label, [x, y + radius * 0.6], radius * 1.15);
  doc.restore();
}

/** Characters stand upright on a circle, feet inward, over at most 260° centred at the top. */
function drawArc(canvas: Canvas, text: string, centre: readonly [number, number], radius: number): void {
  const characters = [...text];
  const step = Math.min(26, 250 / Math.max(1, characters.length - 1));
  const size = Math.min(15.5, 0.95 * ((step * Math.PI) / 180) * radius * 0.78 + 1.5);
  const feet = radius - 6.2 - size * 0.9;
  characters.forEach((character, index) => {
    const degrees = (index - (characters.length - 1) / 2) * step;
    canvas.doc.save();
    canvas.doc.rotate(degrees, { origin: [centre[0], centre[1]] });
    canvas.centered(character, centre[0], centre[1] - feet, { size, weight: "bold", color: SEAL_RED });
    canvas.doc.restore();
  });
}

function drawLabel(canvas: Canvas, label: string, at: readonly [number, number], room: number): void {
  const natural = canvas.width(label, { size: 10, weight: "bold" });
  const size = Math.min(12, (room / natural) * 10);
  canvas.centered(label, at[0], at[1] + size * 0.36, { size, weight: "bold", color: SEAL_RED });
}

function drawStar(canvas: Canvas, centre: readonly [number, number], radius: number): void {
  const points = Array.from({ length: 10 }, (_, index): [number, number] => {
    const length = index % 2 === 0 ? radius : radius * 0.382;
    const angle = -Math.PI / 2 + (index * Math.PI) / 5;
    return [round(centre[0] + length * Math.cos(angle)), round(centre[1] + length * Math.sin(angle))];
  });
  canvas.doc
    .polygon(...points)
    .fillColor(SEAL_RED)
    .fill();
}

/** Trigonometry may differ in its last digit between machines; the bytes of a paper may not. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
