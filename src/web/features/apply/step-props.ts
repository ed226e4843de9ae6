import type { Guide, Item } from "../catalogue/catalogue.ts";
import type { Session } from "../session/session.ts";
import type { DraftContent } from "./draft.ts";
import type { DraftSaver } from "./draft-saver.ts";
import type { StepName } from "./steps.ts";

/** What every step of an application is given. */
export interface StepProps {
  /** Of the draft, and later of the case. */
  readonly id: string;
  readonly item: Item;
  readonly guide: Guide;
  readonly session: Session;
  readonly saver: DraftSaver<DraftContent>;
  /** As it stands now. */
  readonly content: DraftContent;
  readonly goTo: (step: StepName) => void;
  readonly goOn: () => void;
  /** Absent on the first step. */
  readonly goBack?: () => void;
}
