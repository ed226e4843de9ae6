/** `time-policy.yaml`: further clocks, yellow shares and escalations of the district. */
import type { Static } from "typebox";
import type { DistrictClock, Escalation, NamedClock, TimePolicy } from "../../core/catalog/index.ts";
import { COMMON_CLOCKS } from "../../core/catalog/index.ts";
import type { BodyId, ItemCode } from "../../core/shared/index.ts";
import { readBasis, readLimit } from "./law-texts.ts";
import type { DistrictFiles } from "./model.ts";
import { type namedClock, policyFile } from "./timing-schema.ts";
import { isThere, type ReadFile, type Reading, readYaml } from "./yaml-file.ts";

type Report = ReadFile<unknown>["report"];
type RawPolicy = Static<typeof policyFile>;

const FILE = "time-policy.yaml";

/** Undefined where the district has no such file. */
export async function readTimePolicy(reading: Reading): Promise<ReadFile<TimePolicy> | undefined> {
  if (!(await isThere(reading, FILE))) return undefined;
  const read = await readYaml(reading, FILE, policyFile);
  if (read === undefined) return undefined;
  const { value, report } = read;
  return { ...read, value: { ...value, clocks: clocksOf(value, report), escalations: escalationsOf(value, report) } };
}

/** A further clock as it stands in an item or in the district's policy. */
export function namedClockOf(raw: Static<typeof namedClock>, path: string, report: Report): NamedClock {
  return {
    ...raw,
    limit: readLimit(raw.limit, `${path}.limit`, report),
    basis: readBasis(raw.basis, `${path}.basis`, report),
  };
}

/** What the policy names is there: laws, items, bodies, clocks and roles. */
export function checkTimePolicy(
  { value, report }: ReadFile<TimePolicy>,
  district: Pick<DistrictFiles, "bases" | "bodies" | "posts" | "items">,
): void {
  const bases = new Set(district.bases.map(({ id }) => id));
  const items = new Set<string>(district.items.map(({ spec }) => spec.code));
  const bodies = new Set<string>(district.bodies.map(({ id }) => id));
  const roles = new Set(district.posts.map(({ role }) => role));
  const own = district.items.flatMap(({ spec }) => (spec.clocks ?? []).map(({ id }) => id));
  const clocks = new Set<string>([...COMMON_CLOCKS, ...value.clocks.map(({ id }) => id), ...own]);
  const known = (name: string, names: ReadonlySet<string>, path: string, expected: string) => {
    if (!names.has(name)) report("district/unknown-reference", path, { found: name, expected });
  };
  const distinct = (ids: readonly string[], path: string) =>
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index) report("district/duplicate-id", `${path}[${index}].id`, { found: id });
    });
  distinct(
    value.clocks.map(({ id }) => id),
    "clocks",
  );
  distinct(
    value.escalations.map(({ id }) => id),
    "escalations",
  );
  value.clocks.forEach((clock, index) => {
    const path = `clocks[${index}]`;
    if (clock.basis.length === 0) report("district/shape", `${path}.basis`, { expected: "basis" });
    for (const [at, { law }] of clock.basis.entries()) known(law, bases, `${path}.basis[${at}]`, "basis");
    for (const [at, code] of (clock.applies.items ?? []).entries())
      known(code, items, `${path}.applies.items[${at}]`, "item");
    for (const [at, id] of (clock.applies.bodies ?? []).entries())
      known(id, bodies, `${path}.applies.bodies[${at}]`, "body");
  });
  value.escalations.forEach(({ clock, to }, index) => {
    known(clock, clocks, `escalations[${index}].clock`, "clock");
    to.forEach((one, at) => {
      if (one !== "holder") known(one.role, roles, `escalations[${index}].to[${at}].role`, "role");
    });
  });
}

function clocksOf({ clocks }: RawPolicy, report: Report): readonly DistrictClock[] {
  return clocks.map((raw, index) => {
    const { applies, ...clock } = raw;
    const { items, bodies, caseTypes } = applies;
    return {
      ...namedClockOf(clock, `clocks[${index}]`, report),
      applies: {
        ...(items === undefined ? {} : { items: items as ItemCode[] }),
        ...(bodies === undefined ? {} : { bodies: bodies as BodyId[] }),
        ...(caseTypes === undefined ? {} : { caseTypes }),
      },
    };
  });
}

function escalationsOf({ escalations }: RawPolicy, report: Report): readonly Escalation[] {
  return escalations.map(({ at, ...escalation }, index) => ({
    ...escalation,
    at: typeof at === "string" ? at : { after: readLimit(at.after, `escalations[${index}].at.after`, report) },
  }));
}
