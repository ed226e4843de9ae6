import { describe, expect, it } from "vitest";
import { parsePersonName } from "./name.ts";

describe("R-PTY-04 a personal name", () => {
  it.each([
    "张伟",
    "欧阳震华",
    "买买提·吐尔逊",
    "𠮷野𫖯", // CJK extensions B and C
    "\u{30EDD}\u{31350}", // extensions G and H
    "〇一",
    "𬭩𬶋龦",
    "John O'Neil-Smith",
    "Nguyễn Thị Minh Khai",
    "\ue863", // a private-use character of older identity cards
    `${"买".repeat(24)}·${"提".repeat(25)}`,
  ])("R-PTY-04 %s is taken as written", (name) => {
    expect(parsePersonName(name)).toEqual({ ok: true, value: name });
  });

  it.each([
    ["", "party/name-blank"],
    ["　 ", "party/name-blank"],
    ["123", "party/name-without-letter"],
    ["···", "party/name-without-letter"],
    ["张\n伟", "text/line-break"],
    ["张\u0000伟", "text/not-well-formed"],
    ["张\u0007", "text/not-well-formed"],
    ["张\ud842", "text/not-well-formed"],
    ["\udfb7张", "text/not-well-formed"],
    ["𠮷".repeat(51), "party/name-too-long"],
  ])("R-PTY-04 %j is refused with %s", (name, code) => {
    expect(parsePersonName(name)).toMatchObject({ ok: false, refusal: { code } });
  });
});
