/** Finds the command that was typed, runs it and writes its answer. */
import { OperatorError } from "../app/operate/operator-error.ts";
import type { JsonObject } from "../core/shared/index.ts";
import { type Command, type Outcome, UsageError } from "./command.ts";

export interface Streams {
  out(text: string): void;
  err(text: string): void;
}

/** @returns the exit code; with `--json` exactly one object has gone to `out`, on failure `{error: {code, message}}` */
export async function dispatch(
  argv: readonly string[],
  commands: readonly Command[],
  streams: Streams,
): Promise<number> {
  const json = argv.includes("--json");
  const words = argv.filter((word) => word !== "--json");
  const outcome = await answer(words, commands, streams);
  const { value, text, exitCode } = outcome;
  if (json) streams.out(`${JSON.stringify(value)}\n`);
  else if (exitCode === 0) streams.out(`${text ?? JSON.stringify(value, null, 2)}\n`);
  else streams.err(`${text ?? JSON.stringify(value, null, 2)}\n`);
  return exitCode;
}

async function answer(words: readonly string[], commands: readonly Command[], streams: Streams): Promise<Outcome> {
  const asksForHelp = words.length === 0 || words[0] === "help" || words[0] === "--help" || words[0] === "-h";
  if (asksForHelp) return help(words[1] === undefined ? commands : matching(words.slice(1), commands));
  const command = commands
    .filter((candidate) => candidate.name.split(" ").every((part, index) => words[index] === part))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (command === undefined) return unknown(words, commands);
  const rest = words.slice(command.name.split(" ").length);
  if (rest.includes("--help")) return help([command]);
  try {
    return await command.run(rest, { progress: (line) => streams.err(`${line}\n`) });
  } catch (error) {
    if (error instanceof UsageError) {
      return failure(2, error.code, `${error.message}\nusage: ./bancheng ${usageOf(command)}`);
    }
    if (error instanceof OperatorError) return failure(1, error.code, error.message, error.facts);
    return failure(1, "cli/unexpected", error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function matching(words: readonly string[], commands: readonly Command[]): readonly Command[] {
  const found = commands.filter((command) => command.name.startsWith(words.join(" ")));
  return found.length === 0 ? commands : found;
}

function help(commands: readonly Command[]): Outcome {
  return {
    exitCode: 0,
    value: { commands: commands.map(({ name, usage, summary }) => ({ name, usage, summary })) },
    text: `办成 Bancheng\n\n${list(commands)}\n\n--json writes exactly one JSON object on standard output.`,
  };
}

function unknown(words: readonly string[], commands: readonly Command[]): Outcome {
  return failure(
    2,
    "cli/unknown-command",
    `There is no command "${words.join(" ")}". The commands are:\n\n${list(commands)}`,
  );
}

function failure(exitCode: number, code: string, message: string, facts: JsonObject = {}): Outcome {
  return { exitCode, value: { error: { code, message, ...facts } }, text: `${code}: ${message}` };
}

function list(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => usageOf(command).length));
  return commands.map((command) => `  ${usageOf(command).padEnd(width)}  ${command.summary}`).join("\n");
}

function usageOf(command: Command): string {
  return `${command.name} ${command.usage}`.trim();
}
