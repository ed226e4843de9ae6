/**
 * 一件事: from a choice of items one application, one set of papers, an order and the proof of what is saved. Pure and
 * computed: no figure is written by hand, and the order in which items are chosen changes nothing. Rules R-CAT-90 to 94.
 */
import { type ItemCode, ok, type Result, refuse } from "../../shared/index.ts";
import type { SituationQuestion } from "../item.ts";
import { type ChosenItem, chosenItems } from "./asked.ts";
import type { BundleChoice } from "./choice.ts";
import { type CriticalPath, mergeDays, type Reckoning } from "./days.ts";
import { type FieldConflict, type FieldsOnce, type MergedField, mergeFields } from "./fields.ts";
import { type MergedMaterial, mergeMaterials } from "./materials.ts";
import { orderOf, type Wait, waitsAmong } from "./order.ts";
import { measured, type Proof } from "./proof.ts";
import { mergeSteps, mergeTrips } from "./steps.ts";

export interface Bundle {
  /** By code. */
  readonly items: readonly ChosenItem[];
  readonly proof: Proof;
  /** Items that begin together; each level waits for one before. */
  readonly levels: readonly (readonly ItemCode[])[];
  readonly waits: readonly Wait[];
  readonly path: CriticalPath;
  readonly materials: readonly MergedMaterial[];
  readonly fields: readonly MergedField[];
  /** Questions that are still put, each once. */
  readonly questions: readonly MergedQuestion[];
  readonly conflicts: readonly FieldConflict[];
  readonly alike: FieldsOnce["alike"];
}

/** A question, and by item the id that it has there. */
export interface MergedQuestion {
  readonly question: SituationQuestion;
  readonly parts: readonly { readonly item: ChosenItem; readonly id: string }[];
}

export type BundleRefusal =
  /** One item is no bundle. */
  | { readonly code: "bundle/too-few"; readonly items: number }
  /** They wait for each other's results: no order has an end. */
  | { readonly code: "bundle/circle"; readonly items: string }
  /** Nobody may apply for all of them. */
  | { readonly code: "bundle/no-party"; readonly items: string };

export function composeBundle(choice: BundleChoice, reckoning: Reckoning): Result<Bundle, BundleRefusal> {
  const items = chosenItems(choice);
  if (items.length < 2) return refuse({ code: "bundle/too-few", items: items.length });
  const [first, ...others] = items.map(({ spec }) => spec.servedParties);
  if (!first?.some((party) => others.every((parties) => parties.includes(party))))
    return refuse({ code: "bundle/no-party", items: namesOf(items) });
  const waits = waitsAmong(items);
  const { levels, circle } = orderOf(items, waits);
  if (circle.length > 0)
    return refuse({ code: "bundle/circle", items: namesOf(items.filter(({ spec }) => circle.includes(spec.code))) });
  const materials = mergeMaterials(items);
  const fields = mergeFields(items);
  const days = mergeDays(items, waits, reckoning);
  return ok({
    ...{ items, levels, waits, path: days.path },
    proof: {
      materials: measured(materials.lines),
      fields: measured(fields.lines),
      steps: measured(mergeSteps(items, levels)),
      days: measured(days.lines),
      trips: measured(mergeTrips(items)),
    },
    materials: materials.merged,
    fields: fields.merged,
    questions: mergeQuestions(items),
    conflicts: fields.conflicts,
    alike: fields.alike,
  });
}

function namesOf(items: readonly ChosenItem[]): string {
  return items.map(({ spec }) => spec.name).join("、");
}

/** The same words with the same answers are the same question. */
function mergeQuestions(items: readonly ChosenItem[]): readonly MergedQuestion[] {
  const open = items.flatMap((item) =>
    item.spec.situations
      .filter(({ id, when }) => item.answers[id] === undefined && item.asks(when) !== "never")
      .map((question) => ({ item, question })),
  );
  const keyOf = ({ question: { text, options } }: (typeof open)[number]) =>
    [text, ...options.map(({ code }) => code).sort()].join("\n");
  return [...Map.groupBy(open, keyOf).values()].flatMap((group) => {
    const [first] = group;
    const parts = group.map(({ item, question }) => ({ item, id: question.id }));
    return first === undefined ? [] : [{ question: first.question, parts }];
  });
}
