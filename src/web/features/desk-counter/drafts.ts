/** A matter left half entered, so that the window can be changed without losing it. */
import { sendJson } from "../../api/json.ts";
import type { UploadedFile } from "../../ui/uploads.ts";
import type { ApplicantEntered, CounterEntry } from "./application.ts";

export interface CounterContent {
  readonly jurisdiction: string;
  readonly item: string;
  readonly situation: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, unknown>>;
  readonly materials: Readonly<Record<string, readonly string[]>>;
  /** As entered, for the screen alone: an application wants whole numbers, a draft does not. */
  readonly counter: {
    readonly applicant: ApplicantEntered;
    readonly files: Readonly<Record<string, readonly UploadedFile[]>>;
    readonly seen: readonly string[];
    readonly serviceWay: string;
    /** Ids only: what was signed is signed for the application that is sent. */
    readonly undertakings?: readonly string[];
  };
}

export interface CounterDraft {
  readonly id: string;
  readonly item: string;
  readonly itemName: string;
  readonly version: number;
  readonly updatedAt: string;
  readonly content: CounterContent;
}

export type SavedDraft = Pick<CounterDraft, "id" | "version">;

/** Saves over the version that this screen has; a new draft when it has none. */
export async function saveDraft(entry: CounterEntry, known: SavedDraft | undefined): Promise<SavedDraft> {
  const { jurisdiction, item, situation, form } = entry;
  const bare = { jurisdiction, item, situation, form, materials: {} };
  const draft =
    known ?? (await sendJson<SavedDraft>({ method: "POST", path: "/api/cases", body: { ...bare, submit: false } }));
  const { papers, applicant, serviceWay, undertakings } = entry;
  const content: CounterContent = {
    ...bare,
    counter: {
      ...{ applicant, files: papers.files, seen: [...papers.seen], serviceWay },
      undertakings: undertakings.chosen,
    },
  };
  const body = { version: draft.version, item, content };
  return sendJson<SavedDraft>({ method: "PUT", path: `/api/drafts/${draft.id}`, body });
}

export async function removeDraft(id: string): Promise<void> {
  await sendJson({ method: "DELETE", path: `/api/drafts/${id}` });
}
