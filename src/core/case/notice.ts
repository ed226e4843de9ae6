import type { AccountId, Json, OfficeId } from "../shared/index.ts";

/** In-app notice: `code` names its sentence in the translation files, `facts` fill it. */
export interface Notice {
  readonly to:
    | { readonly account: AccountId }
    /** Everybody whose post in the unit (an office, a body as a whole, `district`) grants the action. */
    | { readonly unit: string; readonly grant: "case.intake" | "case.review" | "case.decide" | "case.supervise" }
    /** Everybody of the office who does its steps, on site or at the desk, and so takes part in joint work. */
    | { readonly unit: OfficeId; readonly duty: "joint" }
    /** Everybody who holds that post in the unit; `district` is any office of it. */
    | { readonly unit: string; readonly role: string };
  readonly code: string;
  readonly facts: Readonly<Record<string, Json>>;
}
