/** Drafts of applications: sealed under a key of their own, checked only for what could not be stored. */

import type { AccountId, Instant } from "../../core/shared/index.ts";
import { type CaseId, type JsonObject, type Jurisdiction, ok, type Result, refuse } from "../../core/shared/index.ts";
import type { DraftStore } from "../ports/drafts.ts";
import type { Sealer } from "../ports/sealer.ts";

export interface Draft {
  readonly id: CaseId;
  readonly item: string;
  readonly version: number;
  readonly updatedAt: Instant;
  readonly content: JsonObject;
}

export type DraftRefusal = { readonly code: "draft/not-found" } | { readonly code: "draft/version-conflict" };

export interface Drafts {
  /** Saves as the person types; `version` is the one that the screen last saw, 0 for a new draft. */
  save(
    who: { readonly jurisdiction: Jurisdiction; readonly owner: AccountId },
    draft: { readonly id: CaseId; readonly item: string; readonly version: number; readonly content: JsonObject },
  ): Promise<Result<Draft, DraftRefusal>>;
  find(jurisdiction: Jurisdiction, owner: AccountId, id: CaseId): Promise<Draft | null>;
  list(jurisdiction: Jurisdiction, owner: AccountId): Promise<readonly Draft[]>;
  remove(jurisdiction: Jurisdiction, owner: AccountId, id: CaseId): Promise<void>;
}

export function createDrafts(store: DraftStore, sealer: Sealer, now: (jurisdiction: Jurisdiction) => Instant): Drafts {
  const open = (row: { id: CaseId; item: string; sealed: Buffer; version: number; updatedAt: Instant }): Draft => {
    const length = row.sealed.readUInt16BE(0);
    const key = sealer.openKey(row.sealed.subarray(2, 2 + length));
    const content = JSON.parse(sealer.unseal(key, row.sealed.subarray(2 + length), `draft/${row.id}`)) as JsonObject;
    return { id: row.id, item: row.item, version: row.version, updatedAt: row.updatedAt, content };
  };
  return {
    save: async ({ jurisdiction, owner }, { id, item, version, content }) => {
      const key = sealer.newKey();
      const length = Buffer.alloc(2);
      length.writeUInt16BE(key.wrapped.length);
      const body = sealer.seal(key, JSON.stringify(content), `draft/${id}`);
      const sealed = Buffer.concat([length, key.wrapped, body]);
      const updatedAt = now(jurisdiction);
      const saved = await store.save(jurisdiction, owner, { id, item, sealed, version: version + 1, updatedAt });
      return saved
        ? ok({ id, item, version: version + 1, updatedAt, content })
        : refuse({ code: "draft/version-conflict" });
    },
    find: async (jurisdiction, owner, id) => {
      const row = await store.find(jurisdiction, owner, id);
      return row === null ? null : open(row);
    },
    list: async (jurisdiction, owner) => (await store.list(jurisdiction, owner)).map(open),
    remove: (jurisdiction, owner, id) => store.remove(jurisdiction, owner, id),
  };
}
