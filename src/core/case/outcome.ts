/** What a command comes to: events, or the obstacle that stood in its way. */
import type { Result } from "../shared/index.ts";
import type { CaseEvent } from "./event.ts";
import type { CaseRefusal } from "./refusal.ts";

export type Outcome = Result<readonly CaseEvent[], CaseRefusal>;
