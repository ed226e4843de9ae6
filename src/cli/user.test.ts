import { describe, expect, it } from "vitest";
import { OperatorError } from "../app/operate/operator-error.ts";
import { dispatch } from "./dispatch.ts";
import { type NewUser, userAddCommand, userResetCommand } from "./user.ts";

async function run(line: string) {
  const out: string[] = [];
  const err: string[] = [];
  const added: NewUser[] = [];
  const commands = [
    userAddCommand(async (user) => {
      if (user.login === "taken") throw new OperatorError("people/login-taken", "The login is taken.");
      added.push(user);
      return { id: "1", login: user.login, temporaryPassword: "abcd-efgh-jkmn" };
    }),
    userResetCommand(async (_jurisdiction, login) => ({ id: "1", login, temporaryPassword: "abcd-efgh-jkmn" })),
  ];
  const streams = { stdout: (text: string) => void out.push(text), stderr: (text: string) => void err.push(text) };
  const code = await dispatch(line.split(" "), commands, streams);
  return { code, out: out.join(""), err: err.join(""), added };
}

describe("user add", () => {
  it("makes an account with its posts and tells the temporary password", async () => {
    const { code, out, added } = await run(
      "user add GH1 --name 张三 --jurisdiction 990108 --post it.admin --post win.clerk --enforcement 99 --json",
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ id: "1", login: "GH1", temporaryPassword: "abcd-efgh-jkmn" });
    expect(added).toEqual([
      {
        login: "GH1",
        name: "张三",
        jurisdiction: "990108",
        posts: ["it.admin", "win.clerk"],
        enforcementNumber: "99",
        employment: "civil-servant",
      },
    ]);
  });

  it.each([
    "user add --name 张三 --jurisdiction 990108",
    "user add GH1 --jurisdiction 990108",
    "user add GH1 --name 张三",
    "user add GH1 --name 张三 --name 李四 --jurisdiction 990108",
    "user reset GH1",
  ])("called wrongly ends with 2: %s", async (line) => expect((await run(line)).code).toBe(2));

  it("refused ends with 1 and the code", async () => {
    const { code, err } = await run("user add taken --name 张三 --jurisdiction 990108");
    expect([code, err]).toEqual([1, expect.stringContaining("people/login-taken")]);
  });
});

describe("user reset", () => {
  it("tells the new password", async () => {
    const { code, out } = await run("user reset GH1 --jurisdiction 990108");
    expect([code, out]).toEqual([0, expect.stringContaining("abcd-efgh-jkmn")]);
  });
});
