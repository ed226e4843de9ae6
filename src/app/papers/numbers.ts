/** The number that stands on a paper, and the name under which it is listed and saved. */
import type { Procedure } from "../../core/catalog/index.ts";
import { formatPaperNumber, type PaperKind, paperNumberPrefix, paperTitle } from "../../core/certificate/index.ts";
import type { Jurisdiction } from "../../core/shared/index.ts";
import { matterOfItem } from "./source.ts";

export interface PlaceInSeries {
  readonly kind: PaperKind;
  readonly year: number;
  readonly serial: number;
}

/**
 * `澄审批受〔2026〕123号`. A certificate whose item has a prefix of its own bears that, the district, the year and its place in
 * the series: `JY9901082026000123`.
 */
export function paperNumber(procedure: Procedure, jurisdiction: Jurisdiction, place: PlaceInSeries): string {
  const { kind, year, serial } = place;
  const prefix = procedure.item.result.prefix.trim();
  if (kind === "certificate" && prefix !== "") {
    return `${prefix}${jurisdiction}${year}${String(serial).padStart(6, "0")}`;
  }
  return formatPaperNumber({ prefix: paperNumberPrefix(procedure.body.paperPrefix, kind), year, serial });
}

/** A certificate is called by its own name, other papers by their kind and matter. */
export function titleOf(procedure: Procedure, kind: PaperKind): string {
  return kind === "certificate" ? procedure.item.result.name : paperTitle(kind, matterOfItem(procedure));
}
