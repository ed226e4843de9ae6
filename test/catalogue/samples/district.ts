/** Samples of `district/…`: files of a district that cannot be read. Each breaks one file of the demonstration district. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DISTRICT_FINDINGS, readDistrict } from "../../../src/files/district/index.ts";

import type { Codes, Sample } from "./sample.ts";

const DEMO = join(import.meta.dirname, "../../../districts/demo");
const ITEM = "catalogue/food-service-licence/item.yaml";

/** The demonstration district with a text of one file changed; without a file, a folder with nothing in it. */
function reading(file: string | null, from: string, to: string): Codes {
  return async () => {
    const dir = await mkdtemp(join(tmpdir(), "bancheng-sample-"));
    try {
      if (file !== null) {
        await cp(DEMO, dir, { recursive: true });
        const text = await readFile(join(dir, file), "utf8");
        if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
        await writeFile(
          join(dir, file),
          text.replaceAll(from, () => to),
        );
      }
      const read = await readDistrict(dir);
      return read.ok ? [] : read.refusal.findings.map(({ code }) => code);
    } finally {
      await rm(dir, { recursive: true });
    }
  };
}

function sample(why: string, file: string, ...[wrong, right]: [wrong: string, right: string]): Sample {
  return {
    why,
    shows: [`${file}: ${wrong}`, right],
    wrong: reading(file, right, wrong),
    right: reading(file, right, right),
  };
}

const READABLE = "nothing in a file is guessed, filled in or dropped";

export const DISTRICT_SAMPLES = {
  "district/file-missing": {
    why: READABLE,
    shows: ["an empty folder", "district.yaml and what it names"],
    wrong: reading(null, "", ""),
    right: reading(ITEM, "handling: new", "handling: new"),
  },
  "district/yaml": sample("YAML 1.2", ITEM, "handling: new\nhandling: change", "handling: new"),
  "district/unknown-key": sample(READABLE, ITEM, "handlingForm:", "handlingForms:"),
  "district/shape": sample(READABLE, ITEM, "caseType: 2", 'caseType: "2"'),
  "district/limit": sample(READABLE, ITEM, "limit: 六天", "limit: 6wd"),
  "district/basis": sample(READABLE, ITEM, "  - 食品安全法第35条\n", "  - shipin §35\n"),
  "district/date": sample(READABLE, "law/bases.yaml", "inForceFrom: 2024-02-30", "inForceFrom: 2024-01-01"),
  "district/duplicate-id": sample(
    "papers of two bodies would have one number",
    "organisation/bodies.yaml",
    "paperPrefix: 澄审批",
    "paperPrefix: 澄教",
  ),
  "district/unknown-reference": sample(
    READABLE,
    "organisation/posts.yaml",
    "office: spj-markt\n",
    "office: spj-market\n",
  ),
  "district/identity": sample("GB 32100-2015", "organisation/bodies.yaml", "11990108009901024A", "11990108009901024T"),
  "district/form": sample(READABLE, ITEM, "kind: creditcode", "kind: creditCode"),
  "district/bpmn": sample("BPMN 2.0", "catalogue/food-service-licence/flow.bpmn", '"审查"', '"review"'),
  "district/dmn": sample("DMN 1.3", "catalogue/food-service-licence/visit.dmn", 'id="食堂"', 'id="rule-canteen"'),
  "district/absence-document": sample("R-ABS-03", "law/absence.yaml", "law: binglian,", "law: binglian §5,"),
  "district/calendar": sample("IANA time zones", "district.yaml", "zone: Asia/Lanze", "zone: Asia/Shanghai"),
} satisfies Record<(typeof DISTRICT_FINDINGS)[number], Sample>;
