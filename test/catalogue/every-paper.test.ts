/** Every paper that the items of the demonstration district make says what the law wants said in it, and can be printed. */
import { describe, expect, test } from "vitest";
import { paperContent } from "../../src/app/papers/content.ts";
import { paperNumber } from "../../src/app/papers/numbers.ts";
import { givenWith } from "../../src/app/papers/source.ts";
import { foldCase, papersOf } from "../../src/core/case/index.ts";
import type { PaperContent } from "../../src/core/certificate/index.ts";
import { REASON_KINDS } from "../../src/files/district/model.ts";
import { buildPaper } from "../../src/files/pdf/index.ts";
import { china } from "../support/calendar.ts";
import { type Course, courseOf, demoDistrict, demoStaff } from "./course.ts";

const { bases, bodies, offices, reasons, settings } = demoDistrict;
const register = {
  bases,
  bodies,
  offices,
  reasons: REASON_KINDS.flatMap((kind) => reasons[kind].map((reason) => ({ ...reason, kind }))),
};
const names = new Map(demoStaff.map((person) => [person.account, person.name]));

/** The papers of the whole course, in order. */
function contentsOf({ procedure, events }: Course): readonly PaperContent[] {
  return events.flatMap((event, index) => {
    const told = events.slice(0, index + 1);
    return papersOf(procedure, foldCase(settings.code, told), event).map((kind) => {
      const number = paperNumber(procedure, settings.code, { kind, year: 2026, serial: index + 1 });
      const made = paperContent(settings.code, {
        kind,
        number,
        procedure,
        events: told,
        givenWith: givenWith(events, index + 1),
        register,
        calendar: china,
        names,
        earlier: [],
        verifyUrl: "http://127.0.0.1/verify/1",
      });
      if (!made.ok) throw new Error(JSON.stringify(made.refusal));
      return made.value;
    });
  });
}

describe.each(demoDistrict.items.map((files) => ({ folder: files.folder, files })))("$folder", ({ files }) => {
  const contents = contentsOf(courseOf(files));

  test("R-DOC-09 every paper on its way is complete", () => {
    expect(contents.map((content) => content.kind)).toContain("receipt");
    for (const content of contents) expect(buildPaper(content)).toMatchObject({ ok: true });
  });

  test("no paper shows a code, a blank or a value that nobody can read", () => {
    for (const content of contents) {
      const built = buildPaper(content);
      const text = JSON.stringify(built);
      expect(text).not.toMatch(/undefined|NaN|\[object|\{\S+\}”|null/);
      for (const field of content.certificate?.fields ?? []) expect(field.value).not.toMatch(/^[a-z][a-z0-9-]*$/);
    }
  });
});
