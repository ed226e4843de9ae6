import type { BoardCase } from "../board.ts";

/** What every dialog about many cases is given. */
export interface TogetherDialogProps {
  readonly cases: readonly BoardCase[];
  /** With the ids of the cases in which everything was done. */
  readonly onClose: (done: readonly string[]) => void;
}
