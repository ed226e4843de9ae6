import { describe, expect, test } from "vitest";
import { isLoopback, parseConfig, projectRoot } from "./config.ts";

const parse = (env: Readonly<Record<string, string>>) => parseConfig(env, "/somewhere");

describe("configuration from the environment", () => {
  test("without any setting the server is for this machine only, with its data beside the release", () => {
    expect(parse({})).toMatchObject({
      port: 8080,
      host: "127.0.0.1",
      loopback: true,
      dataDir: `${projectRoot}/data`,
      filesDir: `${projectRoot}/data/files`,
      databaseUrl: undefined,
      logLevel: "info",
    });
  });

  test("an empty variable counts as not set, and a relative folder is taken from where the command was typed", () => {
    expect(parse({ PORT: "", HOST: " ", BANCHENG_DATA_DIR: "elsewhere" })).toMatchObject({
      port: 8080,
      host: "127.0.0.1",
      dataDir: "/somewhere/elsewhere",
      masterKeyFile: "/somewhere/elsewhere/master.key",
    });
  });

  test.each([
    [{ PORT: "80a" }, "config/port-invalid"],
    [{ PORT: "65536" }, "config/port-invalid"],
    [{ BANCHENG_WORKERS: "0" }, "config/workers-invalid"],
    [{ BANCHENG_WORKERS: "two" }, "config/workers-invalid"],
    [{ BANCHENG_WORKERS: "65" }, "config/workers-invalid"],
    [{ PORT: "-1" }, "config/port-invalid"],
    [{ DATABASE_URL: "mysql://x" }, "config/database-url-invalid"],
    [{ BANCHENG_NOW: "2026-02-09" }, "config/now-invalid"],
    [{ BANCHENG_NOW: "2026-02-09T09:30:00" }, "config/now-invalid"],
    [{ LOG_LEVEL: "loud" }, "config/log-level-invalid"],
  ])("%j is refused as %s", (env, code) => {
    expect(() => parse(env)).toThrow(expect.objectContaining({ code }));
  });

  test("a refused database URL is not repeated, since it may hold a password", () => {
    expect(() => parse({ DATABASE_URL: "mysql://u:secret@h/d" })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining("secret") }),
    );
  });

  test("only addresses of this machine are loopback", () => {
    expect(["127.0.0.1", "127.9.9.9", "::1", "localhost"].map(isLoopback)).toEqual([true, true, true, true]);
    expect(["0.0.0.0", "::", "192.168.1.2", "127.0.0.1.example.com"].map(isLoopback)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
