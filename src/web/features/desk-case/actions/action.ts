/** What every form of a command is given. */

import type { Guide } from "../../catalogue/catalogue.ts";
import type { CaseView } from "../case-view.ts";
import type { CommandReceipt } from "../use-command.ts";

export interface ActionProps {
  readonly view: CaseView;
  readonly guide: Guide | undefined;
  readonly onDone: (receipt: CommandReceipt) => void;
  /** Absent where there is nothing to go back to. */
  readonly onCancel?: () => void;
}
