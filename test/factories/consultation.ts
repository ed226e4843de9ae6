/** A licence on which three offices are consulted side by side; two agreements are enough. */
import type { Procedure } from "../../src/core/catalog/index.ts";
import type { StaffActor } from "../../src/core/party/index.ts";
import type { OfficeId } from "../../src/core/shared/index.ts";
import { absenceDocument } from "./absence.ts";
import { staff } from "./people.ts";
import { type ProcedureParts, sampleProcedure } from "./procedure.ts";

export const CONSULTED = ["roads", "fire", "water"] as const;

const STEP = {
  office: "market",
  post: "reviewer",
  kind: "consult",
  outcomes: "agree,conditional,object",
  limit: "3wd",
  offices: CONSULTED.join(","),
  absentAfter: "5wd",
  absentBasis: absenceDocument.id,
  verdict: 'if given.object > 0 then "object" else if given.conditional > 0 then "conditional" else "agree"',
};

export function consultingProcedure(
  loop: { readonly completion?: string } = {},
  absences: Procedure["absences"] = [absenceDocument],
): Procedure {
  const parts: NonNullable<ProcedureParts["parts"]> = {
    Task_consult: {
      attributes: STEP,
      loop: { type: "multiInstanceLoopCharacteristics", sequential: false, ...loop },
    },
  };
  const places = Object.fromEntries(
    CONSULTED.map((office) => [office, { body: "other" as never, kind: "consulted" as const, superior: false }]),
  );
  return sampleProcedure({ chains: ["Start > Task_consult > Task_decide > End"], parts, places, absences });
}

/** Who speaks for a consulted office. */
export function consulted(office: (typeof CONSULTED)[number]): StaffActor {
  const person = staff("reviewer", CONSULTED.indexOf(office) + 10);
  return { ...person, posts: person.posts.map((post) => ({ ...post, office: office as OfficeId })) };
}
