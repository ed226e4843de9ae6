import { describe, expect, test } from "vitest";
import { OperatorError } from "../app/operate/operator-error.ts";
import { parseArguments } from "./command.ts";
import { type AnyCommand, dispatch } from "./dispatch.ts";

const commands: readonly AnyCommand[] = [
  {
    name: "load",
    usage: "FILE",
    summary: "loads",
    run: async (argv, io) => {
      const { positional } = parseArguments(argv, { positional: ["FILE"] });
      io.progress("loading");
      return { exitCode: 0, value: { file: positional[0] ?? "" }, text: "loaded" };
    },
  },
  { name: "load all", usage: "", summary: "loads all", run: async () => ({ exitCode: 0, value: { all: true } }) },
  {
    name: "fail",
    usage: "",
    summary: "fails",
    run: async () => {
      throw new OperatorError("store/somewhere", "It does not work.", { folder: "/x" });
    },
  },
  {
    name: "archive verify",
    usage: "FILE",
    summary: "verifies",
    run: async () => ({ exitCode: 0, value: {} }),
  },
  {
    name: "say",
    usage: "",
    summary: "writes for itself",
    write: (argv, streams) => {
      streams.stdout(argv.join("|"));
      return 3;
    },
  },
];

async function type(...argv: readonly string[]) {
  let stdout = "";
  let stderr = "";
  const exitCode = await dispatch(argv, commands, {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
  });
  return { exitCode, stdout, stderr };
}

describe("the operator's command line", () => {
  test("with --json exactly one object goes to standard output, progress to standard error", async () => {
    expect(await type("load", "a.json", "--json")).toEqual({
      exitCode: 0,
      stdout: '{"file":"a.json"}\n',
      stderr: "loading\n",
    });
    expect(await type("load", "a.json")).toEqual({ exitCode: 0, stdout: "loaded\n", stderr: "loading\n" });
  });

  test("the longest name wins", async () => {
    expect((await type("load", "all", "--json")).stdout).toBe('{"all":true}\n');
  });

  test("an unknown command ends with 2 and the list of commands", async () => {
    const plain = await type("lode");
    expect(plain).toMatchObject({ exitCode: 2, stdout: "" });
    expect(plain.stderr).toContain("load FILE");
    const json = await type("lode", "--json");
    expect(JSON.parse(json.stdout)).toMatchObject({ error: { code: "cli/unknown-command" } });
  });

  test("a wrong call ends with 2 and the usage", async () => {
    expect(await type("load")).toMatchObject({
      exitCode: 2,
      stderr: "cli/usage: FILE is missing\nusage: ./bancheng load FILE\n",
    });
    expect(await type("load", "a", "--loud")).toMatchObject({ exitCode: 2 });
  });

  test("what stops a command ends with 1, its code and its facts", async () => {
    const { exitCode, stdout } = await type("fail", "--json");
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      error: { code: "store/somewhere", message: "It does not work.", folder: "/x" },
    });
    expect(await type("fail")).toEqual({ exitCode: 1, stdout: "", stderr: "store/somewhere: It does not work.\n" });
  });

  test("help lists the commands, of one name when given", async () => {
    expect((await type("help")).stdout).toContain("writes for itself");
    expect((await type()).stdout).toContain("writes for itself");
    expect((await type("help", "load")).stdout).not.toContain("writes for itself");
    expect((await type("load", "--help")).stdout).toContain("load FILE");
    expect((await type("say", "--help")).stdout).toContain("writes for itself");
  });

  test("the first word of several commands lists those", async () => {
    const helped = await type("archive", "--help");
    expect(helped.exitCode).toBe(0);
    expect(helped.stdout).toContain("archive verify FILE");
    expect(helped.stdout).not.toContain("load FILE");
    const alone = await type("archive");
    expect(alone).toMatchObject({ exitCode: 2, stdout: "" });
    expect(alone.stderr).toContain("archive verify FILE");
    expect(alone.stderr).not.toContain("load FILE");
    expect((await type("arch", "--help")).exitCode).toBe(2);
  });

  test("a command that writes for itself gets its arguments as they are, and decides the exit code", async () => {
    expect(await type("say", "a", "--json")).toEqual({ exitCode: 3, stdout: "a|--json", stderr: "" });
  });
});

describe("arguments", () => {
  const names = { positional: ["FILE"], options: ["stop"], flags: ["force"] };

  test("options may stand anywhere, be written with = and be given several times", () => {
    const parsed = parseArguments(["--stop", "a", "x.json", "--stop=b=c", "--force"], names);
    expect(parsed.positional).toEqual(["x.json"]);
    expect(parsed.options.get("stop")).toEqual(["a", "b=c"]);
    expect(parsed.flags.has("force")).toBe(true);
  });

  test.each([[[]], [["a", "b"]], [["a", "--stop"]], [["a", "--what"]], [["a", "--force=yes"]]])(
    "%j is refused",
    (argv) => {
      expect(() => parseArguments(argv, names)).toThrow(expect.objectContaining({ code: "cli/usage" }));
    },
  );
});
