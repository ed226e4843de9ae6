import { describe, expect, test } from "vitest";
import type { DistrictLoaded } from "../app/catalogue/load-district.ts";
import type { ItemCode, Jurisdiction } from "../core/shared/index.ts";
import { ok, refuse } from "../core/shared/index.ts";
import { catalogueImportCommand } from "./catalogue.ts";
import { dispatch } from "./dispatch.ts";
import { districtLoadCommand } from "./district.ts";

const report = {
  read: 3,
  created: 2,
  updated: 0,
  unchanged: 1,
  flags: [{ row: 3, code: "limit-missing" as const, reason: "no statutory limit is given" }],
};
const loaded: DistrictLoaded = {
  jurisdiction: "990108" as Jurisdiction,
  name: "澄河区",
  created: false,
  changed: true,
  published: ["A" as ItemCode],
  drafts: ["B" as ItemCode],
  withdrawn: [],
  kept: [],
  findings: [
    {
      item: "B" as ItemCode,
      folder: "kennel",
      code: "catalog/promise-missing",
      severity: "error",
      place: "promise",
      facts: {},
    },
    {
      item: "B" as ItemCode,
      folder: "kennel",
      code: "catalog/basis-unchecked",
      severity: "note",
      place: "x",
      facts: {},
    },
    { item: "B" as ItemCode, folder: "kennel", code: "flow/no-default", severity: "error", element: "gate" },
  ],
  establishedLists: ["power"],
  differingLists: [{ list: "duty", entries: 3 }],
  accounts: null,
};

async function run(line: string, isReadable = true) {
  const asked: object[] = [];
  const written = { out: "", err: "" };
  const commands = [
    catalogueImportCommand(async ({ file, jurisdiction }) => {
      asked.push({ file, jurisdiction });
      return report;
    }),
    districtLoadCommand(async ({ folder, takeBack }) => {
      asked.push({ folder, ...(takeBack.length === 0 ? {} : { takeBack }) });
      const findings = [{ code: "district/shape", file: "district.yaml", path: "code", line: 2, expected: "text" }];
      return isReadable ? ok(loaded) : refuse({ code: "district/not-read", findings });
    }),
  ];
  const exitCode = await dispatch(line.split(" "), commands, {
    stdout: (text) => {
      written.out += text;
    },
    stderr: (text) => {
      written.err += text;
    },
  });
  return { exitCode, asked, ...written };
}

describe("catalogue import", () => {
  test("answers with exactly one object of exactly these fields, and 0 in spite of flags", async () => {
    const { exitCode, out, asked } = await run("catalogue import list.json --jurisdiction 511602 --json");
    expect([exitCode, JSON.parse(out)]).toEqual([0, report]);
    expect(Object.keys(JSON.parse(out))).toEqual(["read", "created", "updated", "unchanged", "flags"]);
    expect(asked).toEqual([{ file: "list.json", jurisdiction: "511602" }]);
  });

  test("tells people how often each fault occurs, with an example", async () => {
    const { out } = await run("catalogue import list.json --jurisdiction 511602");
    expect(out).toContain("3 rows read: 2 created, 0 updated, 1 unchanged");
    expect(out).toContain("1  limit-missing, such as row 3: no statutory limit is given");
  });

  test.each([
    ["catalogue import list.json", 2],
    ["catalogue import --jurisdiction 511602", 2],
    ["catalogue import list.json --jurisdiction 51160", 1],
    ["catalogue import list.json --jurisdiction ../x", 1],
  ])("%s asks for nothing and ends with %i", async (line, code) => {
    const { exitCode, asked } = await run(line);
    expect([exitCode, asked]).toEqual([code, []]);
  });
});

describe("district load", () => {
  test("tells errors with their place, leaves notes to --json, and ends with 0", async () => {
    const { exitCode, out } = await run("district load districts/demo");
    expect(exitCode).toBe(0);
    expect(out.split("\n")).toEqual([
      "澄河区 (990108): 1 items published, 1 drafts, 0 withdrawn; no accounts",
      "  the duty list is kept: 3 entries that the files say otherwise have to be proposed and registered",
      "  error  kennel: promise: catalog/promise-missing",
      "  error  kennel: gate: flow/no-default",
      "",
    ]);
    expect(JSON.parse((await run("district load districts/demo --json")).out).findings).toHaveLength(3);
  });

  test("a folder that cannot be read ends with 1 and names file, line and field", async () => {
    const { exitCode, out, err } = await run("district load here", false);
    expect([exitCode, out]).toEqual([1, ""]);
    expect(err).toContain("district.yaml:2:code  district/shape  expected text");
    const json = await run("district load here --json", false);
    expect(JSON.parse(json.out).error).toMatchObject({ code: "district/not-read", findings: [{ line: 2 }] });
  });
});
