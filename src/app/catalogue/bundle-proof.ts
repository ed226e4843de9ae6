/** The proof of what a bundle saves, with names and laws in full, as pages, sheets and programs read it. */
import {
  type Bundle,
  type BundleItem,
  type LegalBasis,
  MEASURES,
  type MeasureName,
  type ProofLine,
  REMOVALS,
} from "../../core/catalog/index.ts";
import type { CivilDate, ItemCode } from "../../core/shared/index.ts";
import { articleText } from "../papers/law-text.ts";
import { type CitedLaw, cite } from "./citations.ts";

export interface BundleProofView {
  /** In the order in which they begin. */
  readonly items: readonly ProvedItem[];
  readonly measures: readonly ProvedMeasure[];
  /** Which item hands which paper to which. */
  readonly waits: readonly { readonly item: string; readonly on: string; readonly paper: string }[];
  /** Names of the items that set the day by which everything is there. */
  readonly path: { readonly from: CivilDate; readonly dueOn: CivilDate; readonly items: readonly string[] };
  /** Data elements that two items ask for in ways that no one answer fits. */
  readonly conflicts: readonly {
    readonly element: string;
    readonly why: "kind" | "limits";
    readonly fields: readonly LikeField[];
  }[];
  /** Fields that look the same and have no data element in common. */
  readonly alike: readonly (readonly LikeField[])[];
  /** The document by which the bundle is offered; empty while it is only tried out. */
  readonly offeredBy: readonly CitedLaw[];
}

export interface ProvedItem {
  readonly code: ItemCode;
  readonly name: string;
  /** From 1: what begins together. */
  readonly level: number;
}

export interface LikeField {
  readonly itemName: string;
  readonly label: string;
  readonly kind: string;
}

export interface ProvedMeasure {
  readonly name: MeasureName;
  readonly before: number;
  readonly already: number;
  readonly saved: number;
  readonly after: number;
  readonly lines: readonly ProvedLine[];
}

export interface ProvedLine
  extends Pick<ProofLine, "id" | "item" | "itemName" | "word" | "name" | "amount" | "conditional"> {
  readonly laws: readonly CitedLaw[];
  readonly removed: ProvedRemoval | null;
}

export interface ProvedRemoval {
  readonly code: keyof typeof REMOVALS;
  /** The item, source, data element or value that makes it unnecessary. */
  readonly by: string;
  /** Name of the line that stands for it; null where none has to, or where its word says it. */
  readonly stands: string | null;
  readonly already: boolean;
  /** The rule as papers cite it; null where that is the document by which the bundle is offered. */
  readonly rule: string | null;
}

export function bundleProofView(
  { items, levels, waits, path, proof, conflicts, alike }: Bundle,
  bases: Readonly<Record<string, LegalBasis>>,
  offered: BundleItem | null,
): BundleProofView {
  const names = new Map(items.map(({ spec }) => [spec.code, spec.name]));
  const nameOf = (code: ItemCode) => names.get(code) ?? code;
  const like = ({ itemName, label, kind }: LikeField): LikeField => ({ itemName, label, kind });
  return {
    items: levels.flatMap((codes, index) => codes.map((code) => ({ code, name: nameOf(code), level: index + 1 }))),
    measures: MEASURES.map((name) => {
      const { before, already, saved, after, lines } = proof[name];
      return { name, before, already, saved, after, lines: lines.map((line) => lineView(line, lines, bases)) };
    }),
    waits: waits.map(({ item, on, paper }) => ({ item: nameOf(item), on: nameOf(on), paper })),
    path: { from: path.from, dueOn: path.dueOn, items: path.items.map(nameOf) },
    conflicts: conflicts.map(({ element, why, fields }) => ({ element, why, fields: fields.map(like) })),
    alike: alike.map((fields) => fields.map(like)),
    offeredBy: cite(offered?.spec.bundle?.basis ?? [], bases),
  };
}

function lineView(line: ProofLine, all: readonly ProofLine[], bases: Readonly<Record<string, LegalBasis>>): ProvedLine {
  const { id, item, itemName, word, name, amount, conditional, basis, removed } = line;
  return {
    ...{ id, item, itemName, word, name, amount, conditional },
    laws: cite(basis, bases),
    removed:
      removed === null
        ? null
        : {
            ...{ code: removed.code, by: removed.by, already: removed.already, rule: ruleText(REMOVALS[removed.code]) },
            stands: all.find((one) => one.id === removed.line)?.name || null,
          },
  };
}

/** `政务数据共享条例 §19` → `《政务数据共享条例》第十九条`. */
function ruleText(citation: string | null): string | null {
  return (
    citation?.replace(/^(.+) §(\S+)$/, (_, title: string, article: string) => `《${title}》${articleText(article)}`) ??
    null
  );
}
