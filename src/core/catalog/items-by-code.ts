/** The items of a catalogue by their code: made once for each catalogue, however many items ask about others. */
import type { FlowModel } from "../flow/index.ts";
import type { ItemSpec } from "./item.ts";

interface CompiledItem {
  readonly spec: ItemSpec;
  readonly flow: FlowModel;
}

const known = new WeakMap<readonly CompiledItem[], ReadonlyMap<string, CompiledItem>>();

export function itemsByCode<T extends CompiledItem>(catalogue: readonly T[]): ReadonlyMap<string, T> {
  const made = known.get(catalogue) ?? new Map(catalogue.map((item) => [item.spec.code, item]));
  known.set(catalogue, made);
  // What was kept under this very array was made of its entries.
  return made as ReadonlyMap<string, T>;
}
