/** What the editors of flow and tables are given, and how a finding is recognised. */
import type { EditingRegister, Finding } from "../desk-item-editor/item.ts";

export type { DmnFile, Finding, Office as OfficeOfFlow } from "../desk-item-editor/item.ts";

/** What stands around a flow: the posts that a step may name, and the attributes that an element may have. */
export type AroundFlow = Pick<EditingRegister, "offices" | "attributes">;

/** Findings have no number: two that say the same of the same place are one. */
export function isSameFinding(one: Finding, other: Finding | undefined): boolean {
  return (
    one.code === other?.code &&
    one.place === other.place &&
    one.rule?.file === other.rule?.file &&
    one.sentence === other.sentence
  );
}
