/**
 * `law/requirements.yaml`: what laws ask of the items that rest on them. Read beside `law/bases.yaml` and kept with the
 * law that says it.
 */
import { type Static, Type } from "typebox";
import {
  BODY_STANDINGS,
  ENDING_ACTS,
  ENDING_AUTHORITIES,
  HANDLING_KINDS,
  ITEM_TYPES,
  type LegalBasis,
  SAFETY_AREAS,
  type StatuteDemands,
  type StatuteRequirement,
  type StepDemand,
} from "../../core/catalog/index.ts";
import { TASK_KINDS } from "../../core/flow/index.ts";
import { readBasis, readLimit } from "./law-texts.ts";
import { text, texts } from "./schema.ts";
import { START_EVENTS } from "./timing-schema.ts";
import { closed, codeOf, isThere, oneOf, type ReadFile, type Reading, readYaml } from "./yaml-file.ts";

const FILE = "law/requirements.yaml";

const some = <T extends Parameters<typeof Type.Array>[0]>(schema: T) => Type.Array(schema, { minItems: 1 });

const step = closed({
  kind: Type.Optional(oneOf(TASK_KINDS)),
  named: Type.Optional(text),
  count: Type.Optional(Type.Integer({ minimum: 1 })),
  limit: Type.Optional(text),
  notBy: Type.Optional(oneOf(TASK_KINDS)),
});

const demands = closed({
  steps: Type.Optional(some(step)),
  fee: Type.Optional(oneOf(["none"])),
  extension: Type.Optional(
    Type.Union([
      oneOf(["none"]),
      closed({ maximum: text, authority: oneOf(["agency-head", "chief-agency-head", "government-head"]) }),
    ]),
  ),
  limit: Type.Optional(closed({ limits: some(text), starts: START_EVENTS })),
  receipt: Type.Optional(oneOf(["licence", "on-the-spot", "returned", "receipt-is-filing", "promised"])),
  mode: Type.Optional(oneOf(["sole", "review-and-decide", "collegial"])),
  situations: Type.Optional(some(text)),
  safety: Type.Optional(some(codeOf(SAFETY_AREAS))),
  precedes: Type.Optional(some(text)),
  endings: Type.Optional(some(closed({ act: codeOf(ENDING_ACTS), by: some(codeOf(ENDING_AUTHORITIES)) }))),
  remedies: Type.Optional(some(closed({ standing: codeOf(BODY_STANDINGS), to: some(text) }))),
});

export const requirementsFile = closed({
  requirements: Type.Array(
    closed({
      law: text,
      rule: text,
      binds: Type.Optional(Type.Union([oneOf(["all"]), texts])),
      handling: Type.Optional(some(codeOf(HANDLING_KINDS))),
      types: Type.Optional(some(codeOf(ITEM_TYPES))),
      asks: demands,
    }),
  ),
});

type Raw = Static<typeof requirementsFile>["requirements"][number];
type Report = ReadFile<unknown>["report"];

/** The laws with what they ask; as they are where the district has no such file. */
export async function withRequirements(reading: Reading, bases: readonly LegalBasis[]): Promise<readonly LegalBasis[]> {
  if (!(await isThere(reading, FILE))) return bases;
  const read = await readYaml(reading, FILE, requirementsFile);
  if (read === undefined) return bases;
  const { value, report } = read;
  const byLaw = new Map<string, StatuteRequirement[]>();
  for (const [index, raw] of value.requirements.entries()) {
    const path = `requirements[${index}]`;
    const [ref] = readBasis([raw.law], `${path}.law`, report);
    if (ref === undefined) continue;
    if (!bases.some(({ id }) => id === ref.law))
      report("district/unknown-reference", `${path}.law`, { found: ref.law, expected: "legal basis" });
    if (ref.article === undefined) {
      report("district/basis", `${path}.law`, { found: raw.law });
      continue;
    }
    const one = requirementOf(raw, { article: ref.article, checked: ref.checked }, path, report);
    byLaw.set(ref.law, [...(byLaw.get(ref.law) ?? []), one]);
  }
  return bases.map((basis) => {
    const requirements = byLaw.get(basis.id);
    return requirements === undefined ? basis : { ...basis, requirements };
  });
}

/** Without `binds` it binds those who cite the very article. */
function requirementOf(
  { rule, binds, handling, types, asks }: Raw,
  place: Pick<StatuteRequirement, "article" | "checked">,
  ...[path, report]: [path: string, report: Report]
): StatuteRequirement {
  return {
    ...place,
    rule,
    binds: binds ?? [place.article],
    ...(handling === undefined ? {} : { handling }),
    ...(types === undefined ? {} : { types }),
    asks: demandsOf(asks, `${path}.asks`, report),
  };
}

function demandsOf(raw: Raw["asks"], path: string, report: Report): StatuteDemands {
  const { steps, extension, limit, ...rest } = raw;
  return {
    ...rest,
    ...(steps === undefined
      ? {}
      : { steps: steps.map((one, index) => stepOf(one, `${path}.steps[${index}]`, report)) }),
    ...(extension === undefined ? {} : { extension: extensionOf(extension, path, report) }),
    ...(limit === undefined
      ? {}
      : { limit: { ...limit, limits: limit.limits.map((one) => readLimit(one, `${path}.limit.limits`, report)) } }),
  };
}

function stepOf(
  { limit, ...step }: NonNullable<Raw["asks"]["steps"]>[number],
  path: string,
  report: Report,
): StepDemand {
  if (step.kind === undefined && step.named === undefined)
    report("district/shape", path, { expected: "kind or named" });
  return limit === undefined ? step : { ...step, limit: readLimit(limit, `${path}.limit`, report) };
}

function extensionOf(
  raw: NonNullable<Raw["asks"]["extension"]>,
  path: string,
  report: Report,
): NonNullable<StatuteDemands["extension"]> {
  if (raw === "none") return raw;
  return { authority: raw.authority, maximum: readLimit(raw.maximum, `${path}.extension.maximum`, report) };
}
