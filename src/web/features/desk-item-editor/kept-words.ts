/** What is written and not yet saved is kept on this device, so that a closed page or a broken line loses no word. */
import type { ItemContent } from "./item.ts";

export interface KeptWords {
  readonly content: ItemContent;
  readonly baseVersion: string | null;
  /** Of the draft that it was written over; 0 where there was none. */
  readonly revision: number;
  /** ISO, of this device. */
  readonly at: string;
}

export interface WordKeeper {
  /** Null where nothing is kept, or nothing that can be read. */
  read(): KeptWords | null;
  /** False when the device has no room: then the page has to hold its reader back. */
  keep(words: KeptWords): boolean;
  forget(): void;
}

/** @param account whose words they are: the next person at the same device does not get them */
export function keepWords(storage: Storage, account: string, code: string): WordKeeper {
  const name = `bancheng.item-draft ${account} ${code}`;
  return {
    read: () => {
      try {
        const kept = JSON.parse(storage.getItem(name) ?? "null") as KeptWords | null;
        return typeof kept === "object" && typeof kept?.content?.bpmn === "string" ? kept : null;
      } catch {
        return null;
      }
    },
    keep: (words) => {
      try {
        storage.setItem(name, JSON.stringify(words));
        return true;
      } catch {
        return false;
      }
    },
    forget: () => {
      try {
        storage.removeItem(name);
      } catch {
        // A device that keeps nothing has nothing to forget.
      }
    },
  };
}
