/** Case numbers: district, day, and a serial of the year taken in blocks, so that no command waits for another. */
import {
  type CivilDate,
  civilDateOf,
  type Instant,
  type Jurisdiction,
  type TimeZone,
} from "../../core/shared/index.ts";
import type { CaseStore } from "../ports/case-store.ts";

export interface CaseNumbers {
  /** `990108` + `20260209` + `000017`. What a process reserved and did not use stays unused. */
  next(jurisdiction: Jurisdiction, now: Instant, zone: TimeZone): Promise<string>;
}

interface Block {
  next: number;
  readonly end: number;
}

const BLOCK_SIZE = 200;

export function createCaseNumbers(store: Pick<CaseStore, "reserveNumbers">): CaseNumbers {
  const blocks = new Map<string, Promise<Block>>();

  async function next(jurisdiction: Jurisdiction, now: Instant, zone: TimeZone): Promise<string> {
    const day = civilDateOf(now, zone);
    const serial = await nextSerial(jurisdiction, day);
    return `${jurisdiction}${day.replaceAll("-", "")}${String(serial).padStart(6, "0")}`;
  }

  async function nextSerial(jurisdiction: Jurisdiction, day: CivilDate): Promise<number> {
    const year = Number(day.slice(0, 4));
    const name = `${jurisdiction} ${year}`;
    for (;;) {
      const held = blocks.get(name) ?? reserve(name, jurisdiction, year);
      const block = await held;
      if (block.next < block.end) return block.next++;
      if (blocks.get(name) === held) blocks.delete(name);
    }
  }

  function reserve(name: string, jurisdiction: Jurisdiction, year: number): Promise<Block> {
    const block = store
      .reserveNumbers(jurisdiction, year, BLOCK_SIZE)
      .then((first) => ({ next: first, end: first + BLOCK_SIZE }));
    blocks.set(name, block);
    block.catch(() => blocks.delete(name));
    return block;
  }

  return { next };
}
