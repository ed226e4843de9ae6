/** Limits in a BPMN file: the clock's own texts, and ISO 8601 durations of one unit, as BPMN editors write them. */
import { parseLimit } from "../clock/index.ts";
import type { LimitText } from "./model.ts";

const ISO_UNITS = { M: ["mo", 1], W: ["cd", 7], D: ["cd", 1], TH: ["h", 1], TM: ["min", 1] } as const;
const ISO_DURATION = /^P(?<time>T?)(?<amount>\d{1,6})(?<unit>[MWDH])$/;

/**
 * `5wd` stays; `P3D` is `3cd`, `P2W` is `14cd`, `P1M` is `1mo`, `PT4H` is `4h`, `PT30M` is `30min`. ISO 8601 knows no
 * working days. Undefined for anything else, durations of several units included.
 */
export function readLimit(text: string): LimitText | undefined {
  const limit = fromIso(text) ?? text;
  return parseLimit(limit).ok ? limit : undefined;
}

function fromIso(text: string): string | undefined {
  const groups = ISO_DURATION.exec(text)?.groups;
  const key = `${groups?.time}${groups?.unit}`;
  if (!isIsoUnit(key)) return undefined;
  const [unit, times] = ISO_UNITS[key];
  return `${Number(groups?.amount) * times}${unit}`;
}

function isIsoUnit(key: string): key is keyof typeof ISO_UNITS {
  return Object.hasOwn(ISO_UNITS, key);
}
