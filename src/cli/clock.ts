/**
 * `bancheng clock`: by when a limit ends and why, day by day. Reads nothing but its arguments and the calendar it is
 * given, so the answer can be checked by hand.
 */
import { parseArgs } from "node:util";
import type { Calendar } from "../core/calendar/index.ts";
import { type ClockExplanation, type ClockQuery, explainClock, parseLimit, type Stop } from "../core/clock/index.ts";
import {
  type CivilDate,
  type Instant,
  ok,
  parseCivilDate,
  parseInstant,
  type Result,
  refuse,
} from "../core/shared/index.ts";
import { type ClockCommandRefusal, clockRefusalText } from "./clock-refusals.ts";
import { clockTable } from "./clock-table.ts";

export interface ClockIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

export const CLOCK_USAGE = `bancheng clock --from DATE --limit LIMIT [--stop FROM..TO]... [--extend LIMIT]... [--as-of DATE] [--json]
  DATE   2026-02-09, or a moment with its offset: 2026-02-09T09:30:00+08:00
  LIMIT  20wd working days, 60cd calendar days, 3mo months, 8wh office hours, 24h hours, 30min minutes
  FROM   first day not counted;  TO  last day not counted (empty while the stop is still running)
`;

/**
 * @param argv what stands after `clock`
 * @param calendar the jurisdiction's
 * @returns 0, or 2 when the arguments cannot be read: the reason goes to stderr, with --json as one object to stdout
 */
export function clockCommand(argv: readonly string[], io: ClockIo, calendar: Calendar): number {
  if (argv.includes("--help") || argv.includes("-h")) {
    io.stdout(CLOCK_USAGE);
    return 0;
  }
  const question = parseQuestion(argv, calendar);
  if (!question.ok) {
    const message = clockRefusalText(question.refusal);
    const { code } = question.refusal;
    if (argv.includes("--json")) io.stdout(`${JSON.stringify({ error: { code, message } })}\n`);
    else io.stderr(`${code}: ${message}\n\n${CLOCK_USAGE}`);
    return 2;
  }
  const answer = explainClock(question.value.query);
  io.stdout(question.value.json ? asJson(answer) : clockTable(question.value.query, answer));
  return 0;
}

function asJson({ dueOn, provisional, days }: ClockExplanation): string {
  return `${JSON.stringify({ dueOn, provisional, days })}\n`;
}

interface Question {
  readonly query: ClockQuery;
  readonly json: boolean;
}

function parseQuestion(argv: readonly string[], calendar: Calendar): Result<Question, ClockCommandRefusal> {
  const options = parseOptions(argv);
  if (!options.ok) return options;
  const { from, limit, stop = [], extend = [], "as-of": today, json = false } = options.value;
  if (from === undefined) return refuse({ code: "clock/from-missing" });
  if (limit === undefined) return refuse({ code: "clock/limit-missing" });
  const start = parseStart(from);
  if (!start.ok) return start;
  const parsedLimit = parseLimit(limit);
  if (!parsedLimit.ok) return parsedLimit;
  const extensions = all(extend, parseLimit);
  if (!extensions.ok) return extensions;
  const stops = all(stop, parseStop);
  if (!stops.ok) return stops;
  const asOf = today === undefined ? ok(undefined) : parseDate(today);
  if (!asOf.ok) return asOf;
  const terms = { calendar, limit: parsedLimit.value, extensions: extensions.value, stops: stops.value };
  const query = { ...terms, ...start.value, ...(asOf.value === undefined ? {} : { asOf: asOf.value }) };
  return ok({ query, json });
}

interface Options {
  readonly from?: string | undefined;
  readonly limit?: string | undefined;
  readonly stop?: readonly string[] | undefined;
  readonly extend?: readonly string[] | undefined;
  readonly "as-of"?: string | undefined;
  readonly json?: boolean | undefined;
}

function parseOptions(argv: readonly string[]): Result<Options, ClockCommandRefusal> {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        from: { type: "string" },
        limit: { type: "string" },
        stop: { type: "string", multiple: true },
        extend: { type: "string", multiple: true },
        "as-of": { type: "string" },
        json: { type: "boolean" },
      },
    });
    return ok(values);
  } catch (error) {
    // parseArgs tells of unknown options and missing values by throwing.
    return refuse({ code: "clock/options-unreadable", reason: error instanceof Error ? error.message : String(error) });
  }
}

type Start = { readonly startsOn: CivilDate } | { readonly startsAt: Instant };

function parseStart(text: string): Result<Start, ClockCommandRefusal> {
  const startsAt = parseInstant(text);
  if (startsAt !== undefined && isReckonable(text)) return ok({ startsAt });
  const date = parseDate(text);
  return date.ok ? ok({ startsOn: date.value }) : date;
}

function parseStop(text: string): Result<Stop, ClockCommandRefusal> {
  const [first = "", last, ...rest] = text.split("..");
  if (last === undefined || rest.length > 0) return refuse({ code: "clock/stop-unreadable", text });
  const from = parseDate(first);
  if (!from.ok) return from;
  if (last === "") return ok({ from: from.value, to: null });
  const to = parseDate(last);
  if (!to.ok) return to;
  if (to.value < from.value) return refuse({ code: "clock/stop-reversed", text });
  return ok({ from: from.value, to: to.value });
}

function parseDate(text: string): Result<CivilDate, ClockCommandRefusal> {
  const date = parseCivilDate(text);
  return date !== undefined && isReckonable(text) ? ok(date) : refuse({ code: "clock/date-unreadable", text });
}

/** A year outside 1900 … 2199 is a slip of the hand; together with the longest limit it stays within four digits. */
function isReckonable(date: string): boolean {
  return date >= "1900" && date < "2200";
}

function all<T>(
  texts: readonly string[],
  parse: (text: string) => Result<T, ClockCommandRefusal>,
): Result<readonly T[], ClockCommandRefusal> {
  const values: T[] = [];
  for (const text of texts) {
    const parsed = parse(text);
    if (!parsed.ok) return parsed;
    values.push(parsed.value);
  }
  return ok(values);
}
