/** Finds the command that was typed, runs it and writes its answer. */
import { OperatorError } from "../app/operate/operator-error.ts";
import type { JsonObject } from "../core/shared/index.ts";
import { type Command, type Outcome, type Streams, UsageError, type WritingCommand } from "./command.ts";

export type AnyCommand = Command | WritingCommand;

/** @returns the exit code; with `--json` exactly one object has gone to `stdout`, on failure `{error: {code, message}}` */
export async function dispatch(
  argv: readonly string[],
  commands: readonly AnyCommand[],
  streams: Streams,
): Promise<number> {
  const words = argv.filter((word) => word !== "--json");
  const command = find(words, commands);
  const rest = words.slice(command?.name.split(" ").length ?? 0);
  const asksForHelp = words.length === 0 || ["help", "--help", "-h"].includes(words[0] ?? "");
  if (command !== undefined && "write" in command && !rest.includes("--help")) {
    return command.write(argv.slice(argv.indexOf(command.name.split(" ").at(-1) ?? "") + 1), streams);
  }
  const outcome = asksForHelp
    ? help(matching(words.slice(1), commands))
    : command === undefined
      ? otherwise(words, commands)
      : await answer(command, rest, streams);
  print(outcome, argv.includes("--json"), streams);
  return outcome.exitCode;
}

function print(outcome: Outcome, json: boolean, streams: Streams): void {
  const { value, exitCode } = outcome;
  if (json) streams.stdout(`${JSON.stringify(value)}\n`);
  else {
    const { text = JSON.stringify(value, null, 2) } = outcome;
    const write = exitCode === 0 ? streams.stdout : streams.stderr;
    write(`${text}\n`);
  }
}

/** The longest name that the words begin with: `district load` before `district`. */
function find(words: readonly string[], commands: readonly AnyCommand[]): AnyCommand | undefined {
  return commands
    .filter((candidate) => candidate.name.split(" ").every((part, index) => words[index] === part))
    .sort((a, b) => b.name.length - a.name.length)[0];
}

async function answer(command: AnyCommand, rest: readonly string[], streams: Streams): Promise<Outcome> {
  if ("write" in command || rest.includes("--help")) return help([command]);
  try {
    return await command.run(rest, { progress: (line) => streams.stderr(`${line}\n`) });
  } catch (error) {
    if (error instanceof UsageError) {
      return failure(2, error.code, `${error.message}\nusage: ./bancheng ${usageOf(command)}`);
    }
    if (error instanceof OperatorError) return failure(1, error.code, error.message, error.facts);
    return failure(1, "cli/unexpected", error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function matching(words: readonly string[], commands: readonly AnyCommand[]): readonly AnyCommand[] {
  if (words.length === 0) return commands;
  const found = commands.filter((command) => command.name.startsWith(words.join(" ")));
  return found.length === 0 ? commands : found;
}

function help(commands: readonly AnyCommand[]): Outcome {
  return {
    exitCode: 0,
    value: { commands: commands.map(({ name, usage, summary }) => ({ name, usage, summary })) },
    text: `办成 Bancheng\n\n${list(commands)}\n\n--json writes exactly one JSON object on standard output.`,
  };
}

/** `catalogue --help` and `catalogue` alone tell what there is under the word. */
function otherwise(words: readonly string[], commands: readonly AnyCommand[]): Outcome {
  const named = words.filter((word) => word !== "--help" && word !== "-h");
  const under = commands.filter(({ name }) => name.startsWith(`${named.join(" ")} `));
  if (under.length === 0) return unknown(words, commands);
  return named.length < words.length ? help(under) : unknown(words, under);
}

function unknown(words: readonly string[], commands: readonly AnyCommand[]): Outcome {
  return failure(
    2,
    "cli/unknown-command",
    `There is no command "${words.join(" ")}". The commands are:\n\n${list(commands)}`,
  );
}

function failure(exitCode: number, code: string, message: string, facts: JsonObject = {}): Outcome {
  return { exitCode, value: { error: { code, message, ...facts } }, text: `${code}: ${message}` };
}

function list(commands: readonly AnyCommand[]): string {
  return commands.map((command) => `  ${usageOf(command)}\n      ${command.summary}`).join("\n");
}

function usageOf(command: AnyCommand): string {
  return `${command.name} ${command.usage}`.trim();
}
