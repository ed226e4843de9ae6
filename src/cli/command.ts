/**
 * What an operator's command is. It answers with one value and does not print it: `--json` writes the value as one JSON
 * object on standard output, otherwise its text is written. Progress goes to standard error either way.
 */
import type { JsonObject } from "../core/shared/index.ts";

export interface Command extends CommandTitle {
  run(argv: readonly string[], io: CommandIo): Promise<Outcome>;
}

/** A command that writes its answer itself, with `--json` among its arguments too. */
export interface WritingCommand extends CommandTitle {
  /** @returns the exit code */
  write(argv: readonly string[], streams: Streams): number | Promise<number>;
}

interface CommandTitle {
  /** As typed: `backup`, `district load`. */
  readonly name: string;
  /** What follows the name: `FILE [--force]`. */
  readonly usage: string;
  readonly summary: string;
}

export interface Streams {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

export interface CommandIo {
  /** One line on standard error. */
  progress(line: string): void;
}

export interface Outcome {
  /** 0 done, 1 refused or failed, 2 called wrongly. */
  readonly exitCode: number;
  readonly value: JsonObject;
  /** For people; without it the value is written as JSON. */
  readonly text?: string;
}

/** The command was called wrongly: exit code 2, with its usage. */
export class UsageError extends Error {
  readonly code = "cli/usage";
}

export interface Arguments {
  readonly positional: readonly string[];
  /** `--limit 20wd` and `--limit=20wd` give `["20wd"]`; an option may be given several times. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  readonly flags: ReadonlySet<string>;
}

export interface ArgumentNames {
  readonly positional?: readonly string[];
  readonly options?: readonly string[];
  readonly flags?: readonly string[];
}

/**
 * Takes exactly the named positional arguments, and options and flags out of those named.
 *
 * @throws UsageError on anything missing or unknown
 */
export function parseArguments(argv: readonly string[], names: ArgumentNames): Arguments {
  const positional: string[] = [];
  const options = new Map<string, readonly string[]>();
  const flags = new Set<string>();
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!word.startsWith("--")) {
      positional.push(word);
      continue;
    }
    const [name = "", inline] = splitOnce(word.slice(2));
    if (names.flags?.includes(name) === true && inline === undefined) flags.add(name);
    else if (names.options?.includes(name) === true) {
      const value = inline ?? rest.shift();
      if (value === undefined) throw new UsageError(`--${name} needs a value`);
      options.set(name, [...(options.get(name) ?? []), value]);
    } else throw new UsageError(`unknown option --${name}`);
  }
  const wanted = names.positional ?? [];
  if (positional.length < wanted.length) throw new UsageError(`${wanted[positional.length] ?? ""} is missing`);
  if (positional.length > wanted.length) throw new UsageError(`unexpected argument ${positional[wanted.length] ?? ""}`);
  return { positional, options, flags };
}

function splitOnce(word: string): readonly [string, string | undefined] {
  const at = word.indexOf("=");
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}
