import type { Guide } from "../catalogue/catalogue.ts";
import type { Receipt } from "./CounterReceipt.tsx";
import type { CounterDraft } from "./drafts.ts";

export interface CounterSheetProps {
  readonly code: string;
  readonly name: string;
  readonly guide: Guide;
  readonly draft: CounterDraft | undefined;
  readonly onDone: (receipt: Receipt) => void;
  readonly onLeave: () => void;
}
