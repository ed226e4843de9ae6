/** What a head does with many cases at once: each has its dialog, which gives one command after the other. */
import type { ComponentType } from "react";
import type { BoardCase } from "../board.ts";
import { ReassignTogether } from "./ReassignTogether.tsx";
import { RemindTogether } from "./RemindTogether.tsx";

export interface TogetherDialogProps {
  readonly cases: readonly BoardCase[];
  /** With the ids of the cases in which everything was done. */
  readonly onClose: (done: readonly string[]) => void;
}

export const TOGETHER = {
  remind: { keys: "r", component: RemindTogether },
  reassign: { keys: "a", component: ReassignTogether },
} as const satisfies Record<string, { readonly keys: string; readonly component: ComponentType<TogetherDialogProps> }>;

export type TogetherKind = keyof typeof TOGETHER;
