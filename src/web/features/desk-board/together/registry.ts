/** What a head does with many cases at once: each has its dialog, which gives one command after the other. */
import type { ComponentType } from "react";
import type { TogetherDialogProps } from "./dialog.ts";
import { ReassignTogether } from "./ReassignTogether.tsx";
import { RemindTogether } from "./RemindTogether.tsx";
import { SuperviseTogether } from "./SuperviseTogether.tsx";

export const TOGETHER = {
  remind: { keys: "r", component: RemindTogether },
  supervise: { keys: "s", component: SuperviseTogether },
  reassign: { keys: "a", component: ReassignTogether },
} as const satisfies Record<string, { readonly keys: string; readonly component: ComponentType<TogetherDialogProps> }>;

export type TogetherKind = keyof typeof TOGETHER;
