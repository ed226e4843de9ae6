/** `bench history`: a district gets a past, to see what is slow when tables are large; and loses it again. */

import { parseDistrictCode } from "../app/catalogue/ensure-district.ts";
import type { HistoryMade } from "../app/history/make-history.ts";
import type { Jurisdiction } from "../core/shared/index.ts";
import { type Command, parseArguments, UsageError } from "./command.ts";

export interface BenchHistoryParts {
  make(request: MakeHistoryRequest): Promise<HistoryMade>;
  /** @returns how many cases were taken away */
  remove(request: RemoveHistoryRequest): Promise<number>;
}

export interface RemoveHistoryRequest {
  readonly jurisdiction: Jurisdiction;
  readonly progress: (line: string) => void;
}

export interface MakeHistoryRequest extends RemoveHistoryRequest {
  readonly cases: number;
}

const MOST_CASES = 10_000_000;

export function benchHistoryCommand({ make, remove }: BenchHistoryParts): Command {
  return {
    name: "bench history",
    usage: "(--cases N | --remove) --jurisdiction CODE",
    summary: "make N closed cases of past years in a demonstration or empty district, or take them away again",
    async run(argv, { progress }) {
      const { options, flags } = parseArguments(argv, { options: ["cases", "jurisdiction"], flags: ["remove"] });
      const jurisdiction = parseDistrictCode(once(options, "jurisdiction", "CODE"));
      const begunAt = performance.now();
      const seconds = () => Math.round((performance.now() - begunAt) / 100) / 10;
      if (flags.has("remove")) {
        if (options.has("cases")) throw new UsageError("--cases and --remove do not go together");
        const removed = await remove({ jurisdiction, progress });
        const value = { removed, seconds: seconds() };
        return { exitCode: 0, value, text: `${removed} made cases taken away in ${value.seconds} s` };
      }
      const cases = parseCases(once(options, "cases", "N"));
      const { templates, itemsLeftOut, bytesForeseen } = await make({ jurisdiction, cases, progress });
      const value = { cases, templates, itemsLeftOut, bytesForeseen, seconds: seconds() };
      return { exitCode: 0, value, text: `${cases} cases made in ${value.seconds} s, like ${templates} sample cases` };
    },
  };
}

function once(options: ReadonlyMap<string, readonly string[]>, name: string, value: string): string {
  const [first, ...more] = options.get(name) ?? [];
  if (first === undefined || more.length > 0) throw new UsageError(`--${name} ${value} is needed, once`);
  return first;
}

function parseCases(text: string): number {
  const cases = Number(text);
  if (/^[1-9]\d*$/.test(text) && cases <= MOST_CASES) return cases;
  throw new UsageError(`--cases takes a number from 1 to ${MOST_CASES}, not "${text}"`);
}
