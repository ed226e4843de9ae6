import { MOST_COUNTED } from "../../../core/shared/index.ts";

/** A total that the server counts no further than `MOST_COUNTED`: `8,312`, and `10,000+` for as many or more. */
export function totalText(total: number): string {
  return `${Math.min(total, MOST_COUNTED).toLocaleString("en")}${total >= MOST_COUNTED ? "+" : ""}`;
}
