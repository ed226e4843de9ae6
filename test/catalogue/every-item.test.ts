/**
 * Every item of the demonstration district, from its specimen application to its end, by the posts of its own
 * organisation: no item is on show that nobody could apply for or that nobody could decide.
 */
import { describe, expect, test } from "vitest";
import { courseOf, demoDistrict } from "./course.ts";

// A bundle is decided by nobody: bundle.int.test.ts leads one to its end.
const decided = demoDistrict.items.filter(({ spec }) => spec.bundle === undefined);

describe.each(decided.map((files) => ({ folder: files.folder, files })))("$folder", ({ files }) => {
  test("its specimen is granted or filed by the posts of its own organisation", () => {
    const { state, refusals } = courseOf(files);
    expect(["issuing", "filed", "delivered"], refusals.join("\n")).toContain(state.status);
    expect(state.issued).not.toBeNull();
  });
});
