import type { ItemSpec } from "../item.ts";

/** What says which power an item exercises; `main` is missing or null where it is no handling of another item. */
export interface ExercisedPower extends Pick<ItemSpec, "basicCode"> {
  readonly main?: { readonly basicCode: string } | null;
}

/** 基本编码 of the power that an item exercises: its handlings (新办、变更、延续 …) exercise that of the main item. */
export function powerOf({ basicCode, main }: ExercisedPower): string {
  return main?.basicCode ?? basicCode;
}
