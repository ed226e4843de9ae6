import { describe, expect, it } from "vitest";
import { china } from "../../test/support/calendar.ts";
import { CLOCK_USAGE, clockCommand } from "./clock.ts";

describe("bancheng clock", () => {
  it("prints exactly one JSON object with --json", () => {
    const { code, out, err } = run("--from 2026-03-02 --limit 20wd --stop 2026-03-09..2026-03-27 --json");
    expect([code, err]).toEqual([0, ""]);
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual(["dueOn", "provisional", "days"]);
    expect(answer).toMatchObject({ dueOn: "2026-04-21", provisional: false });
    expect(answer.days).toHaveLength(51);
    expect(answer.days[7]).toEqual({ date: "2026-03-09", counted: false, why: "stopped" });
  });

  it.each([
    ["--from 2026-02-09 --limit 20wd", "2026-03-13", false],
    ["--from 2026-09-28 --limit 7cd", "2026-10-08", false],
    ["--from 2026-11-30 --limit 3mo", "2027-03-01", true],
    ["--from 2026-02-09 --limit 8wh", "2026-02-09", false],
    ["--from 2026-03-06T16:00:00+08:00 --limit 2wh", "2026-03-09", false],
    ["--from 2026-02-09 --limit 20wd --extend 10wd", "2026-03-27", false],
    ["--from 2026-03-02 --limit 20wd --stop 2026-03-16..2026-03-27 --stop 2026-03-09..2026-03-20", "2026-04-21", false],
    ["--from 2026-03-02 --limit 20wd --stop 2026-03-09.. --as-of 2026-03-27", "2026-04-21", false],
  ])("%s is due on %s", (line, dueOn, provisional) => {
    expect(JSON.parse(run(`${line} --json`).out)).toMatchObject({ dueOn, provisional });
  });

  it("prints a table for reading without --json", () => {
    const { code, out } = run("--from 2026-02-09 --limit 20wd");
    expect(code).toBe(0);
    expect(out).toContain("届满 2026-03-13 周五（至 2026-03-14T00:00:00+08:00）");
    expect(out).toMatch(/2026-02-14 {2}周六 +5 {2}调休上班（春节，国办发明电〔2025〕7号）/);
    expect(out).toMatch(/2026-02-18 {2}周三 +– {2}放假（春节，国办发明电〔2025〕7号）/);
    expect(out).not.toContain("暂定");
    expect(run("--from 2026-11-30 --limit 3mo").out).toContain("暂定");
    expect(run("--from 2026-01-20 --limit 30cd").out).toMatch(/2026-02-24 {2}周二 +– {2}工作日（顺延）/);
  });

  it.each([
    ["--limit 20wd", "clock/from-missing"],
    ["--from 2026-02-09", "clock/limit-missing"],
    ["--from 2026-02-30 --limit 20wd", "clock/date-unreadable"],
    ["--from 2026-02-09T10:00 --limit 8wh", "clock/date-unreadable"],
    ["--from 9999-12-31 --limit 20wd", "clock/date-unreadable"],
    ["--from 2026-02-09 --limit 20", "clock/limit-unreadable"],
    ["--from 2026-02-09 --limit -20wd", "clock/options-unreadable"],
    ["--from 2026-02-09 --limit 99999mo", "clock/limit-too-long"],
    ["--from 2026-02-09 --limit 20wd --extend soon", "clock/limit-unreadable"],
    ["--from 2026-02-09 --limit 20wd --stop 2026-03-09", "clock/stop-unreadable"],
    ["--from 2026-02-09 --limit 20wd --stop 2026-03-09..2026-03-10..2026-03-11", "clock/stop-unreadable"],
    ["--from 2026-02-09 --limit 20wd --stop ..2026-03-10", "clock/date-unreadable"],
    ["--from 2026-02-09 --limit 20wd --stop 2026-03-27..2026-03-09", "clock/stop-reversed"],
    ["--from 2026-02-09 --limit 20wd --as-of today", "clock/date-unreadable"],
    ["--from 2026-02-09 --limit 20wd --until 2026-03-01", "clock/options-unreadable"],
    ["--from 2026-02-09 --limit 20wd more", "clock/options-unreadable"],
    ["--from", "clock/options-unreadable"],
    ["", "clock/from-missing"],
  ])("refuses %j with %s, on stderr or as one JSON object", (line, refusal) => {
    const plain = run(line);
    expect([plain.code, plain.out]).toEqual([2, ""]);
    expect(plain.err).toMatch(new RegExp(`^${refusal}: .+\n`));
    const json = run(`--json ${line}`);
    expect([json.code, json.err]).toEqual([2, ""]);
    expect(JSON.parse(json.out)).toEqual({ error: { code: refusal, message: expect.any(String) } });
  });

  it("tells how it is used", () => {
    expect(run("--help")).toEqual({ code: 0, out: CLOCK_USAGE, err: "" });
  });
});

function run(line: string): { code: number; out: string; err: string } {
  let out = "";
  let err = "";
  const io = {
    stdout: (text: string) => {
      out += text;
    },
    stderr: (text: string) => {
      err += text;
    },
  };
  const code = clockCommand(line.split(" ").filter(Boolean), io, china);
  return { code, out, err };
}
